import { expect, test } from 'vitest';
import { formatPlatform, parsePlatform, samePlatform } from './platform.ts';

const native = { os: 'linux', architecture: 'amd64' };

test.each([
  ['linux/amd64', 'linux/amd64'],
  ['amd64', 'linux/amd64'],
  ['linux', 'linux/amd64'],
  ['x86_64', 'linux/amd64'],
  ['linux/amd64/v3', 'linux/amd64/v3'],
  ['linux/aarch64', 'linux/arm64'],
  ['linux/arm64/v8', 'linux/arm64'],
  ['arm', 'linux/arm/v7'],
  ['linux/arm/v6', 'linux/arm/v6'],
  ['armel', 'linux/arm/v6'],
  ['linux/riscv64', 'linux/riscv64'],
])('%s is %s', (text, expected) => {
  expect(formatPlatform(parsePlatform(text, native))).toBe(expected);
});

test.each(['', 'linux/', '/amd64', 'linux/arm64/', 'linux/arm/v7/x'])('"%s" is refused', (text) => {
  expect(() => parsePlatform(text, native)).toThrow(expect.objectContaining({ code: 'bad-platform' }));
});

test('a usual variant makes no difference', () => {
  expect(
    samePlatform(
      { os: 'linux', architecture: 'arm64', variant: 'v8' },
      { os: 'linux', architecture: 'arm64' },
    ),
  ).toBe(true);
  expect(
    samePlatform({ os: 'linux', architecture: 'arm', variant: 'v6' }, { os: 'linux', architecture: 'arm' }),
  ).toBe(false);
});

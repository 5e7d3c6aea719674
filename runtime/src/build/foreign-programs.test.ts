import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { requireRunnable } from './foreign-programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'binfmt-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entry = (machine: string, flags: string, state = 'enabled') =>
  `${state}\ninterpreter /usr/bin/qemu\nflags: ${flags}\noffset 0\nmagic 7f454c460201010000000000000000000200${machine}\nmask ff\n`;

// As qemu-user-static registers them.
writeFileSync(join(folder, 'register'), '');
writeFileSync(join(folder, 'status'), 'enabled\n');
writeFileSync(join(folder, 'qemu-aarch64'), entry('b700', 'POCF'));
writeFileSync(join(folder, 'qemu-arm'), entry('2800', 'POC'));
writeFileSync(join(folder, 'qemu-riscv64'), entry('f300', 'POCF', 'disabled'));
writeFileSync(join(folder, 'python3'), 'enabled\ninterpreter /usr/bin/python3\nflags: F\nextension .pyc\n');

const linux = (architecture: string) => ({ os: 'linux', architecture });

test.each(['amd64', '386', 'arm64'])('%s runs on amd64 here', (architecture) => {
  requireRunnable(linux(architecture), linux('amd64'), folder);
});

test.each([
  ['an interpreter that the container would have to have', linux('arm')],
  ['one that is switched off', linux('riscv64')],
  ['none', linux('s390x')],
  ['a name nobody knows', linux('made-up')],
  ['another system', { os: 'windows', architecture: 'amd64' }],
])('with %s it does not', (_, platform) => {
  expect(() => requireRunnable(platform, linux('amd64'), folder)).toThrow(
    expect.objectContaining({ code: 'foreign-platform' }),
  );
});

test('a machine without any of it runs its own', () => {
  requireRunnable(linux('arm64'), linux('arm64'), '/nowhere');
  expect(() => requireRunnable(linux('amd64'), linux('arm64'), '/nowhere')).toThrow(
    /linux\/amd64 cannot be run/,
  );
});

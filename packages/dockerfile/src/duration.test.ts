import { expect, test } from 'vitest';
import { parseDuration } from './duration.ts';

test.each([
  ['0', 0],
  ['0s', 0],
  ['30s', 30e9],
  ['1m30s', 90e9],
  ['1.5h', 5400e9],
  ['.5s', 5e8],
  ['1.s', 1e9],
  ['300ms', 3e8],
  ['7us', 7e3],
  ['7µs', 7e3],
  ['3ns', 3],
  ['-2m', -120e9],
  ['+1s', 1e9],
])('%s', (text, nanoseconds) => {
  expect(parseDuration(text)).toBe(nanoseconds);
});

test.each(['', '30', 's', '1 s', '1S', '1d', '1s2', '--1s', '3000h'])('%j is none', (text) => {
  expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: 'dockerfile-syntax' }));
});

import { expect, test } from 'vitest';
import { parseMode } from './mode.ts';

test.each([
  ['755', 0o600, false, 0o755],
  ['0640', 0o777, true, 0o640],
  ['4755', 0o644, false, 0o4755],
  ['u=rwX,go=rX', 0o700, false, 0o755],
  ['u=rwX,go=rX', 0o600, false, 0o644],
  ['u=rwX,go=rX', 0o600, true, 0o755],
  ['+x', 0o644, false, 0o755],
  ['a-w', 0o666, false, 0o444],
  ['g+s,o+t', 0o755, true, 0o3755],
  ['u+s', 0o755, false, 0o4755],
  ['go=', 0o777, false, 0o700],
  ['g=u,o=g-w', 0o740, false, 0o775],
  ['go=u-w', 0o700, true, 0o755],
  ['u=rw+x-w', 0o000, false, 0o500],
])('%s makes %o %o', (text, before, isFolder, after) => {
  expect(parseMode(text)(before, isFolder)).toBe(after);
});

test.each(['rwx', '888', 'u', 'u=q', '77777', ''])('%j is refused', (text) => {
  expect(() => parseMode(text)).toThrow(/invalid --chmod/);
});

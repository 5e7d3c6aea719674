import { expect, test } from 'vitest';
import { exitCodeFor } from './exit-code.ts';

test.each([
  ['usage', 2],
  ['unhealthy', 4],
  ['interrupted', 130],
  ['engine-unreachable', 1],
  ['a-code-nobody-knows', 1],
])('a failure %s ends with %i', (code, expected) => {
  expect(exitCodeFor(code)).toBe(expected);
});

import { expect, test } from 'vitest';
import { pick } from './top.ts';

test("a container's processes out of all, a command's words in one column", () => {
  const output = `UID   PID  PPID CMD
root    1     0 /sbin/init
root   20    19 sh -c while :; do sleep 1; done
root  201    20 sleep 1
`;
  expect(pick(output, new Set([20, 201]))).toEqual({
    titles: ['UID', 'PID', 'PPID', 'CMD'],
    rows: [
      ['root', '20', '19', 'sh -c while :; do sleep 1; done'],
      ['root', '201', '20', 'sleep 1'],
    ],
  });
});

test('a table without ids tells of no container', () => {
  expect(() => pick('CMD\nsleep 1\n', new Set([1]))).toThrow("Couldn't find PID field in ps output");
});

import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Failure, isFailure, renderError, Secret } from './index.ts';

test('a failure renders its message, place, causes and hint', () => {
  const failure = new Failure('bad-instruction', 'unknown instruction FORM', {
    hint: 'did you mean FROM?',
    location: { file: 'Dockerfile', line: 3, column: 1, text: 'FORM debian' },
    cause: new Error('token'),
  });
  expect(renderError(failure)).toBe(
    [
      'slipway: unknown instruction FORM [bad-instruction]',
      '  at Dockerfile:3:1',
      '  | FORM debian',
      '  | ^',
      '  because: token',
      '  hint: did you mean FROM?',
    ].join('\n'),
  );
});

test('what is not a failure is shown as a bug with its stack', () => {
  expect(renderError(new TypeError('x is undefined'))).toMatch(
    /bug in Slipway[\s\S]*TypeError: x is undefined[\s\S]*at /,
  );
});

test('isFailure compares the code', () => {
  expect(isFailure(new Failure('a', ''), 'a')).toBe(true);
  expect(isFailure(new Failure('a', ''), 'b')).toBe(false);
  expect(isFailure(new Error('a'))).toBe(false);
});

test('a secret cannot be printed', () => {
  const secret = new Secret('hunter2');
  expect(`${secret} ${JSON.stringify({ secret })} ${inspect(secret)}`).not.toContain('hunter2');
  expect(secret.reveal()).toBe('hunter2');
});

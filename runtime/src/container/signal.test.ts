import { expect, test } from 'vitest';
import { signalNumber } from './signal.ts';

test.each([
  ['TERM', 15],
  ['SIGTERM', 15],
  ['sigkill', 9],
  ['usr1', 10],
  ['15', 15],
  ['64', 64],
  ['RTMIN', 34],
  ['SIGRTMIN+3', 37],
])('%s is %i', (name, number) => {
  expect(signalNumber(name)).toBe(number);
});

test.each([
  '',
  '0',
  '65',
  '-1',
  '9.5',
  'SIG',
  'SIGSIGTERM',
  'TERMINATE',
  'RTMIN+',
  'RTMIN+99',
  'RTMIN-1',
  '9 ',
])('%j is no signal', (name) => {
  expect(() => signalNumber(name)).toThrow(
    expect.objectContaining({ code: 'bad-signal', message: `invalid signal: ${name}` }),
  );
});

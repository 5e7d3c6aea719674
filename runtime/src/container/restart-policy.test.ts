import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContainerRecord, NEW_STATE, type RestartPolicy } from './record.ts';
import { checkRestartPolicy, nextDelay, shouldRestart, startsWithEngine } from './restart-policy.ts';

function ended(
  Name: RestartPolicy['Name'],
  state: Partial<ContainerRecord['state']>,
  MaximumRetryCount = 0,
): ContainerRecord {
  return {
    hostConfig: { RestartPolicy: { Name, MaximumRetryCount } },
    state: { ...NEW_STATE, status: 'exited', ...state },
  } as ContainerRecord;
}

test.each([
  ['', { exitCode: 1 }, 0, false],
  ['no', { exitCode: 1 }, 0, false],
  ['always', { exitCode: 0 }, 0, true],
  ['always', { exitCode: 0, stoppedByUser: true }, 0, false],
  ['unless-stopped', { exitCode: 0 }, 0, true],
  ['unless-stopped', { exitCode: 1, stoppedByUser: true }, 0, false],
  ['on-failure', { exitCode: 0 }, 0, false],
  ['on-failure', { exitCode: 1, restartCount: 1000 }, 0, true],
  ['on-failure', { exitCode: 1, restartCount: 2 }, 3, true],
  ['on-failure', { exitCode: 1, restartCount: 3 }, 3, false],
  ['on-failure', { exitCode: 1, stoppedByUser: true }, 0, false],
] as const)('%j after %j, at most %i times: restarts %s', (name, state, most, expected) => {
  expect(shouldRestart(ended(name, state, most))).toBe(expected);
});

test.each([
  ['always', true, true],
  ['always', false, true],
  ['unless-stopped', true, false],
  ['unless-stopped', false, true],
  ['on-failure', false, false],
  ['no', false, false],
] as const)('%j, stopped by the user: %s: starts with the engine: %s', (name, stoppedByUser, expected) => {
  expect(startsWithEngine(ended(name, { stoppedByUser }))).toBe(expected);
});

test('the wait doubles to a minute', () => {
  const delays = [0];
  for (let turn = 0; turn < 12; turn += 1) delays.push(nextDelay(delays.at(-1)!, 10));
  expect(delays.slice(1)).toEqual([
    ...[100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 51_200],
    ...[60_000, 60_000],
  ]);
});

test('a run of more than ten seconds begins again with the first wait', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 10_001 }), (previous, ranFor) => {
      expect(nextDelay(previous, ranFor)).toBe(100);
      expect(nextDelay(previous, 10_000)).toBe(Math.min(previous * 2, 60_000));
    }),
  );
});

test.each([
  [{ Name: 'sometimes' as 'no', MaximumRetryCount: 0 }, "unknown policy 'sometimes'"],
  [{ Name: 'always' as const, MaximumRetryCount: 3 }, "can only be used with 'on-failure'"],
  [{ Name: 'on-failure' as const, MaximumRetryCount: -1 }, 'cannot be negative'],
])('%j is refused', (policy, message) => {
  expect(() => checkRestartPolicy(policy)).toThrow(message);
});

import { expect, test } from 'vitest';
import { type ContainerStatus, isAlive, NEW_STATE, transition } from './record.ts';

const STATUSES: readonly ContainerStatus[] = [
  ...(['created', 'running', 'paused', 'restarting', 'exited', 'removing', 'dead'] as const),
];

test.each([
  ['created', 'running'],
  ['running', 'paused'],
  ['paused', 'running'],
  ['running', 'exited'],
  ['exited', 'running'],
  ['exited', 'restarting'],
  ['restarting', 'running'],
  ['exited', 'removing'],
] as const)('a container goes from %s to %s, with what changes', (from, to) => {
  const state = { ...NEW_STATE, status: from, exitCode: 7 };
  expect(transition(state, to, { pid: 12 })).toEqual({ ...state, status: to, pid: 12 });
  expect(state).toMatchObject({ status: from, pid: 0 });
});

test.each([
  ['created', 'paused'],
  ['running', 'created'],
  ['running', 'removing'],
  ['paused', 'removing'],
  ['exited', 'paused'],
  ['removing', 'running'],
  ['dead', 'running'],
] as const)('it never goes from %s to %s', (from, to) => {
  expect(() => transition({ ...NEW_STATE, status: from }, to)).toThrow(
    `a container cannot go from ${from} to ${to}`,
  );
});

test('nothing goes back to created', () => {
  for (const status of STATUSES.filter((each) => each !== 'created'))
    expect(() => transition({ ...NEW_STATE, status }, 'created')).toThrow();
});

test('one that runs or is frozen is alive', () => {
  expect(STATUSES.filter((status) => isAlive({ ...NEW_STATE, status }))).toEqual(['running', 'paused']);
});

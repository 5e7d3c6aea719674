import { EngineClient } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import { expect, test } from 'vitest';
import { batches, onAll, type RolloutHost } from './hosts.ts';
import type { Rolled } from './rolled.ts';

const hosts = ['a', 'b', 'c', 'd', 'e'].map((name): RolloutHost => {
  return { name, engine: new EngineClient({ socket: `/nowhere/${name}` }) };
});

/** Work that notes what happens, and fails on the hosts named. */
function noting(failing: readonly string[] = [], stuck: readonly string[] = []) {
  const log: string[] = [];
  const work = async ({ name }: RolloutHost): Promise<Rolled> => {
    log.push(name);
    if (failing.includes(name)) throw new Failure('unhealthy', `web on ${name}`, { hint: 'look' });
    const record = { id: name, version: '1', commit: '', deployedAt: '', services: {} };
    const undo = async () => {
      log.push(`undo ${name}`);
      if (stuck.includes(name)) throw new Error('stuck');
    };
    return { record, moved: [], unchanged: [], undo };
  };
  return { log, work };
}

test.each([
  [1, 2, [['a'], ['b', 'c'], ['d', 'e']]],
  [2, 10, [['a'], ['b'], ['c', 'd', 'e']]],
  [
    0,
    3,
    [
      ['a', 'b', 'c'],
      ['d', 'e'],
    ],
  ],
  [9, 1, [['a'], ['b'], ['c'], ['d'], ['e']]],
])('a canary of %i and batches of %i', (canary, batch, expected) => {
  expect(batches(['a', 'b', 'c', 'd', 'e'], canary, batch)).toEqual(expected);
});

test('all hosts are taken, the canary first', async () => {
  const { log, work } = noting();
  const done = await onAll(hosts, {}, work);
  expect([...done.keys()]).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(log[0]).toBe('a');
});

test('a canary that fails stops everything', async () => {
  const { log, work } = noting(['a']);
  await expect(onAll(hosts, {}, work)).rejects.toMatchObject({
    code: 'unhealthy',
    message: 'a: web on a',
    hint: 'look',
  });
  expect(log).toEqual(['a']);
});

test('a later failure returns every host that was moved, the last one first', async () => {
  const { log, work } = noting(['c']);
  await expect(onAll(hosts, { batch: 2 }, work)).rejects.toMatchObject({ message: 'c: web on c' });
  expect(log).toEqual(['a', 'b', 'c', 'undo b', 'undo a']);
});

test('what goes wrong on the way back is told too, and does not stop it', async () => {
  const { log, work } = noting(['b', 'c'], ['a']);
  await expect(onAll(hosts, { canary: 1, batch: 4 }, work)).rejects.toMatchObject({
    message: 'b: web on b\nc: web on c\na, on the way back: stuck',
  });
  expect(log.slice(-3)).toEqual(['undo e', 'undo d', 'undo a']);
});

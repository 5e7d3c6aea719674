import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('does everything, never more than so many at a time', async () => {
  let running = 0;
  let most = 0;
  const done: number[] = [];
  await sideBySide([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    most = Math.max(most, ++running);
    await turn();
    running -= 1;
    done.push(item);
  });
  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('stops at the first error, once what is under way has ended', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = sideBySide([1, 2, 3, 4, 5], 2, async (item, signal) => {
    begun.push(item);
    if (item === 2) throw new Error('two');
    while (!signal.aborted) await turn();
    ended.push(item);
  });
  await expect(work).rejects.toThrow('two');
  expect(begun).toEqual([1, 2]);
  expect(ended).toEqual([1]);
});

test('has nothing to do for nothing', async () => {
  await sideBySide([], 3, async () => {
    throw new Error('not reached');
  });
});

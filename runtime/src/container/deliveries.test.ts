import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Deliveries } from './deliveries.ts';

test('all that are under way are waited for, and no others', async () => {
  const deliveries = new Deliveries();
  await deliveries.settled();
  const [one, two] = [deliveries.begin(), deliveries.begin()];
  const told: string[] = [];
  const settled = deliveries.settled().then(() => told.push('settled'));
  one();
  await setTimeout(20);
  told.push('second is over');
  deliveries.begin();
  two();
  await settled;
  expect(told).toEqual(['second is over', 'settled']);
});

test('a client that does not read is not waited for without end', async () => {
  const deliveries = new Deliveries();
  deliveries.begin();
  await expect(deliveries.settled()).resolves.toBeUndefined();
});

test('output is ahead of the exit code by as long as is asked for, and the engine waits no longer later on', async () => {
  const deliveries = new Deliveries();
  deliveries.begin()();
  const over = performance.now();
  await deliveries.settled(50);
  expect(performance.now() - over).toBeGreaterThan(45);
  const told: string[] = [];
  const settled = deliveries.settled(50).then(() => told.push('settled'));
  await setTimeout(0);
  expect(told).toEqual(['settled']);
  await settled;
});

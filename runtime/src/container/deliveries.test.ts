import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Deliveries } from './deliveries.ts';

test('all that are under way at the end are waited for, and no others', async () => {
  const deliveries = new Deliveries();
  await deliveries.settled();
  const [one, two] = [deliveries.begin(), deliveries.begin()];
  await deliveries.settled();
  deliveries.end();
  deliveries.begin();
  const told: string[] = [];
  const settled = deliveries.settled().then(() => told.push('settled'));
  one();
  await setTimeout(20);
  told.push('second is over');
  two();
  await settled;
  expect(told).toEqual(['second is over', 'settled']);
});

test('a client that does not read is waited for once, and not without end', async () => {
  const deliveries = new Deliveries();
  deliveries.begin();
  deliveries.end();
  await deliveries.settled();
  const told: string[] = [];
  deliveries.end();
  const settled = deliveries.settled().then(() => told.push('settled'));
  await setTimeout(0);
  expect(told).toEqual(['settled']);
  await settled;
});

test('output is ahead of the exit code by as long as is asked for, and nobody waits for it later on', async () => {
  const deliveries = new Deliveries();
  deliveries.begin()();
  const over = performance.now();
  await deliveries.settled(50);
  expect(performance.now() - over).toBeGreaterThan(45);
  await setTimeout(10);
  const told: string[] = [];
  const settled = deliveries.settled(50).then(() => told.push('settled'));
  await setTimeout(0);
  expect(told).toEqual(['settled']);
  await settled;
});

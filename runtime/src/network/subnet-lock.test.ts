import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { whileSubnetsRest } from './subnet-lock.ts';

test('one at a time has it, and a failure lets go of it', async () => {
  const told: string[] = [];
  const hold = (name: string) =>
    whileSubnetsRest(async () => {
      told.push(`${name} begins`);
      await setTimeout(30);
      told.push(`${name} ends`);
      if (name === 'a') throw new Error('of a');
    });
  const [a, b] = await Promise.allSettled([hold('a'), hold('b')]);
  expect([a.status, b.status]).toEqual(['rejected', 'fulfilled']);
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

import { expect, test } from 'vitest';
import { Gate } from './gate.ts';

test('who must be alone waits for those inside, and those who come later wait for it', async () => {
  const gate = new Gate();
  const order: string[] = [];
  const { promise: leave, resolve } = Promise.withResolvers<void>();
  const first = gate.shared(async () => {
    order.push('first in');
    await leave;
    order.push('first out');
  });
  await Promise.resolve();
  await Promise.resolve();
  const alone = gate.alone(async () => void order.push('alone'));
  const later = gate.shared(async () => void order.push('later'));
  resolve();
  await Promise.all([first, alone, later]);
  expect(order).toEqual(['first in', 'first out', 'alone', 'later']);
});

test('a task that fails lets the next one in', async () => {
  const gate = new Gate();
  await expect(gate.alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(gate.shared(async () => 1)).resolves.toBe(1);
});

import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { collector } from './engine-memory.ts';

test('what nobody holds is collected', async () => {
  const held = { bytes: new Uint8Array(1_000) };
  const kept = new WeakRef(held);
  const dropped = new WeakRef({ bytes: new Uint8Array(1_000) });
  await turn();
  collector()();
  expect(dropped.deref()).toBeUndefined();
  expect(kept.deref()).toBe(held);
});

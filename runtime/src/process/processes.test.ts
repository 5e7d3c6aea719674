import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { signalProcess } from './processes.ts';

test('a process gets the signal that it is sent', async () => {
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  signalProcess(child.pid!, 'SIGTERM');
  expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
});

test('one that has ended needs none, and what is no signal is an error', async () => {
  const child = spawn('true');
  await once(child, 'exit');
  expect(() => signalProcess(child.pid!, 15)).not.toThrow();
  expect(() => signalProcess(process.pid, 999)).toThrow(/EINVAL/);
});

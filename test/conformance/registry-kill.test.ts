import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isFailure } from '@slipway/failure';
import { digestOf, MemoryBlobStore } from '@slipway/oci';
import { pull, push, RegistryClient } from '@slipway/registry';
import { expect, test } from 'vitest';
import { sampleImage } from '../../packages/registry/src/fixtures/sample-image.ts';

/** A registry that is killed at any instant shows nothing half made: what it lists can be pulled whole. */

const SERVE = `
  import { RegistryServer } from '@slipway/registry';
  const { url } = await new RegistryServer({ folder: process.argv[1] }).listen();
  console.log(url);
`;

const ROUNDS = 12;

async function serve(folder: string): Promise<{ child: ChildProcess; client: RegistryClient }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', SERVE, folder], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await Array.fromAsync(firstLine(child));
  const client = new RegistryClient({
    registry: new URL(url ?? '').host,
    fetch,
    // The registry stays dead until we start it again: waiting for it would be in vain.
    sleep: async () => {},
  });
  return { child, client };
}

async function* firstLine(child: ChildProcess): AsyncIterable<string> {
  if (child.stdout === null) return;
  for await (const line of createInterface(child.stdout)) {
    yield line;
    return;
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

test('shows nothing half made after a kill at any instant', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-registry-kill-'));
  const source = new MemoryBlobStore();
  const isPushed = new Map<string, boolean>();
  let running = await serve(folder);
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const { descriptor } = await sampleImage(source, `round ${round}`);
      const tag = `round-${round}`;
      const pushing = push(running.client, 'team/app', [tag], source, descriptor).then(
        () => true,
        (error) => {
          if (!isFailure(error)) throw error;
          return false;
        },
      );
      await new Promise((resolve) => setTimeout(resolve, round * 6));
      await kill(running.child);
      isPushed.set(tag, await pushing);
      running = await serve(folder);
      await expectWhole(running.client, isPushed);
    }
    expect([...isPushed.values()]).toContain(false);
  } finally {
    await kill(running.child);
    await rm(folder, { recursive: true });
  }
});

async function expectWhole(client: RegistryClient, isPushed: ReadonlyMap<string, boolean>): Promise<void> {
  for (const [tag, acknowledged] of isPushed) {
    const found = await client.resolve('team/app', tag);
    if (acknowledged) expect(found, `${tag} was acknowledged`).toBeDefined();
    if (found !== undefined)
      expect(await pull(client, 'team/app', tag, new MemoryBlobStore())).toEqual(found);
  }
  expect(await client.hasBlob('team/app', digestOf('never pushed'))).toBe(false);
}

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** What an engine frees, and what it must not. */

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  const context = join(engine.folder, 'child');
  mkdirSync(context);
  writeFileSync(
    join(context, 'Dockerfile'),
    'FROM busybox\nRUN echo child > /child\nCMD ["cat", "/child"]\n',
  );
  await engine.docker('build', '-t', 'child', context);
});

afterAll(() => engine.stop());

const layers = () =>
  readdirSync(join(engine.root, 'layers')).filter((name) => /^[0-9a-f]{28}$/.test(name)).length;
const blobs = () => readdirSync(join(engine.root, 'blobs/sha256')).length;

test('a removed image leaves its layers to the build cache, until that is pruned too', async () => {
  const [before, archives] = [layers(), blobs()];
  await engine.docker('rmi', 'child');
  await engine.docker('builder', 'prune', '--force');
  expect(layers()).toBe(before - 1);
  expect(blobs()).toBeLessThan(archives);
  expect(await engine.docker('run', '--rm', 'busybox', 'echo', 'still here')).toBe('still here\n');
});

test('the layers of a container stay as long as it does', async () => {
  await engine.docker('run', '-d', '--name', 'user', 'busybox', 'sleep', '600');
  await engine.docker('tag', 'busybox', 'other');
  await engine.docker('rmi', 'other');
  await engine.docker('builder', 'prune', '--force');
  expect(await engine.docker('exec', 'user', 'echo', 'alive')).toBe('alive\n');
  await engine.docker('rm', '-f', 'user');
  await engine.docker('rmi', 'busybox');
  for (let tries = 0; layers() > 0 && tries < 50; tries += 1) await setTimeout(100);
  expect(layers()).toBe(0);
  expect(existsSync(join(engine.root, 'layers/stubs'))).toBe(true);
});

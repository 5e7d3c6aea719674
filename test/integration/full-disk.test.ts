import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';
import { archive, type Forge, startForge } from './image-forge.ts';

/**
 * The engine's root is a small disk of its own. Whatever fills it fails with what is full and how much is free; the engine
 * lives, and works when there is room again.
 */

let engine: TestEngine;
let forge: Forge;

const MEGABYTES = 48;
const NO_SPACE = /no space left on the disk of \S+: \d+\.\d MB of \d+\.\d MB are free/;

beforeAll(async () => {
  engine = await startTestEngine();
  await engine.slipway('engine', '--stop');
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'slipway-test', engine.root]);
  await engine.start();
  await buildBusybox(engine);
  await engine.docker('builder', 'prune', '-f');
  forge = await startForge();
});

afterAll(async () => {
  await forge.stop();
  await engine.slipway('engine', '--down');
  execFileSync('umount', [engine.root]);
  rmSync(engine.folder, { recursive: true });
});

const filler = () => join(engine.root, 'filler');

/** Leaves so many bytes of the disk free. */
function fill(left: number): void {
  const { bavail, bsize } = statfsSync(engine.root);
  appendFileSync(filler(), Buffer.alloc(Math.max(0, bavail * bsize - left), 'x'));
}

/** The engine does all it does. */
async function expectHealthy(): Promise<void> {
  rmSync(filler(), { force: true });
  expect(await engine.docker('run', '--rm', 'busybox', 'echo', 'works')).toBe('works\n');
  await engine.docker('builder', 'prune', '-f');
  expect(await engine.client.check()).toEqual([]);
}

beforeEach(() => rmSync(filler(), { force: true }));

/** Bytes that do not compress. */
function noise(size: number): Buffer {
  return execFileSync('head', ['-c', String(size), '/dev/urandom'], { maxBuffer: size + 1 });
}

test('a pull that does not fit', async () => {
  const image = forge.serve('large', { layers: [archive([{ name: 'large', content: noise(30 << 20) }])] });
  await expect(engine.docker('pull', '-q', image)).rejects.toThrow(NO_SPACE);
  expect(await engine.client.images.list()).toHaveLength(1);
  expect(await engine.client.check()).toEqual([]);
  await expectHealthy();
});

describe('a build that does not fit', () => {
  const build = async (dockerfile: string, ...options: string[]) => {
    const context = join(engine.folder, 'context');
    mkdirSync(context, { recursive: true });
    writeFileSync(join(context, 'Dockerfile'), dockerfile);
    return engine.docker('build', ...options, context);
  };

  test.each([
    ['in RUN', 'FROM busybox\nRUN dd if=/dev/urandom of=/large bs=1M count=200\n'],
    ['in COPY', 'FROM busybox\nCOPY large /large\n'],
  ])('%s', async (_, dockerfile) => {
    mkdirSync(join(engine.folder, 'context'), { recursive: true });
    writeFileSync(join(engine.folder, 'context/large'), noise(30 << 20));
    await expect(build(dockerfile)).rejects.toThrow(NO_SPACE);
    expect(readdirSync(join(engine.root, 'builds'))).toEqual([]);
    await expectHealthy();
  });
});

test('a container cannot be made on a full disk, and can when there is room', async () => {
  fill(0);
  for (let tries = 0; tries < 500 && existsSync(join(engine.root, 'reserve')); tries += 1)
    await engine.docker('create', 'busybox').catch(() => {});
  fill(0);
  await expect(engine.docker('run', '--rm', 'busybox', 'true')).rejects.toThrow(/no space left on the disk/);
  await engine.docker('version');
  rmSync(filler());
  await engine.docker('container', 'prune', '-f');
  await expectHealthy();
});

test('a container that fills the disk with its output is stopped and removed like any other', async () => {
  await engine.docker(
    'run',
    '-d',
    '--name',
    'loud',
    'busybox',
    'sh',
    '-c',
    'while :; do head -c 100000 /bin/busybox | base64; done',
  );
  const isFull = () => statfsSync(engine.root).bavail * statfsSync(engine.root).bsize < 1 << 20;
  while (!isFull()) await setTimeout(20);
  await setTimeout(200);
  expect(await engine.docker('ps', '-q')).not.toBe('');
  await expect(engine.docker('run', '--name', 'quiet', 'busybox', 'true')).rejects.toThrow(/no space left/);
  await engine.docker('rm', '-f', 'loud');
  await engine.docker('container', 'prune', '-f');
  await expectHealthy();
});

test('images can be removed from a full disk', async () => {
  await engine.docker('tag', 'busybox', 'other');
  fill(0);
  await engine.docker('rmi', 'other');
  await expectHealthy();
  expect(existsSync(join(engine.root, 'reserve'))).toBe(true);
});

describe('a network that is cut in the middle of a pull', () => {
  const layer = () =>
    archive([
      { name: 'file', content: noise(1 << 20) },
      { name: 'busybox', content: readFileSync('/bin/busybox') },
    ]);

  test('is taken up where it ended', async () => {
    const image = forge.serve('cut', { layers: [layer()] });
    forge.cutAfter(400_000);
    await engine.docker('pull', '-q', image);
    forge.cutAfter(undefined);
    await engine.docker('rmi', image);
    await expectHealthy();
  });

  test('for good, is a clear failure, and the next pull goes on', async () => {
    const image = forge.serve('gone', { layers: [layer()] });
    forge.cutAfter(0);
    await expect(engine.docker('pull', '-q', image)).rejects.toThrow(
      /sent 0 of the \d+ bytes|connection|reached/i,
    );
    expect(await engine.client.images.list()).toHaveLength(1);
    forge.cutAfter(undefined);
    await engine.docker('pull', '-q', image);
    await engine.docker('rmi', image);
    await expectHealthy();
  });
});

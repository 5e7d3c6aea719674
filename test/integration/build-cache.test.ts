import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sh } from './build-lab.ts';
import { type BuildYard, startBuildYard } from './build-yard.ts';

/** `--cache-to` and `--cache-from`: what one engine has built is not built again by another. */

let yard: BuildYard;
let engine: BuildYard['engine'];
let other: BuildYard['other'];
let registry: BuildYard['registry'];
let repository: BuildYard['repository'];
let build: BuildYard['build'];

beforeAll(async () => {
  yard = await startBuildYard();
  ({ engine, other, registry, repository, build } = yard);
});

afterAll(() => yard?.stop());

describe('a cache that is taken elsewhere', () => {
  const files = {
    Dockerfile:
      'FROM busybox AS tools\nRUN date +%s%N > /built && echo tool > /tool\nFROM busybox\nCOPY --from=tools /tool /tool\nCOPY app /app\nRUN cat /tool /app > /both\n',
    app: 'app',
  };

  test.each([
    [
      'in a folder',
      () => `type=local,dest=${engine.folder}/cache,mode=max`,
      () => `type=local,src=${engine.folder}/cache`,
    ],
    [
      'in a registry',
      () => `type=registry,ref=${registry}/shop/cache,mode=max`,
      () => `${registry}/shop/cache`,
    ],
  ])('%s gives the same image without running a step', async (_, to, from) => {
    const folder = repository(files);
    const first = await build(engine, folder, '--no-cache', '--cache-to', to());
    await other.docker('builder', 'prune', '-af');
    const second = await build(other, folder, '--cache-from', from());
    expect(second).toMatchObject({ digest: first.digest, steps: 4, cachedSteps: 4 });
    expect(await other.docker('run', '--rm', second.imageId, 'cat', '/both')).toBe('tool\napp');
    // Without it, the stage that says when it was built is built at another time; the image does not have that.
    await other.docker('builder', 'prune', '-af');
    expect(await build(other, folder)).toMatchObject({ digest: first.digest, cachedSteps: 0 });
  });

  test('does not take the place of images that are in a folder', async () => {
    const folder = repository(files);
    const images = join(engine.folder, 'somebody');
    await build(engine, folder, '-o', `type=oci,dest=${images}.tar`);
    await run(['sh', '-c', `mkdir ${images} && tar -xf ${images}.tar -C ${images}`]);
    const before = readFileSync(join(images, 'index.json'));
    await expect(build(engine, folder, '--cache-to', `type=local,dest=${images}`)).rejects.toThrow(
      /is not a build cache/,
    );
    expect(readFileSync(join(images, 'index.json'))).toEqual(before);
  });

  test('min has the steps of the image alone', async () => {
    const folder = repository(files);
    await build(engine, folder, '--cache-to', `type=local,dest=${engine.folder}/min`);
    await other.docker('builder', 'prune', '-af');
    const { cachedSteps } = await build(other, folder, '--cache-from', `type=local,src=${engine.folder}/min`);
    expect(cachedSteps).toBeLessThan(4);
  });

  test('that is not there stops no build; one that is damaged says so', async () => {
    const folder = repository(files);
    await build(
      engine,
      folder,
      '--cache-from',
      `${registry}/shop/none`,
      '--cache-from',
      'type=local,src=/nowhere',
    );
    await build(engine, folder, '--cache-to', `type=local,dest=${engine.folder}/damaged,mode=max`);
    const blobs = `${engine.folder}/damaged/blobs/sha256`;
    const largest = sh(blobs, 'ls -S | head -1').trim();
    sh(blobs, `truncate -s 10 ${largest}`);
    await other.docker('builder', 'prune', '-af');
    await expect(
      build(other, folder, '--cache-from', `type=local,src=${engine.folder}/damaged`),
    ).rejects.toThrow(/sha256/);
    writeFileSync(`${folder}/index.json`, 'no cache');
    for (const wrong of [folder, `${folder}/Dockerfile`])
      await expect(build(engine, folder, '--cache-from', `type=local,src=${wrong}`)).rejects.toThrow(
        `${wrong} is not a build cache`,
      );
  });
});

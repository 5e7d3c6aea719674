import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { digestOf } from '@slipway/oci';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sh } from './build-lab.ts';
import { type BuildYard, startBuildYard } from './build-yard.ts';
import { SLIPWAY } from './engine.ts';

/** What `slipway build` gives: files, archives, ids, and what it leaves when it is stopped. */

let yard: BuildYard;
let engine: BuildYard['engine'];
let registry: BuildYard['registry'];
let repository: BuildYard['repository'];
let build: BuildYard['build'];

beforeAll(async () => {
  yard = await startBuildYard();
  ({ engine, registry, repository, build } = yard);
});

afterAll(() => yard?.stop());

describe('outputs', () => {
  const files = {
    Dockerfile: 'FROM scratch\nCOPY --chmod=755 tool /bin/\nCOPY --chown=1000:1000 data /data/\n',
    tool: '#!/bin/sh\n',
    'data/a': 'a',
  };

  test('the files in a folder, as whoever asked, and nothing that is not in the image', async () => {
    const folder = repository(files);
    await engine.slipway('build', folder, '--output', `${engine.folder}/out`);
    expect(sh(`${engine.folder}/out`, 'find . -type f | sort')).toBe('./bin/tool\n./data/a\n');
    expect(sh(`${engine.folder}/out`, 'find . -type d | sort')).toBe('.\n./bin\n./data\n');
    expect(statSync(`${engine.folder}/out/bin/tool`).mode & 0o777).toBe(0o755);
  });

  test('a tar archive of the files, equal every time, on standard output too', async () => {
    const folder = repository(files);
    await engine.slipway('build', folder, '-o', `type=tar,dest=${engine.folder}/a.tar`);
    sh(engine.folder, `${shellBuild(folder)} -o - > ${engine.folder}/b.tar`);
    expect(readFileSync(`${engine.folder}/a.tar`)).toEqual(readFileSync(`${engine.folder}/b.tar`));
    expect(sh(engine.folder, 'tar -tvf a.tar --numeric-owner | grep data/a')).toMatch(/1000\/1000/);
  });

  test('the image’s id and all about it in files, and nothing else when it is to be quiet', async () => {
    const folder = repository(files);
    const [iid, metadata] = [join(engine.folder, 'iid'), join(engine.folder, 'metadata.json')];
    const flags = ['--iidfile', iid, '--metadata-file', metadata, '-q'];
    const printed = await engine.slipway('build', folder, '--name', `${registry}/shop/web`, ...flags);
    const { 'containerimage.digest': digest, 'containerimage.config.digest': id } = JSON.parse(
      readFileSync(metadata, 'utf8'),
    );
    expect(printed).toBe(`${digest}\n`);
    expect(readFileSync(iid, 'utf8')).toBe(id);
  });

  test('that cannot be written fail in words; a device is written to and stays one', async () => {
    const folder = repository(files);
    const name = ['--name', `${registry}/shop/web`];
    for (const [flags, path] of [
      [['-o', `type=tar,dest=${folder}`], folder],
      [['-o', `type=local,dest=${folder}/Dockerfile`], `${folder}/Dockerfile`],
      [[...name, '--iidfile', '/nowhere/iid'], '/nowhere/iid'],
      [[...name, '--cache-to', `type=local,dest=${folder}/tool`], `${folder}/tool`],
    ] as const)
      await expect(engine.slipway('build', folder, ...flags)).rejects.toThrow(`cannot write to ${path}`);
    const device = join(engine.folder, 'null');
    sh('/', `mknod ${device} c 1 3`);
    await engine.slipway('build', folder, '-o', `type=tar,dest=${device}`);
    expect(statSync(device).isCharacterDevice()).toBe(true);
  });

  test('of an interrupted build are none, and it ends as interrupted programs do', async () => {
    const folder = repository({ Dockerfile: 'FROM busybox\nRUN echo begun; sleep 4243\n' });
    const building = spawn(SLIPWAY, ['build', folder, '-o', `${folder}/out`], { env: engine.env });
    let told = '';
    building.stderr.on('data', (chunk: Buffer) => {
      told += chunk;
      // A second one would end it at once.
      if (/#2 begun\n/.test(told) && !building.killed) building.kill('SIGINT');
    });
    expect(await new Promise((resolve) => building.once('close', resolve))).toBe(130);
    expect(told).toContain('stopped before the end [interrupted]\n');
    expect(existsSync(`${folder}/out`)).toBe(false);
  });

  test('an image that was only handed out is not kept', async () => {
    const folder = repository({ ...files, 'data/b': String(Math.random()) });
    const before = await engine.docker('images', '-aq');
    await engine.slipway('build', folder, '-o', `${engine.folder}/once`);
    expect(await engine.docker('images', '-aq')).toBe(before);
  });

  test('that several builds of the same make at once are taken from none', async () => {
    const folder = repository({ Dockerfile: 'FROM scratch\nARG TARGETARCH\nLABEL for=$TARGETARCH\n' });
    const platforms = ['--platform', 'linux/amd64,linux/arm64'];
    const before = await engine.docker('images', '-aq');
    const [named, ...digests] = await Promise.all([
      build(engine, folder, ...platforms).then(({ digest }) => digest),
      ...['1', '2', '3'].map(async (one) => {
        const oci = join(engine.folder, `once-${one}.tar`);
        await engine.slipway('build', folder, ...platforms, '-o', `type=oci,dest=${oci}`);
        const index = JSON.parse(sh('/', `tar -xOf ${oci} index.json`));
        expect(index.manifests[0].annotations).toBeUndefined();
        return index.manifests[0].digest;
      }),
    ]);
    expect(digests).toEqual([named, named, named]);
    expect(await engine.docker('images', '-a')).not.toContain('unnamed');
    expect((await engine.docker('images', '-aq')).split('\n').length).toBeGreaterThan(
      before.split('\n').length,
    );
  });
});

/** Through a shell, which does not take the archive for text. */
function shellBuild(folder: string): string {
  return `SLIPWAY_HOST=${engine.socket} ${SLIPWAY} build ${folder}`;
}

describe('archives', () => {
  test('of the image and of an index are read by other tools, and hold the same digests', async () => {
    const folder = repository({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });
    const [oci, docker] = [join(engine.folder, 'oci.tar'), join(engine.folder, 'docker.tar')];
    const outputs = ['-o', `type=oci,dest=${oci}`, '-o', `type=docker,dest=${docker}`];
    const one = await build(engine, folder, ...outputs);
    const inspected = await run(['skopeo', 'inspect', '--raw', `oci-archive:${oci}`]);
    expect(digestOf(inspected.stdout)).toBe(one.digest);
    const config = await run(['skopeo', 'inspect', '--config', '--raw', `docker-archive:${docker}`]);
    expect(digestOf(config.stdout)).toBe(one.imageId);
    const both = await build(
      engine,
      folder,
      '--platform',
      'linux/amd64,linux/arm64',
      '-o',
      `type=oci,dest=${oci}`,
    );
    const index = JSON.parse((await run(['tar', '-xOf', oci, 'index.json'])).stdout.toString());
    expect(index.manifests[0].digest).toBe(both.digest);
    expect(readdirSync(engine.folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });
});

describe('annotations', () => {
  test('are in the manifest', async () => {
    const folder = repository({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });
    const { digest } = await build(engine, folder, '--annotation', 'org.example.team=web');
    const manifest = JSON.parse(
      sh(engine.folder, `curl -s --unix-socket ${engine.socket} http://e/slipway/v1/blobs/${digest}`),
    );
    expect(manifest.annotations).toEqual({ 'org.example.team': 'web' });
  });
});

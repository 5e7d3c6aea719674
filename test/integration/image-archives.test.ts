import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { run } from '@slipway/command';
import {
  ByteString,
  bytesOf,
  collect,
  type Descriptor,
  encodeManifest,
  MediaType,
  MemoryBlobStore,
  parseImageConfig,
  readArchive,
  readTar,
  storeImage,
  tarEntry,
  writeArchive,
  writeTar,
} from '@slipway/oci';
import { RegistryServer } from '@slipway/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt, feed } from './docker-cli.ts';
import { startDockerd } from './dockerd.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** Images that leave the engine as files and come in as files, held against the tools of others. */

let engine: TestEngine;
let saved: string;
let id: string;
const file = (name: string) => join(engine.folder, name);
const idOf = async (name: string) =>
  (await engine.docker('image', 'inspect', '--format', '{{.Id}}', name)).trim();
const said = (name: string) => engine.docker('run', '--rm', name, 'cat', '/said');

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  const context = file('context');
  mkdirSync(context);
  writeFileSync(join(context, 'Dockerfile'), 'FROM busybox\nRUN echo hello > /said\n');
  await engine.docker('build', '-q', '-t', 'said:1', context);
  await engine.docker('tag', 'said:1', 'said:2');
  id = await idOf('said:1');
  saved = file('saved.tar');
  await engine.docker('save', '-o', saved, 'said:1', 'busybox');
});

afterAll(() => engine.stop());

async function forget(): Promise<void> {
  await engine.docker('rmi', '-f', id);
  await engine.docker('builder', 'prune', '-f');
}

describe('save', () => {
  test.each([
    ['lost', (path: string) => rmSync(path), 'hurt:latest cannot be saved: blob '],
    ['cut short', (path: string) => truncateSync(path, 100), 'hurt:latest cannot be saved: blob '],
    ['altered', (path: string) => writeFileSync(path, readFileSync(path).fill(0, 50, 60)), 'unexpected EOF'],
  ])('of an image with a layer that is %s is an error, and leaves no archive', async (_, harm, expected) => {
    const tar = await run(['tar', '--create', '-C', file('context'), '.']);
    expect(await feed(engine, tar.stdout, 'import', '-', 'hurt')).toMatchObject({ code: 0 });
    const blob = (digest: string) => join(engine.root, 'blobs/sha256', digest.slice(7));
    const [{ Descriptor }] = JSON.parse(await engine.docker('image', 'inspect', 'hurt'));
    const { layers } = JSON.parse(readFileSync(blob(Descriptor.digest), 'utf8'));
    harm(blob(layers[0].digest));
    const { code, stderr } = await attempt(engine, 'save', '-o', file('hurt.tar'), 'hurt');
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(expected) });
    expect(existsSync(file('hurt.tar'))).toBe(false);
    await engine.docker('rmi', 'hurt');
    await engine.docker('image', 'prune', '-f');
  });

  test('gives the same bytes each time, in whichever order the names come', async () => {
    await engine.docker('save', '-o', file('again.tar'), 'busybox:latest', 'said:1');
    expect(readFileSync(file('again.tar')).equals(readFileSync(saved))).toBe(true);
  });

  test('takes all tags of a repository, the one that is named, or none with an id', async () => {
    const tagsIn = async (name: string) => {
      await engine.docker('save', '-o', file('one.tar'), name);
      for await (const { entry, content } of readTar(bytesOf(readFileSync(file('one.tar'))))) {
        if (entry.path !== 'manifest.json') continue;
        return (JSON.parse((await collect(content)).toString()) as { RepoTags: string[] }[])[0]?.RepoTags;
      }
      return undefined;
    };
    expect(await tagsIn('said')).toEqual(['said:1', 'said:2']);
    expect(await tagsIn('said:2')).toEqual(['said:2']);
    expect(await tagsIn(id)).toEqual([]);
  });

  test('says which image is not there, or not for a platform', async () => {
    await expect(engine.docker('save', '-o', file('none.tar'), 'said:1', 'missing')).rejects.toThrow(
      'No such image: missing:latest',
    );
    await expect(
      engine.docker('save', '--platform', 'linux/s390x', '-o', file('none.tar'), 'said:1'),
    ).rejects.toThrow('is not for linux/s390x');
  });
});

describe('load', () => {
  test('brings images back as they were, with their tags', async () => {
    await forget();
    const lines = (await engine.docker('load', '-i', saved)).split('\n');
    expect(lines.sort()).toEqual(['', 'Loaded image: busybox:latest', 'Loaded image: said:1']);
    expect(await idOf('said:1')).toBe(id);
    expect(await said('said:1')).toBe('hello\n');
    await expect(idOf('said:2')).rejects.toThrow('No such image');
  });

  test('reads a compressed archive from standard input', async () => {
    await forget();
    const { stdout } = await run(['docker', 'load', '-q'], {
      env: engine.env,
      input: gzipSync(readFileSync(saved)),
    });
    expect(stdout.toString()).toContain('Loaded image: said:1\n');
    expect(await said('said:1')).toBe('hello\n');
  });

  test('names an image without a tag by its id, and moves a tag that another image has', async () => {
    await engine.docker('save', '-o', file('untagged.tar'), id);
    expect(await engine.docker('load', '-i', file('untagged.tar'))).toBe(`Loaded image ID: ${id}\n`);
    await engine.docker('tag', 'busybox', 'said:1');
    await engine.docker('load', '-i', saved);
    expect(await idOf('said:1')).toBe(id);
  });

  test('refuses what is not an archive of images, and one that was tampered with', async () => {
    const passwd = Buffer.from('root');
    const entry = tarEntry({ path: ByteString.ofText('etc/passwd'), type: 'file', size: passwd.length });
    writeFileSync(file('root.tar'), await collect(writeTar([{ entry, content: [passwd] }])));
    await expect(engine.docker('load', '-i', file('root.tar'))).rejects.toThrow('neither index.json nor');
    const forged = readFileSync(saved);
    const layer = forged.indexOf(Buffer.from([0x1f, 0x8b, 8]));
    forged[layer + 100]! ^= 1;
    writeFileSync(file('forged.tar'), forged);
    await forget();
    await expect(engine.docker('load', '-i', file('forged.tar'))).rejects.toThrow('the content is sha256:');
    await expect(idOf('said:1')).rejects.toThrow('No such image');
    await engine.docker('load', '-i', saved);
  });
});

describe("others' tools", () => {
  test('skopeo reads both forms, and writes one that is read', async () => {
    const inspect = async (source: string) =>
      JSON.parse((await run(['skopeo', 'inspect', '--config', source])).stdout.toString()) as object;
    const config = await inspect(`docker-archive:${saved}:said:1`);
    expect(await inspect(`oci-archive:${saved}:1`)).toEqual(config);
    const target = `docker-archive:${file('skopeo.tar')}:by/skopeo:1`;
    await run(['skopeo', 'copy', '--quiet', `docker-archive:${saved}:said:1`, target]);
    expect(await engine.docker('load', '-i', file('skopeo.tar'))).toBe('Loaded image: by/skopeo:1\n');
    expect(await idOf('by/skopeo:1')).toBe(id);
  });

  test('Podman loads it, and what Podman saves is read, in either form', async () => {
    const podman = (...argv: string[]) =>
      run([
        ...['podman', '--root', file('podman'), '--runroot', file('podman-run'), '--storage-driver', 'vfs'],
        ...argv,
      ]);
    // Of several images in one archive, it puts the short names below localhost.
    await engine.docker('save', '-o', file('one.tar'), 'said:1');
    await podman('load', '--quiet', '--input', file('one.tar'));
    for (const format of ['oci-archive', 'docker-archive']) {
      const archive = file(`podman-${format}.tar`);
      await podman('save', '--quiet', '--format', format, '--output', archive, 'docker.io/library/said:1');
      await forget();
      expect(await engine.docker('load', '-i', archive)).toBe('Loaded image: said:1\n');
      expect(await idOf('said:1')).toBe(id);
      expect(await said('said:1')).toBe('hello\n');
    }
    await podman('rmi', '--all', '--force');
  });

  test('dockerd loads it, and what comes back from there is the same to the last byte', async () => {
    const dockerd = await startDockerd(file('dockerd'));
    try {
      const docker = (...argv: string[]) => run(['docker', '-H', dockerd.host, ...argv], { env: engine.env });
      await docker('load', '-q', '-i', saved);
      expect((await docker('image', 'inspect', '--format', '{{.Id}}', 'said:1')).stdout.toString()).toBe(
        `${id}\n`,
      );
      await docker('save', '-o', file('legacy.tar'), 'said:1', 'busybox');
    } finally {
      await dockerd.stop();
    }
    await forget();
    await engine.docker('load', '-i', file('legacy.tar'));
    expect(await said('said:1')).toBe('hello\n');
    await engine.docker('save', '-o', file('back.tar'), 'said:1', 'busybox');
    expect(readFileSync(file('back.tar')).equals(readFileSync(saved))).toBe(true);
  });
});

describe('an index of several platforms', () => {
  const other = process.arch === 'arm64' ? 'amd64' : 'arm64';
  let archive: Buffer;
  let foreign: Descriptor;
  let architecture: string;

  beforeAll(async () => {
    const store = new MemoryBlobStore();
    const found = await readArchive(bytesOf(readFileSync(saved)), store);
    const { descriptor, document } = found.find(({ tags }) => tags[0]?.endsWith('said:1'))!.manifests[0]!;
    const config = parseImageConfig(await collect(await store.get(document.config.digest)));
    foreign = await storeImage(store, { ...config, architecture: other }, document.layers);
    const { os } = config;
    architecture = config.architecture;
    const index = encodeManifest({
      schemaVersion: 2,
      mediaType: MediaType.index,
      manifests: [
        { ...foreign, platform: { os, architecture: other } },
        { ...descriptor, platform: { os, architecture } },
      ],
    });
    await store.put(index.content);
    const image = { descriptor: index.descriptor, tags: ['docker.io/library/both:1'] };
    archive = await collect(
      await writeArchive(store, [image], { flavour: 'docker', platform: { os, architecture } }),
    );
    writeFileSync(file('both.tar'), archive);
  });

  test('is loaded whole, runs as the image for this machine, and is saved as it came', async () => {
    await forget();
    expect(await engine.docker('load', '-i', file('both.tar'))).toBe('Loaded image: both:1\n');
    expect(await idOf('both:1')).toBe(id);
    expect(await said('both:1')).toBe('hello\n');
    await engine.docker('builder', 'prune', '-f');
    await engine.docker('image', 'prune', '-f');
    await engine.docker('save', '-o', file('both-again.tar'), 'both:1');
    expect(readFileSync(file('both-again.tar')).equals(archive)).toBe(true);
  });

  test('is pushed for one platform when asked, and not removed for one', async () => {
    const server = new RegistryServer({ folder: file('registry') });
    const name = `127.0.0.1:${(await server.listen()).port}/both`;
    try {
      await engine.docker('tag', 'both:1', name);
      const pushed = await engine.docker('push', '--platform', `linux/${other}`, name);
      expect(pushed).toContain(`digest: ${foreign.digest} `);
      const missing = await attempt(engine, 'push', '--platform', 'linux/s390x', name);
      expect(missing.stderr).toContain('is not for linux/s390x');
      const removed = await attempt(engine, 'rmi', '--platform', `linux/${other}`, name);
      expect(removed.stderr).toContain('removing some platforms of an image of several is not supported');
      await engine.docker('rmi', name);
    } finally {
      await server.close();
    }
  });

  test('gives one platform when asked', async () => {
    const inspect = ['image', 'inspect', '--format', '{{.Architecture}}', '--platform', `linux/${other}`];
    expect(await engine.docker(...inspect, 'both:1')).toBe(`${other}\n`);
    await engine.docker('save', '--platform', `linux/${other}`, '-o', file('other.tar'), 'both:1');
    await engine.docker('rmi', 'both:1');
    await engine.docker('load', '-i', file('other.tar'));
    expect(await engine.docker('image', 'inspect', '--format', '{{.Architecture}}', 'both:1')).toBe(
      `${other}\n`,
    );
    await expect(engine.docker('load', '--platform', 'linux/s390x', '-i', file('both.tar'))).rejects.toThrow(
      'is not for linux/s390x',
    );
    const lone = ['load', '-i', file('other.tar'), '--platform'];
    await expect(engine.docker(...lone, `linux/${architecture}`)).rejects.toThrow('is not for linux/');
    await engine.docker(...lone, `linux/${other}`);
    const own = await attempt(engine, 'rmi', '--platform', `linux/${architecture}`, 'both:1');
    expect(own.stderr).toContain(`is for linux/${other}, not for linux/${architecture}`);
    expect(await engine.docker('rmi', '--platform', `linux/${other}`, 'both:1')).toContain(
      'Untagged: both:1',
    );
    await engine.docker('load', '-i', saved);
  });
});

describe('export and import', () => {
  test('the file system of a container becomes an image of one layer', async () => {
    await engine.docker('run', '--name', 'wrote', 'said:1', 'sh', '-c', 'echo more >> /said');
    await engine.docker('export', '-o', file('root.tar'), 'wrote');
    const imported = await engine.docker(
      ...['import', '-m', 'from a file', '-c', 'CMD ["cat", "/said"]', '-c', 'ENV A=b'],
      ...[file('root.tar'), 'imported:1'],
    );
    expect(imported).toBe(`${await idOf('imported:1')}\n`);
    expect(await engine.docker('run', '--rm', 'imported:1')).toBe('hello\nmore\n');
    expect(await engine.docker('history', '--format', '{{.Comment}}', 'imported:1')).toBe('from a file\n');
    const [{ Config, RootFS }] = JSON.parse(await engine.docker('image', 'inspect', 'imported:1'));
    expect(Config).toEqual({ Cmd: ['cat', '/said'], Env: ['A=b'] });
    expect(RootFS.Layers).toHaveLength(1);
  });

  test('the export of a running container has what it wrote, and no mounts', async () => {
    await engine.docker(
      ...['run', '-d', '--name', 'running', '-v', '/volume', 'busybox'],
      ...['sh', '-c', 'echo here > /here; echo there > /volume/there; sleep 600'],
    );
    await expect.poll(() => engine.docker('exec', 'running', 'ls', '/volume')).toBe('there\n');
    await engine.docker('export', '-o', file('running.tar'), 'running');
    const { stdout } = await run(['tar', '--list', '--file', file('running.tar')]);
    const names = stdout.toString().split('\n');
    expect(names).toEqual(expect.arrayContaining(['here', 'volume/', 'bin/busybox']));
    expect(names).not.toContain('volume/there');
    expect(names).not.toContain('proc/self');
    await engine.docker('rm', '-f', '-v', 'running');
  });

  test('a container may write while it is exported', async () => {
    const loop = 'while :; do echo a >> /a; mkdir /d; echo b > /d/b; rm -r /d; done';
    await engine.docker('run', '-d', '--name', 'busy', 'busybox', 'sh', '-c', loop);
    for (let times = 0; times < 3; times += 1) {
      await engine.docker('export', '-o', file('busy.tar'), 'busy');
      await run(['tar', '--list', '--file', file('busy.tar')]);
    }
    await engine.docker('rm', '-f', 'busy');
  });

  test('says what it does not import', async () => {
    await expect(engine.docker('import', 'http://127.0.0.1:1/root.tar')).rejects.toThrow('does not fetch');
    await expect(engine.docker('import', '-c', 'RUN true', file('root.tar'))).rejects.toThrow(
      'RUN cannot change an image without a build',
    );
  });
});

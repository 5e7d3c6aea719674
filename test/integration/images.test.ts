import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { digestOf } from '@slipway/oci';
import { RegistryServer } from '@slipway/registry';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** Names of images, and what listing, removing, pruning and counting make of them, in the words of the docker CLI. */

let engine: TestEngine;
let server: RegistryServer;
let registry: string;
let id: string;

beforeAll(async () => {
  engine = await startTestEngine();
  server = new RegistryServer({ folder: join(engine.folder, 'registry') });
  registry = `127.0.0.1:${(await server.listen()).port}`;
  await buildBusybox(engine);
  id = (await engine.docker('image', 'inspect', '--format', '{{.Id}}', 'busybox')).trim();
});

afterAll(async () => {
  await engine.stop();
  await server.close();
});

const lines = async (...argv: string[]) => (await engine.docker(...argv)).trimEnd().split('\n');
const names = (...filters: string[]) =>
  lines(
    'images',
    '--format',
    '{{.Repository}}:{{.Tag}}',
    ...filters.flatMap((filter) => ['--filter', filter]),
  );

/** What removing an image says of its layers, the topmost first: OCI image-spec, config.md#layer-chainid. */
async function deletedLayers(image: string): Promise<string[]> {
  const layers = await engine.docker('image', 'inspect', '--format', '{{json .RootFS.Layers}}', image);
  const chains: string[] = [];
  for (const diffId of JSON.parse(layers)) {
    const below = chains.at(-1);
    chains.push(below === undefined ? diffId : digestOf(`${below} ${diffId}`));
  }
  return chains.reverse().map((chainId) => `Deleted: ${chainId}`);
}

/** Builds an image of one small layer on `busybox`, with a label. */
async function build(name: string, label: string): Promise<string> {
  const context = join(engine.folder, `context-${name}`);
  mkdirSync(context);
  writeFileSync(
    join(context, 'Dockerfile'),
    `FROM busybox\nRUN dd if=/dev/zero of=/${name} bs=1000 count=100 2>/dev/null\nLABEL ${label}\n`,
  );
  await engine.docker('build', '-q', '-t', name, context);
  return (await engine.docker('image', 'inspect', '--format', '{{.Id}}', name)).trim();
}

test('an image says when it was last given a tag, and one that never was says so', async () => {
  const lastTagged = async (name: string) =>
    (
      await lines(
        'image',
        'inspect',
        '--format',
        '{{.Metadata.LastTagTime.Format "2006-01-02T15:04:05.000Z"}}',
        name,
      )
    )[0]!;
  const before = new Date().toISOString();
  expect((await lastTagged('busybox')) < before).toBe(true);
  await engine.docker('tag', 'busybox', 'again');
  expect((await lastTagged('busybox')) >= before).toBe(true);
  await engine.docker('rmi', 'again');

  const context = join(engine.folder, 'untagged');
  mkdirSync(context);
  writeFileSync(join(context, 'Dockerfile'), 'FROM busybox\nLABEL of=untagged\n');
  const untagged = (await engine.docker('build', '-q', context)).trim();
  expect(await lastTagged(untagged)).toBe('0001-01-01T00:00:00.000Z');
  await engine.docker('rmi', untagged);
});

describe('remove', () => {
  let child: string;
  let builds = 0;

  beforeEach(async () => {
    builds += 1;
    child = await build(`child${builds}`, `of=remove${builds}`);
    await engine.docker('tag', child, 'one/repo:1');
    await engine.docker('rmi', `child${builds}`);
  });

  afterEach(async () => {
    const containers = await engine.docker('ps', '-aq', '--filter', `ancestor=${child}`);
    if (containers !== '') await engine.docker('rm', '-f', ...containers.trim().split('\n'));
    await engine.docker('rmi', '-f', child).catch(() => {});
  });

  test('by its only name: untagged and deleted, with the layer that no other image has', async () => {
    const [own] = await deletedLayers(child);
    expect(await lines('rmi', 'one/repo:1')).toEqual(['Untagged: one/repo:1', `Deleted: ${child}`, own]);
    await expect(engine.docker('rmi', 'one/repo:1')).rejects.toThrow('No such image: one/repo:1');
  });

  test('by one of its names: untagged only', async () => {
    await engine.docker('tag', child, 'other:2');
    expect(await lines('rmi', 'other:2')).toEqual(['Untagged: other:2']);
    expect(await names('reference=one/repo')).toEqual(['one/repo:1']);
  });

  test('by its id with several names: only by force', async () => {
    await engine.docker('tag', child, 'other:2');
    const short = child.slice(7, 19);
    const [own] = await deletedLayers(child);
    await expect(engine.docker('rmi', short)).rejects.toThrow(
      `conflict: unable to delete ${short} (must be forced) - image is referenced in multiple repositories`,
    );
    expect(await lines('rmi', '-f', short)).toEqual([
      'Untagged: one/repo:1',
      'Untagged: other:2',
      `Deleted: ${child}`,
      own,
    ]);
  });

  test('with a stopped container: only by force, which the container outlives', async () => {
    const container = (
      await engine.docker('create', '--name', 'stopped', 'one/repo:1', 'echo', 'alive')
    ).slice(0, 12);
    await expect(engine.docker('rmi', 'one/repo:1')).rejects.toThrow(
      `conflict: unable to remove repository reference "one/repo:1" (must force) - container ${container} is using its referenced image ${child.slice(7, 19)}`,
    );
    await expect(engine.docker('rmi', child)).rejects.toThrow(
      `(must be forced) - image is being used by stopped container ${container}`,
    );
    expect(await lines('rmi', '-f', 'one/repo:1')).toEqual(['Untagged: one/repo:1', `Deleted: ${child}`]);
    expect(await engine.docker('start', '-a', 'stopped')).toBe('alive\n');
  });

  test('with a running container: force takes the name, and nothing the image', async () => {
    await engine.docker('run', '-d', '--name', 'running', 'one/repo:1', 'sleep', '600');
    await expect(engine.docker('rmi', '-f', child)).rejects.toThrow(
      '(cannot be forced) - image is being used by running container',
    );
    expect(await lines('rmi', '-f', 'one/repo:1')).toEqual(['Untagged: one/repo:1']);
    expect(await lines('images', '-q', '--no-trunc', '--filter', 'dangling=true')).toContain(child);
    expect(await engine.docker('exec', 'running', 'echo', 'alive')).toBe('alive\n');
  });

  test('a name takes the digests of its repository with it', async () => {
    await engine.docker('tag', child, `${registry}/gone:1`);
    await engine.docker('push', '-q', `${registry}/gone:1`);
    expect(await lines('rmi', `${registry}/gone:1`)).toEqual([
      `Untagged: ${registry}/gone:1`,
      expect.stringMatching(`^Untagged: ${registry}/gone@sha256:`),
    ]);
  });
});

describe('list', () => {
  beforeAll(async () => {
    await build('first', 'kind=a');
    await build('second', 'kind=b');
    await engine.docker('run', '--name', 'maker', 'busybox', 'touch', '/made');
    await engine.docker('commit', 'maker', 'later/made:1');
    await engine.docker('tag', 'first', 'later/first:2');
  });

  test.each([
    [['label=kind'], ['first:latest', 'later/first:2', 'second:latest']],
    [['label=kind=b'], ['second:latest']],
    [['reference=later/*'], ['later/first:2', 'later/made:1']],
    [['reference=*:2'], ['']],
    [['reference=*/*:2'], ['later/first:2']],
    [['since=first'], ['later/made:1']],
    [['before=later/made:1', 'reference=second'], ['second:latest']],
    [['until=2000-01-01', 'label=kind=b'], ['second:latest']],
    [['until=24h', 'reference=later/made'], ['']],
    [['dangling=true'], ['']],
  ])('with %j', async (filters, expected) => {
    expect((await names(...filters)).sort()).toEqual(expected);
  });

  test('refuses a filter it does not know, and an image that is not there', async () => {
    await expect(names('colour=red')).rejects.toThrow("invalid filter 'colour'");
    await expect(names('before=nothing')).rejects.toThrow('No such image: nothing:latest');
  });
});

describe('system df', () => {
  test('counts what is shared once, and what containers and volumes hold', async () => {
    await engine.docker(
      'run',
      '--name',
      'holder',
      '-v',
      'held:/held',
      'first',
      'sh',
      '-c',
      'printf 12345 > /own; printf 123 > /held/f',
    );
    const format = ['--format', 'json'];
    const [{ Images, Containers, Volumes, BuildCache }] = (await lines('system', 'df', '-v', ...format)).map(
      (line) => JSON.parse(line),
    );
    const row = Images.find(({ Repository }: { Repository: string }) => Repository === 'second');
    const base = Number(await engine.docker('image', 'inspect', '--format', '{{.Size}}', 'busybox'));
    const all = Number(await engine.docker('image', 'inspect', '--format', '{{.Size}}', 'second'));
    expect(row).toMatchObject({ Containers: '0', UniqueSize: `${((all - base) / 1000).toPrecision(4)}kB` });
    expect(Containers.find(({ Names }: { Names: string }) => Names === 'holder')).toMatchObject({
      Size: '5B',
    });
    expect(Volumes).toContainEqual(expect.objectContaining({ Name: 'held', Size: '3B', Links: '1' }));
    expect(BuildCache.length).toBeGreaterThan(2);
    const [summary] = await lines('system', 'df', '--format', '{{.Type}} {{.TotalCount}} {{.Active}}');
    expect(summary).toMatch(/^Images \d+ 2$/);
  });
});

describe('prune', () => {
  test('containers and volumes give back what they held', async () => {
    expect(await lines('container', 'prune', '-f', '--filter', 'label=none')).toEqual([
      'Total reclaimed space: 0B',
    ]);
    const pruned = await lines('container', 'prune', '-f', '--filter', 'until=0s');
    expect(pruned.at(-1)).toBe('Total reclaimed space: 5B');
    expect(await lines('volume', 'prune', '-f', '-a')).toEqual([
      'Deleted Volumes:',
      'held',
      '',
      'Total reclaimed space: 3B',
    ]);
  });

  test('images without a name, or all that no container uses; by age and label', async () => {
    await engine.docker('rmi', 'first', 'later/first:2');
    const second = (await engine.docker('image', 'inspect', '--format', '{{.Id}}', 'second')).trim();
    expect(await lines('image', 'prune', '-f')).toEqual(['Total reclaimed space: 0B']);
    expect(
      await lines('image', 'prune', '-a', '-f', '--filter', 'label!=kind=b', '--filter', 'until=2000-01-01'),
    ).not.toContain(`deleted: ${second}`);
    await engine.docker('builder', 'prune', '-f');
    const [own = ''] = await deletedLayers(second);
    const pruned = await lines('image', 'prune', '-a', '-f', '--filter', 'label=kind=b');
    expect(pruned.slice(0, 4)).toEqual([
      'Deleted Images:',
      'untagged: second:latest',
      `deleted: ${second}`,
      own.toLowerCase(),
    ]);
    expect(pruned.at(-1)).toMatch(/^Total reclaimed space: 10\d\.\d+kB$/);
    await expect(engine.docker('image', 'prune', '-f', '--filter', 'colour=red')).rejects.toThrow(
      "invalid filter 'colour'",
    );
  });
});

describe('registries', () => {
  let digest: string;
  const remote = (tag: string) => `${registry}/team/app${tag}`;

  beforeAll(async () => {
    await buildAgain();
    for (const tag of [':1', ':2']) await engine.docker('tag', id, remote(tag));
    const pushed = await lines('push', '-a', remote(''));
    digest = /digest: (sha256:[0-9a-f]{64})/.exec(pushed.at(-1)!)![1]!;
    expect(pushed[0]).toBe(`The push refers to repository [${remote('')}]`);
    expect(pushed.filter((line) => line.includes('digest:'))).toEqual(
      ['1', '2'].map((tag) => expect.stringMatching(`^${tag}: digest: ${digest} size: \\d+$`)),
    );
  });

  /** Puts the image back that pruning took. */
  async function buildAgain(): Promise<void> {
    const known = await engine.docker('images', '-q', '--no-trunc', 'busybox');
    if (known === '')
      await engine.docker('build', '-q', '-t', 'busybox', join(engine.folder, 'busybox-context'));
  }

  async function forget(): Promise<void> {
    await engine.docker('rmi', '-f', id);
    await engine.docker('builder', 'prune', '-f');
    for (let tries = 0; (await engine.docker('images', '-aq')) !== '' && tries < 50; tries += 1)
      await setTimeout(100);
  }

  test('all tags of a repository are pulled', async () => {
    await engine.docker('image', 'prune', '-a', '-f');
    await forget().catch(() => {});
    const pulled = await lines('pull', '-a', remote(''));
    expect(pulled.filter((line) => !/^[0-9a-f]{12}: /.test(line))).toEqual([
      '1: Pulling from team/app',
      `Digest: ${digest}`,
      '2: Pulling from team/app',
      `Digest: ${digest}`,
      `Status: Downloaded newer image for ${remote('')}`,
      remote(''),
    ]);
    expect((await lines('pull', remote(':1'))).at(-2)).toBe(
      `Status: Image is up to date for ${remote(':1')}`,
    );
  });

  test('a digest is pulled without a tag, and removed by it', async () => {
    await forget();
    const name = remote(`@${digest}`);
    expect((await lines('pull', name)).slice(-3)).toEqual([
      `Digest: ${digest}`,
      `Status: Downloaded newer image for ${name}`,
      name,
    ]);
    expect(await lines('images', '--digests', '--format', '{{.Repository}} {{.Tag}} {{.Digest}}')).toEqual([
      `${remote('')} <none> ${digest}`,
    ]);
    expect(await engine.docker('run', '--rm', name, 'echo', 'runs')).toBe('runs\n');
    const layers = await deletedLayers(name);
    expect(await lines('rmi', name)).toEqual([`Untagged: ${name}`, `Deleted: ${id}`, ...layers]);
  });

  test('another platform than was asked for is said to be one', async () => {
    const pulled = await lines('pull', '--platform', 'linux/s390x', remote(':1'));
    expect(pulled).toContainEqual(
      expect.stringMatching(/^WARNING: image with reference .* wanted linux\/s390x, actual: linux\//),
    );
    await expect(
      engine.docker('image', 'inspect', '--platform', 'linux/s390x', remote(':1')),
    ).rejects.toThrow('not for linux/s390x');
  });

  test('what is nowhere is told in words clients know', async () => {
    await expect(engine.docker('pull', remote(':9'))).rejects.toThrow(
      `manifest for ${remote(':9')} not found: manifest unknown: manifest unknown`,
    );
    await expect(engine.docker('push', remote(':9'))).rejects.toThrow(`tag does not exist: ${remote(':9')}`);
    await expect(engine.docker('search', 'busybox')).rejects.toThrow('searching registries is not supported');
  });

  test('a registry is asked what it has', async () => {
    const { stdout } = await engine.run([
      ...['curl', '--silent', '--unix-socket', engine.socket],
      `http://localhost/v1.50/distribution/${remote(':1')}/json`,
    ]);
    expect(JSON.parse(stdout.toString())).toEqual({
      Descriptor: { mediaType: expect.stringContaining('manifest'), digest, size: expect.any(Number) },
      Platforms: [expect.objectContaining({ os: 'linux' })],
    });
  });
});

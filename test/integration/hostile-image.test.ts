import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Descriptor, digestOf } from '@slipway/oci';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startTestEngine, type TestEngine } from './engine.ts';
import { archive, type Forge, type Forgery, type Member, pax, startForge } from './image-forge.ts';

/**
 * Images that mean harm, from a registry that lies. Each is refused with a reason, or harms nothing but itself; nothing is
 * left behind, nothing outside is touched, and the engine lives.
 */

let engine: TestEngine;
let forge: Forge;
let canary: string;

const BUSYBOX: readonly Member[] = [
  { name: 'bin', type: '5' },
  { name: 'bin/busybox', content: readFileSync('/bin/busybox') },
  ...['sh', 'cat', 'ls', 'echo', 'true', 'pwd', 'dd'].map((name) => ({
    name: `bin/${name}`,
    type: '2',
    link: 'busybox',
  })),
];

beforeAll(async () => {
  engine = await startTestEngine();
  forge = await startForge();
  canary = join(engine.folder, 'canary');
  mkdirSync(canary);
  writeFileSync(join(canary, 'file'), 'alive');
});

afterAll(async () => {
  await engine.stop();
  await forge.stop();
});

afterEach(async () => {
  expect(readdirSync(canary)).toEqual(['file']);
  expect(readFileSync(join(canary, 'file'), 'utf8')).toBe('alive');
  await engine.docker('container', 'prune', '-f');
  await engine.docker('volume', 'prune', '-a', '-f');
  for (const { Id } of await engine.client.images.list())
    await engine.client.images.remove(Id, { force: true });
  await engine.docker('builder', 'prune', '-f');
  expect(await engine.client.check()).toEqual([]);
});

/** Pulls it, and expects a refusal for that reason, with nothing left behind. */
async function expectRefused(forgery: Forgery, reason: RegExp): Promise<void> {
  const reference = forge.serve('evil', forgery);
  await expect(engine.docker('pull', '-q', reference)).rejects.toThrow(reason);
  expect(await engine.client.images.list({ all: true })).toEqual([]);
  expect(await engine.client.check()).toEqual([]);
}

/** Pulls it, and gives the reference that it is run by. */
async function pulled(forgery: Forgery): Promise<string> {
  const reference = forge.serve('odd', forgery);
  await engine.docker('pull', '-q', reference);
  return reference;
}

const text = (content: string) => Buffer.from(content);
const out = (depth: number) => '../'.repeat(depth);

describe('names and links that lead out', () => {
  test.each<[string, () => readonly Member[]]>([
    ['..', () => [{ name: '../canary/evil', content: text('x') }]],
    ['.. in the middle', () => [{ name: `a/b/${out(12)}${canary.slice(1)}/evil`, content: text('x') }]],
    [
      '.. by PAX',
      () => [pax({ path: `${out(12)}${canary.slice(1)}/evil` }), { name: 'x', content: text('x') }],
    ],
    [
      'an absolute link',
      () => [
        { name: 'link', type: '2', link: canary },
        { name: 'link/evil', content: text('x') },
      ],
    ],
    [
      'links in a chain',
      () => [
        { name: 'one', type: '2', link: 'two' },
        { name: 'two', type: '2', link: '/' },
        { name: `one${canary}/evil`, content: text('x') },
      ],
    ],
    ['a hard link with ..', () => [{ name: 'hard', type: '1', link: `${out(12)}${canary.slice(1)}/file` }]],
    ['a hard link to what is not in the layer', () => [{ name: 'hard', type: '1', link: `${canary}/file` }]],
    [
      'a hard link through a link',
      () => [
        { name: 'link', type: '2', link: canary },
        { name: 'hard', type: '1', link: 'link/file' },
      ],
    ],
    ['a whiteout of .', () => [{ name: 'a/.wh..', content: text('') }]],
    ['a whiteout of ..', () => [{ name: 'a/.wh...', content: text('') }]],
    ['a whiteout of nothing', () => [{ name: '.wh.', content: text('') }]],
    ['a whiteout below ..', () => [{ name: `${out(12)}${canary.slice(1)}/.wh.file`, content: text('') }]],
  ])('%s', (_, members) =>
    expectRefused({ layers: [archive(members())] }, /unsafe|path|hard link|not a directory/),
  );

  test('a NUL in a name', () =>
    expectRefused(
      { layers: [archive([pax({ path: 'a\0b' }), { name: 'x', content: text('x') }])] },
      /NUL|name|path/,
    ));

  test('a newline in a name is a name like another', async () => {
    const name = 'a\nb';
    const image = await pulled({ layers: [archive([...BUSYBOX, { name, content: text('odd') }])] });
    expect(await engine.docker('run', '--rm', image, 'cat', `/${name}`)).toBe('odd');
  });

  test("a link at a volume's place: nothing of the host is copied into the volume", async () => {
    const secret = join(engine.folder, 'secret');
    mkdirSync(secret);
    writeFileSync(join(secret, 'key'), 'host');
    const members = [
      ...BUSYBOX,
      { name: 'data', type: '2', link: secret },
      { name: secret.slice(1), type: '5' },
    ];
    const image = await pulled({
      layers: [archive([...members, { name: `${secret.slice(1)}/own`, content: text('image') }])],
      runConfig: { Volumes: { '/data': {} } },
    });
    expect(await engine.docker('run', '--rm', image, 'ls', '/data/')).toBe('own\n');
    rmSync(secret, { recursive: true });
  });

  test('a working directory and a user that lead out stay inside', async () => {
    const image = await pulled({
      layers: [archive(BUSYBOX)],
      runConfig: { WorkingDir: '/../../..', User: '0' },
    });
    expect(await engine.docker('run', '--rm', image, 'pwd')).toBe('/\n');
    await expect(engine.docker('run', '--rm', '-u', '../../etc/passwd', image, 'true')).rejects.toThrow(
      /user/,
    );
  });
});

describe('device nodes', () => {
  test('may be in an image, and cannot be used', async () => {
    const disk = execFileSync('lsblk', ['-ndo', 'MAJ:MIN'])
      .toString()
      .split('\n')[0]
      ?.trim()
      .split(':')
      .map(Number);
    const [major = 8, minor = 0] = disk ?? [];
    const nodes: readonly Member[] = [
      { name: 'disk', type: '4', device: [major, minor], mode: 0o666 },
      { name: 'memory', type: '3', device: [1, 1], mode: 0o666 },
      { name: 'kmsg', type: '3', device: [1, 11], mode: 0o666 },
    ];
    const image = await pulled({ layers: [archive([...BUSYBOX, ...nodes])] });
    for (const { name } of nodes)
      await expect(
        engine.docker('run', '--rm', image, 'dd', `if=/${name}`, 'of=/dev/null', 'bs=1', 'count=1'),
      ).rejects.toThrow(/Operation not permitted/);
  });
});

describe('sizes', () => {
  test('a member that claims more than there is', () =>
    expectRefused({ layers: [archive([{ name: 'huge', size: 2 ** 32 }])] }, /ends|cut|short|intact/));

  test('more bytes than a layer may have, in holes', () => {
    const sparse = { 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.name': 'sparse' };
    const map = Buffer.alloc(512);
    map.write('0\n');
    return expectRefused(
      {
        layers: [
          archive([pax({ ...sparse, 'GNU.sparse.realsize': String(2 ** 41) }), { name: 's', content: map }]),
        ],
      },
      /more than \d+ entries or \d+ bytes/,
    );
  });

  test('a bomb of zeros takes neither disk nor memory', async () => {
    const zeros = gzipSync(
      Buffer.concat([
        archive([{ name: 'zeros', size: 2 ** 28 }]).subarray(0, 512),
        Buffer.alloc(2 ** 28 + 1024),
      ]),
    );
    // Members of a gzip file follow each other: the same bytes of zeros once more, after the archive's end.
    const bomb = Buffer.concat([zeros, gzipSync(Buffer.alloc(2 ** 28))]);
    const tar = Buffer.concat([
      archive([{ name: 'zeros', size: 2 ** 28 }]).subarray(0, 512),
      Buffer.alloc(2 ** 28 + 1024),
      Buffer.alloc(2 ** 28),
    ]);
    await pulled({ blobs: [bomb], diffIds: [digestOf(tar)] });
    const kilobytes = Number(
      execFileSync('du', ['-sk', join(engine.root, 'layers')])
        .toString()
        .split('\t')[0],
    );
    expect(kilobytes).toBeLessThan(10_000);
    const peak = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${await engine.pid()}/status`, 'utf8'))?.[1];
    expect(Number(peak)).toBeLessThan(800_000);
  });

  test('a password file that would fill the memory', async () => {
    const sparse = { 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.name': 'etc/passwd' };
    const map = Buffer.alloc(512);
    map.write('0\n');
    const huge = [pax({ ...sparse, 'GNU.sparse.realsize': String(2 ** 34) }), { name: 's', content: map }];
    const image = await pulled({ layers: [archive([...BUSYBOX, ...huge])], runConfig: { User: 'app' } });
    await expect(engine.docker('run', '--rm', image, 'true')).rejects.toThrow(/etc\/passwd/);
  });

  test('ten thousand entries in one folder', async () => {
    const members = Array.from(
      { length: 10_000 },
      (_, number): Member => ({ name: `many/${number}`, mode: 0o644 }),
    );
    const image = await pulled({ layers: [archive([...BUSYBOX, { name: 'many', type: '5' }, ...members])] });
    expect(await engine.docker('run', '--rm', image, 'sh', '-c', 'set -- /many/*; echo $#')).toBe('10000\n');
  });

  test('a manifest of five megabytes', () =>
    expectRefused(
      { manifest: Buffer.from(`{"schemaVersion":2,"pad":"${'x'.repeat(5 << 20)}"}`) },
      /more than \d+ bytes/,
    ));

  test('a configuration that is a layer in size', () =>
    expectRefused({ config: Buffer.alloc(64 << 20, ' '), layers: [archive(BUSYBOX)] }, /configuration/));
});

describe('lies', () => {
  const layer = archive([{ name: 'file', content: text('honest') }]);
  const blob = gzipSync(layer);

  test('a layer that is not what its digest says', () =>
    expectRefused(
      { layers: [layer], describe: (descriptor) => ({ ...descriptor, digest: digestOf(text('other')) }) },
      /the content is sha256/,
    ));

  test('a layer that is longer than is said', () =>
    expectRefused(
      { layers: [layer], describe: (descriptor) => ({ ...descriptor, size: descriptor.size - 1 }) },
      /more than \d+ bytes/,
    ));

  test('a layer that is shorter than is said looks like a network that fails', async () => {
    const describe = (descriptor: Descriptor) => ({ ...descriptor, size: descriptor.size + 1 });
    const reference = forge.serve('short', { layers: [layer], describe });
    await expect(engine.docker('pull', '-q', reference)).rejects.toThrow(/sent \d+ of the \d+ bytes/);
    expect(await engine.client.images.list({ all: true })).toEqual([]);
  });

  test('a layer that is not what the configuration says', () =>
    expectRefused({ layers: [layer], diffIds: [digestOf(text('other'))] }, /but the image says/));

  test.each([[[]], [[digestOf(layer), digestOf(layer)]]])(
    'a configuration with other layers: %#',
    (diffIds) => expectRefused({ layers: [layer], diffIds }, /layers/),
  );

  test('a layer that is cut short, and hashed so', () =>
    expectRefused({ layers: [layer], blobs: [blob.subarray(0, blob.length - 12)] }, /intact/));

  test('a layer that is no archive', () =>
    expectRefused({ layers: [text('no archive at all'.repeat(100))] }, /archive/));

  test.each([
    ['no JSON', text('{')],
    ['no object', text('[]')],
    [
      'a diffID that is a path',
      text('{"os":"linux","architecture":"amd64","rootfs":{"type":"layers","diff_ids":["../../x"]}}'),
    ],
  ])('a configuration that is %s', (_, config) =>
    expectRefused({ layers: [layer], config }, /configuration/),
  );

  test('triggers that would go on for ever', async () => {
    for (const trigger of ['ONBUILD RUN true', 'FROM odd']) {
      const image = await pulled({ layers: [archive(BUSYBOX)], runConfig: { OnBuild: [trigger] } });
      const context = join(engine.folder, 'onbuild');
      mkdirSync(context, { recursive: true });
      writeFileSync(join(context, 'Dockerfile'), `FROM ${image}\n`);
      await expect(engine.docker('build', context), trigger).rejects.toThrow(/ONBUILD|trigger/i);
      await engine.docker('rmi', image);
    }
  });
});

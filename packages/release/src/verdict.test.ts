import { gzipSync } from 'node:zlib';
import {
  ByteString,
  bytesOf,
  canonicalJson,
  collect,
  type Digest,
  digestOf,
  encodeManifest,
  MediaType,
  MemoryBlobStore,
  type RunConfig,
  type TarEntry,
  tarEntry,
  writeTar,
} from '@slipway/oci';
import { expect, test } from 'vitest';
import { compareImages, type ImageToCompare } from './verdict.ts';

interface TestFile extends Partial<Omit<TarEntry, 'path'>> {
  readonly path: string;
  readonly text?: string;
}

interface TestImage {
  readonly layers?: readonly (readonly TestFile[])[];
  readonly config?: RunConfig;
  readonly level?: number;
}

const HELLO: TestFile = { path: 'etc/hello', text: 'hello' };

async function image({
  layers = [[HELLO]],
  config = {},
  level = 6,
}: TestImage = {}): Promise<ImageToCompare> {
  const blobs = new MemoryBlobStore();
  const archives = await Promise.all(layers.map(archive));
  const stored = async (content: Buffer, mediaType: string) => ({ mediaType, ...(await blobs.put(content)) });
  const { content } = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.manifest,
    config: await stored(
      canonicalJson({
        architecture: 'amd64',
        os: 'linux',
        config,
        rootfs: { type: 'layers', diff_ids: archives.map((tar): Digest => digestOf(tar)) },
      }),
      MediaType.config,
    ),
    layers: await Promise.all(archives.map((tar) => stored(gzipSync(tar, { level }), MediaType.layerGzip))),
  });
  return { manifest: (await blobs.put(content)).digest, blobs };
}

function archive(files: readonly TestFile[]): Promise<Buffer> {
  const members = files.map(({ path, text = '', ...fields }) => ({
    entry: tarEntry({ path: ByteString.ofText(path), type: 'file', size: text.length, ...fields }),
    content: bytesOf(Buffer.from(text)),
  }));
  return collect(writeTar(members));
}

test('the same image is equal to the manifest, and no blob of it is read', async () => {
  const unreadable = { get: () => Promise.reject(new Error('read')) };
  const { manifest } = await image();
  expect(await compareImages({ manifest, blobs: unreadable }, { manifest, blobs: unreadable })).toEqual({
    verdict: 'manifest-equal',
  });
});

test('the same files compressed in another way are equal to the diffID', async () => {
  expect(await compareImages(await image({ level: 9 }), await image({ level: 0 }))).toEqual({
    verdict: 'diffid-equal',
  });
});

const link = (target: string): TestFile => ({
  path: 'lib',
  type: 'symlink',
  linkname: ByteString.ofText(target),
});
const attribute = new Map([['user.a', Buffer.from([1, 2])]]);

test.each<[string, TestFile, TestFile, string]>([
  ['mode', HELLO, { ...HELLO, mode: 0o4755 }, 'mode was 0644, is 4755'],
  ['owner', HELLO, { ...HELLO, uid: 1, gid: 2 }, 'uid was 0, is 1; gid was 0, is 2'],
  ['time', HELLO, { ...HELLO, mtime: 5 }, 'mtime was 0, is 5'],
  ['content', HELLO, { ...HELLO, text: 'jello' }, 'content differs'],
  ['content and length', HELLO, { ...HELLO, text: 'hello!' }, 'content differs (and size)'],
  ['type', { path: 'lib' }, { path: 'lib', type: 'directory', mode: 0o644 }, 'type was file, is directory'],
  ['target', link('/usr/lib'), link('/usr/l\u00efb'), 'link was /usr/lib, is /usr/l\u00efb'],
  ['attributes', HELLO, { ...HELLO, xattrs: attribute }, 'xattrs was none, is user.a=0102'],
  [
    'device',
    { path: 'null', type: 'char', devMajor: 1, devMinor: 3 },
    { path: 'null', type: 'char', devMajor: 1, devMinor: 5 },
    'device was 1:3, is 1:5',
  ],
])('another %s is told', async (_, before, after, problem) => {
  expect(
    await compareImages(await image({ layers: [[before]] }), await image({ layers: [[after]] })),
  ).toEqual({
    verdict: 'different',
    differences: [{ layer: 0, path: `/${before.path}`, problem }],
  });
});

test('paths that only one of them has are told, in order, with their layer', async () => {
  const released = await image({ layers: [[HELLO], [{ path: 'b' }]] });
  const rebuilt = await image({ layers: [[HELLO], [{ path: 'a' }], [{ path: 'c' }]] });
  expect(await compareImages(released, rebuilt)).toEqual({
    verdict: 'different',
    differences: [
      { layer: 1, path: '/a', problem: 'only in the rebuilt image' },
      { layer: 1, path: '/b', problem: 'only in the released image' },
      { layer: 2, path: '/c', problem: 'only in the rebuilt image' },
    ],
  });
});

test('another order in the archive is told, though each file is the same', async () => {
  const files = [HELLO, { path: 'b' }];
  const verdict = await compareImages(
    await image({ layers: [files] }),
    await image({ layers: [files.toReversed()] }),
  );
  expect(verdict).toEqual({
    verdict: 'different',
    differences: [{ layer: 0, path: '/', problem: 'the same files, archived differently' }],
  });
});

test.each<[string, RunConfig, RunConfig, string, string]>([
  ['a changed field', { User: 'a' }, { User: 'b' }, 'config.User', 'was "a", is "b"'],
  ['a new field', {}, { User: 'b', Cmd: ['x'] }, 'config.Cmd.0', 'was absent, is "x"'],
  ['a port', {}, { ExposedPorts: { '80/tcp': {} } }, 'config.ExposedPorts.80/tcp', 'was absent, is {}'],
  ['a longer list', { Env: ['A=1'] }, { Env: ['A=1', 'B=2'] }, 'config.Env.1', 'was absent, is "B=2"'],
])('%s of the configuration is told', async (_, before, after, path, problem) => {
  const verdict = await compareImages(await image({ config: before }), await image({ config: after }));
  expect(verdict).toMatchObject({ verdict: 'different' });
  expect(verdict).toHaveProperty(
    'differences',
    expect.arrayContaining([{ layer: undefined, path, problem }]),
  );
});

test('no more than the first twenty differences are told', async () => {
  const files = Array.from({ length: 30 }, (_, index) => ({ path: `f${index}` }));
  const verdict = await compareImages(await image({ layers: [files, [HELLO]] }), await image({ layers: [] }));
  expect(verdict).toHaveProperty('differences.length', 20);
});

test('an index is not compared', async () => {
  const blobs = new MemoryBlobStore();
  const { content } = encodeManifest({ schemaVersion: 2, mediaType: MediaType.index, manifests: [] });
  const { digest } = await blobs.put(content);
  await expect(compareImages({ manifest: digest, blobs }, await image())).rejects.toMatchObject({
    code: 'bad-manifest',
  });
});

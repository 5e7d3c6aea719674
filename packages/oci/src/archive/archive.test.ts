import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf, collect } from '../bytes.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Descriptor, Platform } from '../descriptor.ts';
import { digestOf } from '../digest.ts';
import { decompress } from '../layer/decompress.ts';
import { encodeManifest, type Manifest } from '../manifest.ts';
import { MediaType } from '../media-type.ts';
import { MemoryBlobStore } from '../memory-blob-store.ts';
import { ByteString } from '../tar/byte-string.ts';
import { type TarEntry, tarEntry } from '../tar/entry.ts';
import { readTar } from '../tar/read.ts';
import { writeTar } from '../tar/write.ts';
import { blobPath } from './layout.ts';
import { readArchive } from './read.ts';
import { writeArchive } from './write.ts';

const AMD64: Platform = { os: 'linux', architecture: 'amd64' };
const ARM64: Platform = { os: 'linux', architecture: 'arm64' };

/** An image whose only layer holds `text`, which is no archive: nothing here unpacks layers. */
async function storeImage(store: MemoryBlobStore, text: string, platform = AMD64): Promise<Descriptor> {
  const layer = await store.put(gzipSync(text));
  const config = await store.put(
    canonicalJson({ ...platform, rootfs: { type: 'layers', diff_ids: [digestOf(text)] } }),
  );
  const { content, descriptor } = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.manifest,
    config: { mediaType: MediaType.config, ...config },
    layers: [{ mediaType: MediaType.layerGzip, ...layer }],
  });
  await store.put(content);
  return descriptor;
}

async function storeIndex(store: MemoryBlobStore, ...manifests: Descriptor[]): Promise<Descriptor> {
  const { content, descriptor } = encodeManifest({ schemaVersion: 2, mediaType: MediaType.index, manifests });
  await store.put(content);
  return descriptor;
}

/** A member of a hand-made archive: a file's content, or a link. */
type Part = readonly [path: string, content: string | Buffer | Partial<TarEntry>];

async function tarOf(...parts: Part[]): Promise<Buffer> {
  const members = parts.map(([name, content]) => {
    const path = ByteString.ofText(name);
    if (typeof content !== 'string' && !Buffer.isBuffer(content))
      return { entry: tarEntry({ path, type: 'symlink', ...content }), content: undefined };
    const bytes = Buffer.from(content);
    return { entry: tarEntry({ path, type: 'file', size: bytes.length }), content: [bytes] };
  });
  return collect(writeTar(members));
}

async function filesOf(archive: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for await (const { entry, content } of readTar(bytesOf(archive)))
    files.set(ByteString.toText(entry.path), await collect(content));
  return files;
}

const json = (value: unknown) => JSON.stringify(value);

test.each(['oci', 'docker'] as const)('what is written as %s is read back', async (flavour) => {
  const store = new MemoryBlobStore();
  const one = await storeImage(store, 'one');
  const two = await storeImage(store, 'two');
  const images = [
    { descriptor: one, tags: ['docker.io/library/one:1', 'example.org/one:latest'] },
    { descriptor: two, tags: [] },
  ];
  const archive = await collect(await writeArchive(store, images, { flavour }));
  const fresh = new MemoryBlobStore();
  const found = await readArchive(bytesOf(archive), fresh);
  expect(found.map(({ descriptor, tags }) => ({ descriptor, tags }))).toEqual(images);
  expect((await Array.fromAsync(fresh.list())).sort()).toEqual((await Array.fromAsync(store.list())).sort());
  expect(await collect(await writeArchive(fresh, found, { flavour }))).toEqual(archive);
});

test('entries are sorted, of no time and nobody, each blob once', async () => {
  const store = new MemoryBlobStore();
  const image = await storeImage(store, 'same');
  const images = ['a', 'b'].map((name) => ({ descriptor: image, tags: [`docker.io/library/${name}:1`] }));
  const entries: TarEntry[] = [];
  for await (const { entry } of readTar(await writeArchive(store, images, { flavour: 'docker' })))
    entries.push(entry);
  const paths = entries.map(({ path }) => path);
  expect(paths).toEqual([...new Set(paths)].sort());
  expect(paths.filter((path) => path.startsWith('blobs/sha256/'))).toHaveLength(3);
  expect(entries.every(({ mtime, uid, gid }) => mtime + uid + gid === 0)).toBe(true);
});

test('manifest.json names the blobs of each image, and of an index those of one platform', async () => {
  const store = new MemoryBlobStore();
  const amd = await storeImage(store, 'amd');
  const arm = await storeImage(store, 'arm', ARM64);
  const index = await storeIndex(store, { ...amd, platform: AMD64 }, { ...arm, platform: ARM64 });
  const write = async (platform: Platform) =>
    collect(
      await writeArchive(store, [{ descriptor: index, tags: ['docker.io/library/both:1'] }], {
        flavour: 'docker',
        platform,
      }),
    );
  const files = await filesOf(await write(ARM64));
  const document = JSON.parse((await collect(await store.get(arm.digest))).toString()) as Manifest;
  expect(JSON.parse(files.get('manifest.json')!.toString())).toEqual([
    {
      Config: blobPath(document.config.digest),
      RepoTags: ['both:1'],
      Layers: [blobPath(document.layers[0]!.digest)],
    },
  ]);
  expect(files.has(blobPath(amd.digest))).toBe(true);
  const [found] = await readArchive(bytesOf(await write(AMD64)), new MemoryBlobStore());
  expect(found!.manifests.map(({ descriptor }) => descriptor)).toEqual([
    { ...amd, platform: AMD64 },
    { ...arm, platform: ARM64 },
  ]);
});

test('an index may list what is not there when it is read, but not when it is written', async () => {
  const store = new MemoryBlobStore();
  const amd = await storeImage(store, 'amd');
  const arm = { ...(await storeImage(new MemoryBlobStore(), 'arm', ARM64)), platform: ARM64 };
  const index = await storeIndex(store, amd, arm);
  await expect(
    writeArchive(store, [{ descriptor: index, tags: [] }], { flavour: 'oci' }),
  ).rejects.toMatchObject({ code: 'blob-unknown' });
  const blobs = await Promise.all(
    (await Array.fromAsync(store.list())).map(
      async (digest): Promise<Part> => [blobPath(digest), await collect(await store.get(digest))],
    ),
  );
  const archive = await tarOf(...blobs, ['index.json', json({ schemaVersion: 2, manifests: [index] })]);
  const [found] = await readArchive(bytesOf(archive), new MemoryBlobStore());
  expect(found!.manifests.map(({ descriptor }) => descriptor)).toEqual([amd]);
});

const CONFIG = json({
  ...AMD64,
  rootfs: { type: 'layers', diff_ids: [digestOf('layer'), digestOf('layer'), digestOf('zipped')] },
});
const LEGACY: Part[] = [
  ['a/layer.tar', 'layer'],
  ['b/layer.tar', { linkname: ByteString.ofText('../a/layer.tar') }],
  ['b/VERSION', '1.0'],
  ['c.tar', gzipSync('zipped')],
  ['config.json', CONFIG],
  [
    'manifest.json',
    json([{ Config: 'config.json', RepoTags: ['old:1'], Layers: ['a/layer.tar', 'b/layer.tar', './c.tar'] }]),
  ],
];

test.each([
  ['as it is', (bytes: Buffer) => bytes],
  ['compressed with gzip', gzipSync],
  ['compressed with zstd', zstdCompressSync],
])('an archive of an old docker save, %s, becomes an image with compressed layers', async (_, compress) => {
  const store = new MemoryBlobStore();
  const [found, ...others] = await readArchive(bytesOf(compress(await tarOf(...LEGACY))), store);
  expect(others).toEqual([]);
  expect(found!.tags).toEqual(['docker.io/library/old:1']);
  const { config, layers } = found!.manifests[0]!.document;
  expect(config.digest).toBe(digestOf(CONFIG));
  expect(layers.map(({ mediaType }) => mediaType)).toEqual(Array(3).fill(MediaType.layerGzip));
  const contents = await Promise.all(
    layers.map(async ({ digest }) => collect(decompress(await store.get(digest), 'gzip'))),
  );
  expect(contents.map(String)).toEqual(['layer', 'layer', 'zipped']);
});

test("Podman's complete reference is a tag, a mere tag is not", async () => {
  const store = new MemoryBlobStore();
  const image = await storeImage(store, 'one');
  const named = (name: string) => ({
    ...image,
    annotations: { 'org.opencontainers.image.ref.name': name },
  });
  const blobs = await filesOf(
    await collect(await writeArchive(store, [{ descriptor: image, tags: [] }], { flavour: 'oci' })),
  );
  blobs.delete('blobs');
  blobs.delete('blobs/sha256');
  blobs.set(
    'index.json',
    Buffer.from(json({ schemaVersion: 2, manifests: [named('localhost/one:2'), named('latest')] })),
  );
  const found = await readArchive(bytesOf(await tarOf(...blobs)), new MemoryBlobStore());
  expect(found.map(({ tags }) => tags)).toEqual([['localhost/one:2']]);
});

const replaced = (path: string, content: Part[1]) =>
  LEGACY.map((part): Part => (part[0] === path ? [path, content] : part));

test.each<[string, Part[], string]>([
  ['no list', [['etc/passwd', 'root']], 'bad-archive'],
  ['a blob of another name', [[blobPath(digestOf('x')), 'y']], 'digest-mismatch'],
  ['a list that is not JSON', replaced('manifest.json', '['), 'bad-archive'],
  ['a list of something else', replaced('manifest.json', '{}'), 'bad-archive'],
  ['a list of five MiB', replaced('manifest.json', ' '.repeat(5 << 20)), 'bad-archive'],
  [
    'a layer that is not there',
    replaced('manifest.json', json([{ Config: 'config.json', Layers: ['d'] }])),
    'bad-archive',
  ],
  [
    "a layer of the host's",
    replaced('b/layer.tar', { linkname: ByteString.ofText('/etc/passwd') }),
    'bad-archive',
  ],
  [
    'a path out of the archive',
    replaced('manifest.json', json([{ Config: '../../../etc/passwd', Layers: [] }])),
    'bad-archive',
  ],
  [
    'links in a circle',
    replaced('a/layer.tar', { linkname: ByteString.ofText('../b/layer.tar') }),
    'bad-archive',
  ],
  ['a configuration that is none', replaced('config.json', '{}'), 'bad-image-config'],
  ['an index that is none', [['index.json', '{}']], 'bad-manifest'],
  [
    'an index of what is not there',
    [
      [
        'index.json',
        json({
          schemaVersion: 2,
          manifests: [{ mediaType: MediaType.manifest, digest: digestOf('x'), size: 1 }],
        }),
      ],
    ],
    'bad-archive',
  ],
  [
    'an archive of an archive compressed with xz',
    replaced('c.tar', Buffer.from('fd377a585a000000', 'hex')),
    'bad-archive',
  ],
])('an archive with %s is refused', async (_, parts, code) => {
  await expect(readArchive(bytesOf(await tarOf(...parts)), new MemoryBlobStore())).rejects.toMatchObject({
    code,
  });
});

test('an archive that was cut short, or is none, is refused', async () => {
  const archive = await tarOf(...LEGACY);
  const read = (bytes: Buffer) => readArchive(bytesOf(bytes), new MemoryBlobStore());
  await expect(read(archive.subarray(0, 515))).rejects.toMatchObject({ code: 'bad-tar' });
  await expect(read(gzipSync(archive).subarray(0, 200))).rejects.toMatchObject({ code: 'bad-compression' });
  await expect(read(Buffer.alloc(4096, 'no archive'))).rejects.toMatchObject({ code: 'bad-tar' });
  await expect(read(Buffer.alloc(0))).rejects.toMatchObject({ code: 'bad-archive' });
});

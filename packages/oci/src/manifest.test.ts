import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';
import { parseImageConfig } from './image-config.ts';
import { encodeManifest, type Index, isIndex, type Manifest, parseManifest } from './manifest.ts';
import { compressionOf, isIndexType, isManifestType, MediaType } from './media-type.ts';

const DIGEST = digestOf('');
const CONFIG = { mediaType: MediaType.config, digest: DIGEST, size: 2 };
const MANIFEST: Manifest = {
  schemaVersion: 2,
  mediaType: MediaType.manifest,
  config: CONFIG,
  layers: [{ mediaType: MediaType.layerGzip, digest: DIGEST, size: 3, annotations: { a: 'b' } }],
  subject: { mediaType: MediaType.manifest, digest: DIGEST, size: 4 },
  annotations: { title: 'x' },
};
const INDEX: Index = {
  schemaVersion: 2,
  mediaType: MediaType.index,
  manifests: [
    {
      mediaType: MediaType.manifest,
      digest: DIGEST,
      size: 5,
      platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
    },
  ],
};
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

test.each([
  ['a manifest', MANIFEST, false],
  ['an index', INDEX, true],
])('%s is what was encoded, under the digest and size it has', (_, document, index) => {
  const { content, descriptor } = encodeManifest(document);
  expect(parseManifest(content)).toEqual(document);
  expect(isIndex(parseManifest(content))).toBe(index);
  expect(descriptor).toEqual({
    mediaType: document.mediaType,
    digest: digestOf(content),
    size: content.length,
  });
});

test('without a media type the fields tell which of the two it is', () => {
  const { mediaType: _, ...bare } = MANIFEST;
  const { mediaType: __, ...bareIndex } = INDEX;
  expect(parseManifest(bytes(bare)).mediaType).toBe(MediaType.manifest);
  expect(parseManifest(bytes(bareIndex)).mediaType).toBe(MediaType.index);
});

test("a registry's media type goes before the fields", () => {
  expect(() => parseManifest(bytes(INDEX), MediaType.manifest)).toThrow(/not an image manifest/);
  expect(parseManifest(bytes({ ...INDEX, mediaType: MediaType.dockerIndex })).mediaType).toBe(
    MediaType.dockerIndex,
  );
});

test.each([
  ['not JSON', Buffer.from('{'), /is not JSON/],
  ['null', bytes(null), /not an image manifest/],
  ['schema 1', bytes({ ...MANIFEST, schemaVersion: 1 }), /schemaVersion/],
  ['without layers', bytes({ ...MANIFEST, layers: undefined }), /layers/],
  [
    'with a digest that is none',
    bytes({ ...MANIFEST, config: { ...CONFIG, digest: 'sha256:x' } }),
    /not a sha256/,
  ],
  ['with a negative size', bytes({ ...MANIFEST, config: { ...CONFIG, size: -1 } }), /config\.size/],
  ['with a fractional size', bytes({ ...MANIFEST, config: { ...CONFIG, size: 1.5 } }), /config\.size/],
])('a manifest %s is refused', (_, content, problem) => {
  expect(() => parseManifest(content)).toThrow(
    expect.objectContaining({ code: 'bad-manifest', message: expect.stringMatching(problem) }),
  );
});

test.each([
  [MediaType.layerGzip, 'gzip'],
  [MediaType.dockerLayer, 'gzip'],
  [MediaType.layerZstd, 'zstd'],
  [MediaType.layerTar, 'none'],
  [MediaType.config, undefined],
])('%s is compressed with %s', (mediaType, compression) => {
  expect(compressionOf(mediaType)).toBe(compression);
});

test('both families have a manifest and an index', () => {
  const types = Object.values(MediaType);
  expect(types.filter(isIndexType)).toEqual([MediaType.index, MediaType.dockerIndex]);
  expect(types.filter(isManifestType)).toEqual([MediaType.manifest, MediaType.dockerManifest]);
});

const IMAGE = { architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [DIGEST] } };

test('an image configuration may leave nearly all out, or have null for it as Go writes it', () => {
  expect(parseImageConfig(bytes(IMAGE)).config).toEqual({});
  const config = { Env: null, Cmd: ['sh'], Labels: null, Volumes: { '/data': {} }, Healthcheck: null };
  expect(parseImageConfig(bytes({ ...IMAGE, config })).config).toEqual(config);
});

test.each([
  ['not JSON', Buffer.from('x'), /is not JSON/],
  ['without an architecture', bytes({ ...IMAGE, architecture: undefined }), /architecture/],
  [
    'with a diffID that is none',
    bytes({ ...IMAGE, rootfs: { type: 'layers', diff_ids: ['a'] } }),
    /diff_ids/,
  ],
  ['with a command that is a string', bytes({ ...IMAGE, config: { Cmd: 'sh' } }), /config\.Cmd/],
])('an image configuration %s is refused', (_, content, problem) => {
  expect(() => parseImageConfig(content)).toThrow(
    expect.objectContaining({ code: 'bad-image-config', message: expect.stringMatching(problem) }),
  );
});

import { collect, MediaType, MemoryBlobStore } from '@slipway/oci';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleImage, sampleIndex, sampleReferrer } from '../fixtures/sample-image.ts';
import { type ServedRegistry, SteppedClock, serveRegistry } from '../fixtures/served-registry.ts';
import { copy } from './copy.ts';
import type { ProgressEvent } from './progress.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { RegistryClient } from './registry-client.ts';

/** Pull, push and copy: what moves whole images. The conformance suite holds them against other registries too. */

let served: ServedRegistry;
let client: RegistryClient;
let store: MemoryBlobStore;

beforeEach(async () => {
  served = await serveRegistry();
  client = new RegistryClient({ registry: served.registry, fetch, ...new SteppedClock() });
  store = new MemoryBlobStore();
});
afterEach(() => served.stop());

const AMD64 = { os: 'linux', architecture: 'amd64' };
const ARM64 = { os: 'linux', architecture: 'arm64' };

test('reports how a transfer goes on', async () => {
  const image = await sampleImage(store, 'progress');
  const events: ProgressEvent[] = [];
  const onProgress = (event: ProgressEvent) => events.push(event);
  const kindsOf = () => Map.groupBy(events.splice(0), ({ kind }) => kind);
  const large = image.manifest.layers[0]!;

  await push(client, 'app', ['a'], store, image.descriptor, { onProgress });
  const pushed = kindsOf();
  expect(pushed.get('done')).toHaveLength(3);
  const last = pushed
    .get('progress')
    ?.filter(({ descriptor }) => descriptor.digest === large.digest)
    .at(-1);
  expect(last?.bytes).toBe(large.size);

  await push(client, 'app', ['a'], store, image.descriptor, { onProgress });
  expect([...kindsOf().keys()]).toEqual(['exists']);

  const target = new MemoryBlobStore();
  await pull(client, 'app', 'a', target, { onProgress });
  const pulled = kindsOf();
  expect(pulled.get('done')).toHaveLength(3);
  expect(pulled.get('progress')?.length).toBeGreaterThanOrEqual(3);

  await pull(client, 'app', 'a', target, { onProgress });
  expect([...kindsOf().keys()]).toEqual(['exists']);
});

test('puts the tags last, and the manifest after its blobs', async () => {
  const index = await sampleIndex(store, 'order', [AMD64, ARM64]);
  await push(client, 'app', ['a', 'b'], store, index);
  const changes = served.requests
    .filter((request) => request.startsWith('PUT'))
    .map((request) => /uploads|manifests\/(sha256|[ab]$)/.exec(request)?.[0]);
  expect(changes).toEqual([
    ...Array.from({ length: 6 }, () => 'uploads'),
    'manifests/sha256',
    'manifests/sha256',
    'manifests/a',
    'manifests/b',
  ]);
});

test('leaves no manifest when a blob fails, locally or there', async () => {
  const image = await sampleImage(store, 'broken');
  await store.delete(image.manifest.layers[1]!.digest);
  await expect(push(client, 'app', ['a'], store, image.descriptor)).rejects.toMatchObject({
    code: 'blob-unknown',
  });
  expect(await client.resolve('app', 'a')).toBeUndefined();

  const whole = new MemoryBlobStore();
  await sampleImage(whole, 'broken');
  await push(client, 'app', ['a'], whole, image.descriptor);
  await client.deleteBlob('app', image.manifest.layers[1]!.digest);
  const target = new MemoryBlobStore();
  await expect(pull(client, 'app', 'a', target)).rejects.toMatchObject({ code: 'blob-unknown' });
  expect(await target.stat(image.descriptor.digest)).toBeUndefined();
});

test('pushes an index of which only one platform is at hand', async () => {
  const index = await sampleIndex(store, 'sparse', [AMD64, ARM64]);
  await push(client, 'app', ['all'], store, index);
  const sparse = new MemoryBlobStore();
  await pull(client, 'app', 'all', sparse, { platform: ARM64, keepIndex: true });
  await push(client, 'app', ['again'], sparse, index);
  expect((await client.resolve('app', 'again'))?.digest).toBe(index.digest);
  await expect(push(client, 'elsewhere', ['a'], sparse, index)).rejects.toMatchObject({
    code: 'blob-unknown',
  });
});

test('wants to know the platform when there are several', async () => {
  await push(client, 'app', ['a'], store, await sampleIndex(store, 'several', [AMD64, ARM64]));
  await expect(pull(client, 'app', 'a', store)).rejects.toMatchObject({ code: 'platform-required' });
});

test('pushes a referrer before its subject', async () => {
  const { descriptor: subject } = await sampleImage(store, 'subject');
  const referrer = await sampleReferrer(store, subject, 'application/vnd.slipway.test');
  await push(client, 'app', [], store, referrer);
  const [listed] = await client.listReferrers('app', subject.digest);
  expect(listed).toMatchObject({ digest: referrer.digest, artifactType: 'application/vnd.slipway.test' });
  expect(await client.listTags('app')).toEqual([]);
});

test('copies between registries byte for byte', async () => {
  const other = await serveRegistry();
  try {
    const index = await sampleIndex(store, 'copied', [AMD64, ARM64]);
    await push(client, 'app', ['a'], store, index);
    const target = new RegistryClient({ registry: other.registry, fetch, ...new SteppedClock() });
    const from = { client, repository: 'app', tagOrDigest: 'a' };
    expect(await copy(from, { client: target, repository: 'there', tags: ['b'] })).toEqual(index);
    const { content, descriptor } = await target.getManifest('there', 'b');
    expect(descriptor).toEqual({ ...index, mediaType: MediaType.index });
    expect(content).toEqual(await collect(await store.get(index.digest)));
    await pull(target, 'there', 'b', new MemoryBlobStore(), { platform: AMD64 });
    await pull(target, 'there', 'b', new MemoryBlobStore(), { platform: ARM64 });
  } finally {
    await other.stop();
  }
});

import { collect, digestOf, MediaType, MemoryBlobStore } from '@slipway/oci';
import { copy, type ProgressEvent, pull, push, RegistryBlobStore, RegistryClient } from '@slipway/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleImage, sampleIndex } from '../../packages/registry/src/fixtures/sample-image.ts';
import { REGISTRIES, type RunningRegistry, startOurs } from './registries.ts';

/** Images pushed, pulled and copied by our client, in no more requests than it takes, the same with either registry. */

describe.each(REGISTRIES)('the client with $name', ({ start }) => {
  let running: RunningRegistry;
  let client: RegistryClient;
  let requests: string[] = [];

  beforeAll(async () => {
    running = await start();
    const counting: typeof fetch = (input, init) => {
      requests.push(init?.method ?? 'GET');
      return fetch(input, init);
    };
    client = new RegistryClient({ registry: running.registry, fetch: counting });
  });

  afterAll(() => running.stop());

  const requestsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    requests = [];
    await work();
    return requests.toSorted();
  };

  test('pushes an image and pulls the same bytes', async () => {
    const store = new MemoryBlobStore();
    const image = await sampleImage(store, 'round-trip');
    await push(client, 'team/round-trip', ['1.0', 'latest'], store, image.descriptor);
    expect(await client.resolve('team/round-trip', '1.0')).toEqual(image.descriptor);
    expect(await client.resolve('team/round-trip', image.descriptor.digest)).toEqual(image.descriptor);
    const pulled = new MemoryBlobStore();
    expect(await pull(client, 'team/round-trip', 'latest', pulled)).toEqual(image.descriptor);
    for (const { digest } of [image.descriptor, image.manifest.config, ...image.manifest.layers])
      expect(await collect(await pulled.get(digest))).toEqual(await collect(await store.get(digest)));
  });

  test('pushes again with a HEAD a blob and a PUT a tag', async () => {
    const store = new MemoryBlobStore();
    const { descriptor } = await sampleImage(store, 'twice');
    await push(client, 'team/twice', ['a', 'b'], store, descriptor);
    const again = await requestsOf(() => push(client, 'team/twice', ['a', 'b'], store, descriptor));
    expect(again).toEqual(['HEAD', 'HEAD', 'HEAD', 'PUT', 'PUT']);
  });

  test('pulls again only the manifest', async () => {
    const store = new MemoryBlobStore();
    const { descriptor } = await sampleImage(store, 'again');
    await push(client, 'team/again', ['a'], store, descriptor);
    expect(await requestsOf(() => pull(client, 'team/again', 'a', store))).toEqual(['GET']);
  });

  test('pushes an index with its images and pulls one platform', async () => {
    const store = new MemoryBlobStore();
    const platforms = ['amd64', 'arm64'].map((architecture) => ({ os: 'linux', architecture }));
    const index = await sampleIndex(store, 'several', platforms);
    await push(client, 'team/several', ['multi'], store, index);
    expect((await client.resolve('team/several', 'multi'))?.mediaType).toBe(MediaType.index);
    const pulled = new MemoryBlobStore();
    const arm = await pull(client, 'team/several', 'multi', pulled, {
      platform: platforms[1],
      keepIndex: true,
    });
    expect(arm).toEqual((await sampleImage(store, 'several-arm64', platforms[1])).descriptor);
    expect(await pulled.stat(index.digest)).toBe(index.size);
    expect(await Array.fromAsync(pulled.list())).toHaveLength(5);
  });

  test('mounts a blob of another repository', async () => {
    const store = new MemoryBlobStore();
    const { descriptor } = await sampleImage(store, 'mounted');
    await push(client, 'team/origin', ['a'], store, descriptor);
    const events: ProgressEvent[] = [];
    await push(client, 'other/target', ['a'], store, descriptor, {
      mountFrom: () => 'team/origin',
      onProgress: (event) => events.push(event),
    });
    expect(events.map(({ kind }) => kind)).toEqual(['mounted', 'mounted', 'mounted']);
  });

  test('copies an index from one repository to another without moving a blob', async () => {
    const store = new MemoryBlobStore();
    const index = await sampleIndex(store, 'copied', [{ os: 'linux', architecture: 'amd64' }]);
    await push(client, 'copy/from', ['a'], store, index);
    const methods = await requestsOf(async () => {
      const copied = await copy(
        { client, repository: 'copy/from', tagOrDigest: 'a' },
        { client, repository: 'copy/to', tags: ['b'] },
      );
      expect(copied).toEqual(index);
    });
    expect(methods).not.toContain('PATCH');
    expect(await client.resolve('copy/to', 'b')).toEqual(index);
  });

  test('copies to another registry', async () => {
    const other = await startOurs();
    try {
      const store = new MemoryBlobStore();
      const { descriptor } = await sampleImage(store, 'abroad');
      await push(client, 'copy/abroad', ['a'], store, descriptor);
      const target = new RegistryClient({ registry: other.registry, fetch });
      await copy(
        { client, repository: 'copy/abroad', tagOrDigest: 'a' },
        { client: target, repository: 'here', tags: ['a'] },
      );
      expect(await pull(target, 'here', 'a', new MemoryBlobStore())).toEqual(descriptor);
    } finally {
      await other.stop();
    }
  });

  test('streams a blob of unknown digest in and out', async () => {
    const store = new RegistryBlobStore(client, 'team/stream');
    const content = Buffer.alloc(2_000_000, 'stream');
    const { digest } = await store.put(content);
    expect(digest).toBe(digestOf(content));
    expect((await collect(await store.get(digest))).equals(content)).toBe(true);
  });
});

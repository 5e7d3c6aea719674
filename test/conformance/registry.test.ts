import { type Descriptor, digestOf, MediaType, MemoryBlobStore } from '@slipway/oci';
import { push, RegistryClient } from '@slipway/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleImage, sampleReferrer } from '../../packages/registry/src/fixtures/sample-image.ts';
import { REGISTRIES, type RunningRegistry } from './registries.ts';

/** What our client asks of a registry, lists, deletes and is refused, the same with either registry. */

describe.each(REGISTRIES)('the client with $name', ({ start }) => {
  let running: RunningRegistry;
  let client: RegistryClient;

  beforeAll(async () => {
    running = await start();
    client = new RegistryClient({ registry: running.registry, fetch });
  });

  afterAll(() => running.stop());

  test('is answered', () => client.ping());

  test('lists tags', async () => {
    const store = new MemoryBlobStore();
    const { descriptor } = await sampleImage(store, 'tags');
    const tags = Array.from({ length: 12 }, (_, index) => `v${String(index).padStart(2, '0')}`);
    await push(client, 'team/tags', tags, store, descriptor);
    expect((await client.listTags('team/tags')).toSorted()).toEqual(tags);
  });

  test('lists referrers, through the API or the fallback tag', async () => {
    const store = new MemoryBlobStore();
    const { descriptor: subject } = await sampleImage(store, 'subject');
    await push(client, 'team/referrers', ['a'], store, subject);
    expect(await client.listReferrers('team/referrers', subject.digest)).toEqual([]);
    const [first, second] = [
      await sampleReferrer(store, subject, 'application/vnd.slipway.one'),
      await sampleReferrer(store, subject, 'application/vnd.slipway.two'),
    ];
    for (const referrer of [first, second, first]) await push(client, 'team/referrers', [], store, referrer);
    const all = await client.listReferrers('team/referrers', subject.digest);
    expect(digestsOf(all)).toEqual(digestsOf([first, second]));
    expect(
      await client.listReferrers('team/referrers', subject.digest, 'application/vnd.slipway.two'),
    ).toEqual([
      {
        ...second,
        artifactType: 'application/vnd.slipway.two',
        annotations: { 'dev.slipway.test': 'application/vnd.slipway.two' },
      },
    ]);
    await client.deleteManifest('team/referrers', first.digest);
    expect(digestsOf(await client.listReferrers('team/referrers', subject.digest))).toEqual([second.digest]);
  });

  test('deletes a manifest', async () => {
    const store = new MemoryBlobStore();
    const { descriptor } = await sampleImage(store, 'deleted');
    await push(client, 'team/deleted', ['a'], store, descriptor);
    await client.deleteManifest('team/deleted', descriptor.digest);
    expect(await client.resolve('team/deleted', descriptor.digest)).toBeUndefined();
    await client.deleteManifest('team/deleted', descriptor.digest);
  });

  test('says what is missing, in the words of the registry', async () => {
    const missing = client.getManifest('team/nothing', 'here');
    await expect(missing).rejects.toMatchObject({
      code: 'manifest-unknown',
      message: expect.stringMatching(/MANIFEST_UNKNOWN/),
    });
    const blob = { mediaType: MediaType.layerTar, digest: digestOf('nothing'), size: 7 };
    await expect(client.getBlob('team/nothing', blob)).rejects.toMatchObject({
      code: 'blob-unknown',
      message: expect.stringMatching(/BLOB_UNKNOWN/),
    });
    await expect(client.listTags('team/nothing')).rejects.toMatchObject({
      code: 'repository-unknown',
      message: expect.stringMatching(/NAME_UNKNOWN/),
    });
    expect(await client.resolve('team/nothing', 'here')).toBeUndefined();
    expect(await client.hasBlob('team/nothing', blob.digest)).toBe(false);
  });

  test('is refused a manifest whose blobs are not there', async () => {
    const { content } = await sampleImage(new MemoryBlobStore(), 'incomplete');
    await expect(
      client.putManifest('team/incomplete', 'a', content, MediaType.manifest),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/MANIFEST_BLOB_UNKNOWN/),
    });
    expect(await client.resolve('team/incomplete', 'a')).toBeUndefined();
  });
});

function digestsOf(descriptors: readonly Descriptor[]): readonly string[] {
  return descriptors.map(({ digest }) => digest).toSorted();
}

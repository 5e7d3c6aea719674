import { digestOf, MediaType } from '@slipway/oci';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONTENT, DIGEST, jsonOf, RegistryWire } from '../fixtures/registry-wire.ts';

/** Lists as they look on the wire: tags, repositories and referrers. */

let wire: RegistryWire;

beforeEach(async () => {
  wire = await RegistryWire.open(fetch);
});

afterEach(() => wire.close());

describe('lists', () => {
  test('tags by pages', async () => {
    for (const tag of ['b', 'a', 'C', 'd']) await wire.taggedManifest('a', tag);
    const page = async (path: string) => {
      const response = await wire.send('GET', path);
      return [(await jsonOf(response)).tags, response.headers.get('link')];
    };
    expect(await page('/v2/a/tags/list')).toEqual([['C', 'a', 'b', 'd'], null]);
    expect(await page('/v2/a/tags/list?n=2')).toEqual([
      ['C', 'a'],
      '</v2/a/tags/list?n=2&last=a>; rel="next"',
    ]);
    expect(await page('/v2/a/tags/list?n=2&last=a')).toEqual([['b', 'd'], null]);
    expect(await page('/v2/a/tags/list?last=a')).toEqual([['b', 'd'], null]);
    expect(await page('/v2/a/tags/list?n=0')).toEqual([[], null]);
    await wire.expectError(wire.send('GET', '/v2/a/tags/list?n=-1'), 400, 'PAGINATION_NUMBER_INVALID');
    await wire.expectError(wire.send('GET', '/v2/nothing/tags/list'), 404, 'NAME_UNKNOWN');
  });

  test('repositories by pages', async () => {
    for (const name of ['b/c', 'a', 'b/c/d']) await wire.putBlob(name, CONTENT);
    const all = await wire.send('GET', '/v2/_catalog');
    expect(await all.json()).toEqual({ repositories: ['a', 'b/c', 'b/c/d'] });
    const first = await wire.send('GET', '/v2/_catalog?n=1');
    expect(first.headers.get('link')).toBe('</v2/_catalog?n=1&last=a>; rel="next"');
  });

  test('referrers, all or of one artifact type', async () => {
    const subject = { mediaType: MediaType.manifest, digest: digestOf('not here yet'), size: 12 };
    const typed = await wire.taggedManifest('a', 't', {
      subject,
      artifactType: 'application/x',
      annotations: { k: 'v' },
    });
    const untyped = await wire.taggedManifest('a', 'u', { subject });
    const response = await wire.send('GET', `/v2/a/referrers/${subject.digest}`);
    expect(response.headers.get('content-type')).toBe(MediaType.index);
    const index = await jsonOf(response);
    expect(index).toMatchObject({ schemaVersion: 2, mediaType: MediaType.index });
    expect(index.manifests).toHaveLength(2);
    expect(index.manifests).toContainEqual({
      mediaType: MediaType.manifest,
      digest: typed,
      size: expect.any(Number),
      artifactType: 'application/x',
      annotations: { k: 'v' },
    });
    expect(index.manifests).toContainEqual({
      mediaType: MediaType.manifest,
      digest: untyped,
      size: expect.any(Number),
      artifactType: MediaType.empty,
    });
    const filtered = await wire.send('GET', `/v2/a/referrers/${subject.digest}?artifactType=application/x`);
    expect(filtered.headers.get('oci-filters-applied')).toBe('artifactType');
    expect((await jsonOf(filtered)).manifests.map(({ digest }: { digest: string }) => digest)).toEqual([
      typed,
    ]);
    await wire.send('DELETE', `/v2/a/manifests/${typed}`);
    const left = await jsonOf(wire.send('GET', `/v2/a/referrers/${subject.digest}`));
    expect(left.manifests.map(({ digest }: { digest: string }) => digest)).toEqual([untyped]);
  });

  test('no referrers of what is not there', async () => {
    const response = await wire.send('GET', `/v2/nothing/referrers/${DIGEST}`);
    expect([response.status, (await jsonOf(response)).manifests]).toEqual([200, []]);
    await wire.expectError(wire.send('GET', '/v2/a/referrers/sha256:1'), 400, 'DIGEST_INVALID');
  });
});

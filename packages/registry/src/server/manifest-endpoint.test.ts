import { digestOf, MediaType } from '@slipway/oci';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONFIG, CONTENT, DIGEST, EMPTY_CONFIG, jsonOf, RegistryWire } from '../fixtures/registry-wire.ts';

/** Manifests as they look on the wire: put, found, refused and deleted. */

let wire: RegistryWire;

beforeEach(async () => {
  wire = await RegistryWire.open(fetch);
});

afterEach(() => wire.close());

describe('manifests', () => {
  test('are found by tag and digest, in the type they were put in', async () => {
    const digest = await wire.taggedManifest('a', '1.0');
    for (const reference of ['1.0', digest])
      for (const method of ['GET', 'HEAD']) {
        const response = await wire.send(method, `/v2/a/manifests/${reference}`);
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toBe(MediaType.manifest);
        expect(response.headers.get('docker-content-digest')).toBe(digest);
        const body = Buffer.from(await response.arrayBuffer());
        if (method === 'GET') expect(digestOf(body)).toBe(digest);
        else expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0);
      }
    await wire.expectError(wire.send('GET', `/v2/b/manifests/${digest}`), 404, 'MANIFEST_UNKNOWN');
  });

  test('are refused when they are none, or not what they are called', async () => {
    await wire.putBlob('a', EMPTY_CONFIG);
    await wire.expectError(
      wire.send('PUT', '/v2/a/manifests/1.0', {
        body: 'text',
        headers: { 'content-type': MediaType.manifest },
      }),
      400,
      'MANIFEST_INVALID',
    );
    const whole = { config: CONFIG, layers: [] };
    await wire.expectError(
      wire.putManifest('a', '1.0', whole, { 'content-type': MediaType.index }),
      400,
      'MANIFEST_INVALID',
    );
    await wire.expectError(
      wire.putManifest('a', '1.0', whole, { 'content-type': 'text/plain' }),
      400,
      'MANIFEST_INVALID',
    );
    await wire.expectError(wire.putManifest('a', digestOf('other'), whole), 400, 'DIGEST_INVALID');
    await wire.expectError(wire.putManifest('a', '1.0', { config: CONFIG }), 400, 'MANIFEST_INVALID');
    await wire.expectError(wire.send('GET', '/v2/a/manifests/1.0'), 404, 'MANIFEST_UNKNOWN');
  });

  test('are refused when what they name is not in their repository', async () => {
    const layer = { mediaType: MediaType.layerTar, digest: DIGEST, size: CONTENT.length };
    await wire.putBlob('a', EMPTY_CONFIG);
    await wire.putBlob('b', CONTENT);
    await wire.expectError(
      wire.putManifest('a', '1.0', { config: CONFIG, layers: [layer] }),
      404,
      'MANIFEST_BLOB_UNKNOWN',
    );
    const child = { mediaType: MediaType.manifest, digest: await wire.taggedManifest('b', '1.0'), size: 1 };
    const index = { mediaType: MediaType.index, manifests: [child] };
    const asIndex = { 'content-type': MediaType.index };
    await wire.expectError(wire.putManifest('a', '1.0', index, asIndex), 404, 'MANIFEST_BLOB_UNKNOWN');
    expect((await wire.putManifest('b', '1.0', index, asIndex)).status).toBe(201);
  });

  test('may have 4 MiB and no more', async () => {
    const annotations = { padding: 'x'.repeat(4 * 1024 * 1024) };
    await wire.expectError(wire.putManifest('a', '1.0', { annotations }), 413, 'SIZE_INVALID');
  });

  test('are deleted by digest with their tags, and by tag alone', async () => {
    const digest = await wire.taggedManifest('a', '1.0');
    await wire.taggedManifest('a', '1.1');
    await wire.taggedManifest('a', 'other', { annotations: { other: 'yes' } });
    expect((await wire.send('DELETE', '/v2/a/manifests/1.1')).status).toBe(202);
    expect((await wire.send('GET', `/v2/a/manifests/${digest}`)).status).toBe(200);
    expect((await wire.send('DELETE', `/v2/a/manifests/${digest}`)).status).toBe(202);
    await wire.expectError(wire.send('GET', `/v2/a/manifests/${digest}`), 404, 'MANIFEST_UNKNOWN');
    expect(await jsonOf(wire.send('GET', '/v2/a/tags/list'))).toEqual({ name: 'a', tags: ['other'] });
  });

  test('are not deleted where that is switched off', async () => {
    const digest = await wire.taggedManifest('a', '1.0');
    await wire.restart({ deleteEnabled: false });
    await wire.expectError(wire.send('DELETE', `/v2/a/manifests/${digest}`), 405, 'UNSUPPORTED');
    await wire.expectError(wire.send('DELETE', `/v2/a/blobs/${CONFIG.digest}`), 405, 'UNSUPPORTED');
    expect((await wire.send('GET', `/v2/a/manifests/1.0`)).status).toBe(200);
  });

  test('tells the client that it saw the subject', async () => {
    await wire.putBlob('a', EMPTY_CONFIG);
    const subject = { mediaType: MediaType.manifest, digest: DIGEST, size: 1 };
    const response = await wire.putManifest('a', '1.0', { config: CONFIG, layers: [], subject });
    expect(response.headers.get('oci-subject')).toBe(DIGEST);
  });
});

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hexOf } from '@slipway/oci';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONFIG, CONTENT, DIGEST, RegistryWire } from '../fixtures/registry-wire.ts';

/** Blobs as they look on the wire: whose they are, how they are sent, and when they are gone. */

let wire: RegistryWire;

beforeEach(async () => {
  wire = await RegistryWire.open(fetch);
});

afterEach(() => wire.close());

describe('blobs', () => {
  test('are seen only in the repositories that have them', async () => {
    await wire.putBlob('a', CONTENT);
    await wire.expectError(wire.send('GET', `/v2/b/blobs/${DIGEST}`), 404, 'BLOB_UNKNOWN');
    await wire.expectError(wire.send('GET', `/v2/a/nested/blobs/${DIGEST}`), 404, 'BLOB_UNKNOWN');
  });

  test('are mounted from a repository that has them, and from no other', async () => {
    await wire.putBlob('a', CONTENT);
    const mounted = await wire.send('POST', `/v2/b/blobs/uploads/?mount=${DIGEST}&from=a`);
    expect([mounted.status, mounted.headers.get('location')]).toEqual([201, `/v2/b/blobs/${DIGEST}`]);
    expect((await wire.send('HEAD', `/v2/b/blobs/${DIGEST}`)).status).toBe(200);
    expect((await wire.send('POST', `/v2/d/blobs/uploads/?mount=${DIGEST}&from=c`)).status).toBe(202);
    expect((await wire.send('POST', `/v2/d/blobs/uploads/?mount=${DIGEST}`)).status).toBe(202);
    await wire.expectError(wire.send('GET', `/v2/d/blobs/${DIGEST}`), 404, 'BLOB_UNKNOWN');
    const outside = encodeURIComponent('../../etc');
    await wire.expectError(
      wire.send('POST', `/v2/d/blobs/uploads/?mount=${DIGEST}&from=${outside}`),
      400,
      'NAME_INVALID',
    );
  });

  test('are sent in part', async () => {
    await wire.putBlob('a', CONTENT);
    const part = await wire.send('GET', `/v2/a/blobs/${DIGEST}`, { headers: { range: 'bytes=7-' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 7-9/10',
      '789',
    ]);
    const outside = wire.send('GET', `/v2/a/blobs/${DIGEST}`, { headers: { range: 'bytes=10-' } });
    expect((await wire.expectError(outside, 416, 'RANGE_INVALID')).headers.get('content-range')).toBe(
      'bytes */10',
    );
  });

  test('may be empty', async () => {
    const digest = await wire.putBlob('a', new Uint8Array());
    const response = await wire.send('GET', `/v2/a/blobs/${digest}`);
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  test('are deleted from one repository', async () => {
    for (const repository of ['a', 'b']) await wire.putBlob(repository, CONTENT);
    expect((await wire.send('DELETE', `/v2/a/blobs/${DIGEST}`)).status).toBe(202);
    await wire.expectError(wire.send('GET', `/v2/a/blobs/${DIGEST}`), 404, 'BLOB_UNKNOWN');
    await wire.expectError(wire.send('DELETE', `/v2/a/blobs/${DIGEST}`), 404, 'BLOB_UNKNOWN');
    expect((await wire.send('GET', `/v2/b/blobs/${DIGEST}`)).status).toBe(200);
  });

  test('give their space back after a restart, once no repository has them', async () => {
    const kept = await wire.taggedManifest('a', '1.0');
    await wire.putBlob('a', CONTENT);
    await wire.send('DELETE', `/v2/a/blobs/${DIGEST}`);
    await wire.restart();
    expect((await readdir(join(wire.folder, 'blobs', 'sha256'))).toSorted()).toEqual(
      [kept, CONFIG.digest].map(hexOf).toSorted(),
    );
    expect((await wire.send('GET', '/v2/a/manifests/1.0')).status).toBe(200);
  });
});

import { readdir, utimes } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { digestOf } from '@slipway/oci';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONTENT, DIGEST, RegistryWire } from '../fixtures/registry-wire.ts';

/** Uploads as they look on the wire: in one request or several, broken off, cancelled, refused and forgotten. */

let wire: RegistryWire;

beforeEach(async () => {
  wire = await RegistryWire.open(fetch);
});

afterEach(() => wire.close());

describe('uploads', () => {
  test('are taken in one request', async () => {
    const response = await wire.send('POST', `/v2/a/blobs/uploads/?digest=${DIGEST}`, { body: CONTENT });
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/v2/a/blobs/${DIGEST}`);
    expect(response.headers.get('docker-content-digest')).toBe(DIGEST);
    expect(await (await wire.send('GET', `/v2/a/blobs/${DIGEST}`)).text()).toBe('0123456789');
  });

  test('are taken with the bytes in the closing request', async () => {
    const location = await wire.openUpload('a');
    expect((await wire.send('PUT', `${location}?digest=${DIGEST}`, { body: CONTENT })).status).toBe(201);
    expect((await wire.send('HEAD', `/v2/a/blobs/${DIGEST}`)).headers.get('content-length')).toBe('10');
    await wire.expectError(wire.send('GET', location), 404, 'BLOB_UPLOAD_UNKNOWN');
  });

  test('are taken in chunks, the last one in the closing request', async () => {
    const location = await wire.openUpload('a');
    const chunk = (range: string, body: string) => ({ body, headers: { 'content-range': range } });
    const first = await wire.send('PATCH', location, chunk('0-3', '0123'));
    expect(first.status).toBe(202);
    expect(first.headers.get('range')).toBe('0-3');
    const response = await wire.expectError(
      wire.send('PATCH', location, chunk('5-6', '56')),
      416,
      'RANGE_INVALID',
    );
    expect(response.headers.get('range')).toBe('0-3');
    await wire.expectError(wire.send('PATCH', location, chunk('4-9', '45')), 400, 'SIZE_INVALID');
    expect((await wire.send('PATCH', location, chunk('4-6', '456'))).status).toBe(202);
    const status = await wire.send('GET', location);
    expect([status.status, status.headers.get('range')]).toEqual([204, '0-6']);
    const closed = await wire.send('PUT', `${location}?digest=${DIGEST}`, chunk('7-9', '789'));
    expect(closed.status).toBe(201);
  });

  test('survive a restart', async () => {
    const location = await wire.openUpload('a');
    await wire.send('PATCH', location, { body: '01234' });
    await wire.restart();
    expect((await wire.send('GET', location)).headers.get('range')).toBe('0-4');
    await wire.send('PATCH', location, { body: '56789' });
    expect((await wire.send('PUT', `${location}?digest=${DIGEST}`)).status).toBe(201);
  });

  test('keep what arrived before the connection broke, and show nothing', async () => {
    const location = await wire.openUpload('a');
    const cut = httpRequest(new URL(location, wire.url), {
      method: 'PATCH',
      headers: { 'content-length': '10' },
    });
    const broken = new Promise((resolve) => cut.once('error', resolve));
    cut.write('0123');
    await until(async () => (await wire.send('GET', location)).headers.get('range') === '0-3');
    await wire.expectError(wire.send('GET', `/v2/a/blobs/${DIGEST}`), 404, 'BLOB_UNKNOWN');
    cut.destroy(new Error('cut'));
    await broken;
    // Once the server has noticed, it takes from another connection what is missing.
    const rest = { body: '456789', headers: { 'content-range': '4-9' } };
    await until(async () => (await wire.send('PATCH', location, rest)).status === 202);
    expect((await wire.send('PUT', `${location}?digest=${DIGEST}`)).status).toBe(201);
  });

  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  test('are refused when the digest is another, and leave nothing', async () => {
    const other = digestOf('other');
    const location = await wire.openUpload('a');
    await wire.send('PATCH', location, { body: CONTENT });
    await wire.expectError(wire.send('PUT', `${location}?digest=${other}`), 400, 'DIGEST_INVALID');
    await wire.expectError(
      wire.send('POST', `/v2/a/blobs/uploads/?digest=${other}`, { body: CONTENT }),
      400,
      'DIGEST_INVALID',
    );
    await wire.expectError(wire.send('PUT', location), 400, 'DIGEST_INVALID');
    for (const digest of [other, DIGEST])
      await wire.expectError(wire.send('GET', `/v2/a/blobs/${digest}`), 404, 'BLOB_UNKNOWN');
    expect(await readdir(join(wire.folder, 'ingest'))).toEqual([]);
  });

  test('can be cancelled', async () => {
    const location = await wire.openUpload('a');
    expect((await wire.send('DELETE', location)).status).toBe(204);
    await wire.expectError(wire.send('PATCH', location, { body: 'x' }), 404, 'BLOB_UPLOAD_UNKNOWN');
  });

  test('belong to one repository', async () => {
    const location = await wire.openUpload('a');
    await wire.expectError(wire.send('GET', location.replace('/a/', '/b/')), 404, 'BLOB_UPLOAD_UNKNOWN');
  });

  test('are dropped a week after they were last written to', async () => {
    const [old, recent] = [await wire.openUpload('a'), await wire.openUpload('a')];
    const session = join(wire.folder, 'uploads', old.slice(old.lastIndexOf('/') + 1));
    const now = Date.now() / 1000;
    await utimes(session, now, now - 8 * 24 * 3600);
    await wire.restart({ now: () => new Date() });
    await wire.expectError(wire.send('GET', old), 404, 'BLOB_UPLOAD_UNKNOWN');
    expect((await wire.send('GET', recent)).status).toBe(204);
  });
});

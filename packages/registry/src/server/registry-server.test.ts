import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { canonicalJson, type Digest, digestOf, hexOf, MediaType } from '@slipway/oci';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RegistryServer, type RegistryServerOptions } from './registry-server.ts';

/** The server as it looks on the wire. That clients get along with it is shown by the conformance suite. */

let folder: string;
let server: RegistryServer;
let url: string;
let faults: unknown[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-registry-'));
  faults = [];
  await start();
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
  expect(faults).toEqual([]);
});

async function start(options: Partial<RegistryServerOptions> = {}): Promise<void> {
  server = new RegistryServer({ folder, onError: (error) => faults.push(error), ...options });
  ({ url } = await server.listen());
}

async function restart(options?: Partial<RegistryServerOptions>): Promise<void> {
  await server.close();
  await start(options);
}

const CONTENT = Buffer.from('0123456789');
const DIGEST = digestOf(CONTENT);
const EMPTY_CONFIG = Buffer.from('{}');

interface Options {
  readonly body?: Uint8Array | string;
  readonly headers?: Record<string, string>;
}

/** The body of an answer, of which the tests say themselves what they expect. */
// biome-ignore lint/suspicious/noExplicitAny: see above
async function jsonOf(answer: Promise<Response> | Response): Promise<any> {
  return (await answer).json();
}

function send(method: string, path: string, options: Options = {}): Promise<Response> {
  return fetch(new URL(path, url), { method, ...options });
}

async function expectError(answer: Promise<Response>, status: number, code: string): Promise<Response> {
  const response = await answer;
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ errors: [{ code, message: expect.any(String) }] });
  return response;
}

async function putBlob(repository: string, content: Uint8Array): Promise<Digest> {
  const digest = digestOf(content);
  const response = await send('POST', `/v2/${repository}/blobs/uploads/?digest=${digest}`, { body: content });
  expect(response.status).toBe(201);
  return digest;
}

async function openUpload(repository: string): Promise<string> {
  const response = await send('POST', `/v2/${repository}/blobs/uploads/`);
  expect(response.status).toBe(202);
  return response.headers.get('location') ?? '';
}

function putManifest(
  repository: string,
  reference: string,
  manifest: object,
  headers = {},
): Promise<Response> {
  const body = canonicalJson({ schemaVersion: 2, mediaType: MediaType.manifest, ...manifest });
  return send('PUT', `/v2/${repository}/manifests/${reference}`, {
    body,
    headers: { 'content-type': MediaType.manifest, ...headers },
  });
}

const config = { mediaType: MediaType.empty, digest: digestOf(EMPTY_CONFIG), size: EMPTY_CONFIG.length };

/** Puts a manifest with an empty config and gives its digest. */
async function taggedManifest(repository: string, tag: string, manifest: object = {}): Promise<Digest> {
  await putBlob(repository, EMPTY_CONFIG);
  const response = await putManifest(repository, tag, { config, layers: [], ...manifest });
  expect(response.status).toBe(201);
  return response.headers.get('docker-content-digest') as Digest;
}

test('says that it is a registry', async () => {
  const response = await send('GET', '/v2/');
  expect(response.status).toBe(200);
  expect(response.headers.get('docker-distribution-api-version')).toBe('registry/2.0');
});

test('answers what it does not know with an error of the specification', async () => {
  await expectError(send('GET', '/nothing'), 404, 'UNSUPPORTED');
  await expectError(send('PATCH', '/v2/'), 405, 'UNSUPPORTED');
  await expectError(send('PUT', `/v2/a/blobs/${await putBlob('a', CONTENT)}`), 405, 'UNSUPPORTED');
  await expectError(send('GET', '/v2/UPPER/tags/list'), 400, 'NAME_INVALID');
});

test('answers each of several requests sent at once', async () => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const head = 'HTTP/1.1\r\nhost: test\r\n';
  socket.write(
    `GET /v2/_catalog ${head}\r\n` +
      `GET /v2/a/manifests/sha256:bad ${head}\r\n` +
      `GET /v2/ ${head}connection: close\r\n\r\n`,
  );
  const statuses = [...(await text(socket)).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  expect(statuses).toEqual(['200', '400', '200']);
});

describe('uploads', () => {
  test('are taken in one request', async () => {
    const response = await send('POST', `/v2/a/blobs/uploads/?digest=${DIGEST}`, { body: CONTENT });
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/v2/a/blobs/${DIGEST}`);
    expect(response.headers.get('docker-content-digest')).toBe(DIGEST);
    expect(await (await send('GET', `/v2/a/blobs/${DIGEST}`)).text()).toBe('0123456789');
  });

  test('are taken with the bytes in the closing request', async () => {
    const location = await openUpload('a');
    expect((await send('PUT', `${location}?digest=${DIGEST}`, { body: CONTENT })).status).toBe(201);
    expect((await send('HEAD', `/v2/a/blobs/${DIGEST}`)).headers.get('content-length')).toBe('10');
    await expectError(send('GET', location), 404, 'BLOB_UPLOAD_UNKNOWN');
  });

  test('are taken in chunks, the last one in the closing request', async () => {
    const location = await openUpload('a');
    const chunk = (range: string, body: string) => ({ body, headers: { 'content-range': range } });
    const first = await send('PATCH', location, chunk('0-3', '0123'));
    expect(first.status).toBe(202);
    expect(first.headers.get('range')).toBe('0-3');
    const response = await expectError(send('PATCH', location, chunk('5-6', '56')), 416, 'RANGE_INVALID');
    expect(response.headers.get('range')).toBe('0-3');
    await expectError(send('PATCH', location, chunk('4-9', '45')), 400, 'SIZE_INVALID');
    expect((await send('PATCH', location, chunk('4-6', '456'))).status).toBe(202);
    const status = await send('GET', location);
    expect([status.status, status.headers.get('range')]).toEqual([204, '0-6']);
    const closed = await send('PUT', `${location}?digest=${DIGEST}`, chunk('7-9', '789'));
    expect(closed.status).toBe(201);
  });

  test('survive a restart', async () => {
    const location = await openUpload('a');
    await send('PATCH', location, { body: '01234' });
    await restart();
    expect((await send('GET', location)).headers.get('range')).toBe('0-4');
    await send('PATCH', location, { body: '56789' });
    expect((await send('PUT', `${location}?digest=${DIGEST}`)).status).toBe(201);
  });

  test('keep what arrived before the connection broke, and show nothing', async () => {
    const location = await openUpload('a');
    const cut = httpRequest(new URL(location, url), { method: 'PATCH', headers: { 'content-length': '10' } });
    const broken = new Promise((resolve) => cut.once('error', resolve));
    cut.write('0123');
    await until(async () => (await send('GET', location)).headers.get('range') === '0-3');
    await expectError(send('GET', `/v2/a/blobs/${DIGEST}`), 404, 'BLOB_UNKNOWN');
    cut.destroy(new Error('cut'));
    await broken;
    // Once the server has noticed, it takes from another connection what is missing.
    const rest = { body: '456789', headers: { 'content-range': '4-9' } };
    await until(async () => (await send('PATCH', location, rest)).status === 202);
    expect((await send('PUT', `${location}?digest=${DIGEST}`)).status).toBe(201);
  });

  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  test('are refused when the digest is another, and leave nothing', async () => {
    const other = digestOf('other');
    const location = await openUpload('a');
    await send('PATCH', location, { body: CONTENT });
    await expectError(send('PUT', `${location}?digest=${other}`), 400, 'DIGEST_INVALID');
    await expectError(
      send('POST', `/v2/a/blobs/uploads/?digest=${other}`, { body: CONTENT }),
      400,
      'DIGEST_INVALID',
    );
    await expectError(send('PUT', location), 400, 'DIGEST_INVALID');
    for (const digest of [other, DIGEST])
      await expectError(send('GET', `/v2/a/blobs/${digest}`), 404, 'BLOB_UNKNOWN');
    expect(await readdir(join(folder, 'ingest'))).toEqual([]);
  });

  test('can be cancelled', async () => {
    const location = await openUpload('a');
    expect((await send('DELETE', location)).status).toBe(204);
    await expectError(send('PATCH', location, { body: 'x' }), 404, 'BLOB_UPLOAD_UNKNOWN');
  });

  test('belong to one repository', async () => {
    const location = await openUpload('a');
    await expectError(send('GET', location.replace('/a/', '/b/')), 404, 'BLOB_UPLOAD_UNKNOWN');
  });

  test('are dropped a week after they were last written to', async () => {
    const [old, recent] = [await openUpload('a'), await openUpload('a')];
    const session = join(folder, 'uploads', old.slice(old.lastIndexOf('/') + 1));
    const now = Date.now() / 1000;
    await utimes(session, now, now - 8 * 24 * 3600);
    await restart({ now: () => new Date() });
    await expectError(send('GET', old), 404, 'BLOB_UPLOAD_UNKNOWN');
    expect((await send('GET', recent)).status).toBe(204);
  });
});

describe('blobs', () => {
  test('are seen only in the repositories that have them', async () => {
    await putBlob('a', CONTENT);
    await expectError(send('GET', `/v2/b/blobs/${DIGEST}`), 404, 'BLOB_UNKNOWN');
    await expectError(send('GET', `/v2/a/nested/blobs/${DIGEST}`), 404, 'BLOB_UNKNOWN');
  });

  test('are mounted from a repository that has them, and from no other', async () => {
    await putBlob('a', CONTENT);
    const mounted = await send('POST', `/v2/b/blobs/uploads/?mount=${DIGEST}&from=a`);
    expect([mounted.status, mounted.headers.get('location')]).toEqual([201, `/v2/b/blobs/${DIGEST}`]);
    expect((await send('HEAD', `/v2/b/blobs/${DIGEST}`)).status).toBe(200);
    expect((await send('POST', `/v2/d/blobs/uploads/?mount=${DIGEST}&from=c`)).status).toBe(202);
    expect((await send('POST', `/v2/d/blobs/uploads/?mount=${DIGEST}`)).status).toBe(202);
    await expectError(send('GET', `/v2/d/blobs/${DIGEST}`), 404, 'BLOB_UNKNOWN');
    const outside = encodeURIComponent('../../etc');
    await expectError(
      send('POST', `/v2/d/blobs/uploads/?mount=${DIGEST}&from=${outside}`),
      400,
      'NAME_INVALID',
    );
  });

  test('are sent in part', async () => {
    await putBlob('a', CONTENT);
    const part = await send('GET', `/v2/a/blobs/${DIGEST}`, { headers: { range: 'bytes=7-' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 7-9/10',
      '789',
    ]);
    const outside = send('GET', `/v2/a/blobs/${DIGEST}`, { headers: { range: 'bytes=10-' } });
    expect((await expectError(outside, 416, 'RANGE_INVALID')).headers.get('content-range')).toBe(
      'bytes */10',
    );
  });

  test('may be empty', async () => {
    const digest = await putBlob('a', new Uint8Array());
    const response = await send('GET', `/v2/a/blobs/${digest}`);
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  test('are deleted from one repository', async () => {
    for (const repository of ['a', 'b']) await putBlob(repository, CONTENT);
    expect((await send('DELETE', `/v2/a/blobs/${DIGEST}`)).status).toBe(202);
    await expectError(send('GET', `/v2/a/blobs/${DIGEST}`), 404, 'BLOB_UNKNOWN');
    await expectError(send('DELETE', `/v2/a/blobs/${DIGEST}`), 404, 'BLOB_UNKNOWN');
    expect((await send('GET', `/v2/b/blobs/${DIGEST}`)).status).toBe(200);
  });

  test('give their space back after a restart, once no repository has them', async () => {
    const kept = await taggedManifest('a', '1.0');
    await putBlob('a', CONTENT);
    await send('DELETE', `/v2/a/blobs/${DIGEST}`);
    await restart();
    expect((await readdir(join(folder, 'blobs', 'sha256'))).toSorted()).toEqual(
      [kept, config.digest].map(hexOf).toSorted(),
    );
    expect((await send('GET', '/v2/a/manifests/1.0')).status).toBe(200);
  });
});

describe('manifests', () => {
  test('are found by tag and digest, in the type they were put in', async () => {
    const digest = await taggedManifest('a', '1.0');
    for (const reference of ['1.0', digest])
      for (const method of ['GET', 'HEAD']) {
        const response = await send(method, `/v2/a/manifests/${reference}`);
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toBe(MediaType.manifest);
        expect(response.headers.get('docker-content-digest')).toBe(digest);
        const body = Buffer.from(await response.arrayBuffer());
        if (method === 'GET') expect(digestOf(body)).toBe(digest);
        else expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0);
      }
    await expectError(send('GET', `/v2/b/manifests/${digest}`), 404, 'MANIFEST_UNKNOWN');
  });

  test('are refused when they are none, or not what they are called', async () => {
    await putBlob('a', EMPTY_CONFIG);
    await expectError(
      send('PUT', '/v2/a/manifests/1.0', { body: 'text', headers: { 'content-type': MediaType.manifest } }),
      400,
      'MANIFEST_INVALID',
    );
    const whole = { config, layers: [] };
    await expectError(
      putManifest('a', '1.0', whole, { 'content-type': MediaType.index }),
      400,
      'MANIFEST_INVALID',
    );
    await expectError(
      putManifest('a', '1.0', whole, { 'content-type': 'text/plain' }),
      400,
      'MANIFEST_INVALID',
    );
    await expectError(putManifest('a', digestOf('other'), whole), 400, 'DIGEST_INVALID');
    await expectError(putManifest('a', '1.0', { config }), 400, 'MANIFEST_INVALID');
    await expectError(send('GET', '/v2/a/manifests/1.0'), 404, 'MANIFEST_UNKNOWN');
  });

  test('are refused when what they name is not in their repository', async () => {
    const layer = { mediaType: MediaType.layerTar, digest: DIGEST, size: CONTENT.length };
    await putBlob('a', EMPTY_CONFIG);
    await putBlob('b', CONTENT);
    await expectError(putManifest('a', '1.0', { config, layers: [layer] }), 404, 'MANIFEST_BLOB_UNKNOWN');
    const child = { mediaType: MediaType.manifest, digest: await taggedManifest('b', '1.0'), size: 1 };
    const index = { mediaType: MediaType.index, manifests: [child] };
    const asIndex = { 'content-type': MediaType.index };
    await expectError(putManifest('a', '1.0', index, asIndex), 404, 'MANIFEST_BLOB_UNKNOWN');
    expect((await putManifest('b', '1.0', index, asIndex)).status).toBe(201);
  });

  test('may have 4 MiB and no more', async () => {
    const annotations = { padding: 'x'.repeat(4 * 1024 * 1024) };
    await expectError(putManifest('a', '1.0', { annotations }), 413, 'SIZE_INVALID');
  });

  test('are deleted by digest with their tags, and by tag alone', async () => {
    const digest = await taggedManifest('a', '1.0');
    await taggedManifest('a', '1.1');
    await taggedManifest('a', 'other', { annotations: { other: 'yes' } });
    expect((await send('DELETE', '/v2/a/manifests/1.1')).status).toBe(202);
    expect((await send('GET', `/v2/a/manifests/${digest}`)).status).toBe(200);
    expect((await send('DELETE', `/v2/a/manifests/${digest}`)).status).toBe(202);
    await expectError(send('GET', `/v2/a/manifests/${digest}`), 404, 'MANIFEST_UNKNOWN');
    expect(await jsonOf(send('GET', '/v2/a/tags/list'))).toEqual({ name: 'a', tags: ['other'] });
  });

  test('are not deleted where that is switched off', async () => {
    const digest = await taggedManifest('a', '1.0');
    await restart({ deleteEnabled: false });
    await expectError(send('DELETE', `/v2/a/manifests/${digest}`), 405, 'UNSUPPORTED');
    await expectError(send('DELETE', `/v2/a/blobs/${config.digest}`), 405, 'UNSUPPORTED');
    expect((await send('GET', `/v2/a/manifests/1.0`)).status).toBe(200);
  });
});

describe('lists', () => {
  test('tags by pages', async () => {
    for (const tag of ['b', 'a', 'C', 'd']) await taggedManifest('a', tag);
    const page = async (path: string) => {
      const response = await send('GET', path);
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
    await expectError(send('GET', '/v2/a/tags/list?n=-1'), 400, 'PAGINATION_NUMBER_INVALID');
    await expectError(send('GET', '/v2/nothing/tags/list'), 404, 'NAME_UNKNOWN');
  });

  test('repositories by pages', async () => {
    for (const name of ['b/c', 'a', 'b/c/d']) await putBlob(name, CONTENT);
    const all = await send('GET', '/v2/_catalog');
    expect(await all.json()).toEqual({ repositories: ['a', 'b/c', 'b/c/d'] });
    const first = await send('GET', '/v2/_catalog?n=1');
    expect(first.headers.get('link')).toBe('</v2/_catalog?n=1&last=a>; rel="next"');
  });

  test('referrers, all or of one artifact type', async () => {
    const subject = { mediaType: MediaType.manifest, digest: digestOf('not here yet'), size: 12 };
    const typed = await taggedManifest('a', 't', {
      subject,
      artifactType: 'application/x',
      annotations: { k: 'v' },
    });
    const untyped = await taggedManifest('a', 'u', { subject });
    const response = await send('GET', `/v2/a/referrers/${subject.digest}`);
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
    const filtered = await send('GET', `/v2/a/referrers/${subject.digest}?artifactType=application/x`);
    expect(filtered.headers.get('oci-filters-applied')).toBe('artifactType');
    expect((await jsonOf(filtered)).manifests.map(({ digest }: { digest: string }) => digest)).toEqual([
      typed,
    ]);
    await send('DELETE', `/v2/a/manifests/${typed}`);
    const left = await jsonOf(send('GET', `/v2/a/referrers/${subject.digest}`));
    expect(left.manifests.map(({ digest }: { digest: string }) => digest)).toEqual([untyped]);
  });

  test('no referrers of what is not there', async () => {
    const response = await send('GET', `/v2/nothing/referrers/${DIGEST}`);
    expect([response.status, (await jsonOf(response)).manifests]).toEqual([200, []]);
    await expectError(send('GET', '/v2/a/referrers/sha256:1'), 400, 'DIGEST_INVALID');
  });
});

test('tells the client that it saw the subject', async () => {
  await putBlob('a', EMPTY_CONFIG);
  const subject = { mediaType: MediaType.manifest, digest: DIGEST, size: 1 };
  const response = await putManifest('a', '1.0', { config, layers: [], subject });
  expect(response.headers.get('oci-subject')).toBe(DIGEST);
});

test('does not take a port that is taken', async () => {
  const second = new RegistryServer({ folder: join(folder, 'second') });
  const port = Number(new URL(url).port);
  await expect(second.listen({ port })).rejects.toMatchObject({ code: 'address-in-use' });
});

test('keeps everything over a restart', async () => {
  const digest = await taggedManifest('team/app', '1.0');
  await restart();
  expect((await send('GET', '/v2/team/app/manifests/1.0')).headers.get('docker-content-digest')).toBe(digest);
  expect((await send('GET', `/v2/team/app/blobs/${config.digest}`)).status).toBe(200);
});

import { createServer } from 'node:net';
import { bytesOf, canonicalJson, collect, type Descriptor, digestOf, MediaType } from '@slipway/oci';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Doorman,
  type ServedRegistry,
  SteppedClock,
  serveRegistry,
} from '../fixtures/served-registry.ts';
import { RegistryClient } from './registry-client.ts';

const CONTENT = Buffer.alloc(500_000, 'content');
const BLOB: Descriptor = { mediaType: MediaType.layerTar, digest: digestOf(CONTENT), size: CONTENT.length };
const BLOB_PATH = `/v2/team/app/blobs/${BLOB.digest}`;
const INDEX = canonicalJson({ schemaVersion: 2, mediaType: MediaType.index, manifests: [] });

let doorman: Doorman;
let served: ServedRegistry;
let clock: SteppedClock;
let client: RegistryClient;

beforeEach(async () => {
  doorman = () => false;
  served = await serveRegistry((...visit) => doorman(...visit));
  clock = new SteppedClock();
  client = new RegistryClient({ registry: served.registry, fetch, ...clock });
});
afterEach(() => served.stop());

/** Lets the first `count` requests that match be handled by `act`. */
function disturb(count: number, method: string, act: (...visit: Parameters<Doorman>) => void): void {
  let left = count;
  doorman = (request, response, url) => {
    if (request.method !== method || left === 0) return false;
    left -= 1;
    act(request, response, url);
    return true;
  };
}

const open = async () => bytesOf(CONTENT.subarray(0, 100_000), CONTENT.subarray(100_000));
const upload = () => client.pushBlob('team/app', BLOB, open);
const download = async () => collect(await client.getBlob('team/app', BLOB));

describe('trying again', () => {
  test('pauses longer each time while the registry is out of order', async () => {
    disturb(3, 'GET', (_, response) => response.writeHead(503).end());
    await client.ping();
    expect(clock.sleeps).toEqual([250, 500, 1000]);
  });

  test('pauses for as long as the registry asks', async () => {
    disturb(1, 'GET', (_, response) => response.writeHead(429, { 'retry-after': '7' }).end());
    await client.ping();
    expect(clock.sleeps).toEqual([7000]);
  });

  test('gives up after five times, with the reason', async () => {
    disturb(9, 'GET', (_, response) =>
      response.writeHead(503).end('{"errors":[{"code":"UNAVAILABLE","message":"out for lunch"}]}'),
    );
    await expect(client.ping()).rejects.toMatchObject({
      code: 'registry-unavailable',
      message: `${served.registry} answered 503 to GET /v2/: UNAVAILABLE: out for lunch`,
    });
    expect(served.requests).toHaveLength(5);
  });

  test('survives a connection that is reset', async () => {
    disturb(2, 'GET', (request) => request.socket.resetAndDestroy());
    await client.ping();
    expect(clock.sleeps).toHaveLength(2);
  });

  test('does not try again when told no', async () => {
    disturb(1, 'PUT', (_, response) =>
      response.writeHead(403).end('{"errors":[{"code":"DENIED","message":"not yours"}]}'),
    );
    const put = client.putManifest('team/app', 'a', INDEX, MediaType.index);
    await expect(put).rejects.toMatchObject({
      code: 'registry-denied',
      message: expect.stringMatching(/DENIED: not yours/),
    });
    expect(served.requests).toHaveLength(1);
  });
});

test('says that no registry is there', async () => {
  const placeholder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => placeholder.once('listening', resolve));
  const address = placeholder.address();
  await new Promise((resolve) => placeholder.close(resolve));
  const port = typeof address === 'object' ? address?.port : undefined;
  const lost = new RegistryClient({ registry: `127.0.0.1:${port}`, fetch, ...clock });
  await expect(lost.ping()).rejects.toMatchObject({
    code: 'registry-unreachable',
    message: expect.stringMatching(/ECONNREFUSED/),
    hint: expect.stringMatching(/listening/),
  });
});

test('says that a registry does not speak TLS', async () => {
  const tls = new RegistryClient({ registry: served.registry, fetch, ...clock, plainHttp: false });
  await expect(tls.ping()).rejects.toMatchObject({
    code: 'registry-unreachable',
    hint: expect.stringMatching(/plain HTTP/),
  });
});

test('passes an abort on as it is', async () => {
  const stop = new AbortController();
  const stoppable = new RegistryClient({
    registry: served.registry,
    fetch: (input, init) => fetch(input, { ...init, signal: stop.signal }),
    ...clock,
  });
  stop.abort();
  await expect(stoppable.ping()).rejects.toMatchObject({ name: 'AbortError' });
  expect(clock.sleeps).toEqual([]);
});

describe('downloading', () => {
  beforeEach(upload);

  const cutAfter =
    (bytes: number): Parameters<typeof disturb>[2] =>
    (_, response) => {
      response.writeHead(200, { 'content-length': CONTENT.length });
      response.write(CONTENT.subarray(0, bytes), () => response.socket?.destroy());
    };

  test('goes on where the connection broke', async () => {
    disturb(1, 'GET', cutAfter(200_000));
    const ranges: (string | undefined)[] = [];
    const disturbed = doorman;
    doorman = (request, response, url) => {
      ranges.push(request.headers.range);
      return disturbed(request, response, url);
    };
    expect((await download()).equals(CONTENT)).toBe(true);
    expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  });

  test('skips what it has when the registry sends the blob anew', async () => {
    disturb(1, 'GET', cutAfter(200_000));
    const disturbed = doorman;
    doorman = (request, response, url) => {
      delete request.headers.range;
      return disturbed(request, response, url);
    };
    expect((await download()).equals(CONTENT)).toBe(true);
    expect(served.requests.filter((request) => request === `GET ${BLOB_PATH}`)).toHaveLength(2);
  });

  test('gives up when nothing more arrives', async () => {
    disturb(9, 'GET', (request) => request.socket.destroy());
    await expect(download()).rejects.toMatchObject({ code: 'registry-unreachable' });
  });

  test('refuses other bytes than were asked for', async () => {
    disturb(1, 'GET', (_, response) => response.end(Buffer.alloc(CONTENT.length)));
    await expect(download()).rejects.toMatchObject({ code: 'digest-mismatch' });
  });

  test('refuses more bytes than were asked for', async () => {
    disturb(1, 'GET', (_, response) => response.end(Buffer.concat([CONTENT, CONTENT])));
    await expect(download()).rejects.toMatchObject({ code: 'digest-mismatch' });
  });

  test('asks for the bytes as they are', async () => {
    const encodings: (string | undefined)[] = [];
    doorman = (request) => {
      encodings.push(request.headers['accept-encoding']?.toString());
      return false;
    };
    await download();
    expect(encodings).toEqual(['identity']);
  });
});

describe('uploading', () => {
  test('sends nothing that is there', async () => {
    expect(await upload()).toBe('uploaded');
    expect(await client.pushBlob('team/app', BLOB, () => Promise.reject(new Error('opened')))).toBe('exists');
  });

  test('takes a blob over from another repository', async () => {
    await upload();
    const opened = () => Promise.reject(new Error('opened'));
    expect(await client.pushBlob('team/two', BLOB, opened, { mountFrom: 'team/app' })).toBe('mounted');
    expect(await client.hasBlob('team/two', BLOB.digest)).toBe(true);
  });

  test('uploads what cannot be taken over', async () => {
    expect(await client.pushBlob('team/app', BLOB, open, { mountFrom: 'team/nothing' })).toBe('uploaded');
  });

  test('sends the stream again when the connection breaks in the middle', async () => {
    disturb(2, 'PATCH', (request) => request.once('data', () => request.socket.resetAndDestroy()));
    expect(await upload()).toBe('uploaded');
    expect((await download()).equals(CONTENT)).toBe(true);
  });

  test('sends the stream again when the registry has forgotten the session', async () => {
    disturb(1, 'PUT', (_, response) => response.writeHead(404).end());
    expect(await upload()).toBe('uploaded');
  });

  test('notices that a session was closed although the answer was lost', async () => {
    let lost = false;
    doorman = (request, response) => {
      if (request.method !== 'PUT' || lost) return false;
      lost = true;
      response.end = () => {
        request.socket.resetAndDestroy();
        return response;
      };
      return false;
    };
    expect(await upload()).toBe('exists');
    expect(served.requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(1);
  });

  test('gives up the session, and no more, when its own source fails', async () => {
    const failing = async () =>
      (async function* () {
        yield CONTENT.subarray(0, 10);
        throw new Error('the disk is gone');
      })();
    await expect(client.pushBlob('team/app', BLOB, failing)).rejects.toThrow('the disk is gone');
    expect(served.requests.at(-1)).toMatch(/^DELETE/);
    expect(clock.sleeps).toEqual([]);
  });
});

describe('manifests', () => {
  test('are found with GET where HEAD is not offered', async () => {
    const put = await client.putManifest('team/app', 'a', INDEX, MediaType.index);
    disturb(9, 'HEAD', (_, response) => response.writeHead(405).end());
    expect(await client.resolve('team/app', 'a')).toEqual(put);
    expect(await client.resolve('team/app', 'b')).toBeUndefined();
  });

  test('are found with GET where HEAD does not tell the digest', async () => {
    const put = await client.putManifest('team/app', 'a', INDEX, MediaType.index);
    disturb(1, 'HEAD', (_, response) => response.writeHead(200).end());
    expect(await client.resolve('team/app', 'a')).toEqual(put);
  });

  test('are refused when they are not what their digest says', async () => {
    disturb(1, 'GET', (_, response) =>
      response.writeHead(200, { 'content-type': MediaType.index }).end(INDEX),
    );
    await expect(client.getManifest('team/app', digestOf('other'))).rejects.toMatchObject({
      code: 'digest-mismatch',
    });
  });

  test('are refused when they have no end', async () => {
    disturb(1, 'GET', (_, response) => response.end(Buffer.alloc(5_000_000)));
    await expect(client.getManifest('team/app', 'a')).rejects.toMatchObject({ code: 'registry-refused' });
  });
});

test('lists tags to the last page', async () => {
  const tags = ['a', 'b', 'c', 'd', 'e'];
  for (const tag of tags) await client.putManifest('team/app', tag, INDEX, MediaType.index);
  doorman = (request) => {
    if (request.url === '/v2/team/app/tags/list') request.url += '?n=2';
    return false;
  };
  expect(await client.listTags('team/app')).toEqual(tags);
  expect(served.requests.slice(-3)).toEqual([
    'GET /v2/team/app/tags/list',
    'GET /v2/team/app/tags/list?n=2&last=b',
    'GET /v2/team/app/tags/list?n=2&last=d',
  ]);
});

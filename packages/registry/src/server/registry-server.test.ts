import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CONFIG, CONTENT, RegistryWire } from '../fixtures/registry-wire.ts';
import { RegistryServer } from './registry-server.ts';

/** The server as it looks on the wire. That clients get along with it is shown by the conformance suite. */

let wire: RegistryWire;

beforeEach(async () => {
  wire = await RegistryWire.open(fetch);
});

afterEach(() => wire.close());

test('says that it is a registry', async () => {
  const response = await wire.send('GET', '/v2/');
  expect(response.status).toBe(200);
  expect(response.headers.get('docker-distribution-api-version')).toBe('registry/2.0');
});

test('answers what it does not know with an error of the specification', async () => {
  await wire.expectError(wire.send('GET', '/nothing'), 404, 'UNSUPPORTED');
  await wire.expectError(wire.send('PATCH', '/v2/'), 405, 'UNSUPPORTED');
  await wire.expectError(
    wire.send('PUT', `/v2/a/blobs/${await wire.putBlob('a', CONTENT)}`),
    405,
    'UNSUPPORTED',
  );
  await wire.expectError(wire.send('GET', '/v2/UPPER/tags/list'), 400, 'NAME_INVALID');
});

test('answers each of several requests sent at once', async () => {
  const socket = connect(Number(new URL(wire.url).port), '127.0.0.1');
  const head = 'HTTP/1.1\r\nhost: test\r\n';
  socket.write(
    `GET /v2/_catalog ${head}\r\n` +
      `GET /v2/a/manifests/sha256:bad ${head}\r\n` +
      `GET /v2/ ${head}connection: close\r\n\r\n`,
  );
  const statuses = [...(await text(socket)).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  expect(statuses).toEqual(['200', '400', '200']);
});

test('does not take a port that is taken', async () => {
  const second = new RegistryServer({ folder: join(wire.folder, 'second') });
  const port = Number(new URL(wire.url).port);
  await expect(second.listen({ port })).rejects.toMatchObject({ code: 'address-in-use' });
});

test('keeps everything over a restart', async () => {
  const digest = await wire.taggedManifest('team/app', '1.0');
  await wire.restart();
  expect((await wire.send('GET', '/v2/team/app/manifests/1.0')).headers.get('docker-content-digest')).toBe(
    digest,
  );
  expect((await wire.send('GET', `/v2/team/app/blobs/${CONFIG.digest}`)).status).toBe(200);
});

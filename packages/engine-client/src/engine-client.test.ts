import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, Secret } from '@slipway/failure';
import { afterEach, expect, test } from 'vitest';
import { EngineClient } from './engine-client.ts';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function serving(listener: RequestListener): Promise<EngineClient> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-client-'));
  const socket = join(folder, 's.sock');
  const server = createServer(listener);
  cleanups.push(() => rmSync(folder, { recursive: true }));
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return new EngineClient({ socket });
}

test('a missing socket is a failure that says how to start the engine', async () => {
  const engine = new EngineClient({ socket: '/nowhere/slipway.sock' });
  await expect(engine.version()).rejects.toMatchObject({
    code: 'engine-unreachable',
    message: 'the engine at /nowhere/slipway.sock does not answer',
    hint: expect.stringContaining('slipway engine'),
  });
});

test.each([
  [400, 'bad-request'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [409, 'conflict'],
  [500, 'engine-error'],
])('status %i becomes %s with the engine’s own message', async (status, code) => {
  const engine = await serving((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end('{"message":"No such container: x"}');
  });
  await expect(engine.containers.inspect('x')).rejects.toMatchObject({
    code,
    message: 'No such container: x',
  });
});

test('answers without a body, and not modified, are no errors', async () => {
  const engine = await serving((request, response) => {
    response.statusCode = request.url === '/containers/a/start' ? 304 : 204;
    response.end();
  });
  await engine.containers.start('a');
  await engine.containers.stop('a', 3);
});

test('queries leave undefined members out and escape the rest', async () => {
  const urls: (string | undefined)[] = [];
  const engine = await serving((request, response) => {
    urls.push(request.url);
    response.end('{}');
  });
  await engine.containers.takeover('new');
  await engine.containers.takeover('new', 'old&1');
  expect(urls).toEqual([
    '/slipway/v1/containers/new/takeover',
    '/slipway/v1/containers/new/takeover?from=old%261',
  ]);
});

test('a pull sends tag or digest apart and hands over credentials', async () => {
  const seen: unknown[] = [];
  const engine = await serving((request, response) => {
    const auth = request.headers['x-registry-auth'];
    seen.push([request.url, JSON.parse(Buffer.from(String(auth), 'base64url').toString())]);
    response.end('{"status":"Downloading","id":"abc"}\n{"errorDetail":{"message":"no space left"}}\n');
  });
  const auth = { username: 'u', password: new Secret('p') };
  const digest = `sha256:${'0'.repeat(64)}`;
  const pulled = Array.fromAsync(engine.images.pull(`host:5000/a/b:1@${digest}`, { auth }));
  await expect(pulled).rejects.toMatchObject({
    code: 'pull-failed',
    message: `pulling host:5000/a/b:1@${digest}: no space left`,
  });
  expect(seen).toEqual([
    [
      `/images/create?fromImage=host%3A5000%2Fa%2Fb&tag=sha256%3A${'0'.repeat(64)}`,
      { username: 'u', password: 'p' },
    ],
  ]);
});

test('lines arrive one by one, and leaving the loop closes the connection', async () => {
  let closed: () => void = () => {};
  const closing = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const engine = await serving((_, response) => {
    response.on('close', closed);
    response.write('{"Action":"start"}\n{"Action":"di');
  });
  for await (const event of engine.events()) {
    expect(event.Action).toBe('start');
    break;
  }
  await closing;
});

test('an answer that breaks off is a failure', async () => {
  const engine = await serving((_, response) => {
    response.write('{"Action":"start"}\n');
    setImmediate(() => response.destroy());
  });
  await expect(Array.fromAsync(engine.events())).rejects.toMatchObject({ code: 'engine-unreachable' });
});

test('an upload streams, and what its source throws is the error', async () => {
  const engine = await serving(async (request, response) => {
    let size = 0;
    try {
      for await (const chunk of request) size += chunk.length;
    } catch {
      return;
    }
    response.end(`{"kind":"result","size":${size}}\n`);
  });
  async function* good() {
    for (let i = 0; i < 64; i++) yield Buffer.alloc(65536);
  }
  async function* bad() {
    yield Buffer.alloc(10);
    throw new Failure('no-such-commit', 'gone');
  }
  const header = { tags: ['a'] };
  const context = (content: AsyncGenerator<Buffer>) => [{ kind: 'context' as const, content }];
  const framing = '{"tags":["a"]}\n{"kind":"context"}\n'.length + 65 * 4;
  const size = framing + 64 * 65536;
  expect(await Array.fromAsync(engine.builds.run(header, context(good())))).toEqual([
    { kind: 'result', size },
  ]);
  await expect(Array.fromAsync(engine.builds.run(header, context(bad())))).rejects.toMatchObject({
    code: 'no-such-commit',
  });
});

test('a build that fails throws the failure the engine tells', async () => {
  const location = { file: 'Dockerfile', line: 3 };
  const engine = await serving((request, response) => {
    request.resume();
    const error = {
      kind: 'error',
      status: 400,
      code: 'bad-instruction',
      message: 'no FORM',
      hint: 'FROM',
      location,
    };
    response.end(`{"kind":"started"}\n${JSON.stringify(error)}\n`);
  });
  const events: string[] = [];
  const building = async () => {
    for await (const event of engine.builds.run({}, [])) events.push(event.kind);
  };
  await expect(building()).rejects.toMatchObject({
    code: 'bad-instruction',
    message: 'no FORM',
    hint: 'FROM',
    location,
  });
  expect(events).toEqual(['started']);
});

test('an engine that refuses an upload before reading it is heard', async () => {
  const engine = await serving((_, response) => {
    response.writeHead(400, { connection: 'close' });
    response.end('{"message":"no Dockerfile"}');
  });
  async function* endless() {
    for (;;) yield Buffer.alloc(65536);
  }
  await expect(
    Array.fromAsync(engine.builds.run({}, [{ kind: 'context', content: endless() }])),
  ).rejects.toMatchObject({
    code: 'bad-request',
    message: 'no Dockerfile',
  });
});

test('an aborted request ends with the abort', async () => {
  const engine = await serving(() => {});
  const controller = new AbortController();
  const waiting = engine.containers.wait('x', 'not-running', controller.signal);
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});

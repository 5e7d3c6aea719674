import type { IncomingMessage } from 'node:http';
import { type Duplex, PassThrough } from 'node:stream';
import { Failure } from '@slipway/failure';
import { feedInput, readOutput } from '../container/attach.ts';
import type { Container } from '../container/container.ts';
import { DetachKeys, parseDetachKeys } from '../container/detach.ts';
import type { Exec } from '../container/exec.ts';
import type { LogEntry } from '../container/log-entry.ts';
import type { ApiParts } from './context.ts';
import { encodeFrame, encodeFrames } from './frames.ts';
import { flag } from './query.ts';
import { refuseSession } from './routes/build.ts';
import { answerFor } from './status.ts';
import { API_VERSION, withoutVersion } from './version.ts';

/**
 * Requests that turn their connection into a raw stream: attach, and start of an exec. Node hands such a socket over
 * with whatever followed the header; half-open sockets are kept, as the client's end of input is not its end of interest.
 */
export function handleUpgrade(parts: ApiParts, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  void serve(parts, request, socket, head).catch((error) => {
    const { status, message } = answerFor(error, parts.log);
    const body = JSON.stringify({ message });
    socket.end(
      `HTTP/1.1 ${status} Error\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  });
}

async function serve(
  { engine }: ApiParts,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://engine');
  const path = withoutVersion(url.pathname).path;
  const { body, input } = await splitBody(request, socket, head);
  const attach = /^\/containers\/([^/]+)\/attach$/.exec(path);
  if (attach !== null)
    return attachTo(engine.containers.get(decodeURIComponent(attach[1]!)), url.searchParams, socket, input);
  const exec = /^\/exec\/([^/]+)\/start$/.exec(path);
  if (exec !== null) {
    const { ConsoleSize: size } = JSON.parse(body.toString() || '{}') as { ConsoleSize?: [number, number] };
    return startExec(engine.execs.get(exec[1]!), size, socket, input);
  }
  if (path === '/session' || path === '/grpc') refuseSession();
  throw new Failure('not-found', `page not found: ${request.method} ${path} is not part of this engine`);
}

async function attachTo(
  container: Container,
  query: URLSearchParams,
  socket: Duplex,
  input: PassThrough,
): Promise<void> {
  const wants = (name: string) => flag(query.get(name) ?? undefined);
  const streams = new Set(['stdout', 'stderr'].filter(wants));
  const { Tty: tty, OpenStdin } = container.record.config;
  const keys = parseDetachKeys(query.get('detachKeys') ?? undefined);
  const gone = new AbortController();
  socket.on('close', () => gone.abort()).on('error', () => gone.abort());
  const follow = wants('stream');
  const tail = wants('logs') ? 'all' : 0;
  const output = readOutput(container, { tail, follow, signal: gone.signal, awaitStart: true });
  socket.write(upgraded(tty));
  container.emit('attach');
  const detach = () => {
    container.emit('detach');
    gone.abort();
    socket.end();
  };
  if (wants('stdin') && OpenStdin)
    void feedInput(container, tty ? input.pipe(new DetachKeys(keys, detach)) : input).catch((error) =>
      socket.destroy(error),
    );
  else input.resume();
  const chosen = (entry: LogEntry) => streams.has(entry.stream);
  for await (const batch of output) {
    const entries = batch.filter(chosen);
    if (entries.length > 0)
      await write(socket, tty ? Buffer.concat(entries.map((entry) => entry.bytes)) : encodeFrames(entries));
  }
  socket.end();
}

async function startExec(
  exec: Exec,
  size: readonly [number, number] | undefined,
  socket: Duplex,
  input: PassThrough,
): Promise<void> {
  const { terminal, stdin: wantsInput, stdout, stderr, detachKeys } = exec.request;
  const keys = parseDetachKeys(detachKeys);
  const wanted = { stdout: stdout || terminal, stderr };
  const { stdin, ended } = exec.start(async (stream, chunk) => {
    if (wanted[stream]) await write(socket, terminal ? chunk : encodeFrame(stream, chunk));
  });
  socket.on('error', () => {});
  socket.write(upgraded(terminal));
  if (size != null) void exec.resize(...size).catch(() => {});
  if (!wantsInput) input.resume();
  else if (!terminal) input.pipe(stdin);
  // A terminal has no end of input that a client could give it by hanging up.
  else input.pipe(new DetachKeys(keys, () => socket.end())).pipe(stdin, { end: false });
  const problem = await ended;
  if (problem !== undefined) {
    const line = Buffer.from(`${problem}\r\n`);
    await write(socket, terminal ? line : encodeFrame('stdout', line));
  }
  socket.end();
}

function upgraded(tty: boolean): string {
  return [
    'HTTP/1.1 101 UPGRADED',
    `Content-Type: application/vnd.docker.${tty ? 'raw' : 'multiplexed'}-stream`,
    'Connection: Upgrade',
    'Upgrade: tcp',
    `Api-Version: ${API_VERSION}`,
    'Ostype: linux',
    '\r\n',
  ].join('\r\n');
}

/** What a client that is gone would have read is dropped. */
async function write(socket: Duplex, bytes: Uint8Array): Promise<void> {
  if (socket.destroyed || socket.writableEnded || socket.write(bytes)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}

/** A request's body comes unparsed in front of the stream: it is taken off by its length. */
async function splitBody(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<{ readonly body: Buffer; readonly input: PassThrough }> {
  const input = new PassThrough();
  const body: Buffer[] = [];
  let missing = Number(request.headers['content-length'] ?? 0);
  const { promise: complete, resolve } = Promise.withResolvers<void>();
  const pass = (chunk: Buffer) => {
    const mine = chunk.subarray(0, missing);
    const rest = chunk.subarray(mine.length);
    body.push(mine);
    missing -= mine.length;
    if (missing === 0) resolve();
    if (rest.length > 0 && !input.write(rest)) {
      socket.pause();
      input.once('drain', () => socket.resume());
    }
  };
  pass(head);
  socket.on('data', pass);
  socket.on('end', () => {
    resolve();
    input.end();
  });
  await complete;
  return { body: Buffer.concat(body), input };
}

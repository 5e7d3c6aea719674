import type { IncomingMessage } from 'node:http';
import { type Duplex, PassThrough } from 'node:stream';
import { Failure } from '@slipway/failure';
import { DetachKeys, parseDetachKeys } from '../container/detach.ts';
import type { Exec } from '../container/exec.ts';
import { attachTo, writeTo } from './attach-stream.ts';
import type { ApiParts } from './context.ts';
import { encodeFrame } from './frames.ts';
import { refuseSession } from './routes/build.ts';
import { answerFor } from './status.ts';
import { API_VERSION, withoutVersion } from './version.ts';

/**
 * Requests that turn their connection into a raw stream: attach, and start of an exec. Node hands such a socket over
 * with whatever followed the header; half-open sockets are kept, as the client's end of input is not its end of interest.
 */
export function handleUpgrade(parts: ApiParts, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  let hasBegun = false;
  const begin = (tty: boolean) => {
    hasBegun = true;
    socket.write(upgraded(tty));
  };
  void serve(parts, request, { socket, head, begin }).catch((error) => {
    const { status, message } = answerFor(error, parts.log);
    // The stream has no place for an error.
    if (hasBegun) {
      socket.destroy();
      return;
    }
    const body = JSON.stringify({ message });
    socket.end(
      `HTTP/1.1 ${status} Error\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  });
}

interface Connection {
  readonly socket: Duplex;
  /** What followed the request's header. */
  readonly head: Buffer;
  /** Turns it into a raw stream. */
  readonly begin: (tty: boolean) => void;
}

async function serve(
  { engine }: ApiParts,
  request: IncomingMessage,
  { socket, head, begin }: Connection,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://engine');
  const path = withoutVersion(url.pathname).path;
  const { body, input } = await splitBody(request, socket, head);
  const attach = /^\/containers\/([^/]+)\/attach$/.exec(path);
  if (attach !== null)
    return attachTo(engine.containers.get(decodeURIComponent(attach[1]!)), url.searchParams, {
      input,
      output: socket,
      begin,
    });
  const exec = /^\/exec\/([^/]+)\/start$/.exec(path);
  if (exec !== null) {
    const { ConsoleSize: size } = JSON.parse(body.toString() || '{}') as { ConsoleSize?: [number, number] };
    return startExec(engine.execs.get(exec[1]!), size, { socket, begin }, input);
  }
  if (path.endsWith('/attach/ws'))
    throw new Failure('unsupported', 'attaching over a WebSocket is not supported', {
      hint: 'attach by an upgrade to a plain stream',
    });
  if (path === '/session' || path === '/grpc') refuseSession();
  throw new Failure('not-found', `page not found: ${request.method} ${path} is not part of this engine`);
}

async function startExec(
  exec: Exec,
  size: readonly [number, number] | undefined,
  { socket, begin }: Omit<Connection, 'head'>,
  input: PassThrough,
): Promise<void> {
  const { terminal, stdin: wantsInput, stdout, stderr, detachKeys } = exec.request;
  const keys = parseDetachKeys(detachKeys);
  const wanted = { stdout: stdout || terminal, stderr };
  const detach = () => {
    exec.container.emit('exec_detach', { execID: exec.id });
    socket.end();
  };
  const { stdin, ended } = exec.start(async (stream, chunk) => {
    if (wanted[stream]) await writeTo(socket, terminal ? chunk : encodeFrame(stream, chunk));
  });
  socket.on('error', () => {});
  begin(terminal);
  if (size != null) void exec.resize(...size).catch(() => {});
  if (!wantsInput) input.resume();
  else if (!terminal) input.pipe(stdin);
  // A terminal has no end of input that a client could give it by hanging up.
  else input.pipe(new DetachKeys(keys, detach)).pipe(stdin, { end: false });
  const problem = await ended;
  if (problem !== undefined) {
    const line = Buffer.from(`${problem}\r\n`);
    await writeTo(socket, terminal ? line : encodeFrame('stdout', line));
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

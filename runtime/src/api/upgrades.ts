import type { IncomingMessage } from 'node:http';
import { type Duplex, PassThrough } from 'node:stream';
import { feedInput, readOutput } from '../container/attach.ts';
import type { Container } from '../container/container.ts';
import type { LogEntry } from '../container/log.ts';
import type { ApiParts } from './context.ts';
import { encodeFrames } from './frames.ts';
import { flag } from './query.ts';
import { answerFor } from './status.ts';
import { withoutVersion } from './version.ts';

/**
 * Requests that turn their connection into a raw stream: attach. Node hands such a socket over with whatever followed
 * the header; half-open sockets are kept, as the client's end of input is not its end of interest.
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
  const input = await bodyAndRest(request, socket, head);
  const attach = /^\/containers\/([^/]+)\/attach$/.exec(path);
  if (attach !== null)
    return attachTo(engine.containers.get(decodeURIComponent(attach[1]!)), url.searchParams, socket, input);
  socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
}

async function attachTo(
  container: Container,
  query: URLSearchParams,
  socket: Duplex,
  input: PassThrough,
): Promise<void> {
  const wants = (name: string) => flag(query.get(name) ?? undefined);
  const streams = new Set(['stdout', 'stderr'].filter(wants));
  const tty = container.record.config.Tty;
  const gone = new AbortController();
  socket.on('close', () => gone.abort());
  socket.on('error', () => gone.abort());
  const follow = wants('stream');
  const output = readOutput(container, { tail: wants('logs') ? 'all' : 0, follow, signal: gone.signal });
  socket.write(
    `HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.${tty ? 'raw' : 'multiplexed'}-stream\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n`,
  );
  if (wants('stdin') && container.record.config.OpenStdin)
    void feedInput(container, input).catch((error) => socket.destroy(error));
  else input.resume();
  const chosen = (entry: LogEntry) => streams.has(entry.stream);
  for await (const batch of output) {
    const entries = batch.filter(chosen);
    if (entries.length === 0) continue;
    const bytes = tty ? Buffer.concat(entries.map((entry) => entry.bytes)) : encodeFrames(entries);
    if (!socket.write(bytes))
      await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
  }
  socket.end();
}

/** A request's body comes unparsed in front of the stream: it is taken off by its length. */
async function bodyAndRest(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<PassThrough> {
  const input = new PassThrough();
  let skip = Number(request.headers['content-length'] ?? 0);
  const pass = (chunk: Buffer) => {
    const rest = chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.length);
    if (rest.length > 0) input.write(rest);
  };
  pass(head);
  socket.on('data', pass);
  socket.on('end', () => input.end());
  return input;
}

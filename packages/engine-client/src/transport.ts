import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '@slipway/failure';

/**
 * HTTP over a Unix socket: one connection a request, so that a stream may stay open for hours and an engine that was
 * restarted is met afresh. Paths carry no API version: the engine answers with its newest.
 */

/** A stream of bytes, as file streams and sockets are. */
export type Bytes = AsyncIterable<Uint8Array>;

export type QueryValue = string | number | boolean | readonly string[] | undefined;

export interface RequestOptions {
  /** Members that are undefined are left out, and lists given once for each. */
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** A value to send as JSON. */
  readonly body?: unknown;
  /** Bytes to send as they are, such as a tar archive; excludes `body`. */
  readonly upload?: Bytes;
  readonly signal?: AbortSignal;
}

/**
 * Sends a request and gives the answer once its head has arrived with a status below 400. Throws a `Failure`:
 * `engine-unreachable`, or the one that `failureOf` makes of the engine's own error.
 */
export async function send(
  socket: string,
  method: string,
  path: string,
  options: RequestOptions,
): Promise<IncomingMessage> {
  const content = options.body === undefined ? undefined : JSON.stringify(options.body);
  const request = httpRequest({
    socketPath: socket,
    method,
    path: path + queryOf(options.query),
    headers: { host: 'localhost', ...headersOf(content, options), ...options.headers },
    agent: false,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const response = await answerOf(request, socket, content ?? options.upload);
  if ((response.statusCode ?? 0) < 400) return response;
  const failure = await failureOf(response, method, path);
  request.destroy();
  throw failure;
}

function queryOf(query: RequestOptions['query'] = {}): string {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (Array.isArray(value)) for (const each of value) given.append(key, each);
    else if (value !== undefined) given.set(key, String(value));
  return given.size === 0 ? '' : `?${given}`;
}

function headersOf(content: string | undefined, { upload }: RequestOptions): Record<string, string> {
  if (content !== undefined)
    return { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) };
  return upload === undefined ? { 'content-length': '0' } : { 'content-type': 'application/x-tar' };
}

/**
 * Sends the content and waits for the head of the answer. An engine may answer before it has read all of an upload, so
 * the upload goes on beside the answer; when its source fails, that is the error, at whichever end the caller is.
 */
function answerOf(
  request: ClientRequest,
  socket: string,
  content: string | Bytes | undefined,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    let response: IncomingMessage | undefined;
    request.once('response', (answer) => {
      response = answer;
      resolve(answer);
    });
    request.on('error', (error) => reject(unreachable(socket, error)));
    if (content === undefined || typeof content === 'string') {
      request.end(content);
      return;
    }
    const failed = (error: Error) => {
      reject(error);
      response?.destroy(error);
    };
    pipeline(tellingFailure(content, failed), request).catch(() => {});
  });
}

async function* tellingFailure(bytes: Bytes, failed: (error: Error) => void): Bytes {
  try {
    yield* bytes;
  } catch (error) {
    failed(error as Error);
    throw error;
  }
}

/** Whether an error within an answer says that the connection broke. */
export function isBroken(error: unknown): error is Error {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code);
}

/** What a lost or refused connection means for the user. An abort asked for through a signal stays what it is. */
export function unreachable(socket: string, error: Error): Error {
  if (error.name === 'AbortError') return error;
  if ((error as NodeJS.ErrnoException).code === 'EACCES')
    return new Failure('engine-unreachable', `no permission to use the engine's socket ${socket}`, {
      hint: "run as root, or as a member of the socket's group",
      cause: error,
    });
  return new Failure('engine-unreachable', `the engine at ${socket} does not answer`, {
    hint: 'start it with `slipway engine`, or set SLIPWAY_HOST to the socket of the one that runs',
    cause: error,
  });
}

const CODES: Readonly<Record<number, string>> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
};

async function failureOf(response: IncomingMessage, method: string, path: string): Promise<Failure> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const code = CODES[response.statusCode ?? 0] ?? 'engine-error';
  return new Failure(
    code,
    messageIn(text) ?? `${method} ${path}: the engine answered ${response.statusCode}`,
  );
}

function messageIn(text: string): string | undefined {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' && message !== '' ? message : undefined;
  } catch {
    return text.trim() === '' ? undefined : text.trim();
  }
}

/**
 * Sends a request that turns its connection into a stream both ways, and gives that once the engine has agreed. Docker
 * Engine API, "Hijacking" of container attach. Throws as `send` does.
 */
export function upgrade(
  socket: string,
  path: string,
  options: Pick<RequestOptions, 'query' | 'body'>,
): Promise<Duplex> {
  const content = options.body === undefined ? undefined : JSON.stringify(options.body);
  const request = httpRequest({
    socketPath: socket,
    method: 'POST',
    path: path + queryOf(options.query),
    headers: { host: 'localhost', ...headersOf(content, {}), connection: 'Upgrade', upgrade: 'tcp' },
    agent: false,
  });
  return new Promise((resolve, reject) => {
    request.once('upgrade', (_, stream, head) => {
      if (head.length > 0) stream.unshift(head);
      resolve(stream);
    });
    request.once('response', (response) => {
      failureOf(response, 'POST', path).then(reject, reject);
    });
    request.once('error', (error) => reject(unreachable(socket, error)));
    request.end(content);
  });
}

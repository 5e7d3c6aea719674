import { Readable } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Failure } from '@slipway/failure';
import type { Bytes } from '@slipway/oci';
import type { Context, Hono } from 'hono';
import type { Engine } from '../engine.ts';

/** What every route is handed. */
export interface ApiEnv {
  Bindings: HttpBindings;
}

export type Api = Hono<ApiEnv>;
export type Call = Context<ApiEnv>;

export interface ApiParts {
  readonly engine: Engine;
  readonly log: (line: string) => void;
}

/** A response that is written piece by piece; its headers are sent at once. */
export interface StreamedResponse {
  write(chunk: string | Uint8Array): Promise<void>;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}

/**
 * The body of a request as it comes. Throws a `Failure` `bad-request` when there is none, or `request-aborted` when the
 * client goes away before the end.
 */
export async function* bodyOf(call: Call): Bytes {
  const { body } = call.req.raw;
  if (body === null) throw new Failure('bad-request', 'the request has no body');
  try {
    yield* Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  } catch (cause) {
    throw new Failure('request-aborted', 'the client went away in the middle of the request', { cause });
  }
}

/** Streams a response by hand: the Engine API's clients wait for headers before there is anything to send. */
export async function streamed(
  call: Call,
  headers: Readonly<Record<string, string>>,
  task: (response: StreamedResponse) => Promise<void>,
): Promise<Response> {
  const { outgoing } = call.env;
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  outgoing.writeHead(200, { ...Object.fromEntries(call.res.headers), ...headers });
  outgoing.flushHeaders();
  await task({
    signal: gone.signal,
    write: async (chunk) => {
      if (gone.signal.aborted) return;
      if (!outgoing.write(chunk))
        await new Promise<void>((resolve) => {
          const settle = () => {
            outgoing.off('drain', settle).off('close', settle);
            resolve();
          };
          outgoing.on('drain', settle).on('close', settle);
        });
    },
  });
  outgoing.end();
  return RESPONSE_ALREADY_SENT;
}

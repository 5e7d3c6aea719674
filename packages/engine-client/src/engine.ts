import type { IncomingHttpHeaders } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RequestOptions } from './transport.ts';

/** What the nouns are built on: the kinds of answer the Engine API gives. */
export interface Engine {
  /** A JSON answer; `undefined` where the engine answers without a body. */
  request<T = void>(method: string, path: string, options?: RequestOptions): Promise<T>;
  /** An answer of JSON lines, each as it arrives. Leaving the loop ends the request. */
  stream<T>(method: string, path: string, options?: RequestOptions): AsyncGenerator<T>;
  /** The bytes of an answer. Leaving the loop ends the request. */
  raw(method: string, path: string, options?: RequestOptions): AsyncGenerator<Buffer>;
  /** Hands the headers of an answer and its bytes to `use`. What that leaves unread is not fetched. */
  answer<T>(method: string, path: string, options: RequestOptions, use: UseAnswer<T>): Promise<T>;
  /** A connection both ways. */
  upgrade(path: string, options?: Pick<RequestOptions, 'query' | 'body'>): Promise<Duplex>;
}

export type UseAnswer<T> = (headers: IncomingHttpHeaders, bytes: AsyncGenerator<Buffer>) => T | Promise<T>;

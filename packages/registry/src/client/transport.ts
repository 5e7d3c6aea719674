import { Failure } from '@slipway/failure';
import type { Bytes } from '@slipway/oci';
import { Authorizer } from '../auth/authorizer.ts';
import type { CredentialSource } from '../auth/credentials.ts';
import type { Scope } from '../auth/scope.ts';
import { apiHost, isLoopback } from './host.ts';
import { type Attempted, disconnection, refusalOf } from './refusal.ts';
import { persist, type Sleep, TransientFailure } from './retry.ts';

/**
 * Requests to one registry: where it is, how to be let in, what counts as an answer. Every client operation is built
 * on `send`.
 */
export interface TransportOptions {
  readonly registry: string;
  readonly fetch: typeof fetch;
  readonly credentials: CredentialSource;
  readonly plainHttp: boolean | undefined;
  readonly userAgent: string;
  readonly now: (() => Date) | undefined;
  readonly sleep: Sleep;
}

export interface RegistryRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below `/v2/`, or the URL a registry gave. */
  readonly target: string | URL;
  readonly scopes: readonly Scope[];
  /** The statuses that are answers; any other one is thrown as a `Failure`. */
  readonly expect: readonly number[];
  /** The failure's code for a 404 that is not expected. */
  readonly missing?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | Bytes;
  /** False leaves trying again to the caller; so does a body that is a stream. */
  readonly retry?: boolean;
}

export interface Document {
  readonly response: Response;
  readonly content: Buffer;
}

/** What distribution-spec asks clients to be able to take. */
const DOCUMENT_LIMIT = 4 * 1024 * 1024;

export class Transport {
  readonly registry: string;
  readonly sleep: Sleep;
  readonly #base: URL;
  readonly #fetch: typeof fetch;
  readonly #userAgent: string;
  readonly #authorizer: Authorizer;

  constructor(options: TransportOptions) {
    const host = apiHost(options.registry);
    const plainHttp = options.plainHttp ?? isLoopback(host);
    this.registry = options.registry;
    this.sleep = options.sleep;
    this.#base = new URL(`${plainHttp ? 'http' : 'https'}://${host}/v2/`);
    this.#fetch = options.fetch;
    this.#userAgent = options.userAgent;
    this.#authorizer = new Authorizer({ ...options, plainHttp });
  }

  /**
   * Sends a request, again after a passing failure, and gives an answer with one of the expected statuses. The body of
   * a GET is the caller's to read; other bodies have been read.
   */
  send(request: RegistryRequest): Promise<Response> {
    const once = () => this.#sendOnce(request);
    return request.retry === false || isStream(request.body) ? once() : persist(this.sleep, once);
  }

  /** Sends a GET and reads the whole answer, of at most 4 MiB: for documents, never for layers. */
  readDocument(request: Omit<RegistryRequest, 'method' | 'body'>): Promise<Document> {
    return persist(this.sleep, async () => {
      const response = await this.#sendOnce({ ...request, method: 'GET' });
      const attempted = this.#attempted('GET', new URL(response.url), request.missing);
      const chunks: Uint8Array[] = [];
      let size = 0;
      try {
        for await (const chunk of response.body ?? []) {
          size += chunk.length;
          if (size > DOCUMENT_LIMIT) throw tooLarge(attempted);
          chunks.push(chunk);
        }
      } catch (error) {
        throw disconnection(error, attempted);
      }
      return { response, content: Buffer.concat(chunks) };
    });
  }

  /** The URL an answer's header names, which may be relative to the request's own. */
  resolve(location: string, response: Response): URL {
    return new URL(location, response.url);
  }

  async #sendOnce(request: RegistryRequest): Promise<Response> {
    const url = typeof request.target === 'string' ? new URL(request.target, this.#base) : request.target;
    const attempted = this.#attempted(request.method, url, request.missing);
    try {
      const response = await this.#authorized(url, request);
      if (!request.expect.includes(response.status)) throw await refusalOf(response, attempted);
      if (request.method !== 'GET') await response.arrayBuffer();
      return response;
    } catch (error) {
      throw disconnection(error, attempted);
    }
  }

  #attempted(method: string, url: URL, missing = 'repository-unknown'): Attempted {
    return { registry: this.registry, method, path: url.pathname, missing };
  }

  async #authorized(url: URL, request: RegistryRequest): Promise<Response> {
    // Uploads may be sent elsewhere; who we are is for the registry alone.
    if (url.origin !== this.#base.origin) return this.#fetch(url, this.#init(request, undefined));
    const header = await this.#authorizer.header(request.scopes);
    const response = await this.#fetch(url, this.#init(request, header));
    if (response.status !== 401) return response;
    const challenge = response.headers.get('www-authenticate') ?? '';
    const better = await this.#authorizer.answer(challenge, request.scopes, header);
    if (better === undefined) return response;
    await response.arrayBuffer();
    if (isStream(request.body))
      throw new TransientFailure(
        'registry-unauthorized',
        `${this.registry} refused a token that has expired`,
        {
          hint: 'try again',
        },
      );
    return this.#fetch(url, this.#init(request, better));
  }

  #init(request: RegistryRequest, authorization: string | undefined): RequestInit {
    return {
      method: request.method,
      headers: {
        'user-agent': this.#userAgent,
        ...request.headers,
        ...(authorization === undefined ? {} : { authorization }),
      },
      ...(request.body === undefined ? {} : { body: request.body, duplex: 'half' }),
    };
  }
}

function tooLarge({ registry, path }: Attempted): Failure {
  return new Failure(
    'registry-refused',
    `${registry} answers ${path} with more than ${DOCUMENT_LIMIT} bytes`,
    {
      hint: 'no manifest is that large; check what was pushed there',
    },
  );
}

function isStream(body: RegistryRequest['body']): boolean {
  return body !== undefined && !(body instanceof Uint8Array);
}

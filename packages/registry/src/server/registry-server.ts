import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '@slipway/failure';
import { blobEndpoint } from './blob-endpoint.ts';
import { answerJson, type Exchange, unsupported } from './exchange.ts';
import { catalogEndpoint, referrersEndpoint, tagsEndpoint } from './list-endpoints.ts';
import { manifestEndpoint } from './manifest-endpoint.ts';
import { RegistryStorage } from './registry-storage.ts';
import { routeOf } from './route.ts';
import { SpecError, sendError, specErrorOf } from './spec-error.ts';
import { uploadEndpoint, uploadsEndpoint } from './upload-endpoints.ts';

/**
 * A registry in a folder: the OCI distribution specification 1.1 on node's own HTTP server. It knows no users; put it
 * where only those who may write can reach it. One folder is for one server at a time.
 *
 * Everything in the folder is written beside and renamed into place, in an order that shows a thing only once all that
 * it needs is there, so that a kill at any instant leaves nothing half made.
 */
export interface RegistryServerOptions {
  /** The server's own; made when it does not exist. */
  readonly folder: string;
  /** Whether manifests, tags and blobs may be deleted; true when left out. */
  readonly deleteEnabled?: boolean;
  /** The time of day. Without it, an upload that nobody finishes is never dropped. */
  readonly now?: () => Date;
  /** Told of faults of the server's own, which clients see as a bare 500. */
  readonly onError?: (error: unknown) => void;
}

const UPLOAD_LIFETIME = 7 * 24 * 60 * 60 * 1000;

export class RegistryServer {
  readonly #storage: RegistryStorage;
  readonly #options: RegistryServerOptions;
  #server: Server | undefined;

  constructor(options: RegistryServerOptions) {
    this.#options = options;
    this.#storage = new RegistryStorage(options.folder);
  }

  /** Answers one request; for use in a server of one's own. */
  readonly handler = (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeader('docker-distribution-api-version', 'registry/2.0');
    this.#answer(request, response).catch((error) => this.#fail(response, error));
  };

  /**
   * Tidies up after an earlier life (bytes no longer referred to, uploads untouched for a week) and serves. Port 0 takes
   * a free one. Throws a `Failure` `address-in-use`.
   */
  async listen({ host = '127.0.0.1', port = 0 }: { host?: string; port?: number } = {}): Promise<{
    readonly url: string;
    readonly port: number;
  }> {
    await this.#storage.sweep((this.#options.now?.().getTime() ?? 0) - UPLOAD_LIFETIME);
    // A large layer over a slow line may take as long as it takes.
    const server = createServer({ requestTimeout: 0 }, this.handler);
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error) => reject(cannotListen(error, host, port)));
      server.listen(port, host, resolve);
    });
    this.#server = server;
    const { port: taken } = server.address() as AddressInfo;
    return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, port: taken };
  }

  /** Stops serving, breaking off what is under way. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const route = routeOf(path);
    const exchange: Exchange = {
      request,
      response,
      query: new URLSearchParams(query),
      storage: this.#storage,
      deleteEnabled: this.#options.deleteEnabled ?? true,
    };
    switch (route?.endpoint) {
      case undefined:
        throw new SpecError('UNSUPPORTED', `there is nothing at ${path}`, { status: 404 });
      case 'base':
        if (request.method !== 'GET' && request.method !== 'HEAD') unsupported(exchange);
        return answerJson(exchange, {});
      case 'catalog':
        return catalogEndpoint(exchange);
      case 'tags':
        return tagsEndpoint(exchange, route.repository);
      case 'referrers':
        return referrersEndpoint(exchange, route.repository, route.digest);
      case 'blob':
        return blobEndpoint(exchange, route.repository, route.digest);
      case 'uploads':
        return uploadsEndpoint(exchange, route.repository);
      case 'upload':
        return uploadEndpoint(exchange, route.repository, route.session);
      case 'manifest':
        return manifestEndpoint(exchange, route.repository, route.reference);
    }
  }

  #fail(response: ServerResponse, error: unknown): void {
    const known = specErrorOf(error);
    // A client that left has destroyed the response, and with it whatever was under way.
    if (response.destroyed) return;
    if (known === undefined) this.#options.onError?.(error);
    if (response.headersSent) response.destroy();
    else sendError(response, known ?? new SpecError('UNKNOWN', 'the registry has a fault'));
  }
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  if (error.code !== 'EADDRINUSE') return error;
  return new Failure('address-in-use', `port ${port} of ${host} is taken`, {
    hint: 'choose another port, or stop what listens there',
    cause: error,
  });
}

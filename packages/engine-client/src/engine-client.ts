import type { Duplex } from 'node:stream';
import { Builds } from './builds.ts';
import { Containers } from './containers.ts';
import type { Engine, UseAnswer } from './engine.ts';
import { type EngineEvent, type EventsOptions, eventsQuery } from './events.ts';
import { Execs } from './execs.ts';
import { Images } from './images.ts';
import { jsonLines } from './json-lines.ts';
import { Networks } from './networks.ts';
import type { DiskUsage, Finding, Info, Version } from './system.ts';
import { type Bytes, isBroken, type RequestOptions, send, unreachable, upgrade } from './transport.ts';
import { Volumes } from './volumes.ts';

/**
 * A client of the Docker Engine API, and of Slipway's extensions to it, over a Unix socket. Every method throws a
 * `Failure`: `engine-unreachable` when nobody answers, else `not-found`, `conflict`, `bad-request`, `unauthorized`,
 * `forbidden` or `engine-error` with the engine's own message.
 */
export class EngineClient implements Engine {
  readonly socket: string;
  readonly containers = new Containers(this);
  readonly images = new Images(this);
  readonly networks = new Networks(this);
  readonly volumes = new Volumes(this);
  readonly builds = new Builds(this);
  readonly execs = new Execs(this);

  constructor({ socket }: { readonly socket: string }) {
    this.socket = socket;
  }

  async request<T = void>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.raw(method, path, options)) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    return (text.trim() === '' ? undefined : JSON.parse(text)) as T;
  }

  stream<T>(method: string, path: string, options: RequestOptions = {}): AsyncGenerator<T> {
    return jsonLines<T>(this.raw(method, path, options));
  }

  async *raw(method: string, path: string, options: RequestOptions = {}): AsyncGenerator<Buffer> {
    yield* this.#bytesOf(await send(this.socket, method, path, options), options);
  }

  async answer<T>(method: string, path: string, options: RequestOptions, use: UseAnswer<T>): Promise<T> {
    const response = await send(this.socket, method, path, options);
    try {
      return await use(response.headers, this.#bytesOf(response, options));
    } finally {
      response.destroy();
    }
  }

  upgrade(path: string, options: Pick<RequestOptions, 'query' | 'body'> = {}): Promise<Duplex> {
    return upgrade(this.socket, path, options);
  }

  /** What happens in the engine, from now or from `since` on, until the loop is left. */
  events(options: EventsOptions = {}): AsyncGenerator<EngineEvent> {
    return this.stream('GET', '/events', eventsQuery(options));
  }

  info(): Promise<Info> {
    return this.request('GET', '/info');
  }

  version(): Promise<Version> {
    return this.request('GET', '/version');
  }

  /** What images, containers, volumes and the build cache take of the disk. */
  diskUsage(): Promise<DiskUsage> {
    return this.request('GET', '/system/df');
  }

  /** Compares what the engine's records say with what is there. An extension of Slipway's engine, like `repair`. */
  async check(): Promise<readonly Finding[]> {
    return (await this.request<{ findings: Finding[] }>('GET', '/slipway/v1/check')).findings;
  }

  /** The same, and puts right what can be. */
  async repair(): Promise<readonly Finding[]> {
    return (await this.request<{ findings: Finding[] }>('POST', '/slipway/v1/check')).findings;
  }

  /** Ends every container and takes bridges and rules off the host. An extension of Slipway's engine. */
  shutDown(): Promise<void> {
    return this.request('POST', '/slipway/v1/shutdown');
  }

  async *#bytesOf(response: Bytes, { signal }: RequestOptions): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of response) yield Buffer.from(chunk);
    } catch (error) {
      throw isBroken(error) && signal?.aborted !== true ? unreachable(this.socket, error) : error;
    }
  }
}

import { Failure, type Location } from '@slipway/failure';
import type { Engine } from './engine.ts';
import { type Filters, filtersQuery, type Pruned } from './filters.ts';
import { configHeader, type RegistryAuths } from './registry-auth.ts';
import type { Bytes } from './transport.ts';

/** Builds on Slipway's engine: its extension, which takes a commit's context and tells what each step does. */
export class Builds {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Sends what is to be built and the tar archives that it is built from, its context first, and gives the engine's
   * events, one by one, as they happen. Throws the `Failure` that the build ends with. `auths` are credentials for base images, by registry.
   */
  async *run<Event extends { readonly kind: string }>(
    header: object,
    archives: readonly BuildArchive[],
    options: { readonly signal?: AbortSignal; readonly auths?: RegistryAuths } = {},
  ): AsyncGenerator<Event> {
    const events = this.#engine.stream<Event | BuildError>('POST', '/slipway/v1/build', {
      upload: framed(header, archives),
      headers: configHeader(options.auths),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    for await (const event of events) {
      if (isError(event)) throw new Failure(event.code, event.message, detailsOf(event));
      yield event;
    }
  }

  /** Removes steps of the cache that nothing uses; with `all`, also those that images share. */
  async prune(options: { readonly all?: boolean; readonly filters?: Filters } = {}): Promise<Pruned> {
    const pruned = await this.#engine.request<{ CachesDeleted: string[] | null; SpaceReclaimed: number }>(
      'POST',
      '/build/prune',
      { query: { all: options.all, ...filtersQuery(options.filters) } },
    );
    return { removed: pruned.CachesDeleted ?? [], bytes: pruned.SpaceReclaimed };
  }

  /** Makes a build cache of what steps made, by their keys, and pushes it to references. Throws the registry's `Failure`s. */
  exportCache(
    keys: readonly string[],
    references: readonly string[],
    auths?: RegistryAuths,
  ): Promise<ExportedCache> {
    return this.#engine.request('POST', '/slipway/v1/caches', {
      body: { keys, references },
      headers: configHeader(auths),
    });
  }
}

/** The manifest of a build cache that the engine has made. */
export interface ExportedCache {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** A tar archive that goes with a build, and what it is for: see the engine's build route. */
export interface BuildArchive {
  readonly kind: 'context' | 'cache';
  /** Of a context that has one. */
  readonly name?: string;
  readonly content: Bytes;
}

/** The last event of a build that failed. */
interface BuildError {
  readonly kind: 'error';
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly location?: Location;
}

function isError(event: { readonly kind: string }): event is BuildError {
  return event.kind === 'error';
}

function detailsOf({ hint, location }: BuildError): { readonly hint?: string; readonly location?: Location } {
  return { ...(hint === undefined ? {} : { hint }), ...(location === undefined ? {} : { location }) };
}

/**
 * The header is the body's first line. Each archive follows as a line of JSON that says what it is, and its bytes in
 * chunks: their length in four bytes, the highest first, and then they; a length of 0 ends it.
 */
async function* framed(header: object, archives: readonly BuildArchive[]): Bytes {
  yield Buffer.from(`${JSON.stringify(header)}\n`);
  for (const { content, ...about } of archives) {
    yield Buffer.from(`${JSON.stringify(about)}\n`);
    for await (const chunk of content) {
      if (chunk.length === 0) continue;
      yield lengthOf(chunk);
      yield chunk;
    }
    yield lengthOf(Buffer.alloc(0));
  }
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

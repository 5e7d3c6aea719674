import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import {
  type BuildEvent,
  type BuildRequest,
  type BuildResult,
  build,
  type ContextTree,
} from '@slipway/builder';
import type { Run } from '@slipway/command';
import { isFailure, type Secret } from '@slipway/failure';
import {
  type Descriptor,
  type Digest,
  type FileBlobStore,
  formatReference,
  type Platform,
  type Reference,
} from '@slipway/oci';
import type { Credentials, RegistryClient } from '@slipway/registry';
import type { Images } from '../image/images.ts';
import type { Transfer } from '../image/transfer.ts';
import { explained } from '../state/space.ts';
import type { Folders } from '../storage/folders.ts';
import type { LayerStore } from '../storage/layer-store.ts';
import { type BuildArchives, type ReceivedArchives, receiveArchives } from './archives.ts';
import type { FileBuildCache } from './cache.ts';
import type { StepExecutor, StepLimits } from './executor.ts';
import { EngineImageSource } from './image-source.ts';
import { type ImportedCache, LayeredCache, packCache } from './portable-cache.ts';
import { openRegistryCache, pushCache } from './registry-cache.ts';
import { BuildWorkspace } from './workspace.ts';

export interface BuildsParts {
  readonly folders: Folders;
  readonly images: Images;
  readonly layers: LayerStore;
  readonly blobs: FileBlobStore;
  readonly transfer: Transfer;
  readonly executor: StepExecutor;
  readonly cache: FileBuildCache;
  readonly platform: Platform;
  readonly run: Run;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
}

export interface BuildOptions {
  readonly tags: readonly Reference[];
  readonly credentials: (registry: string) => Credentials | undefined;
  readonly secrets: ReadonlyMap<string, Secret<Buffer>>;
  /** Sockets of SSH agents on this machine. */
  readonly agents: ReadonlyMap<string, string>;
  /** Caches in registries to look in. */
  readonly cacheFrom?: readonly Reference[];
  /** What each command may use at most. */
  readonly limits?: StepLimits;
  readonly onEvent: (event: BuildEvent) => void;
  readonly signal: AbortSignal;
}

/** What to build; docker's clients have the Dockerfile in the context. */
export type RequestSource = BuildRequest | ((context: ContextTree) => Promise<BuildRequest>);

/** Builds on this engine: each in a folder of its own, which is gone when it ends. */
export class Builds {
  readonly #parts: BuildsParts;
  readonly #searched = new Set<string>();

  constructor(parts: BuildsParts) {
    this.#parts = parts;
  }

  /** Builds from archives and takes the image in. Throws the builder's `Failure`s. */
  async run(source: RequestSource, archives: BuildArchives, options: BuildOptions): Promise<BuildResult> {
    const { folders } = this.#parts;
    const id = randomUUID();
    const folder = folders.inRoot('builds', id);
    const secretsFolder = folders.inRun('containers', `secrets-${id}`);
    for (const own of [folder, secretsFolder]) mkdirSync(own, { recursive: true, mode: 0o700 });
    try {
      const received = await receiveArchives(archives, folder);
      try {
        return await this.#build(source, received, { folder, secretsFolder }, options);
      } finally {
        received.close();
      }
    } catch (error) {
      throw explained(error, [folders.root, folders.run]);
    } finally {
      for (const own of [folder, secretsFolder]) await rm(own, { recursive: true, force: true });
    }
  }

  async #build(
    source: RequestSource,
    received: ReceivedArchives,
    { folder, secretsFolder }: { readonly folder: string; readonly secretsFolder: string },
    options: BuildOptions,
  ): Promise<BuildResult> {
    const { folders, images, layers, blobs, executor, platform, run, fetch, now } = this.#parts;
    const { secrets, agents, onEvent, signal } = options;
    const onWarning = (message: string) => onEvent({ kind: 'warning', message });
    const request = typeof source === 'function' ? await source(received.contexts.main) : source;
    const caches = [...received.caches, ...(await this.#pullCaches(options, onWarning))];
    const mountPoint = folders.inRun('mount');
    const result = await build(request, received.contexts, platform, {
      images: new EngineImageSource(images, layers, this.#parts.transfer, options.credentials),
      workspace: new BuildWorkspace({
        folder,
        layers,
        blobs,
        mountPoint,
        searched: this.#searched,
        caches,
        onWarning,
      }),
      executor: options.limits === undefined ? executor : executor.within(options.limits),
      cache: new LayeredCache(this.#parts.cache, caches),
      ...{ run, fetch, now, secrets, agents, secretsFolder, onEvent, signal },
    });
    const { id } = await images.add(result.manifest, { tags: options.tags });
    for (const tag of options.tags) images.announceTag(id, tag);
    return result;
  }

  /** Caches in registries. One that is not to be had is no reason not to build. */
  async #pullCaches(
    { cacheFrom = [], credentials }: BuildOptions,
    onWarning: (message: string) => void,
  ): Promise<ImportedCache[]> {
    const found = await Promise.all(
      cacheFrom.map(async (reference) => {
        try {
          return await openRegistryCache(this.#client(reference, credentials), reference);
        } catch (error) {
          if (!isFailure(error)) throw error;
          onWarning(`no cache is taken from ${formatReference(reference)}: ${error.message}`);
          return [];
        }
      }),
    );
    return found.flat();
  }

  /** Makes an artifact of what is cached under these keys, and pushes it. Throws the registry's `Failure`s. */
  async exportCache(
    keys: readonly Digest[],
    references: readonly Reference[],
    credentials: BuildOptions['credentials'],
  ): Promise<Descriptor> {
    const { cache, layers, blobs } = this.#parts;
    const packed = await packCache(keys, { cache, layers, blobs });
    for (const reference of references)
      await pushCache(this.#client(reference, credentials), reference, packed, blobs);
    return packed;
  }

  #client({ registry }: Reference, credentials: BuildOptions['credentials']): RegistryClient {
    return this.#parts.transfer.client(registry, { credentials: credentials(registry) });
  }
}

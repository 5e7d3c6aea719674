import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import {
  type BuildEvent,
  type BuildRequest,
  type BuildResult,
  build,
  type ContextTree,
  receiveContext,
} from '@slipway/builder';
import type { Run } from '@slipway/command';
import type { Secret } from '@slipway/failure';
import type { Bytes, FileBlobStore, Platform, Reference } from '@slipway/oci';
import type { Credentials } from '@slipway/registry';
import type { Images } from '../image/images.ts';
import type { Transfer } from '../image/transfer.ts';
import type { Folders } from '../storage/folders.ts';
import type { LayerStore } from '../storage/layer-store.ts';
import { uncompressed } from './archive.ts';
import type { FileBuildCache } from './cache.ts';
import type { StepExecutor } from './executor.ts';
import { EngineImageSource } from './image-source.ts';
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
  readonly onEvent: (event: BuildEvent) => void;
  readonly signal: AbortSignal;
}

/** What to build; docker's clients have the Dockerfile in the context. */
export type RequestSource = BuildRequest | ((context: ContextTree) => Promise<BuildRequest>);

/** Builds on this engine: each in a folder of its own, which is gone when it ends. */
export class Builds {
  readonly #parts: BuildsParts;

  constructor(parts: BuildsParts) {
    this.#parts = parts;
  }

  /** Builds from a context archive and takes the image in. Throws the builder's `Failure`s. */
  async run(source: RequestSource, context: Bytes, options: BuildOptions): Promise<BuildResult> {
    const { folders, images, layers, blobs, transfer, executor, cache, platform, run, fetch, now } =
      this.#parts;
    const id = randomUUID();
    const workspace = new BuildWorkspace(folders.inRoot('builds', id), layers, blobs, folders.inRun('mount'));
    const secretsFolder = folders.inRun('containers', `secrets-${id}`);
    mkdirSync(secretsFolder, { mode: 0o700 });
    try {
      const tree = await receiveContext(uncompressed(context), workspace.folder);
      const request = typeof source === 'function' ? await source(tree) : source;
      const { secrets, onEvent, signal } = options;
      const imageSource = new EngineImageSource(images, layers, transfer, options.credentials);
      const parts = {
        images: imageSource,
        workspace,
        executor,
        cache,
        run,
        secrets,
        secretsFolder,
        fetch,
        now,
        onEvent,
        signal,
      };
      const result = await build(request, tree, platform, parts);
      const image = await images.add(result.manifest);
      for (const tag of options.tags) images.tag(image, tag);
      return result;
    } finally {
      await workspace.remove();
      rmSync(secretsFolder, { recursive: true, force: true });
    }
  }
}

import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommittedLayer, Root, Scratch, Workspace } from '@slipway/builder';
import { isFailure } from '@slipway/failure';
import type { BlobStore, Descriptor, Digest, Keep } from '@slipway/oci';
import type { LayerStore } from '../storage/layer-store.ts';
import { readText } from '../storage/layer-view.ts';
import { mountOverlay } from '../storage/overlay.ts';
import type { ImportedCache } from './portable-cache.ts';

export interface WorkspaceParts {
  /** It is there, and the build's own. */
  readonly folder: string;
  readonly layers: LayerStore;
  readonly blobs: BlobStore;
  /** An empty folder to mount on. */
  readonly mountPoint: string;
  readonly searched: Set<string>;
  /** Caches that the build brought along. */
  readonly caches: readonly ImportedCache[];
  readonly onWarning: (message: string) => void;
}

/** One build's place in the engine's storage: a folder of its own, and the layers that all builds share. */
export class BuildWorkspace implements Workspace {
  readonly folder: string;
  readonly blobs: BlobStore;
  readonly searched: Set<string>;
  readonly #layers: LayerStore;
  readonly #mountPoint: string;
  readonly #caches: readonly ImportedCache[];
  readonly #onWarning: (message: string) => void;

  constructor({ folder, layers, blobs, mountPoint, searched, caches, onWarning }: WorkspaceParts) {
    this.searched = searched;
    this.folder = folder;
    this.blobs = blobs;
    this.#layers = layers;
    this.#mountPoint = mountPoint;
    this.#caches = caches;
    this.#onWarning = onWarning;
  }

  async scratch(parents: readonly Digest[]): Promise<Scratch> {
    return this.#layers.scratch(join(this.folder, randomUUID()), parents);
  }

  async discard(scratch: Scratch): Promise<void> {
    await rm(scratch.folder, { recursive: true, force: true });
  }

  mount(root: Scratch | readonly Digest[]): Promise<Root> {
    const overlay =
      'upper' in root
        ? {
            lower: this.#layers.lower(root.parents, 'files'),
            upper: { directory: root.upper, work: root.work },
            disposable: true,
          }
        : { lower: this.#layers.lower(root, 'files') };
    return mountOverlay(overlay, this.#layers.folder, this.#mountPoint);
  }

  commit(
    scratch: Scratch,
    options: { readonly epoch: number; readonly keep?: Keep },
  ): Promise<CommittedLayer | undefined> {
    return this.#layers.commit(scratch, options);
  }

  async obtain(diffId: Digest): Promise<boolean> {
    if (this.#layers.isComplete(diffId)) return true;
    for (const cache of this.#caches) {
      const archive = cache.archiveOf(diffId);
      if (archive === undefined) continue;
      try {
        if ((await this.blobs.stat(archive.digest)) === undefined)
          await this.blobs.put(await cache.read(archive), { digest: archive.digest, size: archive.size });
        await this.#layers.takeIn(diffId, archive);
        return true;
      } catch (error) {
        if (!isFailure(error)) throw error;
        this.#onWarning(`the imported cache does not give the layer ${diffId}: ${error.message}`);
      }
    }
    return false;
  }

  descriptor(diffId: Digest): Promise<Descriptor> {
    return this.#layers.descriptor(diffId);
  }

  filesOf(diffId: Digest): string {
    return this.#layers.directories([diffId])[0]!;
  }

  readText(layers: readonly Digest[], path: string): string | undefined {
    return readText(this.#layers.directories(layers), path);
  }
}

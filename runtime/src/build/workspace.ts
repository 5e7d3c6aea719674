import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommittedLayer, Root, Scratch, Workspace } from '@slipway/builder';
import type { BlobStore, Descriptor, Digest, Keep } from '@slipway/oci';
import type { LayerStore } from '../storage/layer-store.ts';
import { readText } from '../storage/layer-view.ts';
import { mountOverlay } from '../storage/overlay.ts';

/** One build's place in the engine's storage: a folder of its own, and the layers that all builds share. */
export class BuildWorkspace implements Workspace {
  readonly folder: string;
  readonly blobs: BlobStore;
  readonly #layers: LayerStore;
  readonly #mountPoint: string;

  constructor(folder: string, layers: LayerStore, blobs: BlobStore, mountPoint: string) {
    this.folder = folder;
    this.blobs = blobs;
    this.#layers = layers;
    this.#mountPoint = mountPoint;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
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
            lower: this.#layers.lower(root.parents),
            upper: { directory: root.upper, work: root.work },
            disposable: true,
          }
        : { lower: this.#layers.lower(root) };
    return mountOverlay(overlay, this.#layers.folder, this.#mountPoint);
  }

  commit(
    scratch: Scratch,
    options: { readonly epoch: number; readonly keep?: Keep },
  ): Promise<CommittedLayer | undefined> {
    return this.#layers.commit(scratch, options);
  }

  isComplete(diffId: Digest): boolean {
    return this.#layers.isComplete(diffId);
  }

  descriptor(diffId: Digest): Promise<Descriptor> {
    return this.#layers.descriptor(diffId);
  }

  readText(layers: readonly Digest[], path: string): string | undefined {
    return readText(this.#layers.directories(layers), path);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

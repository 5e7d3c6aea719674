import type { Digest, FileBlobStore } from '@slipway/oci';
import type { FileBuildCache } from '../build/cache.ts';
import type { ContainerRecord } from '../container/record.ts';
import type { LayerStore } from '../storage/layer-store.ts';
import type { Images } from './images.ts';
import { needsOf, needsOfIndex } from './needs.ts';

export interface CollectParts {
  readonly images: Images;
  readonly blobs: FileBlobStore;
  readonly layers: LayerStore;
  readonly cache: FileBuildCache;
  readonly containers: () => readonly ContainerRecord[];
}

/** Layers and blobs that something needs. */
export interface Wanted {
  readonly layers: ReadonlySet<Digest>;
  readonly blobs: ReadonlySet<Digest>;
}

/** What images, artifacts about images, containers and cached steps need. */
export async function wanted({ images, blobs, layers, cache, containers }: CollectParts): Promise<Wanted> {
  const needs = await Promise.all([
    ...images.list().map((image) => needsOf(image, blobs)),
    ...images.indexes().map((index) => needsOfIndex(index, blobs)),
  ]);
  const wantedLayers = new Set<Digest>([
    ...cache.layers(),
    ...containers().flatMap((record) => record.layers),
    ...needs.flatMap((each) => [...each.layers.keys()]),
  ]);
  const archives = layers.list().flatMap((diffId) => {
    const archive = wantedLayers.has(diffId) ? layers.archiveOf(diffId) : undefined;
    return archive === undefined ? [] : [archive.digest];
  });
  return { layers: wantedLayers, blobs: new Set([...archives, ...needs.flatMap((each) => [...each.blobs])]) };
}

/**
 * Removes layers and blobs that no image, artifact about an image, container or cached step needs; gives the bytes
 * freed, of both. Nothing else may add any meanwhile.
 */
export async function collectGarbage(parts: CollectParts): Promise<number> {
  const { blobs, layers } = parts;
  const needed = await wanted(parts);
  let freed = 0;
  for (const diffId of layers.list()) {
    if (needed.layers.has(diffId)) continue;
    freed += layers.sizeOf(diffId);
    layers.remove(diffId);
  }
  for await (const digest of blobs.list()) {
    if (needed.blobs.has(digest)) continue;
    freed += (await blobs.stat(digest)) ?? 0;
    await blobs.delete(digest);
  }
  return freed;
}

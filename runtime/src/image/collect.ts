import {
  collect,
  type Digest,
  type FileBlobStore,
  isIndex,
  type Manifest,
  parseManifest,
} from '@slipway/oci';
import type { FileBuildCache } from '../build/cache.ts';
import type { ContainerRecord } from '../container/record.ts';
import type { LayerStore } from '../storage/layer-store.ts';
import type { Images } from './images.ts';

export interface CollectParts {
  readonly images: Images;
  readonly blobs: FileBlobStore;
  readonly layers: LayerStore;
  readonly cache: FileBuildCache;
  readonly containers: () => readonly ContainerRecord[];
}

/**
 * Removes layers and blobs that no image, artifact about an image, container or cached step needs; gives the bytes
 * freed, of both. Nothing else may add any meanwhile.
 */
export async function collectGarbage({
  images,
  blobs,
  layers,
  cache,
  containers,
}: CollectParts): Promise<number> {
  const wantedLayers = new Set<Digest>([
    ...cache.layers(),
    ...containers().flatMap((record) => record.layers),
  ]);
  const wantedBlobs = new Set<Digest>();
  const indexes = images.indexes();
  for (const { digest } of indexes) wantedBlobs.add(digest);
  const listed = await Promise.all(indexes.map((index) => images.childrenOf(index)));
  for (const manifest of [...images.list().map((image) => image.manifest), ...listed.flat()]) {
    const { document, config } = await images.documents(manifest);
    for (const diffId of config.rootfs.diff_ids) wantedLayers.add(diffId);
    wantedBlobs.add(manifest.digest);
    for (const digest of blobsOf(document)) wantedBlobs.add(digest);
  }
  for (const image of images.list()) {
    for (const { digest } of image.referrers) {
      wantedBlobs.add(digest);
      const referrer = parseManifest(await collect(await blobs.get(digest)));
      if (!isIndex(referrer)) for (const each of blobsOf(referrer)) wantedBlobs.add(each);
    }
  }
  let freed = 0;
  for (const diffId of layers.list()) {
    if (wantedLayers.has(diffId)) continue;
    freed += layers.sizeOf(diffId);
    layers.remove(diffId);
  }
  for (const digest of layers.blobs()) wantedBlobs.add(digest);
  for await (const digest of blobs.list()) {
    if (wantedBlobs.has(digest)) continue;
    freed += (await blobs.stat(digest)) ?? 0;
    await blobs.delete(digest);
  }
  return freed;
}

function blobsOf({ config, layers }: Manifest): Digest[] {
  return [config.digest, ...layers.map(({ digest }) => digest)];
}

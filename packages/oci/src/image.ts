import type { BlobStore } from './blob-store.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Descriptor } from './descriptor.ts';
import type { ImageConfig } from './image-config.ts';
import { encodeManifest } from './manifest.ts';
import { MediaType } from './media-type.ts';

/**
 * Makes an image of its configuration and of layers that are in the store: puts the configuration and the manifest
 * there, and gives the descriptor of the latter.
 */
export async function storeImage(
  store: BlobStore,
  config: ImageConfig,
  layers: readonly Descriptor[],
): Promise<Descriptor> {
  const configuration = await store.put(canonicalJson(config));
  const { content, descriptor } = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.manifest,
    config: { mediaType: MediaType.config, ...configuration },
    layers,
  });
  await store.put(content);
  return descriptor;
}

import {
  type BlobStore,
  type Descriptor,
  isIndex,
  type Manifest,
  type Platform,
  parseManifest,
} from '@slipway/oci';
import { choosePlatform } from './platform.ts';
import { type OnProgress, watched } from './progress.ts';
import type { FetchedManifest, RegistryClient } from './registry-client.ts';
import { sideBySide } from './side-by-side.ts';

export interface PullOptions {
  /** Which image to take from an index; may be left out when there is only one. */
  readonly platform?: Platform | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** How many blobs to fetch at a time; 3 when left out. */
  readonly concurrency?: number | undefined;
  /** Also store the index that the image was chosen from. */
  readonly keepIndex?: boolean | undefined;
}

/**
 * Pulls an image into a store: blobs that are not there yet, then the manifest, so that a manifest in the store means a
 * whole image. Gives the descriptor of the image's manifest. To pin the index of a tag that may move meanwhile,
 * `client.resolve` the tag first and pull the digest.
 */
export async function pull(
  client: RegistryClient,
  repository: string,
  tagOrDigest: string,
  store: BlobStore,
  options: PullOptions = {},
): Promise<Descriptor> {
  const named = await client.getManifest(repository, tagOrDigest);
  const { image, manifest } = await imageOf(client, repository, named, options.platform);
  const report = options.onProgress ?? (() => {});
  const blobs = unique([manifest.config, ...manifest.layers]);
  await sideBySide(blobs, options.concurrency ?? 3, async (blob, signal) => {
    if ((await store.stat(blob.digest)) !== undefined) {
      report({ kind: 'exists', descriptor: blob, bytes: blob.size });
      return;
    }
    const content = await client.getBlob(repository, blob);
    await store.put(watched(content, blob, report, signal), blob);
    report({ kind: 'done', descriptor: blob, bytes: blob.size });
  });
  await store.put(image.content, image.descriptor);
  if (options.keepIndex === true && named !== image) await store.put(named.content, named.descriptor);
  return image.descriptor;
}

async function imageOf(
  client: RegistryClient,
  repository: string,
  named: FetchedManifest,
  platform: Platform | undefined,
): Promise<{ image: FetchedManifest; manifest: Manifest }> {
  const document = parseManifest(named.content, named.descriptor.mediaType);
  if (!isIndex(document)) return { image: named, manifest: document };
  const chosen = choosePlatform(document, platform, `${client.registry}/${repository}`);
  const image = await client.getManifest(repository, chosen.digest);
  return imageOf(client, repository, image, platform);
}

/** An image may use one layer more than once. */
function unique(descriptors: readonly Descriptor[]): readonly Descriptor[] {
  return [...new Map(descriptors.map((descriptor) => [descriptor.digest, descriptor])).values()];
}

import { Failure } from '@slipway/failure';
import type { BlobStore } from '../blob-store.ts';
import { collect } from '../bytes.ts';
import type { Descriptor } from '../descriptor.ts';
import type { Digest } from '../digest.ts';
import { isIndex, type Manifest, parseManifest } from '../manifest.ts';

/** The manifest of one image, and what it says. */
export interface HeldManifest {
  readonly descriptor: Descriptor;
  readonly document: Manifest;
}

/** What an image consists of. */
export interface ImageContents {
  /** One for an image, several for an index, in its order. */
  readonly manifests: readonly HeldManifest[];
  /** Every blob: the index, manifests, configurations, layers. */
  readonly blobs: ReadonlyMap<Digest, Descriptor>;
}

/** An index may list indexes, but no honest one does so for long. */
const DEEPEST = 3;
const LARGEST_DOCUMENT = 4 << 20;

/**
 * All that an image or an index of images consists of, found by reading its manifests, which must be in the store. Those
 * an index lists may be `absent`: then they are left out. Throws a `Failure` `blob-unknown` or `bad-manifest`.
 */
export async function contentsOf(
  store: BlobStore,
  descriptor: Descriptor,
  { absent = 'refused' }: { readonly absent?: 'refused' | 'left-out' } = {},
): Promise<ImageContents> {
  const manifests: HeldManifest[] = [];
  const blobs = new Map<Digest, Descriptor>();
  const visit = async (current: Descriptor, depth: number): Promise<void> => {
    if (blobs.has(current.digest)) return;
    if (depth > DEEPEST || current.size > LARGEST_DOCUMENT)
      throw new Failure('bad-manifest', `${current.digest} is too large or too deep in other indexes`);
    const content = await collect(await store.get(current.digest));
    blobs.set(current.digest, { ...current, size: content.length });
    const document = parseManifest(content, current.mediaType);
    if (isIndex(document)) {
      for (const listed of document.manifests) {
        if (absent === 'left-out' && (await store.stat(listed.digest)) === undefined) continue;
        await visit(listed, depth + 1);
      }
      return;
    }
    manifests.push({ descriptor: current, document });
    for (const blob of [document.config, ...document.layers]) blobs.set(blob.digest, blob);
  };
  await visit(descriptor, 0);
  return { manifests, blobs };
}

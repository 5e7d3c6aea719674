import type { BlobStore } from '../blob-store.ts';
import type { Bytes } from '../bytes.ts';
import type { Descriptor } from '../descriptor.ts';
import type { Digest } from '../digest.ts';
import { MediaType } from '../media-type.ts';
import type { TarMember } from '../tar/entry.ts';
import { type WritableContent, writeTar } from '../tar/write.ts';
import { verifying } from '../verify.ts';
import { gzip } from './gzip.ts';
import type { LayerPlan } from './plan.ts';
import { Tree } from './tree.ts';

/** A layer in a blob store. */
export interface PackedLayer {
  /** The digest of the uncompressed archive. */
  readonly diffId: Digest;
  /** Its length in bytes. */
  readonly size: number;
  readonly entries: number;
  readonly blob: Descriptor;
}

/**
 * The planned layer as an uncompressed archive, before or after `settleLayer`. Throws a `Failure` `size-mismatch` when a
 * file changes meanwhile. Holds no more than a few MiB at a time.
 */
export function tarOf(plan: LayerPlan): Bytes {
  return writeTar(members(plan));
}

/** Writes the planned layer into a store, compressed. */
export async function packLayer(plan: LayerPlan, store: BlobStore): Promise<PackedLayer> {
  const tar = verifying(tarOf(plan));
  const blob = await store.put(gzip(tar.bytes));
  const { digest: diffId, size } = tar.stored();
  return { diffId, size, entries: plan.entries.length, blob: { mediaType: MediaType.layerGzip, ...blob } };
}

function* members(plan: LayerPlan): Iterable<TarMember<WritableContent>> {
  const tree = new Tree(plan.upper);
  for (const { entry, content } of plan.entries) {
    if (content !== undefined) yield { entry, content: [content] };
    else yield { entry, content: entry.size > 0 ? tree.content(entry.path, entry.size) : [] };
  }
}

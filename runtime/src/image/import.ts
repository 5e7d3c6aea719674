import { applyChanges } from '@slipway/builder';
import { type Bytes, type Platform, storeImage, uncompressed } from '@slipway/oci';
import type { ImageMakingParts } from './commit.ts';
import type { ImageRecord } from './images.ts';

export interface ImportRequest {
  readonly platform: Platform;
  readonly comment: string;
  /** Dockerfile instructions. */
  readonly changes: readonly string[];
}

/**
 * Makes an image of one layer from an archive of a file system, as `docker export` writes it, compressed or not. Throws
 * as `applyChanges`, `uncompressed` and `unpackLayer` do.
 */
export async function importImage(
  archive: Bytes,
  { platform, comment, changes }: ImportRequest,
  { images, layers, blobs, now }: ImageMakingParts,
): Promise<ImageRecord> {
  const config = applyChanges({}, changes, platform);
  const created = now();
  const layer = await layers.import(uncompressed(archive), { epoch: Math.floor(created.getTime() / 1000) });
  const { os, architecture, variant } = platform;
  const manifest = await storeImage(
    blobs,
    {
      created: created.toISOString(),
      os,
      architecture,
      ...(variant === undefined ? {} : { variant }),
      config,
      rootfs: { type: 'layers', diff_ids: [layer.diffId] },
      history: [{ created: created.toISOString(), ...(comment === '' ? {} : { comment }) }],
    },
    [layer.blob],
  );
  return images.add(manifest);
}

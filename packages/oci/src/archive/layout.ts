import type { Descriptor } from '../descriptor.ts';
import { type Digest, hexOf } from '../digest.ts';

/**
 * Image archives: a tar of an OCI image layout (OCI image-spec, image-layout.md), to which Docker adds `manifest.json`, so
 * that tools from before the layout find their way in it. Here is what writer and reader agree on.
 */

/** An image in an archive, or to be put into one. */
export interface ArchivedImage {
  /** Of its manifest, or of an index of several. */
  readonly descriptor: Descriptor;
  /** Complete references with a tag, `docker.io/library/debian:12`; may be none. */
  readonly tags: readonly string[];
}

export const LAYOUT_FILE = 'oci-layout';
export const INDEX_FILE = 'index.json';
export const DOCKER_FILE = 'manifest.json';
export const BLOBS_FOLDER = 'blobs/sha256';

/** Where containerd and Docker keep the complete reference. */
export const NAME_ANNOTATION = 'io.containerd.image.name';
/** Where the layout's own specification keeps the tag; Podman keeps the complete reference there. */
export const REF_ANNOTATION = 'org.opencontainers.image.ref.name';

export function blobPath(digest: Digest): string {
  return `${BLOBS_FOLDER}/${hexOf(digest)}`;
}

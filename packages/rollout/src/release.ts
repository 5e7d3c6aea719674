import { type Digest, familiarReference, parseReference } from '@slipway/oci';
import type { LoadedProject } from './compose/project-files.ts';

/** A release about to be rolled out: which images, of which commit, under which service definition. */
export interface Release {
  /** The tag or version people know it by. */
  readonly version: string;
  readonly commit: string;
  /** When it is deployed, RFC 3339 in UTC. */
  readonly deployedAt: string;
  readonly project: LoadedProject;
  /** By service. */
  readonly images: Readonly<Record<string, ReleaseImage>>;
}

export interface ReleaseImage {
  /** A name that the image can be pulled by, with or without tag or digest. */
  readonly reference: string;
  readonly digest: Digest;
}

/** The name that stands for exactly this image: `repository@digest`. */
export function pinned({ reference, digest }: ReleaseImage): string {
  const { registry, repository } = parseReference(reference);
  return familiarReference({ registry, repository, digest });
}

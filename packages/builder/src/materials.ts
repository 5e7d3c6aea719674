import type { Descriptor, Digest } from '@slipway/oci';

/** What an image was made from and by, for its provenance. */
export interface BuildMaterials {
  /** References as the Dockerfile has them, with `?platform=…` where that is not the image's own. */
  readonly bases: readonly { readonly reference: string; readonly digest: Digest }[];
  /** What ADD fetched: `sha256:…` of a file, `gitCommit:…` of a repository. Sorted by address, as bases are. */
  readonly downloads: readonly { readonly uri: string; readonly digest: string }[];
  /** Identifiers that pin the bytes: they change when our output would. */
  readonly builder: {
    readonly version: string;
    readonly layerFormat: string;
    readonly compressor: string;
    readonly normaliser: string | null;
  };
  readonly steps: readonly StepRecord[];
}

export interface StepRecord {
  readonly name: string;
  /** The digest of all that decides what it makes. */
  readonly key: Digest;
  readonly diffId: Digest | null;
  readonly cached: boolean;
}

export interface BuildResult {
  readonly manifest: Descriptor;
  readonly imageId: Digest;
  readonly size: number;
  readonly materials: BuildMaterials;
}

import type { Bytes } from './bytes.ts';
import type { Digest } from './digest.ts';

/**
 * Content-addressed storage. Every implementation keeps this contract, which test/conformance runs against each:
 *
 * - `put` is atomic and idempotent: a blob is either whole or absent, at any instant, and putting it again changes nothing.
 * - `put` verifies while it streams: with `expected`, other bytes reject with `Failure` `digest-mismatch` and leave nothing.
 * - `get` gives the bytes, or rejects with `Failure` `blob-unknown`. The stream is the caller's to finish or to `return()`.
 * - `delete` of an absent blob is no error.
 */
export interface BlobStore {
  /** The size in bytes, or undefined when the blob is absent. */
  stat(digest: Digest): Promise<number | undefined>;
  get(digest: Digest): Promise<Bytes>;
  put(content: Bytes | Uint8Array, expected?: ExpectedBlob): Promise<StoredBlob>;
  delete(digest: Digest): Promise<void>;
  list(): AsyncIterable<Digest>;
}

export interface ExpectedBlob {
  readonly digest?: Digest;
  readonly size?: number;
}

export interface StoredBlob {
  readonly digest: Digest;
  readonly size: number;
}

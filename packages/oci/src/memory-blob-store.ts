import { Failure } from '@slipway/failure';
import type { BlobStore, ExpectedBlob, StoredBlob } from './blob-store.ts';
import { type Bytes, bytesOf, collect } from './bytes.ts';
import type { Digest } from './digest.ts';
import { verifying } from './verify.ts';

/** Blobs in memory. */
export class MemoryBlobStore implements BlobStore {
  readonly #blobs = new Map<Digest, Buffer>();

  async stat(digest: Digest): Promise<number | undefined> {
    return this.#blobs.get(digest)?.length;
  }

  async get(digest: Digest): Promise<Bytes> {
    const content = this.#blobs.get(digest);
    if (content === undefined) throw new Failure('blob-unknown', `blob ${digest} is not here`);
    return bytesOf(content);
  }

  async put(content: Bytes | Uint8Array, expected?: ExpectedBlob): Promise<StoredBlob> {
    const verified = verifying(content instanceof Uint8Array ? bytesOf(content) : content, expected);
    const bytes = await collect(verified.bytes);
    this.#blobs.set(verified.stored().digest, bytes);
    return verified.stored();
  }

  async delete(digest: Digest): Promise<void> {
    this.#blobs.delete(digest);
  }

  async *list(): AsyncIterable<Digest> {
    yield* [...this.#blobs.keys()];
  }
}

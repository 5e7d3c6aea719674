import { Failure } from '@slipway/failure';
import {
  type BlobStore,
  type Bytes,
  bytesOf,
  type Digest,
  type ExpectedBlob,
  type StoredBlob,
} from '@slipway/oci';
import type { RegistryClient } from './registry-client.ts';

/**
 * One repository of a registry as a `BlobStore`. A digest is looked for among the blobs, then among the manifests, so
 * that whole images can be read through it. What is put becomes a blob; manifests are put with the client. Registries
 * have no way to list blobs, so that `list` rejects with `registry-unsupported`.
 */
export class RegistryBlobStore implements BlobStore {
  readonly #client: RegistryClient;
  readonly #repository: string;

  constructor(client: RegistryClient, repository: string) {
    this.#client = client;
    this.#repository = repository;
  }

  async stat(digest: Digest): Promise<number | undefined> {
    return (
      (await this.#client.statBlob(this.#repository, digest)) ??
      (await this.#client.resolve(this.#repository, digest))?.size
    );
  }

  async get(digest: Digest): Promise<Bytes> {
    const size = await this.#client.statBlob(this.#repository, digest);
    if (size !== undefined)
      return this.#client.getBlob(this.#repository, { mediaType: 'application/octet-stream', digest, size });
    if ((await this.#client.resolve(this.#repository, digest)) === undefined)
      throw new Failure('blob-unknown', `${this.#client.registry}/${this.#repository} has no blob ${digest}`);
    return bytesOf((await this.#client.getManifest(this.#repository, digest)).content);
  }

  put(content: Bytes | Uint8Array, expected?: ExpectedBlob): Promise<StoredBlob> {
    const bytes = content instanceof Uint8Array ? bytesOf(content) : content;
    return this.#client.uploadBlob(this.#repository, bytes, expected);
  }

  delete(digest: Digest): Promise<void> {
    return this.#client.deleteBlob(this.#repository, digest);
  }

  // biome-ignore lint/correctness/useYield: it fails before it could yield
  async *list(): AsyncIterable<Digest> {
    throw new Failure('registry-unsupported', `${this.#client.registry} cannot list its blobs`);
  }
}

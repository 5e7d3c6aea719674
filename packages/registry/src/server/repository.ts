import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BlobStore,
  type Descriptor,
  type Digest,
  hexOf,
  type Index,
  isDigest,
  type Manifest,
} from '@slipway/oci';
import { referrerDescriptor } from '../referrer.ts';
import { namesIn, readIfThere, writeAtomically } from './atomic-file.ts';

/**
 * What one repository holds. The bytes lie in a store that all repositories share; a repository sees those it has a
 * record of, each a small file:
 *
 *     _blobs/HEX              (empty)        a blob that was uploaded or mounted here
 *     _manifests/HEX          media type     a manifest that was put here
 *     _tags/TAG               digest
 *     _referrers/HEX/HEX      descriptor     second is a manifest whose subject is the first
 *
 * No component of a repository's name begins with `_`, so that records and nested repositories cannot meet.
 */
export class Repository {
  readonly #folder: string;
  readonly #temporary: string;
  readonly #blobs: BlobStore;

  constructor(folder: string, temporaryFolder: string, blobs: BlobStore) {
    this.#folder = folder;
    this.#temporary = temporaryFolder;
    this.#blobs = blobs;
  }

  /** The size of a blob in bytes; undefined when the repository does not have it. */
  async statBlob(digest: Digest): Promise<number | undefined> {
    const linked = await readIfThere(this.#path('_blobs', hexOf(digest)));
    return linked === undefined ? undefined : this.#blobs.stat(digest);
  }

  linkBlob(digest: Digest): Promise<void> {
    return this.#write('', '_blobs', hexOf(digest));
  }

  async unlinkBlob(digest: Digest): Promise<void> {
    await rm(this.#path('_blobs', hexOf(digest)), { force: true });
  }

  /** The descriptor of a manifest given by digest or tag; undefined when it is not here. */
  async findManifest(reference: string): Promise<Descriptor | undefined> {
    const digest = isDigest(reference) ? reference : await this.#tagged(reference);
    if (digest === undefined) return undefined;
    const mediaType = await readIfThere(this.#path('_manifests', hexOf(digest)));
    const size = mediaType === undefined ? undefined : await this.#blobs.stat(digest);
    return mediaType === undefined || size === undefined ? undefined : { mediaType, digest, size };
  }

  /**
   * Records a manifest whose bytes are stored. It is listed as a referrer first: the list leaves out what has no
   * record of its own, so that both become visible at once.
   */
  async addManifest(manifest: Manifest | Index, descriptor: Descriptor): Promise<void> {
    if (manifest.subject !== undefined) {
      const record = JSON.stringify(referrerDescriptor(manifest, descriptor));
      await this.#write(record, '_referrers', hexOf(manifest.subject.digest), hexOf(descriptor.digest));
    }
    await this.#write(descriptor.mediaType, '_manifests', hexOf(descriptor.digest));
  }

  /** Forgets a manifest and the tags that name it. */
  async removeManifest(digest: Digest): Promise<void> {
    for (const tag of await this.tags()) if ((await this.#tagged(tag)) === digest) await this.removeTag(tag);
    await rm(this.#path('_manifests', hexOf(digest)), { force: true });
    for (const subject of await namesIn(this.#path('_referrers')))
      await rm(this.#path('_referrers', subject, hexOf(digest)), { force: true });
  }

  tag(tag: string, digest: Digest): Promise<void> {
    return this.#write(digest, '_tags', tag);
  }

  async removeTag(tag: string): Promise<void> {
    await rm(this.#path('_tags', tag), { force: true });
  }

  /** In the order of their code units, as distribution-spec wants them. */
  async tags(): Promise<readonly string[]> {
    return (await namesIn(this.#path('_tags'))).toSorted();
  }

  async referrers(subject: Digest): Promise<readonly Descriptor[]> {
    const referrers: Descriptor[] = [];
    for (const hex of (await namesIn(this.#path('_referrers', hexOf(subject)))).toSorted()) {
      const record = await readIfThere(this.#path('_referrers', hexOf(subject), hex));
      if (record === undefined || (await this.findManifest(`sha256:${hex}`)) === undefined) continue;
      referrers.push(JSON.parse(record));
    }
    return referrers;
  }

  /** Whether anything was ever put here. */
  async exists(): Promise<boolean> {
    const records = await Promise.all(['_manifests', '_blobs'].map((kind) => namesIn(this.#path(kind))));
    return records.some((names) => names.length > 0);
  }

  /** Every digest that keeps bytes in the shared store. */
  async *digests(): AsyncIterable<Digest> {
    for (const kind of ['_blobs', '_manifests'])
      for (const hex of await namesIn(this.#path(kind))) {
        const digest = `sha256:${hex}`;
        if (isDigest(digest)) yield digest;
      }
  }

  async #tagged(tag: string): Promise<Digest | undefined> {
    const digest = await readIfThere(this.#path('_tags', tag));
    return digest !== undefined && isDigest(digest) ? digest : undefined;
  }

  #path(...names: string[]): string {
    return join(this.#folder, ...names);
  }

  #write(content: string, ...names: string[]): Promise<void> {
    return writeAtomically(this.#temporary, this.#path(...names), content);
  }
}

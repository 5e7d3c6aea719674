import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, FileBlobStore } from '@slipway/oci';
import { absent } from './atomic-file.ts';
import { Repository } from './repository.ts';
import { Uploads } from './upload.ts';

/**
 * All that a registry keeps, below one folder that is its own:
 *
 *     blobs/sha256/HEX        the bytes, once for all repositories
 *     ingest/, temporary/     what is being written
 *     repositories/NAME/…     what each repository holds
 *     uploads/UUID/…          unfinished uploads
 */
export class RegistryStorage {
  readonly blobs: FileBlobStore;
  readonly uploads: Uploads;
  readonly #repositories: string;
  readonly #temporary: string;

  constructor(folder: string) {
    this.#repositories = join(folder, 'repositories');
    this.#temporary = join(folder, 'temporary');
    this.blobs = new FileBlobStore(folder);
    this.uploads = new Uploads(join(folder, 'uploads'), this.#temporary);
  }

  repository(name: string): Repository {
    return new Repository(join(this.#repositories, name), this.#temporary, this.blobs);
  }

  /** The names of all repositories that hold something, sorted. */
  async catalog(): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const name of this.#walk('')) if (await this.repository(name).exists()) names.push(name);
    return names.toSorted();
  }

  /**
   * Frees what an earlier life left: half-written files, uploads untouched since `oldest` (milliseconds since the
   * epoch), and bytes that no repository refers to. Only while nothing is being served.
   */
  async sweep(oldest: number): Promise<void> {
    await this.blobs.sweep();
    await rm(this.#temporary, { recursive: true, force: true });
    await this.uploads.dropOlderThan(oldest);
    const kept = new Set<Digest>();
    for await (const name of this.#walk(''))
      for await (const digest of this.repository(name).digests()) kept.add(digest);
    for await (const digest of this.blobs.list()) if (!kept.has(digest)) await this.blobs.delete(digest);
  }

  async *#walk(name: string): AsyncIterable<string> {
    const entries = await readdir(join(this.#repositories, name), { withFileTypes: true }).catch(absent);
    for (const entry of entries ?? []) {
      if (!entry.isDirectory() || entry.name.startsWith('_')) continue;
      const path = name === '' ? entry.name : `${name}/${entry.name}`;
      yield path;
      yield* this.#walk(path);
    }
  }
}

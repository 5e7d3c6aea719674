import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import type { BlobStore, ExpectedBlob, StoredBlob } from './blob-store.ts';
import { type Bytes, bytesOf } from './bytes.ts';
import { type Digest, hexOf, isDigest } from './digest.ts';
import { verifying } from './verify.ts';

/**
 * Blobs as files `blobs/sha256/HEX` below a folder: the layout of OCI image-spec image-layout.md. A blob is written to
 * `ingest/`, hashed on the way, synced, and renamed into place, so a kill at any instant leaves it whole or absent.
 */
export class FileBlobStore implements BlobStore {
  readonly #blobs: string;
  readonly #ingest: string;

  constructor(folder: string) {
    this.#blobs = join(folder, 'blobs', 'sha256');
    this.#ingest = join(folder, 'ingest');
  }

  /** Where the blob lies, or would lie. Read only. */
  path(digest: Digest): string {
    return join(this.#blobs, hexOf(digest));
  }

  async stat(digest: Digest): Promise<number | undefined> {
    const found = await stat(this.path(digest)).catch(absent);
    return found?.size;
  }

  async get(digest: Digest): Promise<Bytes> {
    if ((await this.stat(digest)) === undefined)
      throw new Failure('blob-unknown', `blob ${digest} is not here`);
    return createReadStream(this.path(digest), { highWaterMark: 1 << 20 });
  }

  async put(content: Bytes | Uint8Array, expected?: ExpectedBlob): Promise<StoredBlob> {
    await mkdir(this.#ingest, { recursive: true });
    await mkdir(this.#blobs, { recursive: true });
    const temporary = join(this.#ingest, randomUUID());
    const verified = verifying(content instanceof Uint8Array ? bytesOf(content) : content, expected);
    try {
      const file = await open(temporary, 'wx', 0o600);
      try {
        for await (const chunk of verified.bytes) await file.writeFile(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, this.path(verified.stored().digest));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return verified.stored();
  }

  async delete(digest: Digest): Promise<void> {
    await rm(this.path(digest), { force: true });
  }

  async *list(): AsyncIterable<Digest> {
    const names = await readdir(this.#blobs).catch(absent);
    for (const name of names ?? []) {
      const digest = `sha256:${name}`;
      if (isDigest(digest)) yield digest;
    }
  }

  /** The files of writes under way, or of writes that were interrupted. */
  unfinished(): string[] {
    if (!existsSync(this.#ingest)) return [];
    return readdirSync(this.#ingest).map((name) => join(this.#ingest, name));
  }

  /** Removes what interrupted writes left. Only for a store that no one is writing to. */
  async sweep(): Promise<void> {
    await rm(this.#ingest, { recursive: true, force: true });
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildCache, CacheEntry } from '@slipway/builder';
import { type Digest, hexOf } from '@slipway/oci';
import { readJson, writeJson } from '../state/document.ts';

/** What steps made, one small file each; its time is when it was last of use. */
export class FileBuildCache implements BuildCache {
  readonly #folder: string;
  readonly #now: () => Date;

  constructor(folder: string, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
    mkdirSync(folder, { recursive: true });
  }

  async get(key: Digest): Promise<CacheEntry | undefined> {
    const entry = readJson<CacheEntry>(this.#path(key));
    if (entry !== undefined) utimesSync(this.#path(key), this.#now(), this.#now());
    return entry;
  }

  async put(key: Digest, entry: CacheEntry): Promise<void> {
    writeJson(this.#path(key), entry);
  }

  /** Each step that is remembered: its key in hex, the layer it made if any, and when it was last of use (RFC 3339). */
  entries(): { readonly key: string; readonly diffId: Digest | undefined; readonly usedAt: string }[] {
    return readdirSync(this.#folder).map((key) => {
      const path = join(this.#folder, key);
      const diffId = readJson<CacheEntry>(path)?.layer?.diffId;
      return { key, diffId, usedAt: statSync(path).mtime.toISOString() };
    });
  }

  /** DiffIDs that a cached step would give. */
  layers(): Digest[] {
    return this.entries().flatMap(({ diffId }) => diffId ?? []);
  }

  /** Forgets steps not used for so many milliseconds; gives how many. */
  prune(unusedFor: number): number {
    const limit = this.#now().getTime() - unusedFor;
    const old = readdirSync(this.#folder).filter(
      (name) => statSync(join(this.#folder, name)).mtimeMs <= limit,
    );
    for (const name of old) rmSync(join(this.#folder, name));
    return old.length;
  }

  #path(key: Digest): string {
    return join(this.#folder, hexOf(key));
  }
}

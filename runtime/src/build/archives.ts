import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Contexts, type ContextTree, receiveContext } from '@slipway/builder';
import { Failure } from '@slipway/failure';
import { type Bytes, FileBlobStore, isDigest, parseDigest, readTar, uncompressed } from '@slipway/oci';
import { ImportedCache } from './portable-cache.ts';

/** What an archive that goes with a build is. */
export interface ArchiveKind {
  /** Of a cache, `content` is a tar archive of `blobs/sha256/…`, as in an OCI image layout. */
  readonly kind: 'context' | 'cache';
  /** Of a context, what `--build-context` calls it; the build's own has none. Of a cache, the digest of its manifest. */
  readonly name?: string;
}

export type BuildArchives =
  | AsyncIterable<ArchiveKind & { readonly content: Bytes }>
  | Iterable<ArchiveKind & { readonly content: Bytes }>;

export interface ReceivedArchives {
  readonly contexts: Contexts;
  readonly caches: readonly ImportedCache[];
  /** Lets go of the contexts' files. */
  close(): void;
}

/** Takes the archives in, each below a folder of its own. Throws a `Failure` `bad-request`, `bad-context` or `bad-cache`. */
export async function receiveArchives(archives: BuildArchives, folder: string): Promise<ReceivedArchives> {
  const trees = new Map<string | undefined, ContextTree>();
  const caches: ImportedCache[] = [];
  const close = () => {
    for (const tree of trees.values()) tree.close();
  };
  try {
    for await (const { kind, name, content } of archives) {
      const place = join(folder, `${kind}-${trees.size + caches.length}`);
      mkdirSync(place);
      if (kind === 'cache') caches.push(await receiveCache(content, name ?? '', place));
      else if (trees.has(name)) throw new Failure('bad-request', `the build context "${name}" comes twice`);
      else trees.set(name, await receiveContext(uncompressed(content), place));
    }
  } catch (error) {
    close();
    throw error;
  }
  const main = trees.get(undefined);
  if (main === undefined) throw new Failure('bad-request', 'the request has no build context');
  const named = [...trees].flatMap(([name, tree]) => (name === undefined ? [] : [[name, tree] as const]));
  return { contexts: { main, named: new Map(named) }, caches, close };
}

const BLOBS = 'blobs/sha256/';

async function receiveCache(tar: Bytes, manifest: string, folder: string): Promise<ImportedCache> {
  const blobs = new FileBlobStore(folder);
  for await (const { entry, content } of readTar(tar)) {
    const digest = `sha256:${entry.path.slice(BLOBS.length)}`;
    if (entry.path.startsWith(BLOBS) && entry.type === 'file' && isDigest(digest))
      await blobs.put(content, { digest });
  }
  return ImportedCache.open(parseDigest(manifest), blobs);
}

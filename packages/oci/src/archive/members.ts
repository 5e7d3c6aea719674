import { posix } from 'node:path';
import { Failure } from '@slipway/failure';
import type { BlobStore, StoredBlob } from '../blob-store.ts';
import { type Bytes, collect } from '../bytes.ts';
import { type Digest, isDigest } from '../digest.ts';
import { ByteString } from '../tar/byte-string.ts';
import type { TarEntry } from '../tar/entry.ts';
import { readTar } from '../tar/read.ts';
import { BLOBS_FOLDER, DOCKER_FILE, INDEX_FILE, LAYOUT_FILE } from './layout.ts';

/**
 * The members of an archive of images, taken in as they come: what lists them is at the end of the archive as often as
 * at its beginning. Every file but the lists becomes a blob; folders say nothing; links are kept to be followed later.
 */

const MOST_MEMBERS = 100_000;
const LARGEST_DOCUMENT = 4 << 20;
const DOCUMENTS: ReadonlySet<string> = new Set([LAYOUT_FILE, INDEX_FILE, DOCKER_FILE]);
/** A layer may be a link to an earlier one; and that one a link. */
const MOST_LINKS = 8;

/** What an archive's members became. */
export interface Members {
  readonly documents: ReadonlyMap<string, Buffer>;
  /** All other files, by path, as blobs. */
  readonly files: ReadonlyMap<string, StoredBlob>;
  /** Path of a link → path it leads to. */
  readonly links: ReadonlyMap<string, string>;
}

/** Throws a `Failure` `digest-mismatch` for a blob that is not what its path says, `bad-archive`, `bad-tar`. */
export async function storeMembers(tar: Bytes, store: BlobStore): Promise<Members> {
  const documents = new Map<string, Buffer>();
  const files = new Map<string, StoredBlob>();
  const links = new Map<string, string>();
  let count = 0;
  for await (const { entry, content } of readTar(tar)) {
    if (++count > MOST_MEMBERS)
      throw new Failure('bad-archive', `the archive has more than ${MOST_MEMBERS} members`);
    const path = pathOf(ByteString.toText(entry.path), '');
    if (entry.type === 'symlink' || entry.type === 'hardlink') links.set(path, linkTarget(entry, path));
    if (entry.type !== 'file') continue;
    const digest = digestOfPath(path);
    if (DOCUMENTS.has(path)) documents.set(path, await document(entry, content));
    else if (digest !== undefined) {
      if ((await store.stat(digest)) !== entry.size) await store.put(content, { digest, size: entry.size });
      files.set(path, { digest, size: entry.size });
    } else files.set(path, await store.put(content));
  }
  return { documents, files, links };
}

function digestOfPath(path: string): Digest | undefined {
  if (!path.startsWith(`${BLOBS_FOLDER}/`)) return undefined;
  const digest = `sha256:${path.slice(BLOBS_FOLDER.length + 1)}`;
  return isDigest(digest) ? digest : undefined;
}

async function document(entry: TarEntry, content: Bytes): Promise<Buffer> {
  if (entry.size <= LARGEST_DOCUMENT) return collect(content);
  throw new Failure('bad-archive', `${ByteString.toText(entry.path)} in the archive is ${entry.size} bytes`, {
    hint: `${LARGEST_DOCUMENT} bytes are the most Slipway reads`,
  });
}

/** The file at a path that the archive's own list names. Throws a `Failure` `bad-archive` when there is none. */
export function fileAt(path: string, { files, links }: Members): StoredBlob {
  let at = pathOf(path, '');
  for (let followed = 0; followed < MOST_LINKS && links.has(at); followed++) at = links.get(at)!;
  const file = files.get(at);
  if (file === undefined) throw missing(path);
  return file;
}

/** Where a member of the archive links to: a symbolic link from its folder, a hard link from the archive's root. */
function linkTarget({ type, linkname }: TarEntry, path: string): string {
  const folder = type === 'symlink' ? path.slice(0, Math.max(path.lastIndexOf('/'), 0)) : '';
  return pathOf(ByteString.toText(linkname), folder);
}

/** A path of the archive in one form: from its root, without `.` and `..`, which leads no higher than the root. */
function pathOf(path: string, folder: string): string {
  return posix.join('/', folder, path).slice(1);
}

export function missing(what: string): Failure {
  return new Failure('bad-archive', `the archive lacks ${what}, which an image in it needs`, {
    hint: 'it is damaged or was not written to its end; save the image again',
  });
}

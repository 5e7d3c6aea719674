import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { Failure } from '@slipway/failure';
import { ByteString } from '@slipway/oci';
import { onDisk } from './on-disk.ts';

/**
 * Paths inside a root file system that is not ours: links are followed as a process in it would follow them, so that
 * none leads out. symlink(7), path_resolution(7).
 */
const MAX_LINKS = 40;

export interface Inside {
  /** Below the root, without a leading slash; what does not exist is kept as named. */
  readonly path: ByteString;
  readonly hostPath: Buffer;
  readonly stats: Stats | undefined;
}

/** Follows `path` in `root`. With `last: 'keep'` a link at the very end is not followed. Throws a `Failure` `too-many-links`. */
export function inside(root: string, path: ByteString, last: 'follow' | 'keep' = 'follow'): Inside {
  let pending = partsOf(path);
  let at: string[] = [];
  for (let links = 0; pending.length > 0; ) {
    const [name = '', ...rest] = pending;
    pending = rest;
    if (name === '.') continue;
    if (name === '..') {
      at = at.slice(0, -1);
      continue;
    }
    const next = [...at, name];
    if (statsOf(root, next)?.isSymbolicLink() && !(last === 'keep' && rest.length === 0)) {
      links += 1;
      if (links > MAX_LINKS)
        throw new Failure('too-many-links', `too many symbolic links in ${ByteString.toText(path)}`);
      const target = readlinkSync(onDisk(root, joined(next)), { encoding: 'latin1' });
      if (target.startsWith('/')) at = [];
      pending = [...partsOf(target), ...rest];
      continue;
    }
    at = next;
  }
  return { path: joined(at), hostPath: onDisk(root, joined(at)), stats: statsOf(root, at) };
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean);
}

function joined(parts: readonly string[]): ByteString {
  return parts.join('/') as ByteString;
}

function statsOf(root: string, parts: readonly string[]): Stats | undefined {
  try {
    return lstatSync(onDisk(root, joined(parts)), { throwIfNoEntry: false });
  } catch (error) {
    // A file where a folder would have to be: nothing is there.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { Failure } from '@slipway/failure';

/**
 * Paths inside a root file system that is not ours: links are followed as a process in it would follow them, so that
 * none leads out. symlink(7), path_resolution(7).
 */
const MAX_LINKS = 40;

export interface Inside {
  /** Below the root, without a leading slash; what does not exist is kept as named. */
  readonly path: string;
  readonly hostPath: string;
  readonly stats: Stats | undefined;
}

/** Follows `path` in `root`. With `last: 'keep'` a link at the very end is not followed. Throws a `Failure` `too-many-links`. */
export function inside(root: string, path: string, last: 'follow' | 'keep' = 'follow'): Inside {
  let pending = path.split('/').filter(Boolean);
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
    const stats = statsOf(root, next);
    if (stats?.isSymbolicLink() && !(last === 'keep' && rest.length === 0)) {
      links += 1;
      if (links > MAX_LINKS) throw new Failure('too-many-links', `too many symbolic links in ${path}`);
      const target = readlinkSync(`${root}/${next.join('/')}`);
      if (target.startsWith('/')) at = [];
      pending = [...target.split('/').filter(Boolean), ...rest];
      continue;
    }
    at = next;
  }
  const found = at.join('/');
  return { path: found, hostPath: found === '' ? root : `${root}/${found}`, stats: statsOf(root, at) };
}

function statsOf(root: string, parts: readonly string[]): Stats | undefined {
  try {
    return lstatSync(`${root}/${parts.join('/')}`, { throwIfNoEntry: false });
  } catch (error) {
    // A file where a folder would have to be: nothing is there.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

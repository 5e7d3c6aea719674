import { Failure } from '@slipway/failure';
import { ByteString } from '@slipway/oci';
import type { Kind, TreeView } from './view.ts';

/**
 * Paths inside a root file system that is not ours: links are followed as a process in it would follow them, so that
 * none leads out. symlink(7), path_resolution(7).
 */
const MAX_LINKS = 40;

export interface Inside {
  /** Below the root, without a leading slash; what does not exist is kept as named. */
  readonly path: ByteString;
  readonly kind: Kind | undefined;
}

/** Follows `path` in a tree. With `last: 'keep'` a link at the very end is not followed. Throws a `Failure` `too-many-links`. */
export function inside(view: TreeView, path: ByteString, last: 'follow' | 'keep' = 'follow'): Inside {
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
    if (view.kindOf(joined(next)) === 'symlink' && !(last === 'keep' && rest.length === 0)) {
      links += 1;
      if (links > MAX_LINKS)
        throw new Failure('too-many-links', `too many symbolic links in ${ByteString.toText(path)}`);
      const target = view.targetOf(joined(next));
      if (target.startsWith('/')) at = [];
      pending = [...partsOf(target), ...rest];
      continue;
    }
    at = next;
  }
  return { path: joined(at), kind: view.kindOf(joined(at)) };
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean);
}

function joined(parts: readonly string[]): ByteString {
  return parts.join('/') as ByteString;
}

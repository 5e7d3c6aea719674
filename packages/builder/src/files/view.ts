import { lstatSync, readdirSync, readlinkSync, type Stats } from 'node:fs';
import type { ByteString } from '@slipway/oci';
import { onDisk } from './on-disk.ts';

export type Kind = 'file' | 'folder' | 'symlink' | 'other';

/** A tree of files as far as paths can be found in it. Links are not followed. */
export interface TreeView {
  /** Undefined where nothing is. */
  kindOf(path: ByteString): Kind | undefined;
  namesIn(folder: ByteString): readonly ByteString[];
  /** Bytes of a link's target, one character each. */
  targetOf(link: ByteString): string;
}

/** The tree below a folder of this machine. */
export function diskView(root: string): TreeView {
  return {
    kindOf(path) {
      const stats = statsOf(onDisk(root, path));
      if (stats === undefined) return undefined;
      if (stats.isDirectory()) return 'folder';
      if (stats.isSymbolicLink()) return 'symlink';
      return stats.isFile() ? 'file' : 'other';
    },
    namesIn: (folder) => readdirSync(onDisk(root, folder), { encoding: 'latin1' }) as ByteString[],
    targetOf: (link) => readlinkSync(onDisk(root, link), { encoding: 'latin1' }),
  };
}

function statsOf(path: Buffer): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A file where a folder would have to be: nothing is there.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

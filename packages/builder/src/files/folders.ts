import { chmodSync, lchownSync, lstatSync, lutimesSync, mkdirSync } from 'node:fs';
import { Failure } from '@slipway/failure';
import { ByteString } from '@slipway/oci';
import { onDisk } from './on-disk.ts';

export interface FolderStyle {
  readonly uid: number;
  readonly gid: number;
  /** Seconds. */
  readonly epoch: number;
}

/**
 * Makes the folder `path` of `root` and those above it that are missing. Links are not followed: the path must have been
 * resolved. Throws a `Failure` `copy-conflict` where something else is in the way.
 */
export function makeFolders(root: string, path: ByteString, style: FolderStyle): void {
  let at = ByteString.empty;
  for (const part of path.split('/').filter(Boolean)) {
    at = ByteString.join(at, part as ByteString);
    const folder = onDisk(root, at);
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats?.isDirectory()) continue;
    if (stats !== undefined) {
      throw new Failure(
        'copy-conflict',
        `/${ByteString.toText(path)} cannot be a folder: /${ByteString.toText(at)} is not one`,
        { hint: 'remove what is there in a step before, or copy to another place' },
      );
    }
    mkdirSync(folder, { mode: 0o755 });
    chmodSync(folder, 0o755);
    lchownSync(folder, style.uid, style.gid);
    lutimesSync(folder, style.epoch, style.epoch);
  }
}

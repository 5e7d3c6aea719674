import { lstat, readdir } from 'node:fs/promises';
import { ByteString } from '@slipway/oci';

/**
 * The bytes of all that is below a folder and no folder itself, each file counted once however many names it has; 0 when
 * the folder is not there. Files may come and go meanwhile.
 */
export function folderSize(folder: string): Promise<number> {
  const seen = new Set<string>();
  const sizeOf = async (path: ByteString): Promise<number> => {
    const stats = await lstat(ByteString.toBytes(path)).catch(gone);
    if (stats === undefined) return 0;
    if (stats.isDirectory()) {
      const names = (await readdir(ByteString.toBytes(path), { encoding: 'latin1' }).catch(gone)) ?? [];
      let size = 0;
      for (const name of names) size += await sizeOf(ByteString.join(path, name as ByteString));
      return size;
    }
    const inode = `${stats.dev}:${stats.ino}`;
    if (stats.nlink > 1 && seen.has(inode)) return 0;
    seen.add(inode);
    return stats.size;
  };
  return sizeOf(ByteString.ofText(folder));
}

function gone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

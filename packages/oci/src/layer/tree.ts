import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  type Stats,
} from 'node:fs';
import { ByteString } from '../tar/byte-string.ts';
import { type EntryType, type TarEntry, tarEntry } from '../tar/entry.ts';

const PIECE = 1 << 20;

/** A directory on disk whose files are named by byte strings relative to it; the empty string is the directory itself. */
export class Tree {
  readonly #root: string;
  #buffer: Buffer | undefined;

  constructor(directory: string) {
    this.#root = ByteString.ofText(directory);
  }

  /** What node:fs is to be given for a path. */
  at(path: ByteString): Buffer {
    return Buffer.from(path === '' ? this.#root : `${this.#root}/${path}`, 'latin1');
  }

  /** Of the file itself, not of what it links to. `undefined` when there is none, or a parent is no directory. */
  stat(path: ByteString): Stats | undefined {
    try {
      return lstatSync(this.at(path), { throwIfNoEntry: false });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
      throw error;
    }
  }

  /** The names in a directory, in bytewise order. */
  names(path: ByteString): ByteString[] {
    return readdirSync(this.at(path), { encoding: 'latin1' }).sort() as ByteString[];
  }

  /** Tells apart files, and not names of them: two paths with the same answer are hard links to each other. */
  inode(path: ByteString): string {
    const { dev, ino } = lstatSync(this.at(path), { bigint: true });
    return `${dev}:${ino}`;
  }

  /** The file as a member of an archive would be, without its extended attributes. Never a hard link. */
  describe(path: ByteString, stat: Stats): TarEntry {
    const type = typeOf(stat);
    return tarEntry({
      path,
      type,
      mode: stat.mode & 0o7777,
      uid: stat.uid,
      gid: stat.gid,
      mtime: stat.mtimeMs / 1000,
      size: type === 'file' ? stat.size : 0,
      ...(type === 'symlink' ? { linkname: this.#linkname(path) } : {}),
      ...(type === 'char' || type === 'block' ? deviceOf(stat.rdev) : {}),
    });
  }

  /** At most `size` bytes of a file, each piece in the same memory as the one before. For one reader at a time. */
  *content(path: ByteString, size: number): Iterable<Uint8Array> {
    this.#buffer ??= Buffer.allocUnsafeSlow(PIECE);
    const file = openSync(this.at(path), constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      for (let left = size; left > 0; ) {
        const count = readSync(file, this.#buffer, 0, Math.min(left, PIECE), null);
        if (count === 0) return;
        left -= count;
        yield this.#buffer.subarray(0, count);
      }
    } finally {
      closeSync(file);
    }
  }

  #linkname(path: ByteString): ByteString {
    return readlinkSync(this.at(path), { encoding: 'latin1' }) as ByteString;
  }
}

function typeOf(stat: Stats): EntryType {
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'directory';
  if (stat.isSymbolicLink()) return 'symlink';
  if (stat.isCharacterDevice()) return 'char';
  if (stat.isBlockDevice()) return 'block';
  return 'fifo';
}

/** As glibc's makedev splits a device number: minor in bits 0-7 and 20-31, major in bits 8-19. */
function deviceOf(rdev: number): Pick<TarEntry, 'devMajor' | 'devMinor'> {
  return { devMajor: (rdev >>> 8) & 0xfff, devMinor: (rdev & 0xff) | ((rdev >>> 12) & 0xfff00) };
}

import { ByteString } from './byte-string.ts';

export type EntryType = 'file' | 'directory' | 'symlink' | 'hardlink' | 'char' | 'block' | 'fifo';

/** The metadata of one member of a tar archive, in whichever dialect it was written. */
export interface TarEntry {
  /** Without the slash tar puts behind a directory's name; otherwise as in the archive. The root is `.`. */
  readonly path: ByteString;
  readonly type: EntryType;
  /** Permission bits with setuid, setgid and sticky: at most 0o7777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Seconds since 1970, which may have a fraction; canonical layers have none. */
  readonly mtime: number;
  /** Length of the content in bytes, holes of sparse files included; 0 for all but files. */
  readonly size: number;
  /** Target of a symlink, or the path of the member a hard link is to. */
  readonly linkname: ByteString;
  readonly devMajor: number;
  readonly devMinor: number;
  /** Extended attributes by full name, such as `security.capability`. */
  readonly xattrs: ReadonlyMap<string, Buffer>;
}

export interface TarMember<Content> {
  readonly entry: TarEntry;
  readonly content: Content;
}

const NO_XATTRS: ReadonlyMap<string, Buffer> = new Map();

/** An entry of root's with mtime 0, no content and the usual mode, save for what is given. */
export function tarEntry(fields: Partial<TarEntry> & Pick<TarEntry, 'path' | 'type'>): TarEntry {
  return {
    mode: fields.type === 'directory' ? 0o755 : fields.type === 'symlink' ? 0o777 : 0o644,
    uid: 0,
    gid: 0,
    mtime: 0,
    size: 0,
    linkname: ByteString.empty,
    devMajor: 0,
    devMinor: 0,
    xattrs: NO_XATTRS,
    ...fields,
  };
}

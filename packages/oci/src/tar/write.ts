import { Failure } from '@slipway/failure';
import type { Bytes } from '../bytes.ts';
import { ByteString } from './byte-string.ts';
import { ChunkBuffer } from './chunk-buffer.ts';
import type { EntryType, TarEntry, TarMember } from './entry.ts';
import { BLOCK, encodeHeader, type Header, octalLimit } from './header.ts';
import { encodePax, xattrRecord } from './pax.ts';

/**
 * The canonical form of an archive: for each entry there is exactly one encoding. ustar says what it can, names being
 * raw bytes there; a PAX header in front says only what ustar cannot: a name too long to split, a number too large,
 * a time before 1970 or with a fraction, extended attributes. No user or group names, no process id, no time in a PAX header's own name.
 */

const TYPE_FLAG: Readonly<Record<EntryType, string>> = {
  file: '0',
  hardlink: '1',
  symlink: '2',
  char: '3',
  block: '4',
  directory: '5',
  fifo: '6',
};

const PAX_NAME = '././@PaxHeader' as ByteString;
const ZEROS = Buffer.alloc(2 * BLOCK);
const CHUNK = 1 << 20;

/** Content whose length must be the entry's size. Pieces are copied before the next one is asked for. */
export type WritableContent = Iterable<Uint8Array> | Bytes | undefined;

/** The header block or blocks of an entry; its content, padded with zeros to a multiple of 512 bytes, follows them. */
export function encodeTarEntry(entry: TarEntry): Buffer {
  const path = entry.type === 'directory' ? (`${entry.path || '.'}/` as ByteString) : entry.path;
  const split = splitPath(path);
  const records = new Map<string, ByteString>();
  if (split === undefined) records.set('path', path);
  if (entry.linkname.length > 100) records.set('linkpath', entry.linkname);
  const number = (key: string, value: number, width: number) => {
    if (Number.isInteger(value) && value >= 0 && value <= octalLimit(width)) return value;
    const decimal = Number.isInteger(value) ? String(value) : value.toFixed(9).replace(/0+$/, '');
    records.set(key, decimal as ByteString);
    return 0;
  };
  const header: Header = {
    name: split?.name ?? (path.slice(0, 100) as ByteString),
    prefix: split?.prefix ?? ByteString.empty,
    mode: entry.mode,
    uid: number('uid', entry.uid, 8),
    gid: number('gid', entry.gid, 8),
    size: number('size', entry.size, 12),
    mtime: number('mtime', entry.mtime, 12),
    typeflag: TYPE_FLAG[entry.type],
    linkname: entry.linkname.slice(0, 100) as ByteString,
    devMajor: entry.devMajor,
    devMinor: entry.devMinor,
  };
  for (const [name, value] of entry.xattrs) records.set(...xattrRecord(name, value));
  const block = encodeHeader(header);
  return records.size === 0 ? block : Buffer.concat([...paxMember(encodePax(records)), block]);
}

function paxMember(content: Buffer): Buffer[] {
  const header = encodeHeader({
    name: PAX_NAME,
    prefix: ByteString.empty,
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: content.length,
    mtime: 0,
    typeflag: 'x',
    linkname: ByteString.empty,
    devMajor: 0,
    devMinor: 0,
  });
  return [header, content, ZEROS.subarray(0, padding(content.length))];
}

/** ustar's two fields for a path: the longest prefix that fits. `undefined` when no slash divides it so. */
function splitPath(path: ByteString): { readonly name: ByteString; readonly prefix: ByteString } | undefined {
  if (path.length <= 100) return { name: path, prefix: ByteString.empty };
  const slash = path.lastIndexOf('/', Math.min(155, path.length - 2));
  if (slash <= 0 || path.length - slash - 1 > 100) return undefined;
  return { prefix: path.slice(0, slash) as ByteString, name: path.slice(slash + 1) as ByteString };
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/**
 * A whole archive with its two closing blocks, in chunks of 1 MiB. Throws a `Failure` `size-mismatch` when a member's
 * content is longer or shorter than its entry says.
 */
export async function* writeTar(
  members: Iterable<TarMember<WritableContent>> | AsyncIterable<TarMember<WritableContent>>,
): Bytes {
  const chunks = new ChunkBuffer(CHUNK);
  for await (const { entry, content } of members) {
    for (const chunk of chunks.add(encodeTarEntry(entry))) yield chunk;
    let size = 0;
    for await (const piece of content ?? []) {
      size += piece.length;
      if (size > entry.size) throw sizeMismatch(entry, 'more');
      for (const chunk of chunks.add(piece)) yield chunk;
    }
    if (size < entry.size) throw sizeMismatch(entry, `only ${size}`);
    for (const chunk of chunks.add(ZEROS.subarray(0, padding(size)))) yield chunk;
  }
  for (const chunk of chunks.add(ZEROS)) yield chunk;
  yield chunks.rest();
}

function sizeMismatch(entry: TarEntry, got: string): Failure {
  const path = ByteString.toText(entry.path);
  return new Failure('size-mismatch', `${path} should be ${entry.size} bytes long, but gave ${got}`, {
    hint: 'the file changed while it was read; stop what writes to it and try again',
  });
}

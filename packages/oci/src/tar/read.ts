import { Failure } from '@slipway/failure';
import type { Bytes } from '../bytes.ts';
import { ByteString } from './byte-string.ts';
import type { EntryType, TarEntry, TarMember } from './entry.ts';
import { BLOCK, decodeHeader, type Header } from './header.ts';
import { decodePax, type PaxRecords, xattrsOf } from './pax.ts';
import { Source } from './source.ts';
import {
  checkSparse,
  decodeOldSparseHeader,
  decodeSparseExtension,
  decodeSparseList,
  decodeSparseMap,
  expandSparse,
  type SparsePart,
} from './sparse.ts';

/**
 * Reads archives as the world writes them: v7, ustar, PAX with local and global headers, GNU long names, base-256
 * numbers and sparse files, extended attributes in star's and libarchive's form.
 */

const ENTRY_TYPE: Readonly<Record<string, EntryType>> = {
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'char',
  '4': 'block',
  '5': 'directory',
  '6': 'fifo',
  D: 'directory',
};

/** An extended header is held in memory, so it may not be longer than this. */
const LONGEST_EXTENSION = 1 << 20;
/** They are looked at for every member. */
const MOST_GLOBAL_RECORDS = 100;
const NO_RECORDS: PaxRecords = new Map();

/** What headers in front of a member say about it. */
interface Extensions {
  readonly pax: PaxRecords;
  readonly longName?: ByteString;
  readonly longLink?: ByteString;
}

/**
 * The members in the archive's order. A member's content must be read before the next member is asked for; what is left
 * unread is skipped. After the closing blocks the stream is read to its end. An archive may lack the closing blocks
 * and its last member's padding, as the docker CLI leaves them out where it adds a Dockerfile to a context; but one that
 * ends within a member, or is no tar archive, throws a `Failure` `bad-tar`.
 */
export async function* readTar(bytes: Bytes): AsyncIterable<TarMember<Bytes>> {
  const source = new Source(bytes);
  let global: PaxRecords = NO_RECORDS;
  let extensions: Extensions = { pax: global };
  try {
    for (let block = await source.take(BLOCK); block !== undefined; block = await source.take(BLOCK)) {
      if (isZero(block)) break;
      const header = decodeHeader(block);
      switch (header.typeflag) {
        case 'g':
          global = decodePax(await extension(source, header), global);
          if (global.size > MOST_GLOBAL_RECORDS)
            throw new Failure('bad-tar', 'the archive has too many global PAX records');
          extensions = { ...extensions, pax: new Map([...global, ...extensions.pax]) };
          break;
        case 'x':
        case 'X':
          extensions = { ...extensions, pax: decodePax(await extension(source, header), extensions.pax) };
          break;
        case 'L':
          extensions = { ...extensions, longName: untilNul(await extension(source, header)) };
          break;
        case 'K':
          extensions = { ...extensions, longLink: untilNul(await extension(source, header)) };
          break;
        case 'V':
          await source.skip(padded(header.size));
          break;
        default: {
          const { entry, content, skipRest } = await member(source, block, header, extensions);
          yield { entry, content };
          await skipRest();
          extensions = { pax: global };
        }
      }
    }
    await source.drain();
  } finally {
    await source.close();
  }
}

async function extension(source: Source, header: Header): Promise<Buffer> {
  if (header.size < 0 || header.size > LONGEST_EXTENSION)
    throw new Failure('bad-tar', `the archive has an extended header of ${header.size} bytes`, {
      hint: `${LONGEST_EXTENSION} bytes are the most Slipway reads`,
    });
  const content = Buffer.concat(await Array.fromAsync(source.read(header.size)));
  await source.skip(padded(header.size) - header.size);
  return content;
}

interface OpenMember extends TarMember<Bytes> {
  /** Skips what the reader left of the content, and its padding. */
  skipRest(): Promise<void>;
}

async function member(
  source: Source,
  block: Buffer,
  header: Header,
  extensions: Extensions,
): Promise<OpenMember> {
  const plain = entryOf(header, extensions);
  const stored = plain.size;
  let left = stored;
  async function* read(length: number): Bytes {
    for await (const piece of source.read(length)) {
      left -= piece.length;
      yield piece;
    }
  }
  const skipRest = async () => {
    await source.skip(left);
    await source.skipPadding(padded(stored) - stored);
  };
  const sparse = await sparseOf(source, block, header, extensions.pax);
  if (sparse === undefined) return { entry: plain, content: read(stored), skipRest };
  left -= sparse.mapLength;
  checkSparse(sparse.parts, sparse.size, stored - sparse.mapLength);
  const content = expandSparse(sparse.parts, sparse.size, read);
  return { entry: { ...plain, path: sparse.path ?? plain.path, size: sparse.size }, content, skipRest };
}

function entryOf(header: Header, { pax, longName, longLink }: Extensions): TarEntry {
  const short = header.prefix === '' ? header.name : `${header.prefix}/${header.name}`;
  const named = pax.get('path') ?? longName ?? (short as ByteString);
  const linkname = pax.get('linkpath') ?? longLink ?? header.linkname;
  const typed = ENTRY_TYPE[header.typeflag] ?? 'file';
  const type = typed === 'file' && named.endsWith('/') ? 'directory' : typed;
  const path = (type === 'directory' ? named.replace(/\/+$/, '') : named) as ByteString;
  if (named.includes('\0') || linkname.includes('\0')) throw bad(path, 'has a NUL in its name');
  if (header.typeflag === 'M') throw bad(path, 'is continued from another volume');
  const size = pax.has('size') ? decimal(pax.get('size')!, path, 'size') : header.size;
  const uid = pax.has('uid') ? decimal(pax.get('uid')!, path, 'owner') : header.uid;
  const gid = pax.has('gid') ? decimal(pax.get('gid')!, path, 'group') : header.gid;
  if (size < 0) throw bad(path, 'has a negative size');
  if (Math.min(uid, gid) < 0 || Math.max(uid, gid) > 0xfffffffe) throw bad(path, 'has an impossible owner');
  return {
    path,
    type,
    mode: header.mode,
    uid,
    gid,
    mtime: pax.has('mtime') ? decimal(pax.get('mtime')!, path, 'time') : header.mtime,
    size: type === 'file' || header.typeflag === 'D' ? size : 0,
    linkname: type === 'symlink' || type === 'hardlink' ? linkname : ByteString.empty,
    devMajor: type === 'char' || type === 'block' ? header.devMajor : 0,
    devMinor: type === 'char' || type === 'block' ? header.devMinor : 0,
    xattrs: xattrsOf(pax),
  };
}

interface Sparse {
  readonly parts: readonly SparsePart[];
  readonly size: number;
  /** Bytes of the content that are the map, not data. */
  readonly mapLength: number;
  readonly path?: ByteString | undefined;
}

async function sparseOf(
  source: Source,
  block: Buffer,
  header: Header,
  pax: PaxRecords,
): Promise<Sparse | undefined> {
  if (header.typeflag === 'S') {
    const { parts, size, ...first } = decodeOldSparseHeader(block);
    for (let extended = first.extended; extended; ) {
      const more = decodeSparseExtension(await blockOf(source));
      parts.push(...more.parts);
      extended = more.extended;
    }
    return { parts, size, mapLength: 0 };
  }
  const path = pax.get('GNU.sparse.name');
  const size = (key: string) => decimal(pax.get(key) ?? '', path ?? header.name, 'sparse size');
  if (pax.get('GNU.sparse.major') === '1') {
    const { parts, blocks } = await decodeSparseMap(() => blockOf(source));
    return { parts, size: size('GNU.sparse.realsize'), mapLength: blocks * BLOCK, path };
  }
  const list = pax.get('GNU.sparse.map');
  if (list === undefined) return undefined;
  return { parts: decodeSparseList(list), size: size('GNU.sparse.size'), mapLength: 0, path };
}

async function blockOf(source: Source): Promise<Buffer> {
  const block = await source.take(BLOCK);
  if (block === undefined) throw new Failure('bad-tar', 'the archive ends in a map of a sparse file');
  return block;
}

function decimal(text: string, path: ByteString, what: string): number {
  const number = Number(text);
  if (!/^-?[0-9]+(\.[0-9]*)?$/.test(text) || number > Number.MAX_SAFE_INTEGER)
    throw bad(path, `has the ${what} ${JSON.stringify(text)}`);
  return number;
}

function bad(path: ByteString, problem: string): Failure {
  return new Failure('bad-tar', `the archive's member ${ByteString.toText(path)} ${problem}`, {
    hint: 'the archive is damaged or not one Slipway can read; make it again',
  });
}

function untilNul(content: Buffer): ByteString {
  const nul = content.indexOf(0);
  return content.toString('latin1', 0, nul < 0 ? content.length : nul) as ByteString;
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}

function isZero(block: Buffer): boolean {
  return block[0] === 0 && block.every((byte) => byte === 0);
}

import { isUtf8 } from 'node:buffer';
import { Failure } from '@slipway/failure';
import { ByteString } from './byte-string.ts';

/**
 * PAX extended headers: records `LENGTH KEY=VALUE\n`, as POSIX.1-2024 pax has them. Values are byte strings, since an
 * extended attribute may hold any byte and a file name any but NUL.
 */
export type PaxRecords = ReadonlyMap<string, ByteString>;

/** Records in bytewise order of their keys. A value that is not UTF-8 is announced by `hdrcharset=BINARY`. */
export function encodePax(records: PaxRecords): Buffer {
  const names = ['path', 'linkpath'].map((key) => records.get(key)).filter((name) => name !== undefined);
  const binary = names.some((name) => !isUtf8(ByteString.toBytes(name)));
  const all: [string, string][] = [
    ...records,
    ...(binary ? [['hdrcharset', 'BINARY'] as [string, string]] : []),
  ];
  all.sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(all.map(([key, value]) => encodeRecord(key, value)).join(''), 'latin1');
}

function encodeRecord(key: string, value: string): string {
  const rest = key.length + value.length + 3;
  let length = rest + String(rest).length;
  if (String(length).length > String(rest).length) length += 1;
  return `${length} ${key}=${value}\n`;
}

/**
 * Adds the records of one extended header to those already in force. An empty value takes its key away. The repeated
 * offset and numbytes records of GNU's sparse format 0.0 become one `GNU.sparse.map`, as in format 0.1.
 */
export function decodePax(content: Buffer, inForce: PaxRecords = new Map()): PaxRecords {
  const records = new Map(inForce);
  const sparse: ByteString[] = [];
  for (let at = 0; at < content.length && content[at] !== 0; ) {
    const space = content.indexOf(0x20, at);
    const digits = content.toString('latin1', at, Math.max(space, at));
    const length = /^[0-9]{1,10}$/.test(digits) ? Number(digits) : 0;
    const end = at + length;
    const equals = content.indexOf(0x3d, space);
    if (length < 5 || end > content.length || content[end - 1] !== 0x0a || equals < 0 || equals >= end)
      throw new Failure('bad-tar', 'the archive has a malformed PAX extended header');
    const key = content.toString('latin1', space + 1, equals);
    const value = content.toString('latin1', equals + 1, end - 1) as ByteString;
    if (key === 'GNU.sparse.offset' || key === 'GNU.sparse.numbytes') sparse.push(value);
    else if (value === '' && !key.includes('.xattr.')) records.delete(key);
    else records.set(key, value);
    at = end;
  }
  if (sparse.length > 0) records.set('GNU.sparse.map', sparse.join(',') as ByteString);
  return records;
}

const SCHILY = 'SCHILY.xattr.';
const LIBARCHIVE = 'LIBARCHIVE.xattr.';

/** The record that carries an extended attribute. As GNU tar does, `=` and `%` in a name are written `%3D` and `%25`. */
export function xattrRecord(name: string, value: Buffer): [string, ByteString] {
  const key = name.replace(/[%=]/g, (character) => (character === '=' ? '%3D' : '%25'));
  return [SCHILY + key, ByteString.ofBytes(value)];
}

/** The extended attributes among the records, in star's form and in libarchive's; star's wins. */
export function xattrsOf(records: PaxRecords): ReadonlyMap<string, Buffer> {
  const xattrs = new Map<string, Buffer>();
  for (const [key, value] of records) {
    if (!key.startsWith(LIBARCHIVE)) continue;
    const name = key.slice(LIBARCHIVE.length).replace(/%([0-9A-Fa-f]{2})/g, unescaped);
    xattrs.set(name, Buffer.from(value, 'base64'));
  }
  for (const [key, value] of records) {
    if (!key.startsWith(SCHILY)) continue;
    xattrs.set(key.slice(SCHILY.length).replace(/%(3D|25)/g, unescaped), ByteString.toBytes(value));
  }
  return xattrs;
}

function unescaped(_: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

import { isUtf8 } from 'node:buffer';

/**
 * A path or name as the kernel and tar see it: bytes, of no known encoding. Held as a string with one character
 * (U+0000 to U+00FF) for each byte, so that `<`, `sort`, `split` and Map keys all work bytewise, and at full speed.
 */
export type ByteString = string & { readonly __brand: 'ByteString' };

export const ByteString = {
  empty: '' as ByteString,

  /** The UTF-8 bytes of a text. */
  ofText(text: string): ByteString {
    return Buffer.from(text).toString('latin1') as ByteString;
  },

  ofBytes(bytes: Uint8Array): ByteString {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') as ByteString;
  },

  /** The bytes themselves: what node:fs is given as a path. */
  toBytes(name: ByteString): Buffer {
    return Buffer.from(name, 'latin1');
  },

  /** For people: as UTF-8 where it is, with control characters and stray bytes as `\xNN`. Not for opening files. */
  toText(name: ByteString): string {
    const bytes = Buffer.from(name, 'latin1');
    const shown = isUtf8(bytes) ? bytes.toString() : name.replace(/[\x80-\xff]/g, escaped);
    return shown.replace(/[\x00-\x1f\x7f]/g, escaped);
  },

  /** `parent/name`, or `name` where the parent is the empty string: the root. */
  join(parent: ByteString, name: ByteString): ByteString {
    return (parent === '' ? name : `${parent}/${name}`) as ByteString;
  },

  /** The path without its last component; the empty string for a path of one component. */
  parent(path: ByteString): ByteString {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0)) as ByteString;
  },

  /** The last component. */
  base(path: ByteString): ByteString {
    return path.slice(path.lastIndexOf('/') + 1) as ByteString;
  },
};

function escaped(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

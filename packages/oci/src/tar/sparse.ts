import { Failure } from '@slipway/failure';
import type { Bytes } from '../bytes.ts';
import { BLOCK, readNumber } from './header.ts';

/**
 * GNU tar's sparse files: the archive holds the parts that are data, and a map of where they belong. Formats: the old
 * GNU header (type `S`), and PAX 0.0, 0.1 and 1.0, as the GNU tar manual's appendix "Storing Sparse Files" has them.
 */
export interface SparsePart {
  readonly offset: number;
  readonly length: number;
}

const HOLE = Buffer.alloc(1 << 16);

/** The parts in one run of header fields: pairs of 12-byte numbers, ended by an empty one. */
export function decodeSparseFields(block: Buffer, start: number, count: number): SparsePart[] {
  const parts: SparsePart[] = [];
  for (let at = start; at < start + count * 24 && block[at] !== 0; at += 24)
    parts.push({ offset: readNumber(block, at, 12), length: readNumber(block, at + 12, 12) });
  return parts;
}

/** `offset,length,offset,length,…`, of PAX 0.0 and 0.1. */
export function decodeSparseList(list: string): SparsePart[] {
  return pairs(list === '' ? [] : list.split(','));
}

/** PAX 1.0 puts the map before the data: a count, then offsets and lengths, one decimal number a line, in whole blocks. */
export async function decodeSparseMap(
  takeBlock: () => Promise<Buffer>,
): Promise<{ readonly parts: SparsePart[]; readonly blocks: number }> {
  let text = '';
  let lines: string[] = [];
  for (let blocks = 1; blocks <= 1 << 16; blocks++) {
    text += (await takeBlock()).toString('latin1');
    const newlines = text.lastIndexOf('\n');
    lines = lines.concat(text.slice(0, Math.max(newlines, 0)).split('\n').filter(Boolean));
    text = text.slice(newlines + 1);
    const count = Number(lines[0] ?? Number.NaN);
    if (Number.isNaN(count) && lines.length > 0) break;
    if (lines.length > count * 2) return { parts: pairs(lines.slice(1, count * 2 + 1)), blocks };
  }
  throw badMap();
}

function pairs(numbers: readonly string[]): SparsePart[] {
  if (numbers.length % 2 !== 0 || numbers.some((number) => !/^[0-9]{1,15}$/.test(number))) throw badMap();
  const parts: SparsePart[] = [];
  for (let at = 0; at < numbers.length; at += 2)
    parts.push({ offset: Number(numbers[at]), length: Number(numbers[at + 1]) });
  return parts;
}

/** Checks that the parts are in order, within `size`, and take exactly `stored` bytes. */
export function checkSparse(parts: readonly SparsePart[], size: number, stored: number): void {
  let end = 0;
  let sum = 0;
  for (const { offset, length } of parts) {
    if (offset < end || length < 0 || offset + length > size) throw badMap();
    end = offset + length;
    sum += length;
  }
  if (sum !== stored) throw badMap();
}

/** The whole file: data where the map has it, zeros elsewhere. */
export async function* expandSparse(
  parts: readonly SparsePart[],
  size: number,
  read: (length: number) => Bytes,
): Bytes {
  let at = 0;
  for (const { offset, length } of parts) {
    yield* zeros(offset - at);
    yield* read(length);
    at = offset + length;
  }
  yield* zeros(size - at);
}

function* zeros(count: number): Iterable<Buffer> {
  for (let left = count; left > 0; left -= HOLE.length) yield HOLE.subarray(0, Math.min(left, HOLE.length));
}

/** The old GNU header block: four parts, whether extension blocks with more follow, and the real size. */
export function decodeOldSparseHeader(block: Buffer): {
  parts: SparsePart[];
  extended: boolean;
  size: number;
} {
  return {
    parts: decodeSparseFields(block, 386, 4),
    extended: block[482] !== 0,
    size: readNumber(block, 483, 12),
  };
}

/** An extension block of the old GNU format: 21 parts. */
export function decodeSparseExtension(block: Buffer): { parts: SparsePart[]; extended: boolean } {
  return { parts: decodeSparseFields(block, 0, 21), extended: block[BLOCK - 8] !== 0 };
}

function badMap(): Failure {
  return new Failure('bad-tar', 'the archive has a sparse file whose map is wrong', {
    hint: 'the archive is damaged; make it again, if need be without --sparse',
  });
}

import { createHash } from 'node:crypto';

/** Sizes in bytes. gitformat-index(5), for repositories with SHA-1. */
const HEADER = 12;
const CHECKSUM = 20;
/** Of an entry up to its flags: times, device, inode, mode, owner, size, object. */
const FIXED = 60;
/** Where times, device and inode end; where the owner lies. */
const TIMES_TO_INODE = 24;
const OWNER = { from: 28, to: 36 };
const EXTENDED = 0x4000;

/**
 * A Git index remembers when each file was written, and its inode, so that a clone in a step never makes the same twice.
 * Gives the index without them: Git then looks at the files again when it is next asked. Undefined for what is no index
 * that we know.
 */
export function withoutStats(index: Buffer): Buffer | undefined {
  if (index.length < HEADER + CHECKSUM || index.toString('latin1', 0, 4) !== 'DIRC') return undefined;
  const end = index.length - CHECKSUM;
  if (!checksum(index.subarray(0, end)).equals(index.subarray(end))) return undefined;
  const version = index.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  const cleared = Buffer.from(index);
  let at = HEADER;
  for (let left = index.readUInt32BE(8); left > 0; left -= 1) {
    if (at + FIXED + 2 > end) return undefined;
    cleared.fill(0, at, at + TIMES_TO_INODE).fill(0, at + OWNER.from, at + OWNER.to);
    at = endOfEntry(index, at, version);
  }
  checksum(cleared.subarray(0, end)).copy(cleared, end);
  return cleared;
}

/** In version 4 a path is a number and a text that ends in a NUL; before, NULs fill it up to a multiple of eight bytes. */
function endOfEntry(index: Buffer, start: number, version: number): number {
  const extended = (index.readUInt16BE(start + FIXED) & EXTENDED) !== 0;
  let path = start + FIXED + (extended ? 4 : 2);
  if (version === 4) while ((index[path++]! & 0x80) !== 0);
  const nul = index.indexOf(0, path);
  return version === 4 ? nul + 1 : start + ((nul - start + 8) & ~7);
}

function checksum(content: Buffer): Buffer {
  return createHash('sha1').update(content).digest();
}

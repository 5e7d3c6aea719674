import { Failure } from '@slipway/failure';
import type { ByteString } from './byte-string.ts';

/**
 * One 512-byte header block: the ustar format of POSIX.1-2024 pax, and what older and GNU archives put in its place.
 * This file knows fields and numbers only; what extended headers do to them is decided in read.ts and write.ts.
 */
export const BLOCK = 512;

export interface Header {
  readonly name: ByteString;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtime: number;
  readonly typeflag: string;
  readonly linkname: ByteString;
  readonly devMajor: number;
  readonly devMinor: number;
  readonly prefix: ByteString;
}

/** The largest number an octal field of `width` bytes with its NUL can hold. */
export function octalLimit(width: number): number {
  return 8 ** (width - 1) - 1;
}

/** Every field must fit; write.ts sees to that. */
export function encodeHeader(header: Header): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(header.name, 0, 100, 'latin1');
  writeOctal(block, header.mode, 100, 8);
  writeOctal(block, header.uid, 108, 8);
  writeOctal(block, header.gid, 116, 8);
  writeOctal(block, header.size, 124, 12);
  writeOctal(block, header.mtime, 136, 12);
  block.write(header.typeflag, 156, 1, 'latin1');
  block.write(header.linkname, 157, 100, 'latin1');
  block.write('ustar\x0000', 257, 8, 'latin1');
  writeOctal(block, header.devMajor, 329, 8);
  writeOctal(block, header.devMinor, 337, 8);
  block.write(header.prefix, 345, 155, 'latin1');
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148, 8, 'latin1');
  return block;
}

/** Throws a `Failure` `bad-tar` when the block's checksum is not the one it says, or a number in it is none. */
export function decodeHeader(block: Buffer): Header {
  const said = readNumber(block, 148, 8);
  if (said !== checksum(block) && said !== signedChecksum(block))
    throw new Failure('bad-tar', 'the archive has a header whose checksum is wrong', {
      hint: 'the archive is damaged or not a tar archive; fetch or make it again',
    });
  const ustar = block.toString('latin1', 257, 263) === 'ustar\0';
  const star = block.toString('latin1', 508, 512) === 'tar\0';
  const hasDevices = ustar || block.toString('latin1', 257, 263) === 'ustar ';
  return {
    name: readText(block, 0, 100),
    mode: readNumber(block, 100, 8) & 0o7777,
    uid: readNumber(block, 108, 8),
    gid: readNumber(block, 116, 8),
    size: readNumber(block, 124, 12),
    mtime: readNumber(block, 136, 12),
    typeflag: block.toString('latin1', 156, 157),
    linkname: readText(block, 157, 100),
    devMajor: hasDevices ? readNumber(block, 329, 8) : 0,
    devMinor: hasDevices ? readNumber(block, 337, 8) : 0,
    prefix: readText(block, 345, ustar ? (star ? 131 : 155) : 0),
  };
}

function readText(block: Buffer, start: number, length: number): ByteString {
  const nul = block.indexOf(0, start);
  const end = start + length;
  return block.toString('latin1', start, nul < 0 || nul > end ? end : nul) as ByteString;
}

/** A number in octal, or, where the first bit is set, in base 256 as GNU tar has it. */
export function readNumber(block: Buffer, start: number, width: number): number {
  if ((block[start]! & 0x80) !== 0) return readBase256(block, start, width);
  const digits = block
    .toString('latin1', start, start + width)
    .split('\0', 1)[0]!
    .trim();
  if (digits === '') return 0;
  if (!/^[0-7]+$/.test(digits)) throw badNumber(digits);
  return Number.parseInt(digits, 8);
}

function readBase256(block: Buffer, start: number, width: number): number {
  const negative = block[start]! === 0xff;
  let value = negative ? -1n : BigInt(block[start]! & 0x7f);
  for (let at = start + 1; at < start + width; at++) value = value * 256n + BigInt(block[at]!);
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw badNumber(String(value));
  return number;
}

function badNumber(shown: string): Failure {
  return new Failure('bad-tar', `the archive has a header with the number ${JSON.stringify(shown)}`, {
    hint: 'the archive is damaged; fetch or make it again',
  });
}

function writeOctal(block: Buffer, value: number, start: number, width: number): void {
  block.write(value.toString(8).padStart(width - 1, '0'), start, width - 1, 'latin1');
}

/** The sum of all bytes, the checksum field itself taken as eight spaces. */
function checksum(block: Buffer): number {
  let sum = 8 * 0x20;
  for (let at = 0; at < 148; at++) sum += block[at]!;
  for (let at = 156; at < BLOCK; at++) sum += block[at]!;
  return sum;
}

/** Some old archivers summed signed characters. */
function signedChecksum(block: Buffer): number {
  let sum = 8 * 0x20;
  for (let at = 0; at < 148; at++) sum += block.readInt8(at);
  for (let at = 156; at < BLOCK; at++) sum += block.readInt8(at);
  return sum;
}

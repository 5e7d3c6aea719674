import { crc32 } from 'node:zlib';
import type { Bytes } from '../bytes.ts';
import { ChunkBuffer } from '../tar/chunk-buffer.ts';
import { CHUNK, chosenDeflate, type DeflateChunk, LEVEL } from './deflate.ts';

/**
 * The compressor of layers: the same bytes on every machine, for all time, and on all cores. The content is cut into
 * chunks of 1 MiB, each deflated on its own and flushed to a byte boundary, so that the result is one gzip member
 * (RFC 1952) that depends on the content only, never on how many chunks were under way at once. test/bench/gzip.ts has
 * the figures behind level and chunk size.
 */

/** What compressed a layer, for its provenance. Another level, chunk size or deflate needs another name. */
export const COMPRESSOR = `slipway-gzip-v1: zlib level ${LEVEL}, independent chunks of 1 MiB`;

/** No flags, no time, no extra flags, operating system unknown. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** An empty last block. */
const END = Buffer.from([3, 0]);
/** Enough to keep libuv's four threads busy while the next chunk is read. */
const UNDER_WAY = 6;

/** Compresses a stream. `deflate` is for tests; by itself it is chosen by the self-check of deflate.ts. */
export async function* gzip(bytes: Bytes, deflate?: DeflateChunk): Bytes {
  const deflateChunk = deflate ?? (await chosenDeflate());
  const underWay: Promise<Uint8Array>[] = [];
  let crc = 0;
  let size = 0;
  yield HEADER;
  try {
    for await (const chunk of inChunks(bytes)) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      underWay.push(deflateChunk(chunk));
      if (underWay.length === UNDER_WAY) yield await underWay.shift()!;
    }
    while (underWay.length > 0) yield await underWay.shift()!;
  } finally {
    await Promise.allSettled(underWay);
  }
  yield END;
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  yield trailer;
}

async function* inChunks(bytes: Bytes): AsyncIterable<Buffer> {
  const chunks = new ChunkBuffer(CHUNK);
  for await (const piece of bytes) for (const chunk of chunks.add(piece)) yield chunk;
  const rest = chunks.rest();
  if (rest.length > 0) yield rest;
}

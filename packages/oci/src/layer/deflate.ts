import { constants, deflateRaw } from 'node:zlib';
import { Deflate, Z_SYNC_FLUSH } from 'pako';
import { digestOf, parseDigest } from '../digest.ts';

/** Deflates one chunk on its own (RFC 1951), ending in an empty stored block so that it stops at a byte boundary. */
export type DeflateChunk = (chunk: Uint8Array) => Promise<Uint8Array>;

export const LEVEL = 4;
export const CHUNK = 1 << 20;

/** Node's zlib, on a thread of its own. */
export const zlibDeflate: DeflateChunk = (chunk) =>
  new Promise((resolve, reject) => {
    const options = { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH, chunkSize: CHUNK / 2 };
    deflateRaw(chunk, options, (error, deflated) => (error === null ? resolve(deflated) : reject(error)));
  });

/** The same bytes from a pinned library without machine code: a fifth of the speed. */
export const pakoDeflate: DeflateChunk = async (chunk) => {
  const deflate = new Deflate({ level: LEVEL, raw: true });
  const pieces: Uint8Array[] = [];
  deflate.onData = (piece) => pieces.push(piece);
  deflate.push(chunk, Z_SYNC_FLUSH);
  return Buffer.concat(pieces);
};

/** What `zlibDeflate` gives for the sample, on the machine where version 1 of the compressor was fixed. */
const SAMPLE_DIGEST = parseDigest('sha256:ab57f1fbae440da68f54f8b84369841070bf8f5e1bcf3cd43d43440d090c2344');

let chosen: Promise<DeflateChunk> | undefined;

/** zlib where it gives the bytes of version 1, as found out once in a process; otherwise pako. */
export function chosenDeflate(): Promise<DeflateChunk> {
  chosen ??= choose(zlibDeflate);
  return chosen;
}

/** `candidate` when it deflates the sample to the bytes of version 1, else pako. */
export async function choose(candidate: DeflateChunk): Promise<DeflateChunk> {
  return digestOf(await candidate(sample())) === SAMPLE_DIGEST ? candidate : pakoDeflate;
}

/** Text with repeats near and far, pseudo-random bytes and a run of zeros: what a match finder may treat differently. */
function sample(): Buffer {
  let state = 0x2545f491;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const words = Array.from({ length: 500 }, () =>
    next()
      .toString(36)
      .slice(0, 1 + (next() % 7)),
  );
  const text = Array.from({ length: 30_000 }, () => words[Math.min(next() % 500, next() % 500)]).join(' ');
  const noise = Buffer.from(Array.from({ length: 40_000 }, () => next() & 0xff));
  return Buffer.concat([Buffer.from(text), noise, Buffer.alloc(70_000), noise.subarray(0, 20_000)]);
}

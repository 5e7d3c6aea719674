import { spawn } from 'node:child_process';
import { constants, createGzip, deflateRaw } from 'node:zlib';
import { bytesOf, COMPRESSOR, gzip } from '@slipway/oci';

/**
 * The figures behind the compressor of layers: ratio and speed of independently deflated chunks at each level and at
 * several chunk sizes, of chunks that know the 32 KiB before them, and of one stream as Docker has it.
 *
 *     node test/bench/gzip.ts [DIRECTORY] [MB]
 */

interface Row {
  readonly compressor: string;
  readonly ratio: number;
  readonly mbPerSecond: number;
}

const UNDER_WAY = 6;
const WINDOW = 1 << 15;

/** The first `size` bytes of a directory's archive. */
async function archiveOf(directory: string, size: number): Promise<Buffer> {
  const tar = spawn('tar', ['-c', '--sort=name', '--numeric-owner', '-C', directory, '.'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of tar.stdout as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= size) break;
  }
  tar.kill();
  return Buffer.concat(chunks).subarray(0, size);
}

async function measure(compressor: string, content: Buffer, compress: () => Promise<number>): Promise<Row> {
  const start = performance.now();
  const compressed = await compress();
  const seconds = (performance.now() - start) / 1000;
  return { compressor, ratio: content.length / compressed, mbPerSecond: content.length / 1e6 / seconds };
}

interface Chunking {
  readonly level: number;
  readonly kib: number;
  readonly dictionary?: boolean;
}

function deflateChunk(
  content: Buffer,
  at: number,
  { level, kib, dictionary = false }: Chunking,
): Promise<number> {
  const before = dictionary ? { dictionary: content.subarray(Math.max(at - WINDOW, 0), at) } : {};
  const options = {
    level,
    finishFlush: constants.Z_SYNC_FLUSH,
    chunkSize: kib << 9,
    ...(at > 0 ? before : {}),
  };
  return new Promise((resolve, reject) => {
    deflateRaw(content.subarray(at, at + (kib << 10)), options, (error, deflated) =>
      error === null ? resolve(deflated.length) : reject(error),
    );
  });
}

async function inChunks(content: Buffer, chunking: Chunking): Promise<number> {
  const underWay: Promise<number>[] = [];
  let size = 0;
  for (let at = 0; at < content.length; at += chunking.kib << 10) {
    underWay.push(deflateChunk(content, at, chunking));
    if (underWay.length === UNDER_WAY) size += await underWay.shift()!;
  }
  for (const rest of underWay) size += await rest;
  return size;
}

async function asOneStream(content: Buffer, level: number): Promise<number> {
  const stream = createGzip({ level, chunkSize: 1 << 20 });
  stream.end(content);
  return await lengthOf(stream);
}

async function lengthOf(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const chunk of bytes) length += chunk.length;
  return length;
}

const named = ({ level, kib, dictionary = false }: Chunking) =>
  `chunks of ${kib} KiB, level ${level}${dictionary ? ', with the 32 KiB before' : ''}`;

export async function* benchGzip(directory: string, megabytes: number): AsyncIterable<Row> {
  const content = await archiveOf(directory, megabytes * 1_000_000);
  yield await measure('one stream, level 6', content, () => asOneStream(content, 6));
  yield await measure(COMPRESSOR, content, () => lengthOf(gzip(bytesOf(content))));
  const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => ({ level, kib: 1024 }));
  const sizes = [128, 256, 512, 2048, 4096].map((kib) => ({ level: 4, kib }));
  const dictionaries = [128, 1024].map((kib) => ({ level: 4, kib, dictionary: true }));
  for (const chunking of [...levels, ...sizes, ...dictionaries])
    yield await measure(named(chunking), content, () => inChunks(content, chunking));
}

if (import.meta.main) {
  const [directory = '/usr', megabytes = '300'] = process.argv.slice(2);
  for await (const { compressor, ratio, mbPerSecond } of benchGzip(directory, Number(megabytes)))
    console.log(
      `${compressor.padEnd(60)} ${ratio.toFixed(3)} : 1 ${mbPerSecond.toFixed(0).padStart(6)} MB/s`,
    );
}

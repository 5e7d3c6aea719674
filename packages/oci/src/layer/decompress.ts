import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { Failure } from '@slipway/failure';
import type { Bytes } from '../bytes.ts';
import type { Compression } from '../media-type.ts';

export interface DecompressLimit {
  /** The most bytes to give; without bound when left out. */
  readonly maxBytes?: number;
}

/** Large, because each chunk is a trip through a thread: 330 MB/s against 130 with Node's own 16 KiB. */
const CHUNK = 1 << 20;

/**
 * The content of a layer's blob. gzip may have many members. Throws a `Failure` `bad-compression` for damaged bytes and
 * `layer-too-large` as soon as there are more than `maxBytes`.
 */
export async function* decompress(
  bytes: Bytes,
  compression: Compression,
  { maxBytes = Number.POSITIVE_INFINITY }: DecompressLimit = {},
): Bytes {
  let size = 0;
  for await (const chunk of compression === 'none' ? bytes : inflated(bytes, compression)) {
    size += chunk.length;
    if (size > maxBytes)
      throw new Failure('layer-too-large', `the layer unpacks to more than ${maxBytes} bytes`, {
        hint: 'raise the limit if you trust where the layer comes from',
      });
    yield chunk;
  }
}

async function* inflated(bytes: Bytes, compression: 'gzip' | 'zstd'): Bytes {
  const inflate =
    compression === 'gzip' ? createGunzip({ chunkSize: CHUNK }) : createZstdDecompress({ chunkSize: CHUNK });
  const fed = pipeline(Readable.from(bytes, { objectMode: false }), inflate);
  // The same error comes out of `inflate`, where it is caught below.
  fed.catch(() => {});
  try {
    yield* inflate as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw damaged(error, compression) ?? error;
  }
}

function damaged(error: unknown, compression: string): Failure | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^(Z_|ZSTD_|ERR_ZSTD)/i.test(code)) return undefined;
  return new Failure('bad-compression', `the layer is not intact ${compression} data`, {
    hint: 'the blob is damaged, or compressed in another way than its media type says',
    cause: error,
  });
}

import { Failure } from '@slipway/failure';
import type { Bytes } from '../bytes.ts';
import { decompress } from '../layer/decompress.ts';
import type { Compression } from '../media-type.ts';

/** Archives come compressed in ways that nothing but their first bytes tells. */

const MAGIC: readonly (readonly [Buffer, string])[] = [
  [Buffer.from([0x1f, 0x8b]), 'gzip'],
  [Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), 'zstd'],
  [Buffer.from('BZh'), 'bzip2'],
  [Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]), 'xz'],
];
const LONGEST_MAGIC = 6;
/** The most an archive may unpack to. */
const MOST_BYTES = 2 ** 40;

/**
 * The archive as it was before it was compressed with gzip or zstd; one that is not compressed as it is. Throws a
 * `Failure` `bad-archive` for compressions Slipway does not read, and as `decompress` does.
 */
export async function* uncompressed(bytes: Bytes): Bytes {
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    const start = await startOf(iterator);
    yield* decompress(joined(start, iterator), recognise(start), { maxBytes: MOST_BYTES });
  } finally {
    await iterator.return?.();
  }
}

/** How the bytes are compressed; reads the first of them only. Throws as `uncompressed` does. */
export async function compressionIn(bytes: Bytes): Promise<Compression> {
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    return recognise(await startOf(iterator));
  } finally {
    await iterator.return?.();
  }
}

function recognise(start: Buffer): Compression {
  const found = MAGIC.find(([magic]) => start.subarray(0, magic.length).equals(magic))?.[1] ?? 'none';
  if (found === 'none' || found === 'gzip' || found === 'zstd') return found;
  throw new Failure('bad-archive', `the archive is compressed with ${found}`, {
    hint: 'decompress it first, or compress it with gzip or zstd',
  });
}

async function startOf(iterator: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let start: Buffer = Buffer.alloc(0);
  while (start.length < LONGEST_MAGIC) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    start = Buffer.concat([start, value]);
  }
  return start;
}

async function* joined(start: Buffer, rest: AsyncIterator<Uint8Array>): Bytes {
  yield start;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

import { type Bytes, decompress } from '@slipway/oci';

const GZIP = Buffer.from([0x1f, 0x8b]);
const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** A context archive as it was before a client compressed it: `docker build --compress` does. Its first bytes tell. */
export async function* uncompressed(archive: Bytes): Bytes {
  const iterator = archive[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < ZSTD.length) {
    const { value, done } = await iterator.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const whole = joined(head, iterator);
  if (head.subarray(0, GZIP.length).equals(GZIP)) yield* decompress(whole, 'gzip');
  else if (head.subarray(0, ZSTD.length).equals(ZSTD)) yield* decompress(whole, 'zstd');
  else yield* whole;
}

async function* joined(head: Buffer, rest: AsyncIterator<Uint8Array>): Bytes {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

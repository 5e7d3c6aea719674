import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf, collect } from '../bytes.ts';
import { uncompressed } from './compression.ts';

const content = Buffer.alloc(100_000, 'archive');

async function* single(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 1) yield bytes.subarray(at, at + 1);
}

test.each([
  ['as it is', content],
  ['gzip', gzipSync(content)],
  ['zstd', zstdCompressSync(content)],
  ['empty', Buffer.alloc(0)],
  ['short', Buffer.from([0x1f])],
])('%s', async (_, bytes) => {
  const expected = bytes.length < 10 ? bytes : content;
  expect((await collect(uncompressed(bytesOf(bytes)))).equals(expected)).toBe(true);
  expect((await collect(uncompressed(single(bytes)))).equals(expected)).toBe(true);
});

import { constants, gunzipSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Bytes, bytesOf, collect } from '../bytes.ts';
import { digestOf } from '../digest.ts';
import { decompress } from './decompress.ts';
import { CHUNK, choose, pakoDeflate, zlibDeflate } from './deflate.ts';
import { gzip } from './gzip.ts';

/** Text and noise of a few MiB, the same each time. */
function mixed(length: number): Buffer {
  const content = Buffer.alloc(length);
  for (let at = 0, state = 1; at < length; at++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    content[at] = (at >> 12) % 3 === 0 ? state >> 16 : 97 + (state >> 27);
  }
  return content;
}

async function* inPieces(content: Buffer, length: number): Bytes {
  for (let at = 0; at < content.length; at += length) yield content.subarray(at, at + length);
}

const content = mixed(3 * CHUNK + 12_345);

test.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, content.length])('%d bytes come back', async (length) => {
  const compressed = await collect(gzip(bytesOf(content.subarray(0, length))));
  expect(gunzipSync(compressed).equals(content.subarray(0, length))).toBe(true);
  expect([...compressed.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
});

test('the bytes are those of version 1, for ever', async () => {
  expect(digestOf(await collect(gzip(bytesOf(content))))).toBe(
    'sha256:0b2d8114dd3730e443d0bf400821d6c8fb2e87fb0b509a896c71e9c1c04e4ead',
  );
});

test('the bytes do not depend on how the content arrives', async () => {
  const whole = await collect(gzip(bytesOf(content)));
  for (const length of [999, 65_536, CHUNK, 2 * CHUNK + 1])
    expect((await collect(gzip(inPieces(content, length)))).equals(whole)).toBe(true);
});

test('nor on which chunk is done first', async () => {
  let turn = 0;
  const late = async (chunk: Uint8Array) => {
    const delay = 20 - 7 * (turn++ % 3);
    const deflated = await zlibDeflate(chunk);
    await new Promise((resolve) => setTimeout(resolve, delay));
    return deflated;
  };
  expect((await collect(gzip(bytesOf(content), late))).equals(await collect(gzip(bytesOf(content))))).toBe(
    true,
  );
});

test('pako gives the same bytes as zlib', async () => {
  expect(
    (await collect(gzip(bytesOf(content), pakoDeflate))).equals(await collect(gzip(bytesOf(content)))),
  ).toBe(true);
  const runs = fc.array(
    fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 300 })),
    {
      maxLength: 40,
    },
  );
  await fc.assert(
    fc.asyncProperty(runs, async (pieces) => {
      const chunk = Buffer.concat(pieces.flatMap(([piece, count]) => Array<Uint8Array>(count).fill(piece)));
      expect(Buffer.compare(await pakoDeflate(chunk), await zlibDeflate(chunk))).toBe(0);
    }),
    { numRuns: 100 },
  );
});

test('the self-check takes zlib as it is, and pako for any other', async () => {
  expect(await choose(zlibDeflate)).toBe(zlibDeflate);
  expect(await choose(pakoDeflate)).toBe(pakoDeflate);
  const other = async (chunk: Uint8Array) => (await zlibDeflate(chunk)).subarray(1);
  expect(await choose(other)).toBe(pakoDeflate);
});

test('an error of the source or of the compressor ends the stream with it', async () => {
  async function* failing(): Bytes {
    yield content;
    throw new Error('source');
  }
  await expect(collect(gzip(failing()))).rejects.toThrow('source');
  const broken = () => Promise.reject(new Error('deflate'));
  await expect(collect(gzip(bytesOf(content), broken))).rejects.toThrow('deflate');
});

test('reading: gzip of one and of many members, zstd, and none', async () => {
  const sample = content.subarray(0, 100_000);
  const members = Buffer.concat([gzipSync(sample.subarray(0, 5000)), gzipSync(sample.subarray(5000))]);
  const forms = {
    gzip: [gzipSync(sample), members],
    zstd: [zstdCompressSync(sample)],
    none: [sample],
  } as const;
  for (const [compression, blobs] of Object.entries(forms)) {
    for (const blob of blobs)
      expect((await collect(decompress(inPieces(blob, 777), compression as 'gzip'))).equals(sample)).toBe(
        true,
      );
  }
});

test('reading stops at the bound', async () => {
  const bomb = { gzip: gzipSync(Buffer.alloc(50_000_000)), zstd: zstdCompressSync(Buffer.alloc(50_000_000)) };
  for (const compression of ['gzip', 'zstd'] as const) {
    let given = 0;
    const reading = (async () => {
      for await (const chunk of decompress(bytesOf(bomb[compression]), compression, { maxBytes: 5_000_000 }))
        given += chunk.length;
    })();
    await expect(reading).rejects.toMatchObject({ code: 'layer-too-large' });
    expect(given).toBeLessThanOrEqual(5_000_000);
  }
  await expect(collect(decompress(bytesOf(content), 'none', { maxBytes: 10 }))).rejects.toMatchObject({
    code: 'layer-too-large',
  });
});

test('damaged, cut and foreign bytes are refused', async () => {
  for (const [compression, blob] of [
    ['gzip', gzipSync(content)],
    ['zstd', zstdCompressSync(content, { params: { [constants.ZSTD_c_checksumFlag]: 1 } })],
  ] as const) {
    const damaged = Buffer.from(blob);
    damaged.fill(0xa5, blob.length >> 1, (blob.length >> 1) + 100);
    for (const bad of [damaged, blob.subarray(0, blob.length >> 1), Buffer.from('neither'), Buffer.alloc(0)])
      await expect(collect(decompress(bytesOf(bad), compression))).rejects.toMatchObject({
        code: 'bad-compression',
      });
  }
});

test('an error of the source is passed on as it is', async () => {
  async function* failing(): Bytes {
    yield gzipSync(content).subarray(0, 1000);
    throw new Error('source');
  }
  await expect(collect(decompress(failing(), 'gzip'))).rejects.toThrow('source');
});

test('a reader that stops early lets go of the source', async () => {
  let closed = false;
  async function* source(): Bytes {
    try {
      for (;;) yield gzipSync(content);
    } finally {
      closed = true;
    }
  }
  for await (const _ of decompress(source(), 'gzip')) break;
  await vi.waitFor(() => expect(closed).toBe(true));
});

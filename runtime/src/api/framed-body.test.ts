import { collect } from '@slipway/oci';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFramed } from './framed-body.ts';

interface Sent {
  readonly name: string;
  readonly chunks: readonly string[];
}

function frame(archives: readonly Sent[]): Buffer {
  const pieces = archives.flatMap(({ name, chunks }) => [
    Buffer.from(`${JSON.stringify({ name })}\n`),
    ...[...chunks.filter(Boolean), ''].flatMap((chunk) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(Buffer.byteLength(chunk));
      return [length, Buffer.from(chunk)];
    }),
  ]);
  return Buffer.concat([Buffer.from('{"a":1}\n'), ...pieces]);
}

/** The bytes in pieces of a size. */
async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test('whatever the network cuts it into, each archive comes out as it was sent', async () => {
  const archives = fc.array(fc.record({ name: fc.string(), chunks: fc.array(fc.string()) }), {
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(archives, fc.integer({ min: 1, max: 40 }), async (sent, size) => {
      const { header, archives: received } = await readFramed<object, { name: string }>(
        pieces(frame(sent), size),
      );
      expect(header).toEqual({ a: 1 });
      const seen: object[] = [];
      for await (const { name, content } of received)
        seen.push({ name, text: (await collect(content)).toString() });
      expect(seen).toEqual(sent.map(({ name, chunks }) => ({ name, text: chunks.join('') })));
    }),
  );
});

test('an archive nobody reads is passed over', async () => {
  const sent = [
    { name: 'a', chunks: ['skipped', 'too'] },
    { name: 'b', chunks: ['read'] },
  ];
  const { archives } = await readFramed<object, { name: string }>(pieces(frame(sent), 3));
  const names: string[] = [];
  for await (const { name } of archives) names.push(name);
  expect(names).toEqual(['a', 'b']);
});

test.each([
  ['', /is empty/],
  ['{"a":1}', /within a line/],
  ['{a}\n', /not JSON/],
  ['{}\n{"name":"x"}\n\0\0\0\x09abc', /within an archive/],
  ['{}\n{"name":"x"}\n\xff\0\0\0', /too large/],
])('%j is refused', async (text, message) => {
  const reading = async () => {
    const { archives } = await readFramed<object, object>(pieces(Buffer.from(text, 'latin1'), 100));
    for await (const { content } of archives) await collect(content);
  };
  await expect(reading()).rejects.toThrow(message);
});

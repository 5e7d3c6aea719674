import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demultiplex } from './stdcopy.ts';

const frame = ({ stream, chunk }: { stream: 'stdout' | 'stderr'; chunk: Uint8Array }) => {
  const head = Buffer.alloc(8);
  head[0] = stream === 'stdout' ? 1 : 2;
  head.writeUInt32BE(chunk.length, 4);
  return Buffer.concat([head, chunk]);
};

async function* cut(bytes: Buffer, sizes: readonly number[]) {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}

const frames = fc.array(
  fc.record({
    stream: fc.constantFrom('stdout' as const, 'stderr' as const),
    chunk: fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  }),
);

test('frames come out whole, wherever the connection cuts them', async () => {
  await fc.assert(
    fc.asyncProperty(frames, fc.array(fc.nat(20)), async (sent, sizes) => {
      const got = await Array.fromAsync(demultiplex(cut(Buffer.concat(sent.map(frame)), sizes)));
      expect(got).toEqual(sent);
    }),
  );
});

test('a frame that is cut short is an error', async () => {
  const bytes = frame({ stream: 'stdout', chunk: Buffer.from('hello') }).subarray(0, 10);
  await expect(Array.fromAsync(demultiplex(cut(bytes, [])))).rejects.toThrow(/ends within a frame/);
});

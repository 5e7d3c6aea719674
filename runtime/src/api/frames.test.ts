import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeFrame, encodeFrames } from './frames.ts';

test('a frame has the stream, three zeros and the length before its bytes', () => {
  expect(encodeFrame('stdout', Buffer.from('hi'))).toEqual(Buffer.from([1, 0, 0, 0, 0, 0, 0, 2, 0x68, 0x69]));
  expect(encodeFrame('stderr', Buffer.alloc(0x010203)).subarray(0, 8)).toEqual(
    Buffer.from([2, 0, 0, 0, 0, 1, 2, 3]),
  );
});

test('frames in a row can be told apart again', () => {
  const entry = fc.record({
    stream: fc.constantFrom('stdout' as const, 'stderr' as const),
    time: fc.constant('t'),
    bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
      const seen: { stream: string; bytes: Buffer }[] = [];
      const all = encodeFrames(entries);
      for (let at = 0; at < all.length; ) {
        const end = at + 8 + all.readUInt32BE(at + 4);
        seen.push({ stream: all[at] === 1 ? 'stdout' : 'stderr', bytes: all.subarray(at + 8, end) });
        at = end;
      }
      expect(seen).toEqual(entries.map(({ stream, bytes }) => ({ stream, bytes })));
    }),
  );
});

test('a frame may carry another text than the entry, with its own length', () => {
  const entry = { stream: 'stdout' as const, time: 'now', bytes: Buffer.from('é') };
  expect(encodeFrames([entry], ({ time, bytes }) => Buffer.from(`${time} ${bytes}`)).subarray(7)).toEqual(
    Buffer.from([6, ...Buffer.from('now é')]),
  );
});

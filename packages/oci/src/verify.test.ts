import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, collect } from './bytes.ts';
import { digestOf } from './digest.ts';
import { verifying } from './verify.ts';

const SLIP = Buffer.from('slipway');

test('bytes as expected pass unchanged, however they are cut', async () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(pieces, fc.boolean(), fc.boolean(), async (chunks, knowsDigest, knowsSize) => {
      const content = Buffer.concat(chunks);
      const blob = { digest: digestOf(content), size: content.length };
      const verified = verifying(bytesOf(...chunks), {
        ...(knowsDigest ? { digest: blob.digest } : {}),
        ...(knowsSize ? { size: blob.size } : {}),
      });
      expect(await collect(verified.bytes)).toEqual(content);
      expect(verified.stored()).toEqual(blob);
    }),
  );
});

test.each([
  ['another digest', { digest: digestOf('other') }, /the content is sha256:\w+, not sha256:/],
  ['fewer bytes', { size: 8 }, /the content is 7 bytes, not 8 bytes/],
  ['more bytes', { size: 6 }, /more than 6 bytes, not 6 bytes/],
  ['any bytes for none', { size: 0 }, /more than 0 bytes/],
])('%s than expected are refused', async (_, expected, problem) => {
  const reading = collect(verifying(bytesOf(SLIP), expected).bytes);
  await expect(reading).rejects.toMatchObject({
    code: 'digest-mismatch',
    message: expect.stringMatching(problem),
  });
});

test('too many bytes stop the stream before they are handed out', async () => {
  const taken: Buffer[] = [];
  const { bytes } = verifying(bytesOf(SLIP, SLIP), { size: SLIP.length });
  await expect(
    (async () => {
      for await (const chunk of bytes) taken.push(Buffer.from(chunk));
    })(),
  ).rejects.toMatchObject({ code: 'digest-mismatch' });
  expect(Buffer.concat(taken)).toEqual(SLIP);
});

test('the last bytes of a known size are handed out only when the digest is right', async () => {
  const { bytes } = verifying(bytesOf(SLIP.subarray(0, 4), SLIP.subarray(4)), {
    size: SLIP.length,
    digest: digestOf('another'),
  });
  const iterator = bytes[Symbol.asyncIterator]();
  expect((await iterator.next()).value).toEqual(SLIP.subarray(0, 4));
  await expect(iterator.next()).rejects.toMatchObject({ code: 'digest-mismatch' });
});

test('there is no result before the end', () => {
  expect(() => verifying(bytesOf(SLIP)).stored()).toThrow('the stream has not ended');
});

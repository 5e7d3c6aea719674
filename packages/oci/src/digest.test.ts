import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Digester, digestOf, hexOf, isDigest, parseDigest } from './digest.ts';

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test('the digest of nothing is the well-known one', () => {
  expect(digestOf('')).toBe(`sha256:${EMPTY}`);
  expect(hexOf(digestOf(''))).toBe(EMPTY);
});

test.each([
  ['upper case', `sha256:${EMPTY.toUpperCase()}`],
  ['short', `sha256:${EMPTY.slice(1)}`],
  ['long', `sha256:${EMPTY}0`],
  ['bare', EMPTY],
  ['of another algorithm', `sha512:${EMPTY}${EMPTY}`],
  ['followed by a new line', `sha256:${EMPTY}\n`],
  ['empty', ''],
])('a digest that is %s is refused', (_, text) => {
  expect(isDigest(text)).toBe(false);
  expect(() => parseDigest(text)).toThrow(expect.objectContaining({ code: 'bad-digest' }));
});

test('bytes have the same digest whole and in pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 6 }), (pieces) => {
      const digester = new Digester();
      for (const piece of pieces) digester.update(piece);
      const whole = Buffer.concat(pieces);
      expect(digester.size).toBe(whole.length);
      expect(digester.digest()).toBe(digestOf(whole));
      expect(parseDigest(digestOf(whole))).toBe(digestOf(whole));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { familyOf, formatAddress, parseAddress } from './address.ts';

test.each([
  ['10.0.0.2', '10.0.0.2'],
  ['FD00:0:0:0:0:0:0:2', 'fd00::2'],
  ['::', '::'],
  ['fd00::', 'fd00::'],
  ['::ffff:10.0.0.2', '::ffff:a00:2'],
  ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
])('%s is written %s', (text, canonical) => {
  const { number, family } = parseAddress(text)!;
  expect(formatAddress(number, family)).toBe(canonical);
  expect(family).toBe(familyOf(text));
});

test.each(['', '10.0.0', '10.0.0.256', 'fe80::1%eth0', ':::', 'host'])('%j is no address', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test('every number is the address that is read as it', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }), (number) => {
      expect(parseAddress(formatAddress(number, 6))).toEqual({ family: 6, number });
    }),
  );
});

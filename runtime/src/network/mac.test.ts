import { expect, test } from 'vitest';
import { macOf, parseMac } from './mac.ts';

test("an address's MAC address is Docker's, unless another was asked for", () => {
  expect(macOf({ address: '172.17.0.2' })).toBe('02:42:ac:11:00:02');
  expect(macOf({ address: '172.17.0.2', mac: '92:d0:c6:0a:29:33' })).toBe('92:d0:c6:0a:29:33');
});

test('a MAC address is read in either way to write it', () => {
  expect(parseMac('92-D0-C6-0A-29-33')).toBe('92:d0:c6:0a:29:33');
});

test.each(['', '92:d0', 'zz:d0:c6:0a:29:33', '93:d0:c6:0a:29:33'])(
  '%j is no MAC address of a container',
  (text) => {
    expect(() => parseMac(text)).toThrow(expect.objectContaining({ code: 'bad-mac' }));
  },
);

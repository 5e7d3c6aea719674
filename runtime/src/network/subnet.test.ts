import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAddress } from './address.ts';
import { Subnet } from './subnet.ts';

const byte = fc.nat(255);
const cidr = fc
  .tuple(byte, byte, byte, byte, fc.integer({ min: 0, max: 32 }))
  .map(([a, b, c, d, prefix]) => `${a}.${b}.${c}.${d}/${prefix}`);
const small = fc
  .tuple(byte, byte, byte, byte, fc.integer({ min: 24, max: 30 }))
  .map(([a, b, c, d, prefix]) => new Subnet(`${a}.${b}.${c}.${d}/${prefix}`));

test.each([
  ['10.20.0.0/24', '10.20.0.0/24', 256, '10.20.0.1'],
  ['10.20.0.77/24', '10.20.0.0/24', 256, '10.20.0.1'],
  ['192.168.255.200/30', '192.168.255.200/30', 4, '192.168.255.201'],
  ['0.0.0.0/0', '0.0.0.0/0', 2 ** 32, '0.0.0.1'],
  ['255.255.255.255/32', '255.255.255.255/32', 1, '0.0.0.0'],
  ['FD00:1:0:0::77/64', 'fd00:1::/64', 2 ** 64, 'fd00:1::1'],
  ['::/0', '::/0', 2 ** 128, '::1'],
])('%s is %s', (text, normal, size, gateway) => {
  const subnet = new Subnet(text);
  expect([subnet.toString(), subnet.size, subnet.gateway]).toEqual([normal, BigInt(size), gateway]);
});

test.each([
  '',
  '10.0.0.0',
  '10.0.0.0/33',
  '10.0.0.0/24/7',
  '10.0.0/8',
  '10.0.0.256/8',
  '10.0.0.0/',
  '::/129',
  'fe80::1%eth0/64',
  'a.b.c.d/8',
  '1.2.3.4/-1',
])('%j is no subnet', (text) => {
  expect(() => new Subnet(text)).toThrow(expect.objectContaining({ code: 'bad-subnet' }));
});

test('its own text makes the same subnet, which contains what it was made of', () => {
  fc.assert(
    fc.property(cidr, (text) => {
      const subnet = new Subnet(text);
      expect(new Subnet(subnet.toString())).toEqual(subnet);
      expect(subnet.contains(text.split('/')[0]!)).toBe(true);
    }),
  );
});

test('two subnets overlap when one contains the base of the other', () => {
  fc.assert(
    fc.property(cidr, cidr, (a, b) => {
      const [one, other] = [new Subnet(a), new Subnet(b)];
      const base = (subnet: Subnet) => subnet.toString().split('/')[0]!;
      const expected = one.contains(base(other)) || other.contains(base(one));
      expect([one.overlaps(other), other.overlaps(one)]).toEqual([expected, expected]);
    }),
  );
});

test('a free address is in the subnet, not taken, and neither its first nor its last', () => {
  fc.assert(
    fc.property(small, fc.nat(), (subnet, seed) => {
      const [first, last] = [subnet.base, subnet.base + subnet.size - 1n].map((number) =>
        formatAddress(number, 4),
      );
      const taken = new Set<string>();
      for (let left = Number(subnet.size) - 2; left > 0; left -= 1) {
        const address = subnet.free(taken);
        expect(subnet.contains(address)).toBe(true);
        expect([first, last, ...taken]).not.toContain(address);
        taken.add(address);
        // One that was given back is found again.
        if (seed % left === 1) {
          taken.delete(address);
          expect(subnet.free(taken)).toBe(address);
          taken.add(address);
        }
      }
      expect(() => subnet.free(taken)).toThrow(expect.objectContaining({ code: 'subnet-exhausted' }));
    }),
    { numRuns: 30 },
  );
});

test('subnets it is split into lie side by side and fill it', () => {
  fc.assert(
    fc.property(small, fc.integer({ min: 0, max: 2 }), (subnet, more) => {
      const parts = [...subnet.split(subnet.prefix + more)];
      expect(parts.map(({ base }) => base)).toEqual(
        Array.from(
          { length: 2 ** more },
          (_, index) => subnet.base + (BigInt(index) * subnet.size) / BigInt(2 ** more),
        ),
      );
      expect(parts.every((part) => part.overlaps(subnet) && part.prefix === subnet.prefix + more)).toBe(true);
    }),
  );
});

test('a subnet has none that is larger than itself', () => {
  expect([...new Subnet('10.0.0.0/24').split(23)]).toEqual([]);
});

test('a free address can be had from a part of the subnet', () => {
  const subnet = new Subnet('fd00::/64');
  const range = new Subnet('fd00::10/127');
  const taken = new Set(['fd00::10']);
  expect(subnet.covers(range)).toBe(true);
  expect(range.covers(subnet)).toBe(false);
  expect(subnet.free(taken, range)).toBe('fd00::11');
  expect(() => subnet.free(new Set([...taken, 'fd00::11']), range)).toThrow(
    expect.objectContaining({ code: 'subnet-exhausted' }),
  );
});

test('families have nothing in common', () => {
  expect(new Subnet('0.0.0.0/0').overlaps(new Subnet('::/0'))).toBe(false);
  expect(new Subnet('::/0').contains('10.0.0.1')).toBe(false);
});

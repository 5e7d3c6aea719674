import { isIPv4, isIPv6 } from 'node:net';

/** IP addresses as numbers, to reckon with. IPv6 is written as RFC 5952 wants it. */

export type Family = 4 | 6;

/** How many bits an address of a family has. */
export const BITS: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };

/** Undefined for what is no address; one with a zone (`fe80::1%eth0`) is none here. */
export function parseAddress(text: string): { readonly family: Family; readonly number: bigint } | undefined {
  if (isIPv4(text)) return { family: 4, number: joined(text.split('.').map(Number), 8n) };
  if (!isIPv6(text) || text.includes('%')) return undefined;
  const [head = '', tail] = canonical(text).split('::');
  const groups = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [first, last] = [groups(head), groups(tail ?? '')];
  const zeros = Array<number>(8 - first.length - last.length).fill(0);
  return { family: 6, number: joined([...first, ...zeros, ...last], 16n) };
}

export function formatAddress(number: bigint, family: Family): string {
  if (family === 4) return parts(number, 4, 8n).join('.');
  return canonical(
    parts(number, 8, 16n)
      .map((group) => group.toString(16))
      .join(':'),
  );
}

export function familyOf(address: string): Family {
  return address.includes(':') ? 6 : 4;
}

/** The one way to write an IPv6 address, which is also how URLs have it. */
function canonical(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}

function joined(numbers: readonly number[], bits: bigint): bigint {
  return numbers.reduce((sum, each) => (sum << bits) | BigInt(each), 0n);
}

function parts(number: bigint, count: number, bits: bigint): number[] {
  return Array.from({ length: count }, (_, index) =>
    Number((number >> (BigInt(count - 1 - index) * bits)) & ((1n << bits) - 1n)),
  );
}

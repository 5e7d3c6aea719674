import { Failure } from '@slipway/failure';
import { BITS, type Family, formatAddress, parseAddress } from './address.ts';

/** A subnet in CIDR notation (RFC 4632, RFC 4291) and the addresses in it. */
export class Subnet {
  readonly family: Family;
  readonly base: bigint;
  readonly prefix: number;

  /** Throws a `Failure` `bad-subnet` for anything but `ADDRESS/PREFIX`. */
  constructor(cidr: string) {
    const [, text = '', prefix = ''] = /^([^/]*)\/(\d{1,3})$/.exec(cidr) ?? [];
    const address = parseAddress(text);
    if (address === undefined || Number(prefix) > BITS[address.family]) {
      throw new Failure('bad-subnet', `invalid subnet "${cidr}"`, {
        hint: 'write it as in 10.20.0.0/24 or fd00:1::/64',
      });
    }
    this.family = address.family;
    this.prefix = Number(prefix);
    this.base = address.number & this.#mask(this.prefix);
  }

  /** How many addresses it has. */
  get size(): bigint {
    return 1n << BigInt(BITS[this.family] - this.prefix);
  }

  /** The first host address, which the bridge takes unless another is asked for. */
  get gateway(): string {
    return formatAddress(this.base + 1n, this.family);
  }

  contains(address: string): boolean {
    const parsed = parseAddress(address);
    return parsed?.family === this.family && (parsed.number & this.#mask(this.prefix)) === this.base;
  }

  /** Whether all of the other is in it. */
  covers(other: Subnet): boolean {
    return this.prefix <= other.prefix && this.overlaps(other);
  }

  overlaps(other: Subnet): boolean {
    const mask = this.#mask(Math.min(this.prefix, other.prefix));
    return this.family === other.family && (this.base & mask) === (other.base & mask);
  }

  /**
   * The lowest host address that is not taken, in the part of it that `range` is if there is one. Throws a `Failure`
   * `subnet-exhausted`.
   */
  free(taken: ReadonlySet<string>, range: Subnet = this): string {
    const isHost = (number: bigint) => number > this.base && number < this.base + this.size - 1n;
    for (let number = range.base; number < range.base + range.size; number += 1n) {
      const address = formatAddress(number, this.family);
      if (isHost(number) && !taken.has(address)) return address;
    }
    throw new Failure('subnet-exhausted', `no address is free in ${range}`, {
      hint: 'remove containers, or make a network with a larger --subnet',
    });
  }

  /** The subnets of a longer prefix inside this one, in order. */
  *split(prefix: number): Iterable<Subnet> {
    if (prefix < this.prefix) return;
    const step = 1n << BigInt(BITS[this.family] - prefix);
    for (let base = this.base; base < this.base + this.size; base += step)
      yield new Subnet(`${formatAddress(base, this.family)}/${prefix}`);
  }

  toString(): string {
    return `${formatAddress(this.base, this.family)}/${this.prefix}`;
  }

  #mask(prefix: number): bigint {
    const bits = BigInt(BITS[this.family]);
    return ((1n << bits) - 1n) ^ ((1n << (bits - BigInt(prefix))) - 1n);
  }
}

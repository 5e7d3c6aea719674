import { Failure } from '@slipway/failure';

/** An IPv4 subnet in CIDR notation (RFC 4632) and the addresses in it. */
export class Subnet {
  readonly base: number;
  readonly prefix: number;

  /** Throws a `Failure` `bad-subnet` for anything but `a.b.c.d/n`. */
  constructor(cidr: string) {
    const [, address = '', prefix = ''] = /^([^/]*)\/([^/]*)$/.exec(cidr) ?? [];
    const number = toNumber(address);
    if (number === undefined || !/^\d{1,2}$/.test(prefix) || Number(prefix) > 32) {
      throw new Failure('bad-subnet', `invalid subnet "${cidr}"`, { hint: 'write it as in 10.20.0.0/24' });
    }
    this.prefix = Number(prefix);
    this.base = (number & this.#mask) >>> 0;
  }

  get size(): number {
    return 2 ** (32 - this.prefix);
  }

  /** The first host address, which the bridge takes unless another is asked for. */
  get gateway(): string {
    return toAddress(this.base + 1);
  }

  contains(address: string): boolean {
    const number = toNumber(address);
    return number !== undefined && (number & this.#mask) >>> 0 === this.base;
  }

  overlaps(other: Subnet): boolean {
    const mask = maskOf(Math.min(this.prefix, other.prefix));
    return (this.base & mask) >>> 0 === (other.base & mask) >>> 0;
  }

  /** The lowest host address that is not taken. Throws a `Failure` `subnet-exhausted`. */
  free(taken: ReadonlySet<string>): string {
    for (let offset = 1; offset < this.size - 1; offset += 1) {
      const address = toAddress(this.base + offset);
      if (!taken.has(address)) return address;
    }
    throw new Failure('subnet-exhausted', `no address is free in ${this}`, {
      hint: 'remove containers, or make a network with a larger --subnet',
    });
  }

  /** The subnets of a longer prefix inside this one, in order. */
  *split(prefix: number): Iterable<Subnet> {
    if (prefix < this.prefix) return;
    const step = 2 ** (32 - prefix);
    for (let base = this.base; base < this.base + this.size; base += step)
      yield new Subnet(`${toAddress(base)}/${prefix}`);
  }

  toString(): string {
    return `${toAddress(this.base)}/${this.prefix}`;
  }

  get #mask(): number {
    return maskOf(this.prefix);
  }
}

/** The MAC address Docker gives an IPv4 address: 02:42 and its four bytes. */
export function macOf(address: string): string {
  const bytes = address.split('.').map((byte) => Number(byte).toString(16).padStart(2, '0'));
  return ['02', '42', ...bytes].join(':');
}

function maskOf(prefix: number): number {
  return prefix === 0 ? 0 : (~0 << (32 - prefix)) >>> 0;
}

function toNumber(address: string): number | undefined {
  const bytes = address.split('.');
  if (bytes.length !== 4 || !bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) <= 255))
    return undefined;
  return bytes.reduce((number, byte) => number * 256 + Number(byte), 0);
}

function toAddress(number: number): string {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}

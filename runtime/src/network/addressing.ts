import { randomBytes } from 'node:crypto';
import { Failure } from '@slipway/failure';
import type { Family } from './address.ts';
import { Subnet } from './subnet.ts';

/** Which addresses a network has: those it asks for, or the first subnet that nothing else on the host is in. */

/** Where the addresses of a network come from, for one family. */
export interface Addressing {
  readonly subnet: string;
  readonly gateway: string;
  /** The part of the subnet that containers get addresses from unless they ask for one. */
  readonly range?: string;
  /** Addresses in it that others have, by name. */
  readonly reserved?: Readonly<Record<string, string>>;
  /** Whether the engine chose it: then it may choose another where somebody else on the host has come to use it. */
  readonly chosen?: true;
}

export type AddressingRequest = Partial<Omit<Addressing, 'chosen'>>;

/** Networks take their subnets from here, 4,094 addresses each, the first that no interface of the host is in. */
const POOL = { subnet: new Subnet('172.28.0.0/14'), prefix: 20 };
/** Throws a `Failure` `bad-subnet`, `subnet-taken` or `subnet-exhausted`. */
export function chooseAddressing(
  {
    addressing = [],
    ipv6 = false,
  }: { readonly addressing?: readonly AddressingRequest[]; readonly ipv6?: boolean },
  isTaken: (subnet: Subnet) => boolean,
): Addressing & { readonly ipv6?: Addressing } {
  const wanted = sortedByFamily(addressing);
  const ipv4 = addressingOf(wanted[4], isTaken, POOL.subnet.split(POOL.prefix));
  if (ipv6) return { ...ipv4, ipv6: addressingOf(wanted[6], isTaken, uniqueLocalSubnets()) };
  if (wanted[6] === undefined) return ipv4;
  throw new Failure('bad-subnet', `the subnet ${wanted[6].subnet} is IPv6, and the network is not`, {
    hint: 'give --ipv6 too',
  });
}

/** Throws a `Failure` `bad-subnet` when there are two of a family, or one without a subnet. */
function sortedByFamily(
  wanted: readonly AddressingRequest[],
): Partial<Record<Family, AddressingRequest & { readonly subnet: string }>> {
  const sorted: Partial<Record<Family, AddressingRequest & { readonly subnet: string }>> = {};
  for (const request of wanted) {
    const { subnet } = request;
    if (subnet === undefined)
      throw new Failure(
        'bad-subnet',
        'invalid network config: a gateway or range is given without its subnet',
        {
          hint: 'give --subnet too',
        },
      );
    const { family } = new Subnet(subnet);
    if (sorted[family] !== undefined)
      throw new Failure('bad-subnet', `bridge driver doesn't support multiple subnets: ${subnet}`, {
        hint: 'give one for each of IPv4 and IPv6',
      });
    sorted[family] = { ...request, subnet };
  }
  return sorted;
}

/** Throws a `Failure` `bad-subnet` for what lies outside the subnet, `subnet-taken` or `subnet-exhausted`. */
function addressingOf(
  request: (AddressingRequest & { readonly subnet: string }) | undefined,
  isTaken: (subnet: Subnet) => boolean,
  pool: Iterable<Subnet>,
): Addressing {
  if (request === undefined) {
    for (const subnet of pool)
      if (!isTaken(subnet)) return { subnet: String(subnet), gateway: subnet.gateway, chosen: true };
    throw new Failure('subnet-exhausted', 'every subnet that networks are given is taken', {
      hint: 'remove networks that are not used, or give --subnet',
    });
  }
  const subnet = new Subnet(request.subnet);
  if (subnet.size < 4n)
    throw new Failure('bad-subnet', `the subnet ${subnet} has no room for a gateway and a container`);
  if (isTaken(subnet))
    throw new Failure('subnet-taken', `the subnet ${subnet} overlaps with a network of this host`, {
      hint: 'choose another --subnet',
    });
  const { gateway = subnet.gateway, range, reserved } = request;
  for (const address of [gateway, ...Object.values(reserved ?? {})])
    if (!subnet.contains(address))
      throw new Failure('bad-subnet', `no matching subnet for ${address}: it is not in ${subnet}`);
  if (range !== undefined && !subnet.covers(new Subnet(range)))
    throw new Failure('bad-subnet', `no matching subnet for range ${range}: it is not in ${subnet}`);
  return {
    subnet: String(subnet),
    gateway,
    ...(range === undefined ? {} : { range }),
    ...(reserved === undefined ? {} : { reserved }),
  };
}

/** Prefixes nobody else has, as sites choose them for themselves: RFC 4193. */
function* uniqueLocalSubnets(): Iterable<Subnet> {
  for (;;)
    yield new Subnet(
      `fd${randomBytes(7)
        .toString('hex')
        .replace(/(..)(....)(....)(....)/, '$1:$2:$3:$4')}::/64`,
    );
}

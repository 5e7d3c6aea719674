import { BlockList, isIPv6 } from 'node:net';
import type { NetworkSpec } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';

export interface PoolFlags {
  readonly subnet?: readonly string[];
  readonly gateway?: readonly string[];
  readonly ipRange?: readonly string[];
  /** `name=address` each. */
  readonly auxAddress?: readonly string[];
}

type Pool = NonNullable<NetworkSpec['IPAM']>['Config'][number];

/**
 * The pools of `network create`: each gateway, range and taken address belongs to the subnet that holds it. docker,
 * network/create.go. Throws a `Failure` `usage`.
 */
export function addressPools({
  subnet = [],
  gateway = [],
  ipRange = [],
  auxAddress = [],
}: PoolFlags): Pool[] {
  const others = [...gateway, ...ipRange, ...auxAddress];
  if (subnet.length === 0 && others.length > 0)
    throw new Failure('usage', `${others[0]} belongs to no subnet`, { hint: 'name it with --subnet' });
  const owner = (address: string) => {
    const found = subnet.find((each) => holds(each, address.split('/')[0]!));
    if (found === undefined)
      throw new Failure('usage', `no matching subnet for ${address}`, { hint: 'name one with --subnet' });
    return found;
  };
  const auxiliary = auxAddress.map((entry) => entry.split('=', 2) as [string, string]);
  const owners = new Map(
    [...gateway, ...ipRange, ...auxiliary.map(([, address]) => address)].map((address) => [
      address,
      owner(address),
    ]),
  );
  return subnet.map((each) => {
    const isHere = (address: string) => owners.get(address) === each;
    const gate = gateway.find(isHere);
    const range = ipRange.find(isHere);
    const taken = auxiliary.filter(([, address]) => isHere(address));
    return {
      Subnet: each,
      ...(gate === undefined ? {} : { Gateway: gate }),
      ...(range === undefined ? {} : { IPRange: range }),
      ...(taken.length === 0 ? {} : { AuxiliaryAddresses: Object.fromEntries(taken) }),
    };
  });
}

function holds(subnet: string, address: string): boolean {
  const [network = '', length = ''] = subnet.split('/');
  const family = isIPv6(network) ? 'ipv6' : 'ipv4';
  if ((family === 'ipv6') !== isIPv6(address)) return false;
  try {
    const list = new BlockList();
    list.addSubnet(network, Number(length), family);
    return list.check(address, family);
  } catch (cause) {
    throw new Failure('usage', `"${subnet}" is not a subnet`, { hint: 'write it as 10.9.0.0/24', cause });
  }
}

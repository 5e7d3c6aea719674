import type { ContainerRecord, Endpoint, NetworkAttachment } from '../../container/record.ts';
import { macOf } from '../../network/mac.ts';
import type { NetworkRecord } from '../../network/networks.ts';
import { Subnet } from '../../network/subnet.ts';

/** A container's place in a network, as the Engine API shows it from either side. */

/** One of a container's `NetworkSettings.Networks`; addresses are empty while it does not run. */
export function endpointJson(
  { id, name }: Pick<ContainerRecord, 'id' | 'name'>,
  { aliases, links, ...wanted }: NetworkAttachment,
  network: NetworkRecord | undefined,
  endpoint: Endpoint | undefined,
): object {
  const bridge = endpoint === undefined ? undefined : network?.bridge;
  const ipv6 = endpoint?.address6 === undefined ? undefined : bridge?.ipv6;
  const onUserNetwork = network?.bridge !== undefined && network.name !== 'bridge';
  const ipam = {
    ...(wanted.address === undefined ? {} : { IPv4Address: wanted.address }),
    ...(wanted.address6 === undefined ? {} : { IPv6Address: wanted.address6 }),
  };
  return {
    IPAMConfig: Object.keys(ipam).length > 0 ? ipam : null,
    Links: links ?? null,
    Aliases: aliases.length > 0 ? aliases : null,
    MacAddress: endpoint === undefined ? (wanted.mac ?? '') : macOf(endpoint),
    DriverOpts: null,
    GwPriority: wanted.gatewayPriority ?? 0,
    NetworkID: network?.id ?? '',
    EndpointID: endpoint === undefined || network === undefined ? '' : endpointId(network.id, id),
    Gateway: bridge?.gateway ?? '',
    IPAddress: endpoint?.address ?? '',
    IPPrefixLen: prefixOf(bridge),
    IPv6Gateway: ipv6?.gateway ?? '',
    GlobalIPv6Address: endpoint?.address6 ?? '',
    GlobalIPv6PrefixLen: prefixOf(ipv6),
    DNSNames: onUserNetwork ? [...new Set([name, ...aliases, id.slice(0, 12)])] : null,
  };
}

/** One of a network's `Containers`. */
export function memberJson(
  { id, name }: ContainerRecord,
  network: NetworkRecord,
  endpoint: Endpoint,
): object {
  const prefix6 = prefixOf(network.bridge?.ipv6);
  return {
    Name: name,
    EndpointID: endpointId(network.id, id),
    MacAddress: macOf(endpoint),
    IPv4Address: `${endpoint.address}/${prefixOf(network.bridge)}`,
    IPv6Address: endpoint.address6 === undefined ? '' : `${endpoint.address6}/${prefix6}`,
  };
}

function endpointId(network: string, container: string): string {
  return `${network.slice(0, 32)}${container.slice(0, 32)}`;
}

function prefixOf(addressing: { readonly subnet: string } | undefined): number {
  return addressing === undefined ? 0 : new Subnet(addressing.subnet).prefix;
}

import { isAlive } from '../../container/record.ts';
import type { Engine } from '../../engine.ts';
import type { NetworkRecord } from '../../network/networks.ts';
import { macOf, Subnet } from '../../network/subnet.ts';

/** A network as the Engine API shows it. */
export function networkJson(network: NetworkRecord, engine: Engine): object {
  const { bridge } = network;
  const config = bridge === undefined ? [] : [{ Subnet: bridge.subnet, Gateway: bridge.gateway }];
  const members = engine.containers.records().flatMap((record) => {
    const endpoint = record.state.endpoints[network.name];
    if (endpoint === undefined || !isAlive(record.state) || bridge === undefined) return [];
    const prefix = new Subnet(bridge.subnet).prefix;
    const member = {
      Name: record.name,
      EndpointID: record.id,
      MacAddress: macOf(endpoint.address),
      IPv4Address: `${endpoint.address}/${prefix}`,
      IPv6Address: '',
    };
    return [[record.id, member] as const];
  });
  return {
    Name: network.name,
    Id: network.id,
    Created: network.created,
    Scope: 'local',
    Driver: network.driver,
    EnableIPv4: bridge !== undefined,
    EnableIPv6: false,
    IPAM: { Driver: 'default', Options: null, Config: config },
    Internal: network.internal,
    Attachable: false,
    Ingress: false,
    ConfigFrom: { Network: '' },
    ConfigOnly: false,
    Containers: Object.fromEntries(members),
    Options: network.options,
    Labels: network.labels,
  };
}

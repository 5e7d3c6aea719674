import { isAlive } from '../../container/record.ts';
import type { Engine } from '../../engine.ts';
import type { Addressing } from '../../network/addressing.ts';
import type { NetworkRecord } from '../../network/networks.ts';
import { memberJson } from './endpoint-json.ts';

/** A network as the Engine API shows it. */
export function networkJson(network: NetworkRecord, engine: Engine): object {
  const { bridge } = network;
  const addressing =
    bridge === undefined ? [] : [bridge, ...(bridge.ipv6 === undefined ? [] : [bridge.ipv6])];
  const members = engine.containers.records().flatMap((record) => {
    const endpoint = record.state.endpoints[network.name];
    if (endpoint === undefined || !isAlive(record.state)) return [];
    return [[record.id, memberJson(record, network, endpoint)] as const];
  });
  return {
    Name: network.name,
    Id: network.id,
    Created: network.created,
    Scope: 'local',
    Driver: network.driver,
    EnableIPv4: bridge !== undefined,
    EnableIPv6: bridge?.ipv6 !== undefined,
    IPAM: { Driver: 'default', Options: null, Config: addressing.map(rangeJson) },
    Internal: network.internal,
    Attachable: network.attachable ?? false,
    Ingress: false,
    ConfigFrom: { Network: '' },
    ConfigOnly: false,
    Containers: Object.fromEntries(members),
    Options: network.options,
    Labels: network.labels,
  };
}

function rangeJson({ subnet, gateway, range, reserved }: Addressing): object {
  return {
    Subnet: subnet,
    ...(range === undefined ? {} : { IPRange: range }),
    Gateway: gateway,
    ...(reserved === undefined ? {} : { AuxiliaryAddresses: reserved }),
  };
}

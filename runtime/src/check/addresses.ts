import type { ContainerRecord } from '../container/record.ts';
import { isAlive } from '../container/record.ts';
import { type Finding, type Inspector, surplus } from './finding.ts';

/** Addresses: none is given out to what neither runs nor starts, and no two containers of a network have the same one. */
export const inspectAddresses: Inspector = ({ containers }) => [
  ...surplus(containers.attachments.reserved(), []).map((id) => ({
    noun: 'address',
    name: id,
    problem: 'is kept for a container that does not start',
    repair: { did: 'released', run: () => containers.attachments.settle(id) },
  })),
  ...sharedAddresses(containers.records()),
];

export function sharedAddresses(records: readonly ContainerRecord[]): Finding[] {
  const owners = new Map<string, string>();
  return records
    .filter(({ state }) => isAlive(state))
    .flatMap(({ name, state }) =>
      Object.entries(state.endpoints).flatMap(([network, { address }]) => {
        const key = `${network} ${address}`;
        const owner = owners.get(key);
        owners.set(key, name);
        if (owner === undefined) return [];
        const problem = `belongs to both ${owner} and ${name} in network ${network}: restart one of them`;
        return [{ noun: 'address', name: address, problem }];
      }),
    );
}

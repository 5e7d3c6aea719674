import type { PublishedPort } from '../network/firewall.ts';
import { keyOf } from '../network/host-ports.ts';
import { type Inspector, surplus } from './finding.ts';

/** Host ports: those that are held are those that running containers have. */
export const inspectPorts: Inspector = ({ containers }) => {
  const { ports } = containers;
  const wanted = containers.aliveRecords().flatMap(({ state }) => state.ports);
  const byKey = new Map<string, PublishedPort>(wanted.map((port) => [keyOf(port), port]));
  return [
    ...surplus(ports.held(), byKey.keys()).map((name) => ({
      ...{ noun: 'port', name, problem: 'is held, and no running container has it' },
      repair: { did: 'released', run: () => ports.releaseKey(name) },
    })),
    ...surplus(byKey.keys(), ports.held()).map((name) => ({
      ...{ noun: 'port', name, problem: 'is not held for the container that has it' },
      repair: { did: 'held', run: () => ports.hold([byKey.get(name)!]) },
    })),
  ];
};

import { keyOf } from '../network/host-ports.ts';
import { type ContainerRecord, isAlive } from './record.ts';

/**
 * A takeover writes two records, the new owner's first. After a kill between them both say that a port is theirs; it is
 * of the one that published it last. Gives the records that have to change.
 */
export function settledClaims(records: readonly ContainerRecord[]): ContainerRecord[] {
  const claimants = records.filter(({ state }) => isAlive(state) && state.published);
  const owners = new Map<string, ContainerRecord>();
  for (const record of claimants) {
    for (const port of record.state.ports) {
      const other = owners.get(keyOf(port));
      if (other === undefined || publishedAt(other) < publishedAt(record)) owners.set(keyOf(port), record);
    }
  }
  return claimants.flatMap((record) => {
    const ports = record.state.ports.filter((port) => owners.get(keyOf(port)) === record);
    if (ports.length === record.state.ports.length) return [];
    return [{ ...record, state: { ...record.state, ports, published: ports.length > 0 } }];
  });
}

/** RFC 3339, so that texts compare as times do. */
function publishedAt({ state: { startedAt, tookOverAt = '' } }: ContainerRecord): string {
  return tookOverAt > startedAt ? tookOverAt : startedAt;
}

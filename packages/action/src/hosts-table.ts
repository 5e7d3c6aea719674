import { table } from './summary.ts';

/** What a rollout did on one host, by service. */
interface HostOutcome {
  readonly host: string;
  readonly moved: readonly string[];
  readonly unchanged: readonly string[];
}

/** A block of a job summary: each host with the services that were moved on it and those that run on. */
export function hostsTable(hosts: readonly HostOutcome[]): string {
  const rows = hosts.map(({ host, moved, unchanged }) => [host, moved.join(', '), unchanged.join(', ')]);
  return table(['Host', 'Moved', 'Unchanged'], rows);
}

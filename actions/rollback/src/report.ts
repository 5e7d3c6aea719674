import { facts, heading, hostsTable } from '@slipway/action';
import { formatDuration, type RollbackOutcome } from 'slipway';

export function outputsOf({ project, release, commit, hosts }: RollbackOutcome) {
  return { project, release, commit, hosts: JSON.stringify(hosts) };
}

export function summaryOf({ project, release, commit, hosts, milliseconds }: RollbackOutcome): string {
  return [
    heading(`Rolled ${project} back to ${release}`),
    facts({ Commit: commit, Time: formatDuration(milliseconds) }),
    hostsTable(hosts),
  ].join('');
}

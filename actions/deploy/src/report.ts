import { facts, heading, hostsTable, table } from '@slipway/action';
import { type DeployOutcome, formatDuration } from 'slipway';

export function outputsOf({ project, release, commit, services, hosts }: DeployOutcome) {
  return { project, release, commit, services: JSON.stringify(services), hosts: JSON.stringify(hosts) };
}

export function summaryOf({
  project,
  release,
  commit,
  services,
  hosts,
  milliseconds,
}: DeployOutcome): string {
  return [
    heading(`Deployed ${project} ${release}`),
    facts({ Commit: commit, Time: formatDuration(milliseconds) }),
    table(['Service', 'Image'], Object.entries(services)),
    hostsTable(hosts),
  ].join('');
}

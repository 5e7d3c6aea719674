import type { Inspector } from './finding.ts';

/** Other firewalls of the host: none keeps the traffic of our bridges out. */
export const inspectPassage: Inspector = async ({ networks, passage }) =>
  (await passage.closed()).map((name) => ({
    ...{ noun: 'firewall', name, problem: 'drops what containers send and get' },
    repair: { did: 'opened for our bridges', run: () => networks.openPassage() },
  }));

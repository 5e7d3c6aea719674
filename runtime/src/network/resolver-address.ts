import type { Run } from '@slipway/command';

/**
 * 127.0.0.11, where Docker's containers have their name server, and where programs are told to ask, as nginx by
 * `resolver 127.0.0.11`. In a container's own network namespace what is sent there leaves with the container's address, by
 * a route, and goes to the server at its bridge, by a rule. So the kernel need not let loopback addresses in or out, as
 * it would for a rule alone (route_localnet). ip-route(8), nft(8).
 */
const RESOLVER = '127.0.0.11';
const TABLE = 'slipway_resolver';
const NONE = `add table ip ${TABLE}\ndelete table ip ${TABLE}\n`;
const SET = `ip route replace local ${RESOLVER} dev lo table local src "$1" && exec nft -f -`;
const UNSET = `ip route flush table local exact ${RESOLVER}; exec nft -f -`;

export interface NameServerAddress {
  readonly server: string;
  /** The container's own in the server's network. */
  readonly source: string;
}

/** In a namespace that has just been made, and has its addresses. */
export async function leadToNameServer(namespace: string, to: NameServerAddress, run: Run): Promise<void> {
  await run(inside(namespace, SET, to.source), { input: ruleFor(to) });
}

/** In one that may lead elsewhere; undefined leads nowhere. To replace the rule takes the kernel longer than to set it. */
export async function leadElsewhere(
  namespace: string,
  to: NameServerAddress | undefined,
  run: Run,
): Promise<void> {
  if (to === undefined) await run(inside(namespace, UNSET), { input: NONE });
  else await run(inside(namespace, SET, to.source), { input: `${NONE}${ruleFor(to)}` });
}

function inside(namespace: string, script: string, ...words: readonly string[]): string[] {
  return ['nsenter', `--net=${namespace}`, 'sh', '-c', script, 'sh', ...words];
}

function ruleFor({ server }: NameServerAddress): string {
  return `table ip ${TABLE} {
  chain output {
    type nat hook output priority -100;
    ip daddr ${RESOLVER} meta l4proto { tcp, udp } th dport 53 dnat to ${server};
  }
}
`;
}

import type { Run } from '@slipway/command';

/**
 * 127.0.0.11, where Docker's containers have their name server, and where programs are told to ask, as nginx by
 * `resolver 127.0.0.11`. Rules in a container's own network namespace lead from there to the server at its bridge. The
 * kernel lets a loopback address out only if told to; what others then send to the container's loopback is dropped. nft(8).
 */
const RESOLVER = '127.0.0.11';
const TABLE = 'slipway_resolver';
const LET_OUT = 'echo 1 > /proc/sys/net/ipv4/conf/all/route_localnet && exec nft -f -';

/** In a namespace that has just been made. */
export async function leadToNameServer(namespace: string, server: string, run: Run): Promise<void> {
  await run(['nsenter', `--net=${namespace}`, 'sh', '-c', LET_OUT], { input: rules(server) });
}

/** In one that may lead elsewhere; with no server, to none. To replace rules takes the kernel longer than to set them. */
export async function leadElsewhere(namespace: string, server: string | undefined, run: Run): Promise<void> {
  const input = `add table ip ${TABLE}\ndelete table ip ${TABLE}\n${server === undefined ? '' : rules(server)}`;
  await run(['nsenter', `--net=${namespace}`, 'sh', '-c', LET_OUT], { input });
}

function rules(server: string): string {
  return `table ip ${TABLE} {
  chain output {
    type nat hook output priority -100;
    ip daddr ${RESOLVER} meta l4proto { tcp, udp } th dport 53 dnat to ${server};
  }
  chain postrouting { type nat hook postrouting priority srcnat; oifname != "lo" ip saddr 127.0.0.0/8 masquerade; }
  chain input { type filter hook input priority filter; iifname != "lo" ip daddr 127.0.0.0/8 ct direction original drop; }
}
`;
}

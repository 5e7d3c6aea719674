import type { Run } from '@slipway/command';
import { familyOf } from './address.ts';

/**
 * The engine's nftables table, one for each family the host has. Published ports are elements of two maps, so that publishing, withdrawing and moving
 * them are transactions of the kernel's: a packet meets the old map or the new one, nothing in between, and connections
 * that are open stay where conntrack has them. There is no proxy process. nft(8).
 */

export interface PublishedPort {
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  /** The host's address, of the same family as the container's; `0.0.0.0` or `::` is all of them. */
  readonly hostAddress: string;
  readonly hostPort: number;
  readonly address: string;
  readonly port: number;
}

export interface BridgeRule {
  readonly bridge: string;
  /** One for each family it has. */
  readonly subnets: readonly string[];
  /** An internal network has no way out. */
  readonly internal: boolean;
  /** Whether what goes out has the host's address; else others must know the way to the subnet. */
  readonly masquerade: boolean;
}

type TableFamily = 'ip' | 'ip6';

export class Firewall {
  readonly table: string;
  /** Those that it has a table for. */
  readonly families: readonly TableFamily[];
  readonly #run: Run;

  /** `ipv6`: whether the host has it. */
  constructor(table: string, run: Run, { ipv6 }: { readonly ipv6: boolean }) {
    this.table = table;
    this.families = ipv6 ? ['ip', 'ip6'] : ['ip'];
    this.#run = run;
  }

  /** Puts the whole table as it must be, in one transaction, whatever it was. */
  async reset(bridges: readonly BridgeRule[], ports: readonly PublishedPort[]): Promise<void> {
    await this.#apply([
      ...this.families.flatMap((family) => [...without(family, this.table), skeleton(family, this.table)]),
      ...bridges.flatMap((bridge) => this.#bridgeElements('add', bridge)),
      ...ports.map((port) => this.#portElement('add', port)),
    ]);
  }

  async addBridge(bridge: BridgeRule): Promise<void> {
    await this.#apply(this.#bridgeElements('add', bridge));
  }

  async removeBridge(bridge: BridgeRule): Promise<void> {
    await this.#apply(this.#bridgeElements('delete', bridge));
  }

  /** Withdraws and publishes in one transaction. What is to be withdrawn may be gone already: somebody may flush the table. */
  async move(withdraw: readonly PublishedPort[], publish: readonly PublishedPort[]): Promise<void> {
    if (withdraw.length + publish.length === 0) return;
    await this.#apply([
      // To delete what is not there is an error, to add what is there is none.
      ...withdraw.flatMap((port) => [this.#portElement('add', port), this.#portElement('delete', port)]),
      ...publish.map((port) => this.#portElement('add', port)),
    ]);
  }

  async remove(): Promise<void> {
    await this.#apply(this.families.flatMap((family) => without(family, this.table)));
  }

  #portElement(verb: 'add' | 'delete', port: PublishedPort): string {
    const { set, key } = placeOf(port);
    const value = verb === 'add' ? ` : ${port.address} . ${port.port}` : '';
    return `${verb} element ${tableFamily(port.address)} ${this.table} ${set} { ${key}${value} }`;
  }

  #bridgeElements(verb: 'add' | 'delete', bridge: BridgeRule): string[] {
    const name = `"${bridge.bridge}"`;
    const everywhere = [
      ['bridges', name],
      ['pairs', `${name} . ${name}`],
      ...(bridge.internal ? [['internal', name]] : []),
    ];
    return this.families.flatMap((family) => {
      const subnets = bridge.subnets.filter((subnet) => tableFamily(subnet) === family);
      const own = subnets.flatMap((subnet) => [
        ['subnets', subnet],
        ...(bridge.masquerade ? [] : [['routed', subnet]]),
      ]);
      return [...everywhere, ...own].map(
        ([set, value]) => `${verb} element ${family} ${this.table} ${set} { ${value} }`,
      );
    });
  }

  async #apply(commands: readonly string[]): Promise<void> {
    await this.#run(['nft', '-f', '-'], { input: `${commands.join('\n')}\n` });
  }
}

/** Which map a port is an element of, and its key there. */
export function placeOf({ protocol, hostAddress, hostPort }: PublishedPort): {
  readonly set: 'published' | 'published_at';
  readonly key: string;
} {
  const key = `${protocol} . ${hostPort}`;
  return isEverywhere(hostAddress)
    ? { set: 'published', key }
    : { set: 'published_at', key: `${hostAddress} . ${key}` };
}

/** Whether a host address stands for all of its family. */
export function isEverywhere(hostAddress: string): boolean {
  return hostAddress === '0.0.0.0' || hostAddress === '::';
}

function tableFamily(address: string): TableFamily {
  return familyOf(address) === 6 ? 'ip6' : 'ip';
}

function without(family: TableFamily, table: string): string[] {
  return [`add table ${family} ${table}`, `delete table ${family} ${table}`];
}

/**
 * loopback: a bridge routes 127.0.0.0/8 so that published ports answer on the host's loopback; what comes from a
 * container for those addresses, or by its own account from them, is dropped. postrouting: the way out, and published
 * ports reached from the host's loopback or from a container (hairpin). forward: networks do not see each other, nor does
 * anybody beyond the host see them, save through published ports. output: what goes to ::1 is left to the sockets that
 * hold the ports, as the kernel lets none of it out of the host: relay.ts.
 */
function skeleton(family: TableFamily, table: string): string {
  const [type, loopback] = family === 'ip' ? ['ipv4_addr', '127.0.0.0/8'] : ['ipv6_addr', '::1'];
  const relayed = family === 'ip' ? '' : `ip6 daddr != ${loopback} `;
  return `table ${family} ${table} {
  set bridges { type ifname; }
  set internal { type ifname; }
  set pairs { type ifname . ifname; }
  set subnets { type ${type}; flags interval; }
  set routed { type ${type}; flags interval; }
  map published { type inet_proto . inet_service : ${type} . inet_service; }
  map published_at { type ${type} . inet_proto . inet_service : ${type} . inet_service; }
  chain publish {
    dnat ${family} to ${family} daddr . meta l4proto . th dport map @published_at
    dnat ${family} to meta l4proto . th dport map @published
  }
  chain prerouting { type nat hook prerouting priority dstnat; fib daddr type local jump publish; }
  chain output { type nat hook output priority -100; ${relayed}fib daddr type local jump publish; }
  chain loopback {
    type filter hook prerouting priority raw;
    iifname @bridges ${family} daddr ${loopback} drop
    iifname @bridges ${family} saddr ${loopback} drop
  }
  chain postrouting {
    type nat hook postrouting priority srcnat;
    ${family} saddr @subnets ${family} saddr != @routed oifname != @bridges masquerade
    ct status dnat oifname @bridges ${family} saddr ${loopback} masquerade
    ct status dnat oifname @bridges ${family} saddr @subnets masquerade
  }
  chain forward {
    type filter hook forward priority filter;
    iifname @bridges oifname @bridges iifname . oifname != @pairs ct status & dnat == 0 drop
    iifname @internal oifname != @bridges drop
    oifname @bridges iifname != @bridges ct state new ct status & dnat == 0 drop
    oifname @internal iifname != @bridges ct state new drop
  }
}`;
}

import type { Run } from '@slipway/command';

/**
 * The engine's one nftables table. Published ports are elements of two maps, so that publishing, withdrawing and moving
 * them are transactions of the kernel's: a packet meets the old map or the new one, nothing in between, and connections
 * that are open stay where conntrack has them. There is no proxy process. nft(8).
 */

export interface PublishedPort {
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  /** The host's address; `0.0.0.0` is all of them. */
  readonly hostAddress: string;
  readonly hostPort: number;
  readonly address: string;
  readonly port: number;
}

export interface BridgeRule {
  readonly bridge: string;
  readonly subnet: string;
  /** An internal network has no way out. */
  readonly internal: boolean;
}

export class Firewall {
  readonly table: string;
  readonly #run: Run;

  constructor(table: string, run: Run) {
    this.table = table;
    this.#run = run;
  }

  /** Puts the whole table as it must be, in one transaction, whatever it was. */
  async reset(bridges: readonly BridgeRule[], ports: readonly PublishedPort[]): Promise<void> {
    await this.#apply([
      `add table ip ${this.table}`,
      `delete table ip ${this.table}`,
      skeleton(this.table),
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
    await this.#apply([`add table ip ${this.table}`, `delete table ip ${this.table}`]);
  }

  #portElement(verb: 'add' | 'delete', port: PublishedPort): string {
    const everywhere = port.hostAddress === '0.0.0.0';
    const key = [...(everywhere ? [] : [port.hostAddress]), port.protocol, port.hostPort].join(' . ');
    const value = verb === 'add' ? ` : ${port.address} . ${port.port}` : '';
    return `${verb} element ip ${this.table} ${everywhere ? 'published' : 'published_at'} { ${key}${value} }`;
  }

  #bridgeElements(verb: 'add' | 'delete', { bridge, subnet, internal }: BridgeRule): string[] {
    const element = (set: string, value: string) => `${verb} element ip ${this.table} ${set} { ${value} }`;
    return [
      element('bridges', `"${bridge}"`),
      element('pairs', `"${bridge}" . "${bridge}"`),
      element('subnets', subnet),
      ...(internal ? [element('internal', `"${bridge}"`)] : []),
    ];
  }

  async #apply(commands: readonly string[]): Promise<void> {
    await this.#run(['nft', '-f', '-'], { input: `${commands.join('\n')}\n` });
  }
}

/**
 * loopback: a bridge routes 127.0.0.0/8 so that published ports answer on the host's loopback; what comes from a
 * container for those addresses is dropped. postrouting: the way out, and published ports reached from the host's
 * loopback or from a container (hairpin). forward: networks do not see each other, save through published ports.
 */
function skeleton(table: string): string {
  return `table ip ${table} {
  set bridges { type ifname; }
  set internal { type ifname; }
  set pairs { type ifname . ifname; }
  set subnets { type ipv4_addr; flags interval; }
  map published { type inet_proto . inet_service : ipv4_addr . inet_service; }
  map published_at { type ipv4_addr . inet_proto . inet_service : ipv4_addr . inet_service; }
  chain publish {
    dnat ip to ip daddr . meta l4proto . th dport map @published_at
    dnat ip to meta l4proto . th dport map @published
  }
  chain prerouting { type nat hook prerouting priority dstnat; fib daddr type local jump publish; }
  chain output { type nat hook output priority -100; fib daddr type local jump publish; }
  chain loopback { type filter hook prerouting priority raw; iifname @bridges ip daddr 127.0.0.0/8 drop; }
  chain postrouting {
    type nat hook postrouting priority srcnat;
    ip saddr @subnets oifname != @bridges masquerade
    ct status dnat oifname @bridges ip saddr 127.0.0.0/8 masquerade
    ct status dnat oifname @bridges ip saddr @subnets masquerade
  }
  chain forward {
    type filter hook forward priority filter;
    iifname @bridges oifname @bridges iifname . oifname != @pairs ct status & dnat == 0 drop
    iifname @internal oifname != @bridges drop
    oifname @internal iifname != @bridges ct state new drop
  }
}`;
}

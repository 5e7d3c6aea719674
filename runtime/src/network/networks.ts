import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Run } from '@slipway/command';
import { Failure, isFailure } from '@slipway/failure';
import type { Document } from '../state/document.ts';
import { Mutex } from '../state/mutex.ts';
import { type Addressing, type AddressingRequest, chooseAddressing } from './addressing.ts';
import { type Bridge, ensureBridge, isInUse, removeBridge } from './bridge.ts';
import type { BridgeRule, Firewall } from './firewall.ts';
import type { NameServers } from './name-servers.ts';
import {
  BRIDGE_NAME,
  checkOptions,
  isolates,
  masquerades,
  mtuOf,
  type NetworkOptions,
} from './network-options.ts';
import type { Passage } from './passage.ts';
import { Subnet } from './subnet.ts';
import { whileSubnetsRest } from './subnet-lock.ts';

/**
 * The networks of an engine: `bridge`, which containers join unless told otherwise, `host`, `none`, and those that
 * users make, each a bridge and a subnet of its own.
 */
export interface NetworkRecord {
  readonly id: string;
  readonly name: string;
  readonly driver: 'bridge' | 'host' | 'null';
  readonly created: string;
  /** Undefined for `host` and `none`. Its addressing is that of IPv4; `ipv6` is that of a network that has both. */
  readonly bridge?: Addressing & { readonly name: string; readonly ipv6?: Addressing };
  readonly internal: boolean;
  /** Kept for whoever asks: without a swarm everything may attach. */
  readonly attachable?: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly options: NetworkOptions;
}

export interface NetworkRequest {
  readonly name: string;
  /** At most one for each family; what is left out is chosen. */
  readonly addressing?: readonly AddressingRequest[];
  readonly ipv6?: boolean;
  readonly internal?: boolean;
  readonly attachable?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
  readonly options?: NetworkOptions;
}

export interface NetworksOptions {
  readonly document: Document<readonly NetworkRecord[]>;
  readonly firewall: Firewall;
  readonly passage: Passage;
  readonly nameServers: NameServers;
  readonly run: Run;
  /** The engine's name, which its bridges have as their alias. */
  readonly owner: string;
  /** The name of the default network's bridge, unique to the engine. */
  readonly defaultBridge: string;
  readonly now: () => Date;
}

/** Those that every engine has. */
export const PREDEFINED: readonly string[] = ['bridge', 'host', 'none'];
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
const DEFAULT_MTU = 1500;

export class Networks {
  readonly #options: NetworksOptions;
  /** Networks come and go one at a time: Compose asks for many at once, and each is to have a subnet of its own. */
  readonly #changes = new Mutex();
  #mtu: Promise<number> | undefined;

  constructor(options: NetworksOptions) {
    this.#options = options;
  }

  get nameServers(): NameServers {
    return this.#options.nameServers;
  }

  get owner(): string {
    return this.#options.owner;
  }

  /** Makes what is missing on the host: after the first start, and after a reboot. */
  restore(): Promise<void> {
    return whileSubnetsRest(() => this.#restore());
  }

  async #restore(): Promise<void> {
    for (const name of PREDEFINED) {
      if (this.find(name) === undefined)
        await this.#add({ name }, name === 'bridge' ? this.#options.defaultBridge : undefined);
    }
    await this.#giveWay();
    for (const network of this.list()) {
      if (network.bridge === undefined) continue;
      await ensureBridge(await this.bridgeOf(network), this.#options.run);
      if (!PREDEFINED.includes(network.name)) await this.nameServers.open(network.bridge.gateway);
    }
  }

  /** Takes the bridges off the host; `restore` makes them again. */
  async unplug(): Promise<void> {
    for (const { bridge } of this.list())
      if (bridge !== undefined) await removeBridge(bridge.name, this.#options.run);
  }

  list(): readonly NetworkRecord[] {
    return this.#options.document.value;
  }

  /** Lets the bridges' traffic through other firewalls of the host: see `Passage`. */
  openPassage(): Promise<void> {
    return this.#options.passage.open(this.rules());
  }

  rules(): BridgeRule[] {
    return this.list().flatMap((network) => (network.bridge === undefined ? [] : [ruleOf(network)]));
  }

  /** By name, id, or unambiguous beginning of an id. */
  find(key: string): NetworkRecord | undefined {
    const name = key === 'default' ? 'bridge' : key;
    const exact = this.list().find((network) => network.name === name || network.id === name);
    if (exact !== undefined) return exact;
    const candidates = this.list().filter((network) => name !== '' && network.id.startsWith(name));
    return candidates.length === 1 ? candidates[0] : undefined;
  }

  /** Throws a `Failure` `network-unknown`. */
  get(key: string): NetworkRecord {
    const network = this.find(key);
    if (network !== undefined) return network;
    throw new Failure('network-unknown', `network ${key} not found`);
  }

  /** What is keyed by names or ids of networks, by their names; who joins an unknown one is told at its start. */
  byName<T>(keyed: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
    return Object.fromEntries(
      Object.entries(keyed).map(([key, value]) => [this.find(key)?.name ?? key, value]),
    );
  }

  /** Throws a `Failure` `network-exists`, `bad-name`, `bad-subnet`, `subnet-taken`, or `unsupported` for an option. */
  create(request: NetworkRequest): Promise<NetworkRecord> {
    return this.#changes.run(() => whileSubnetsRest(() => this.#create(request)));
  }

  async #create(request: NetworkRequest): Promise<NetworkRecord> {
    if (!NAME.test(request.name)) throw new Failure('bad-name', `invalid network name: "${request.name}"`);
    if (this.find(request.name)?.name === request.name) {
      throw new Failure('network-exists', `network with name ${request.name} already exists`);
    }
    checkOptions(request.options ?? {});
    const bridge = request.options?.[BRIDGE_NAME];
    if (bridge !== undefined && existsSync(`/sys/class/net/${bridge}`))
      throw new Failure('bridge-exists', `this host has a network interface ${bridge} already`, {
        hint: `give another ${BRIDGE_NAME}`,
      });
    return this.#add(request, bridge ?? `sw${randomBytes(5).toString('hex')}`);
  }

  /** Throws a `Failure` `network-predefined`. */
  async remove(network: NetworkRecord): Promise<void> {
    if (PREDEFINED.includes(network.name)) {
      throw new Failure(
        'network-predefined',
        `${network.name} is a pre-defined network and cannot be removed`,
      );
    }
    // At once, so that nobody joins it any more.
    this.#options.document.set(this.list().filter((other) => other.id !== network.id));
    const { bridge } = network;
    if (bridge === undefined) return;
    this.nameServers.close(bridge.gateway);
    await this.#changes.run(async () => {
      await this.#options.firewall.removeBridge(ruleOf(network));
      await this.openPassage();
      await removeBridge(bridge.name, this.#options.run);
    });
  }

  async bridgeOf({ bridge, options }: NetworkRecord): Promise<Bridge> {
    const { name, subnet, gateway, ipv6 } = bridge!;
    return {
      name,
      gateway: { address: gateway, prefix: new Subnet(subnet).prefix },
      ...(ipv6 === undefined
        ? {}
        : { gateway6: { address: ipv6.gateway, prefix: new Subnet(ipv6.subnet).prefix } }),
      mtu: mtuOf(options) ?? (await this.#hostMtu()),
      isolated: isolates(options),
      owner: this.owner,
    };
  }

  async #add(request: NetworkRequest, bridge: string | undefined): Promise<NetworkRecord> {
    const network: NetworkRecord = {
      id: randomBytes(32).toString('hex'),
      name: request.name,
      driver: bridge !== undefined ? 'bridge' : request.name === 'host' ? 'host' : 'null',
      created: this.#options.now().toISOString(),
      ...(bridge === undefined ? {} : { bridge: { name: bridge, ...(await this.#addressing(request)) } }),
      internal: request.internal ?? false,
      attachable: request.attachable ?? false,
      labels: request.labels ?? {},
      options: request.options ?? {},
    };
    this.#options.document.set([...this.list(), network]);
    if (network.bridge !== undefined && !PREDEFINED.includes(network.name)) {
      await ensureBridge(await this.bridgeOf(network), this.#options.run);
      await this.#options.firewall.addBridge(ruleOf(network));
      await this.openPassage();
      await this.nameServers.open(network.bridge.gateway);
    }
    return network;
  }

  /**
   * While the engine was not there, somebody else on the host, such as a VPN, may have come to use the subnet that it had
   * chosen for a network: packets would go there. An empty network then gets another one, if there is one.
   */
  async #giveWay(): Promise<void> {
    const others = await this.#hostSubnets({ but: this.list().flatMap(({ bridge }) => bridge?.name ?? []) });
    for (const network of this.list()) {
      const { bridge, name } = network;
      if (bridge === undefined || !(bridge.chosen || name === 'bridge') || isInUse(bridge.name)) continue;
      if (!others.some((other) => other.overlaps(new Subnet(bridge.subnet)))) continue;
      const { ipv6 } = bridge;
      const chosen = await this.#addressing({ name }).catch((error: unknown) => {
        if (isFailure(error, 'subnet-exhausted')) return undefined;
        throw error;
      });
      if (chosen === undefined) return;
      await removeBridge(bridge.name, this.#options.run);
      const moved = { name: bridge.name, ...chosen, ...(ipv6 === undefined ? {} : { ipv6 }) };
      this.#options.document.set(
        this.list().map((each) => (each.id === network.id ? { ...each, bridge: moved } : each)),
      );
    }
  }

  async #addressing(request: NetworkRequest): Promise<Addressing & { readonly ipv6?: Addressing }> {
    const others = [...this.#ownSubnets(), ...(await this.#hostSubnets())];
    return chooseAddressing(request, (subnet) => others.some((other) => subnet.overlaps(other)));
  }

  #ownSubnets(): Subnet[] {
    return this.list().flatMap(({ bridge }) =>
      bridge === undefined
        ? []
        : [bridge.subnet, ...(bridge.ipv6 === undefined ? [] : [bridge.ipv6.subnet])].map(
            (subnet) => new Subnet(subnet),
          ),
    );
  }

  /** Asked of the kernel: node:os leaves out bridges that nothing is plugged into. `but` names links to leave out. */
  async #hostSubnets({ but = [] }: { readonly but?: readonly string[] } = {}): Promise<Subnet[]> {
    const { stdout } = await this.#options.run(['ip', '-json', 'addr', 'show']);
    const links = JSON.parse(stdout.toString()) as {
      ifname: string;
      addr_info?: { local?: string; prefixlen: number }[];
    }[];
    return links.flatMap(({ ifname, addr_info = [] }) =>
      (but.includes(ifname) ? [] : addr_info).flatMap(({ local, prefixlen }) =>
        // One that names nothing, such as a tunnel's without a peer, has no address.
        local === undefined ? [] : [new Subnet(`${local}/${prefixlen}`)],
      ),
    );
  }

  /** A bridge must not promise more than the way out can carry. Asked once: containers should not wait for it. */
  #hostMtu(): Promise<number> {
    this.#mtu ??= this.#askHostMtu();
    return this.#mtu;
  }

  async #askHostMtu(): Promise<number> {
    const { stdout } = await this.#options
      .run(['ip', '-json', 'route', 'get', '192.0.2.1'])
      .catch(() => ({ stdout: Buffer.from('[]') }));
    const [route] = JSON.parse(stdout.toString()) as { dev?: string }[];
    if (route?.dev === undefined) return DEFAULT_MTU;
    const link = await this.#options.run(['ip', '-json', 'link', 'show', 'dev', route.dev]);
    return (JSON.parse(link.stdout.toString()) as { mtu: number }[])[0]?.mtu ?? DEFAULT_MTU;
  }
}

function ruleOf({ bridge, internal, options }: NetworkRecord): BridgeRule {
  const { name, subnet, ipv6 } = bridge!;
  const subnets = [subnet, ...(ipv6 === undefined ? [] : [ipv6.subnet])];
  return { bridge: name, subnets, internal, masquerade: masquerades(options) };
}

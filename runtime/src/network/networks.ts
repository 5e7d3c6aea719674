import { randomBytes } from 'node:crypto';
import type { Run } from '@slipway/command';
import { Failure } from '@slipway/failure';
import type { Document } from '../state/document.ts';
import { type Bridge, ensureBridge, removeBridge } from './bridge.ts';
import type { BridgeRule, Firewall } from './firewall.ts';
import { Subnet } from './subnet.ts';

/**
 * The networks of an engine: `bridge`, which containers join unless told otherwise, `host`, `none`, and those that
 * users make, each a bridge and a subnet of its own.
 */
export interface NetworkRecord {
  readonly id: string;
  readonly name: string;
  readonly driver: 'bridge' | 'host' | 'null';
  readonly created: string;
  /** Undefined for `host` and `none`. */
  readonly bridge?: { readonly name: string; readonly subnet: string; readonly gateway: string };
  readonly internal: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}

export interface NetworkRequest {
  readonly name: string;
  readonly subnet?: string;
  readonly gateway?: string;
  readonly internal?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
}

export interface NetworksOptions {
  readonly document: Document<readonly NetworkRecord[]>;
  readonly firewall: Firewall;
  readonly run: Run;
  /** The engine's name, which its bridges have as their alias. */
  readonly owner: string;
  /** The name of the default network's bridge, unique to the engine. */
  readonly defaultBridge: string;
  readonly now: () => Date;
}

/** Networks take their subnets from here, 4,094 addresses each, the first that no interface of the host is in. */
const POOL = { subnet: new Subnet('172.28.0.0/14'), prefix: 20 };
const PREDEFINED = ['bridge', 'host', 'none'];
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
const DEFAULT_MTU = 1500;

export class Networks {
  readonly #options: NetworksOptions;
  #mtu: Promise<number> | undefined;

  constructor(options: NetworksOptions) {
    this.#options = options;
  }

  get owner(): string {
    return this.#options.owner;
  }

  /** Makes what is missing on the host: after the first start, and after a reboot. */
  async restore(): Promise<void> {
    for (const name of PREDEFINED) {
      if (this.find(name) === undefined)
        await this.#add({ name }, name === 'bridge' ? this.#options.defaultBridge : undefined);
    }
    for (const network of this.list()) {
      if (network.bridge !== undefined) await ensureBridge(await this.bridgeOf(network), this.#options.run);
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

  /** Throws a `Failure` `network-exists`, `bad-name`, `bad-subnet` or `subnet-taken`. */
  async create(request: NetworkRequest): Promise<NetworkRecord> {
    if (!NAME.test(request.name)) throw new Failure('bad-name', `invalid network name: "${request.name}"`);
    if (this.find(request.name)?.name === request.name) {
      throw new Failure('network-exists', `network with name ${request.name} already exists`);
    }
    return this.#add(request, `sw${randomBytes(5).toString('hex')}`);
  }

  async remove(network: NetworkRecord): Promise<void> {
    if (PREDEFINED.includes(network.name)) {
      throw new Failure(
        'network-predefined',
        `${network.name} is a pre-defined network and cannot be removed`,
      );
    }
    this.#options.document.set(this.list().filter((other) => other.id !== network.id));
    if (network.bridge === undefined) return;
    await this.#options.firewall.removeBridge(ruleOf(network));
    await removeBridge(network.bridge.name, this.#options.run);
  }

  async bridgeOf(network: NetworkRecord): Promise<Bridge> {
    const { name, subnet, gateway } = network.bridge!;
    const mtu = Number(network.options['com.docker.network.driver.mtu']) || (await this.#hostMtu());
    return { name, gateway, prefix: new Subnet(subnet).prefix, mtu, owner: this.owner };
  }

  async #add(request: NetworkRequest, bridge: string | undefined): Promise<NetworkRecord> {
    const subnet = bridge === undefined ? undefined : await this.#chooseSubnet(request.subnet);
    const network: NetworkRecord = {
      id: randomBytes(32).toString('hex'),
      name: request.name,
      driver: bridge !== undefined ? 'bridge' : request.name === 'host' ? 'host' : 'null',
      created: this.#options.now().toISOString(),
      ...(subnet === undefined
        ? {}
        : { bridge: { name: bridge!, subnet: String(subnet), gateway: request.gateway ?? subnet.gateway } }),
      internal: request.internal ?? false,
      labels: request.labels ?? {},
      options: request.options ?? {},
    };
    this.#options.document.set([...this.list(), network]);
    if (network.bridge !== undefined && !PREDEFINED.includes(network.name)) {
      await ensureBridge(await this.bridgeOf(network), this.#options.run);
      await this.#options.firewall.addBridge(ruleOf(network));
    }
    return network;
  }

  async #chooseSubnet(wanted: string | undefined): Promise<Subnet> {
    const own = this.list().flatMap((network) =>
      network.bridge === undefined ? [] : [new Subnet(network.bridge.subnet)],
    );
    const host = await this.#hostSubnets();
    const isTaken = (subnet: Subnet) => [...own, ...host].some((other) => subnet.overlaps(other));
    if (wanted !== undefined) {
      const subnet = new Subnet(wanted);
      if (!isTaken(subnet)) return subnet;
      throw new Failure('subnet-taken', `the subnet ${wanted} overlaps with a network of this host`, {
        hint: 'choose another --subnet',
      });
    }
    for (const subnet of POOL.subnet.split(POOL.prefix)) if (!isTaken(subnet)) return subnet;
    throw new Failure('subnet-exhausted', `every subnet of ${POOL.subnet} is taken`, {
      hint: 'remove networks that are not used, or give --subnet',
    });
  }

  /** Asked of the kernel: node:os leaves out bridges that nothing is plugged into. */
  async #hostSubnets(): Promise<Subnet[]> {
    const { stdout } = await this.#options.run(['ip', '-json', '-4', 'addr', 'show']);
    const links = JSON.parse(stdout.toString()) as { addr_info?: { local: string; prefixlen: number }[] }[];
    return links.flatMap(({ addr_info }) =>
      (addr_info ?? []).map(({ local, prefixlen }) => new Subnet(`${local}/${prefixlen}`)),
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

function ruleOf(network: NetworkRecord): BridgeRule {
  const { name, subnet } = network.bridge!;
  return { bridge: name, subnet, internal: network.internal };
}

import { createHash } from 'node:crypto';
import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '@slipway/command';
import { Failure } from '@slipway/failure';
import type { ContainerRecord, ContainerState, Endpoint } from '../container/record.ts';
import { isAlive } from '../container/record.ts';
import type { Events } from '../events.ts';
import type { Family } from './address.ts';
import type { Addressing } from './addressing.ts';
import { leadOut, type Plug, plugInto, unplug } from './bridge.ts';
import { macOf } from './mac.ts';
import { type HostEntry, hostsFile, resolvConf } from './name-files.ts';
import type { NetworkRecord, Networks } from './networks.ts';
import { Subnet } from './subnet.ts';

/** What can be connected: a container, or a step of a build. */
export type Attachable = Pick<ContainerRecord, 'id' | 'networks'>;

export interface AttachmentsParts {
  readonly networks: Networks;
  readonly run: Run;
  readonly events: Events;
  readonly containers: () => readonly ContainerRecord[];
  /** A container's folder of lasting state. */
  readonly folderOf: (id: string) => string;
}

/**
 * Connects containers to networks: gives them addresses, plugs them in, and tells them each other's names. Which
 * addresses are taken is read off the running containers, so none can leak.
 */
export class Attachments {
  readonly #networks: Networks;
  readonly #run: Run;
  readonly #events: Events;
  readonly #containers: () => readonly ContainerRecord[];
  readonly #folderOf: (id: string) => string;
  /** Given out to containers that are just starting. */
  readonly #pending = new Map<string, Readonly<Record<string, Endpoint>>>();

  constructor({ networks, run, events, containers, folderOf }: AttachmentsParts) {
    this.#networks = networks;
    this.#run = run;
    this.#events = events;
    this.#containers = containers;
    this.#folderOf = folderOf;
  }

  /** Chooses an address in each of the container's bridge networks. They count as taken until `settle` or its exit. */
  reserve(record: Attachable): Readonly<Record<string, Endpoint>> {
    const endpoints: Record<string, Endpoint> = {};
    for (const [index, name] of Object.keys(record.networks).entries()) {
      const network = this.#networks.get(name);
      if (network.bridge !== undefined)
        endpoints[network.name] = this.endpointIn(network, record, `eth${index}`);
    }
    this.#pending.set(record.id, endpoints);
    return endpoints;
  }

  /** The addresses now stand in the container's record. */
  settle(id: string): void {
    this.#pending.delete(id);
  }

  /** Ids that addresses are reserved for. */
  reserved(): string[] {
    return [...this.#pending.keys()];
  }

  /** Connects the network namespace that a file stands for, to be a container's with these endpoints. */
  async plug(namespace: string, endpoints: Readonly<Record<string, Endpoint>>): Promise<void> {
    const out = this.wayOut(endpoints);
    const plugs = Object.entries(endpoints).map(([name, endpoint]) =>
      this.#plug(name, endpoint, name === out),
    );
    await plugInto(namespace, await Promise.all(plugs), this.#run);
  }

  /** Connects a container that is running already; its way out leads there if it had none. */
  async plugInto({ state }: ContainerRecord, network: string, endpoint: Endpoint): Promise<void> {
    const out = this.wayOut({ ...state.endpoints, [network]: endpoint });
    await plugInto(namespaceOf(state), [await this.#plug(network, endpoint, network === out)], this.#run);
  }

  /**
   * The network through which a container with these endpoints reaches others: of those that are not internal, the one
   * with the highest priority, and of several the first.
   */
  wayOut(endpoints: Readonly<Record<string, Endpoint>>): string | undefined {
    const priority = (name: string) => endpoints[name]?.gatewayPriority ?? 0;
    return Object.keys(endpoints)
      .filter((name) => this.#networks.find(name)?.internal === false)
      .sort((a, b) => priority(b) - priority(a))[0];
  }

  /** The addresses that published ports lead to: those of its way out. */
  publishedAddresses(endpoints: Readonly<Record<string, Endpoint>>): ContainerAddresses {
    const { address, address6 } = endpoints[this.wayOut(endpoints) ?? ''] ?? {};
    return {
      ...(address === undefined ? {} : { 4: address }),
      ...(address6 === undefined ? {} : { 6: address6 }),
    };
  }

  async #plug(network: string, endpoint: Endpoint, defaultRoute: boolean): Promise<Plug> {
    const { veth: name, ...rest } = endpoint;
    const bridge = await this.#networks.bridgeOf(this.#networks.get(network));
    return { bridge, veth: { ...rest, name, mac: macOf(endpoint) }, defaultRoute };
  }

  async unplug(endpoint: Endpoint): Promise<void> {
    await unplug({ name: endpoint.veth }, this.#run);
  }

  /** Takes a running container off a network; its way out leads through another one from then on, if it has one. */
  async disconnect({ state }: ContainerRecord, network: string): Promise<void> {
    const { [network]: left, ...rest } = state.endpoints;
    if (left === undefined) return;
    await this.unplug(left);
    const out = this.wayOut(rest);
    if (out === undefined || this.wayOut(state.endpoints) === out) return;
    await leadOut(namespaceOf(state), await this.#networks.bridgeOf(this.#networks.get(out)), this.#run);
  }

  /** An endpoint for one more network of a container that runs; its name inside is the first that is free. */
  reserveIn(name: string, record: ContainerRecord): Endpoint | undefined {
    const network = this.#networks.get(name);
    const used = new Set(Object.values(record.state.endpoints).map(({ inside }) => inside));
    const inside = [...used, ''].map((_, index) => `eth${index}`).find((each) => !used.has(each))!;
    return network.bridge === undefined ? undefined : this.endpointIn(network, record, inside);
  }

  /** Tells of networks that a container has joined or left. */
  announce(action: 'connect' | 'disconnect', container: string, networks: readonly string[]): void {
    for (const name of networks) {
      const network = this.#networks.find(name);
      if (network !== undefined)
        this.#events.emit('network', action, network.id, { container, name, type: network.driver });
    }
  }

  endpointIn(network: NetworkRecord, record: Attachable, inside: string): Endpoint {
    const wanted = record.networks[network.name];
    const { ipv6, ...ipv4 } = network.bridge!;
    const others = this.#endpointsIn(network.name);
    const address = chooseAddress(
      ipv4,
      wanted?.address,
      others.map((other) => other.address),
    );
    const address6 =
      ipv6 === undefined
        ? undefined
        : chooseAddress(
            ipv6,
            wanted?.address6,
            others.flatMap((other) => other.address6 ?? []),
          );
    const hash = createHash('sha256').update(`${record.id}/${network.id}`).digest('hex');
    return {
      address,
      ...(address6 === undefined ? {} : { address6 }),
      ...(wanted?.mac === undefined ? {} : { mac: wanted.mac }),
      ...(wanted?.gatewayPriority === undefined ? {} : { gatewayPriority: wanted.gatewayPriority }),
      veth: `sw${hash.slice(0, 11)}`,
      inside,
    };
  }

  /** Writes hosts, hostname and resolv.conf; on a container's start, and again for its neighbours when names change. */
  writeNameFiles(record: ContainerRecord, endpoints: Readonly<Record<string, Endpoint>>): void {
    const folder = this.#folderOf(record.id);
    const { config, hostConfig: host } = record;
    const wanted = { nameservers: host.Dns, search: host.DnsSearch, options: host.DnsOptions };
    const resolver = readFileSync('/etc/resolv.conf', 'utf8');
    const sees = host.NetworkMode === 'host' ? 'loopback' : 'outside';
    writeFileSync(join(folder, 'hostname'), `${config.Hostname}\n`);
    writeFileSync(join(folder, 'resolv.conf'), resolvConf(resolver, wanted, sees));
    this.#writeHosts(record, endpoints);
  }

  /** Rewrites the hosts files of running containers that share a network with `record`. */
  refreshNeighbours(record: ContainerRecord): void {
    for (const other of this.#containers()) {
      if (other.id !== record.id && isAlive(other.state) && sharesNetwork(other, record))
        this.#writeHosts(other, other.state.endpoints);
    }
  }

  /** Rewrites a running container's own hosts file and its neighbours'. */
  refreshNames(record: ContainerRecord): void {
    this.#writeHosts(record, record.state.endpoints);
    this.refreshNeighbours(record);
  }

  #writeHosts(record: ContainerRecord, endpoints: Readonly<Record<string, Endpoint>>): void {
    const own = Object.values(endpoints).flatMap((endpoint) => hostEntries(endpoint, ownNames(record)));
    const isOnHost = record.hostConfig.NetworkMode === 'host';
    const base = isOnHost ? readFileSync('/etc/hosts', 'utf8') : undefined;
    const entries = [
      ...extraHosts(record, this.#gateway(record)),
      ...this.#links(record),
      ...own,
      ...this.#neighbours(record),
    ];
    overwrite(join(this.#folderOf(record.id), 'hosts'), hostsFile(entries, base));
  }

  /** Names in networks that users made; on the default bridge only links name other containers, as in Docker. */
  #neighbours(record: ContainerRecord): HostEntry[] {
    const alive = this.#containers().filter((other) => other.id !== record.id && isAlive(other.state));
    // Of two that answer to one alias the published one comes first, then the newer one.
    const ordered = alive.sort(
      (a, b) =>
        Number(b.state.published) - Number(a.state.published) ||
        (a.state.startedAt < b.state.startedAt ? 1 : -1),
    );
    return ordered.flatMap((other) =>
      Object.entries(other.state.endpoints).flatMap(([network, endpoint]) => {
        if (network === 'bridge' || record.networks[network] === undefined) return [];
        const aliases = other.networks[network]?.aliases ?? [];
        const names = [...new Set([other.name, other.id.slice(0, 12), ...aliases])];
        return hostEntries(endpoint, [...names, ...names.map((name) => `${name}.${network}`)]);
      }),
    );
  }

  /** `--link NAME:ALIAS`, as it worked in 2014. */
  #links(record: ContainerRecord): HostEntry[] {
    return linksOf(record, this.#containers()).flatMap(({ target, alias }) => {
      const shared = Object.entries(target.state.endpoints).find(
        ([name]) => record.networks[name] !== undefined,
      );
      if (shared === undefined) return [];
      return hostEntries(shared[1], [...new Set([alias, target.config.Hostname, target.name])]);
    });
  }

  #gateway(record: ContainerRecord): string | undefined {
    const [name] = Object.keys(record.networks);
    return name === undefined ? undefined : this.#networks.find(name)?.bridge?.gateway;
  }

  #endpointsIn(network: string): Endpoint[] {
    const running = this.#containers().filter(({ state }) => isAlive(state) || state.status === 'restarting');
    return [...running.map(({ state }) => state.endpoints), ...this.#pending.values()].flatMap(
      (endpoints) => endpoints[network] ?? [],
    );
  }
}

function namespaceOf({ pid }: ContainerState): string {
  return `/proc/${pid}/ns/net`;
}

/** A container's addresses by family; none where it has none. */
export type ContainerAddresses = Readonly<Partial<Record<Family, string>>>;

/** Throws a `Failure` `address-taken` for one that cannot be had, or `subnet-exhausted`. */
function chooseAddress(
  { subnet: cidr, gateway, range, reserved }: Addressing,
  wanted: string | undefined,
  others: readonly string[],
): string {
  const subnet = new Subnet(cidr);
  const taken = new Set([gateway, ...Object.values(reserved ?? {}), ...others]);
  if (wanted === undefined) return subnet.free(taken, range === undefined ? subnet : new Subnet(range));
  if (!subnet.contains(wanted))
    throw new Failure('address-taken', `invalid address ${wanted}: It does not belong to subnet ${subnet}`);
  if (taken.has(wanted)) throw new Failure('address-taken', 'Address already in use');
  return wanted;
}

function hostEntries({ address, address6 }: Endpoint, names: readonly string[]): HostEntry[] {
  return [address, ...(address6 === undefined ? [] : [address6])].map((each) => ({ address: each, names }));
}

/**
 * Writes a file in place: it is bind-mounted, and a rename would leave the container with the old one. It is cut off
 * only afterwards, so that who reads it meanwhile finds no empty file.
 */
function overwrite(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT, 0o644);
  try {
    const bytes = Buffer.from(text);
    writeFileSync(file, bytes);
    ftruncateSync(file, bytes.length);
  } finally {
    closeSync(file);
  }
}

export interface Link {
  readonly target: ContainerRecord;
  readonly alias: string;
}

/** The containers a record's links lead to; a link whose target is gone is left out. */
export function linksOf(record: ContainerRecord, containers: readonly ContainerRecord[]): Link[] {
  const inNetworks = Object.values(record.networks).flatMap(({ links }) => links ?? []);
  return [...new Set([...(record.hostConfig.Links ?? []), ...inNetworks])].flatMap((link) => {
    const [name = '', alias] = link.replace(/^\//, '').split(':');
    const target = containers.find((other) => other.name === name || other.id.startsWith(name));
    return target === undefined ? [] : [{ target, alias: alias?.split('/').at(-1) ?? name }];
  });
}

function ownNames({ config, name, networks }: ContainerRecord): string[] {
  const domain = config.Domainname === '' ? [] : [`${config.Hostname}.${config.Domainname}`];
  const onUserNetwork = Object.keys(networks).some((network) => network !== 'bridge');
  const [short = ''] = config.Hostname.split('.', 1);
  return [...new Set([...domain, config.Hostname, short, ...(onUserNetwork ? [name] : [])])];
}

function extraHosts({ hostConfig }: ContainerRecord, gateway: string | undefined): HostEntry[] {
  return (hostConfig.ExtraHosts ?? []).map((entry) => {
    const split = entry.search(/[:=]/);
    const address = entry.slice(split + 1);
    return {
      address: address === 'host-gateway' ? (gateway ?? '127.0.0.1') : address,
      names: [entry.slice(0, split)],
    };
  });
}

function sharesNetwork(a: ContainerRecord, b: ContainerRecord): boolean {
  return Object.keys(a.networks).some((name) => b.networks[name] !== undefined);
}

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '@slipway/command';
import { Failure } from '@slipway/failure';
import type { ContainerRecord, Endpoint } from '../container/record.ts';
import { isAlive } from '../container/record.ts';
import type { Events } from '../events.ts';
import { type Plug, plugInto, plugScript, unplug } from './bridge.ts';
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

  /** The hook that connects a container with these endpoints when it is created. */
  async hook(endpoints: Readonly<Record<string, Endpoint>>): Promise<string> {
    const plugs = Object.entries(endpoints).map(([name, endpoint], index) =>
      this.#plug(name, endpoint, index === 0),
    );
    return plugScript(await Promise.all(plugs));
  }

  /** Connects a container that is running already. */
  async plugInto(pid: number, network: string, endpoint: Endpoint): Promise<void> {
    await plugInto(pid, await this.#plug(network, endpoint, false), this.#run);
  }

  async #plug(network: string, { veth, inside, address }: Endpoint, first: boolean): Promise<Plug> {
    const record = this.#networks.get(network);
    const bridge = await this.#networks.bridgeOf(record);
    return { bridge, veth: { name: veth, inside, address }, defaultRoute: first && !record.internal };
  }

  async unplug(endpoint: Endpoint): Promise<void> {
    await unplug({ name: endpoint.veth }, this.#run);
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
    const { subnet, gateway } = network.bridge!;
    const taken = new Set([gateway, ...this.#addressesIn(network.name)]);
    const wanted = record.networks[network.name]?.address;
    if (wanted !== undefined && (taken.has(wanted) || !new Subnet(subnet).contains(wanted))) {
      throw new Failure(
        'address-taken',
        `the address ${wanted} cannot be used in network ${network.name} (${subnet})`,
      );
    }
    const hash = createHash('sha256').update(`${record.id}/${network.id}`).digest('hex');
    return { address: wanted ?? new Subnet(subnet).free(taken), veth: `sw${hash.slice(0, 11)}`, inside };
  }

  /** Writes hosts, hostname and resolv.conf; on a container's start, and again for its neighbours when names change. */
  writeNameFiles(record: ContainerRecord, endpoints: Readonly<Record<string, Endpoint>>): void {
    const folder = this.#folderOf(record.id);
    const { config, hostConfig: host } = record;
    const wanted = { nameservers: host.Dns, search: host.DnsSearch, options: host.DnsOptions };
    writeFileSync(join(folder, 'hostname'), `${config.Hostname}\n`);
    writeFileSync(join(folder, 'resolv.conf'), resolvConf(readFileSync('/etc/resolv.conf', 'utf8'), wanted));
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
    const own = Object.values(endpoints).map(({ address }) => ({ address, names: ownNames(record) }));
    const entries = [
      ...extraHosts(record, this.#gateway(record)),
      ...this.#links(record),
      ...own,
      ...this.#neighbours(record),
    ];
    // Written in place: the file is bind-mounted, and a rename would leave the container with the old one.
    writeFileSync(join(this.#folderOf(record.id), 'hosts'), hostsFile(entries), { mode: 0o644 });
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
      Object.entries(other.state.endpoints).flatMap(([network, { address }]) =>
        network === 'bridge' || record.networks[network] === undefined
          ? []
          : [
              {
                address,
                names: [other.name, other.id.slice(0, 12), ...(other.networks[network]?.aliases ?? [])],
              },
            ],
      ),
    );
  }

  /** `--link NAME:ALIAS`, as it worked in 2014. */
  #links(record: ContainerRecord): HostEntry[] {
    return linksOf(record, this.#containers()).flatMap(({ target, alias }) => {
      const address = Object.values(target.state.endpoints)[0]?.address;
      return address === undefined ? [] : [{ address, names: [alias, target.config.Hostname, target.name] }];
    });
  }

  #gateway(record: ContainerRecord): string | undefined {
    const [name] = Object.keys(record.networks);
    return name === undefined ? undefined : this.#networks.find(name)?.bridge?.gateway;
  }

  #addressesIn(network: string): string[] {
    const running = this.#containers().filter(({ state }) => isAlive(state) || state.status === 'restarting');
    return [...running.map(({ state }) => state.endpoints), ...this.#pending.values()].flatMap(
      (endpoints) => endpoints[network]?.address ?? [],
    );
  }
}

export interface Link {
  readonly target: ContainerRecord;
  readonly alias: string;
}

/** The containers a record's links lead to; a link whose target is gone is left out. */
export function linksOf(record: ContainerRecord, containers: readonly ContainerRecord[]): Link[] {
  return (record.hostConfig.Links ?? []).flatMap((link) => {
    const [name = '', alias] = link.replace(/^\//, '').split(':');
    const target = containers.find((other) => other.name === name || other.id.startsWith(name));
    return target === undefined ? [] : [{ target, alias: alias?.split('/').at(-1) ?? name }];
  });
}

function ownNames({ config, name, networks }: ContainerRecord): string[] {
  const domain = config.Domainname === '' ? [] : [`${config.Hostname}.${config.Domainname}`];
  const onUserNetwork = Object.keys(networks).some((network) => network !== 'bridge');
  return [...new Set([...domain, config.Hostname, ...(onUserNetwork ? [name] : [])])];
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

import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContainerRecord, Endpoint } from '../container/record.ts';
import { isAlive } from '../container/record.ts';
import { hostResolver, nameserversIn } from './host-resolver.ts';
import { type HostEntry, hostsFile, PUBLIC_NAMESERVERS, resolvConf } from './name-files.ts';
import type { NameView } from './name-server.ts';
import type { Networks } from './networks.ts';
import type { NameServerAddress } from './resolver-address.ts';

export interface NamesParts {
  readonly networks: Networks;
  readonly containers: () => readonly ContainerRecord[];
  /** A container's folder of lasting state. */
  readonly folderOf: (id: string) => string;
}

/**
 * By which names containers know each other: what is in their hosts files, kept right as neighbours come and go, and what
 * a name server tells them.
 */
export class Names {
  readonly #networks: Networks;
  readonly #containers: () => readonly ContainerRecord[];
  readonly #folderOf: (id: string) => string;

  constructor({ networks, containers, folderOf }: NamesParts) {
    this.#networks = networks;
    this.#containers = containers;
    this.#folderOf = folderOf;
  }

  /** Writes hosts, hostname and resolv.conf; on a container's start, and again for its neighbours when names change. */
  writeFiles(record: ContainerRecord, endpoints: Readonly<Record<string, Endpoint>>): void {
    const folder = this.#folderOf(record.id);
    writeFileSync(join(folder, 'hostname'), `${record.config.Hostname}\n`);
    writeFileSync(join(folder, 'resolv.conf'), this.#resolver(record, endpoints));
    this.#writeHosts(record, endpoints);
  }

  /** What the running container that has an address in a network may ask a name server; undefined where none has it. */
  viewOf(source: string): NameView | undefined {
    const asks = this.#containers().find(
      ({ state }) =>
        isAlive(state) && Object.values(state.endpoints).some(({ address }) => address === source),
    );
    if (asks === undefined) return undefined;
    const { endpoints } = asks.state;
    const entries = [...this.#links(asks), ...this.#own(asks, endpoints), ...this.#neighbours(asks)];
    const { Dns } = asks.hostConfig;
    const isClosedIn = Object.keys(endpoints).every((name) => this.#networks.find(name)?.internal !== false);
    return {
      addressesOf: (name) => {
        const found = entries.filter(({ names }) => names.some((each) => each.toLowerCase() === name));
        return found.length === 0 ? undefined : [...new Set(found.map(({ address }) => address))];
      },
      nameOf: (address) => fullName(entries.find((entry) => entry.address === address)?.names ?? []),
      upstreams: isClosedIn ? [] : Dns.length > 0 ? Dns : hostServers(),
    };
  }

  /** Rewrites the hosts files of running containers that share a network with `record`. */
  refreshNeighbours(record: ContainerRecord): void {
    for (const other of this.#containers()) {
      if (other.id !== record.id && isAlive(other.state) && sharesNetwork(other, record))
        this.#writeHosts(other, other.state.endpoints);
    }
  }

  /** Rewrites a running container's own hosts file and its neighbours'. */
  refresh(record: ContainerRecord): void {
    this.#writeHosts(record, record.state.endpoints);
    this.refreshNeighbours(record);
  }

  /** The same for one that has joined a network or left one, and its resolv.conf unless somebody has changed that. */
  refreshMember(record: ContainerRecord, former: Readonly<Record<string, Endpoint>>): void {
    const path = join(this.#folderOf(record.id), 'resolv.conf');
    if (readFileSync(path, 'utf8') === this.#resolver(record, former))
      overwrite(path, this.#resolver(record, record.state.endpoints));
    this.refresh(record);
  }

  #resolver({ hostConfig: host }: ContainerRecord, endpoints: Readonly<Record<string, Endpoint>>): string {
    const first = this.serverFor(endpoints)?.server;
    const wanted = { first, nameservers: host.Dns, search: host.DnsSearch, options: host.DnsOptions };
    const sees = host.NetworkMode === 'host' ? 'loopback' : 'outside';
    return resolvConf(hostResolver(sees), wanted, sees);
  }

  #writeHosts(record: ContainerRecord, endpoints: Readonly<Record<string, Endpoint>>): void {
    const isOnHost = record.hostConfig.NetworkMode === 'host';
    const base = isOnHost ? readFileSync('/etc/hosts', 'utf8') : undefined;
    const entries = [
      ...extraHosts(record, this.#gateway(record)),
      ...this.#links(record),
      ...this.#own(record, endpoints),
      ...this.#neighbours(record),
    ];
    overwrite(join(this.#folderOf(record.id), 'hosts'), hostsFile(entries, base));
  }

  /** The server of a network that a user made; on the default one nobody has names but by links, as in Docker. */
  serverFor(endpoints: Readonly<Record<string, Endpoint>>): NameServerAddress | undefined {
    return Object.entries(endpoints)
      .filter(([network]) => network !== 'bridge')
      .flatMap(([network, { address: source }]) => {
        const server = this.#networks.find(network)?.bridge?.gateway;
        return server === undefined ? [] : [{ server, source }];
      })
      .find(({ server }) => this.#networks.nameServers.answersAt(server));
  }

  #own(record: ContainerRecord, endpoints: Readonly<Record<string, Endpoint>>): HostEntry[] {
    return Object.values(endpoints).flatMap((endpoint) => hostEntries(endpoint, ownNames(record)));
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
}

function hostServers(): readonly string[] {
  const servers = nameserversIn(hostResolver('loopback'));
  return servers.length > 0 ? servers : PUBLIC_NAMESERVERS;
}

/** The first name, with its network's behind it where it is known there. */
function fullName(names: readonly string[]): string | undefined {
  const [name] = names;
  return names.find((each) => each.startsWith(`${name}.`)) ?? name;
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

import { createHash } from 'node:crypto';
import type { Run } from '@slipway/command';
import { Failure } from '@slipway/failure';
import type { ContainerRecord, ContainerState, Endpoint } from '../container/record.ts';
import { isAlive } from '../container/record.ts';
import type { Events } from '../events.ts';
import { startTimeOf } from '../process/oci-runtime.ts';
import type { Family } from './address.ts';
import type { Addressing } from './addressing.ts';
import { leadOut, type Plug, plugInto, unplug } from './bridge.ts';
import { macOf } from './mac.ts';
import { Names, type NamesParts } from './names.ts';
import { hostBindingOf } from './network-options.ts';
import type { NetworkRecord, Networks } from './networks.ts';
import { leadElsewhere, leadToNameServer } from './resolver-address.ts';
import { Subnet } from './subnet.ts';

/** What can be connected: a container, or a step of a build. */
export type Attachable = Pick<ContainerRecord, 'id' | 'networks'>;

export interface AttachmentsParts extends NamesParts {
  readonly run: Run;
  readonly events: Events;
}

/**
 * Connects containers to networks: gives them addresses, and plugs them in. Which addresses are taken is read off the
 * running containers, so none can leak.
 */
export class Attachments {
  readonly names: Names;
  readonly #networks: Networks;
  readonly #run: Run;
  readonly #events: Events;
  readonly #containers: () => readonly ContainerRecord[];
  /** Given out to containers that are just starting. */
  readonly #pending = new Map<string, Readonly<Record<string, Endpoint>>>();

  constructor({ run, events, ...parts }: AttachmentsParts) {
    const { networks, containers } = parts;
    this.names = new Names(parts);
    this.#networks = networks;
    this.#run = run;
    this.#events = events;
    this.#containers = containers;
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
    const server = this.names.serverFor(endpoints);
    if (server !== undefined) await leadToNameServer(namespace, server, this.#run);
  }

  /** Connects a container that is running already; its way out leads there if it had none. */
  async plugInto({ state }: ContainerRecord, network: string, endpoint: Endpoint): Promise<void> {
    const endpoints = { ...state.endpoints, [network]: endpoint };
    const plug = await this.#plug(network, endpoint, network === this.wayOut(endpoints));
    try {
      await plugInto(namespaceOf(state), [plug], this.#run);
      await this.#leadToServer(state, endpoints);
    } catch (error) {
      await this.unplug(endpoint);
      throw error;
    }
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

  /** The host's address at which they are published where none is asked for; all addresses when undefined. */
  usualHostAddress(endpoints: Readonly<Record<string, Endpoint>>): string | undefined {
    const out = this.#networks.find(this.wayOut(endpoints) ?? '');
    return out === undefined ? undefined : hostBindingOf(out.options);
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
    if (out !== undefined && this.wayOut(state.endpoints) !== out)
      await leadOut(namespaceOf(state), await this.#networks.bridgeOf(this.#networks.get(out)), this.#run);
    await this.#leadToServer(state, rest);
  }

  /** Where a running container with these endpoints finds its name server; one that has just ended needs none. */
  async #leadToServer(state: ContainerState, endpoints: Readonly<Record<string, Endpoint>>): Promise<void> {
    await leadElsewhere(namespaceOf(state), this.names.serverFor(endpoints), this.#run).catch((error) => {
      if (startTimeOf(state.pid) === state.pidStart) throw error;
    });
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

import { Failure } from '@slipway/failure';
import { Mutex } from '../state/mutex.ts';
import { familyOf } from './address.ts';
import type { ContainerAddresses } from './attachments.ts';
import type { PublishedPort } from './firewall.ts';
import { bindHostPort, type HeldSocket, type PortBinding } from './port.ts';
import { relay } from './relay.ts';

/**
 * The host's ports that containers hold. A port is reserved before its container starts and released when it has
 * ended, so that two starting at once never get the same one.
 */
export class HostPorts {
  readonly #held = new Map<string, HeldSocket | undefined>();
  /** Which container's port each stands for. */
  readonly #targets = new Map<string, PublishedPort>();
  readonly #mutex = new Mutex();

  /** Takes up what a running container holds, when the engine starts; a port that another program got meanwhile stays published. */
  async hold(ports: readonly PublishedPort[]): Promise<void> {
    for (const port of ports) this.#held.set(keyOf(port), await this.#bind(port));
    this.aim(ports);
  }

  /** Lets ports that are held stand for these ports of containers from now on. */
  aim(ports: readonly PublishedPort[]): void {
    for (const port of ports) this.#targets.set(keyOf(port), port);
  }

  /**
   * Chooses and reserves host ports for a container at these addresses. A port that is published in both families has
   * the same number in both where that can be. Throws a `Failure` `port-in-use`; then nothing is reserved.
   */
  reserve(bindings: readonly PortBinding[], addresses: ContainerAddresses): Promise<PublishedPort[]> {
    return this.#mutex.run(async () => {
      const chosen: PublishedPort[] = [];
      try {
        for (const binding of bindings) chosen.push(await this.#choose(binding, addresses, chosen));
      } catch (error) {
        this.release(chosen);
        throw error;
      }
      return chosen;
    });
  }

  release(ports: readonly PublishedPort[]): void {
    for (const port of ports) this.releaseKey(keyOf(port));
  }

  /** The keys of the ports that are held: see `keyOf`. */
  held(): string[] {
    return [...this.#held.keys()];
  }

  releaseKey(key: string): void {
    this.#held.get(key)?.release();
    this.#held.delete(key);
    this.#targets.delete(key);
  }

  #bind(port: PublishedPort): Promise<HeldSocket | undefined> {
    return bindHostPort(port.protocol, port.hostAddress, port.hostPort, (connection) =>
      relay(connection, this.#targets.get(keyOf(port))),
    );
  }

  async #choose(
    { protocol, hostAddress, hostPorts, port }: PortBinding,
    addresses: ContainerAddresses,
    before: readonly PublishedPort[],
  ): Promise<PublishedPort> {
    const { first, last } = hostPorts;
    const address = addresses[familyOf(hostAddress)]!;
    const twin = before.find(
      (each) => each.port === port && each.protocol === protocol && each.address !== address,
    );
    const isTwins = twin !== undefined && twin.hostPort >= first && twin.hostPort <= last;
    for (const hostPort of candidates(hostPorts, isTwins ? twin.hostPort : undefined)) {
      const chosen = { protocol, hostAddress, hostPort, address, port };
      if (this.#held.has(keyOf(chosen))) continue;
      const socket = await this.#bind(chosen);
      if (socket === undefined) continue;
      this.#held.set(keyOf(chosen), socket);
      this.aim([chosen]);
      return chosen;
    }
    const range = first === last ? String(first) : `${first}-${last}`;
    throw new Failure('port-in-use', `Bind for ${hostAddress}:${range} failed: port is already allocated`, {
      hint: 'stop what holds the port, or publish another one',
    });
  }
}

/** `PROTOCOL ADDRESS:PORT` on the host. */
export function keyOf({ protocol, hostAddress, hostPort }: PublishedPort): string {
  return `${protocol} ${hostAddress}:${hostPort}`;
}

/** All of a range, the preferred one first. */
function* candidates({ first, last }: PortBinding['hostPorts'], preferred?: number): Iterable<number> {
  if (preferred !== undefined) yield preferred;
  for (let number = first; number <= last; number += 1) yield number;
}

import { Failure } from '@slipway/failure';
import { Mutex } from '../state/mutex.ts';
import type { PublishedPort } from './firewall.ts';
import { bindHostPort, type HeldSocket, type PortBinding } from './port.ts';

/**
 * The host's ports that containers hold. A port is reserved before its container starts and released when it has
 * ended, so that two starting at once never get the same one.
 */
export class HostPorts {
  readonly #held = new Map<string, HeldSocket | undefined>();
  readonly #mutex = new Mutex();

  /** Takes up what a running container holds, when the engine starts; a port that another program got meanwhile stays published. */
  async hold(ports: readonly PublishedPort[]): Promise<void> {
    for (const port of ports)
      this.#held.set(keyOf(port), await bindHostPort(port.protocol, port.hostAddress, port.hostPort));
  }

  /**
   * Chooses and reserves host ports for a container at `address`. Throws a `Failure` `port-in-use`; then nothing is
   * reserved.
   */
  reserve(bindings: readonly PortBinding[], address: string): Promise<PublishedPort[]> {
    return this.#mutex.run(async () => {
      const chosen: PublishedPort[] = [];
      try {
        for (const binding of bindings) chosen.push(await this.#choose(binding, address));
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
  }

  async #choose(
    { protocol, hostAddress, hostPorts, port }: PortBinding,
    address: string,
  ): Promise<PublishedPort> {
    const { first, last } = hostPorts;
    for (let hostPort = first; hostPort <= last; hostPort += 1) {
      const chosen = { protocol, hostAddress, hostPort, address, port };
      if (this.#held.has(keyOf(chosen))) continue;
      const socket = await bindHostPort(protocol, hostAddress, hostPort);
      if (socket === undefined) continue;
      this.#held.set(keyOf(chosen), socket);
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

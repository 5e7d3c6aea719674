import { NameServer, type NameView } from './name-server.ts';

/** The name servers of an engine: one at the address of each bridge that a user made. */
export class NameServers {
  readonly #view: (source: string) => NameView | undefined;
  readonly #servers = new Map<string, NameServer>();
  readonly #troubles = new Map<string, string>();
  /** Whether the host's firewall lets containers ask; those that start meanwhile are told of no server they cannot reach. */
  reachable = true;

  constructor(view: (source: string) => NameView | undefined) {
    this.#view = view;
  }

  /** Serves at an address. Where another program has the port, names stay lines in hosts files, and that is a trouble. */
  async open(address: string): Promise<void> {
    try {
      this.#servers.set(address, await NameServer.listen(address, this.#view));
    } catch (error) {
      this.#troubles.set(address, (error as Error).message);
    }
  }

  close(address: string): void {
    this.#servers.get(address)?.close();
    this.#servers.delete(address);
    this.#troubles.delete(address);
  }

  /** Whether a container that starts now may be told of the server at that address. */
  answersAt(address: string): boolean {
    return this.reachable && this.#servers.has(address);
  }

  /** Why there is none at some addresses. */
  troubles(): string[] {
    return [...this.#troubles].map(([address, reason]) => `no names by DNS at ${address}: ${reason}`);
  }
}

import type { Attachments } from './attachments.ts';
import type { NetworkNamespaces } from './network-namespaces.ts';

/** Lends build steps a network namespace for as long as they run. */
export class StepNetwork {
  readonly #attachments: Attachments;
  readonly #namespaces: NetworkNamespaces;

  constructor(attachments: Attachments, namespaces: NetworkNamespaces) {
    this.#attachments = attachments;
    this.#namespaces = namespaces;
  }

  /** On the default network, with an address that is taken until `release`, or with a loopback only. */
  async lend(id: string, network: 'default' | 'none'): Promise<LentNetwork> {
    const namespace = await this.#namespaces.take();
    const release = () => {
      this.#attachments.settle(id);
      namespace.release();
    };
    try {
      const networks = network === 'none' ? {} : { bridge: { aliases: [] } };
      await this.#attachments.plug(namespace.path, this.#attachments.reserve({ id, networks }));
    } catch (error) {
      release();
      throw error;
    }
    return { path: namespace.path, fresh: true, release };
  }
}

export interface LentNetwork {
  /** The file that stands for the namespace. */
  readonly path: string;
  readonly fresh: true;
  release(): void;
}

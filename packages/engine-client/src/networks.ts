import type { EndpointSpec } from './container-spec.ts';
import type { Engine } from './engine.ts';
import { type Filters, filtersQuery, type Pruned } from './filters.ts';

export interface NetworkSpec {
  readonly Name: string;
  readonly Driver?: string;
  readonly Internal?: boolean;
  readonly Attachable?: boolean;
  readonly EnableIPv6?: boolean;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly Options?: Readonly<Record<string, string>>;
  readonly IPAM?: {
    readonly Driver?: string;
    readonly Options?: Readonly<Record<string, string>>;
    readonly Config: readonly {
      readonly Subnet?: string;
      readonly Gateway?: string;
      readonly IPRange?: string;
      readonly AuxiliaryAddresses?: Readonly<Record<string, string>>;
    }[];
  };
}

export interface NetworkInspect {
  readonly Id: string;
  readonly Name: string;
  readonly Driver: string;
  readonly Scope: string;
  readonly Created: string;
  readonly EnableIPv4?: boolean;
  readonly EnableIPv6: boolean;
  readonly Internal: boolean;
  readonly Labels: Readonly<Record<string, string>> | null;
  /** By container id; not in lists. */
  readonly Containers?: Readonly<Record<string, { readonly Name: string; readonly IPv4Address: string }>>;
}

/** The networks of an engine. An `id` is an id or a name. */
export class Networks {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Gives the id. A taken name is a `conflict`. */
  async create(spec: NetworkSpec): Promise<string> {
    const created = await this.#engine.request<{ Id: string }>('POST', '/networks/create', {
      body: { CheckDuplicate: true, ...spec },
    });
    return created.Id;
  }

  inspect(id: string): Promise<NetworkInspect> {
    return this.#engine.request('GET', `/networks/${id}`);
  }

  list(filters?: Filters): Promise<NetworkInspect[]> {
    return this.#engine.request('GET', '/networks', { query: filtersQuery(filters) });
  }

  connect(id: string, container: string, endpoint: EndpointSpec = {}): Promise<void> {
    return this.#engine.request('POST', `/networks/${id}/connect`, {
      body: { Container: container, EndpointConfig: endpoint },
    });
  }

  /** `force` also takes off one that is stuck. */
  disconnect(id: string, container: string, force = false): Promise<void> {
    return this.#engine.request('POST', `/networks/${id}/disconnect`, {
      body: { Container: container, Force: force },
    });
  }

  /** A network in use is `forbidden`. */
  remove(id: string): Promise<void> {
    return this.#engine.request('DELETE', `/networks/${id}`);
  }

  /** Removes those that no container is in. */
  async prune(filters?: Filters): Promise<Pruned> {
    const pruned = await this.#engine.request<{ NetworksDeleted: string[] | null }>(
      'POST',
      '/networks/prune',
      { query: filtersQuery(filters) },
    );
    return { removed: pruned.NetworksDeleted ?? [], bytes: 0 };
  }
}

import type { Engine } from './engine.ts';
import { type Filters, filtersQuery, type Pruned } from './filters.ts';

export interface VolumeSpec {
  readonly Name?: string;
  readonly Driver?: string;
  readonly DriverOpts?: Readonly<Record<string, string>>;
  readonly Labels?: Readonly<Record<string, string>>;
}

export interface Volume {
  readonly Name: string;
  readonly Driver: string;
  readonly Mountpoint: string;
  readonly Labels: Readonly<Record<string, string>> | null;
  readonly Scope: string;
  readonly CreatedAt?: string;
  /** Only of `diskUsage`; -1 is unknown. */
  readonly UsageData?: { readonly Size: number; readonly RefCount: number } | null;
}

/** The volumes of an engine. */
export class Volumes {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Idempotent: the volume of that name when there is one, with the labels it has. */
  create(spec: VolumeSpec): Promise<Volume> {
    return this.#engine.request('POST', '/volumes/create', { body: spec });
  }

  inspect(name: string): Promise<Volume> {
    return this.#engine.request('GET', `/volumes/${name}`);
  }

  async list(filters?: Filters): Promise<Volume[]> {
    const { Volumes } = await this.#engine.request<{ Volumes: Volume[] | null }>('GET', '/volumes', {
      query: filtersQuery(filters),
    });
    return Volumes ?? [];
  }

  /** A volume in use is a `conflict`. */
  remove(name: string, options: { readonly force?: boolean } = {}): Promise<void> {
    return this.#engine.request('DELETE', `/volumes/${name}`, { query: { force: options.force } });
  }

  /** Removes those that no container uses: anonymous ones, and all with the filter `all=true`. */
  async prune(filters?: Filters): Promise<Pruned> {
    const pruned = await this.#engine.request<{ VolumesDeleted: string[] | null; SpaceReclaimed: number }>(
      'POST',
      '/volumes/prune',
      { query: filtersQuery(filters) },
    );
    return { removed: pruned.VolumesDeleted ?? [], bytes: pruned.SpaceReclaimed };
  }
}

import type { Duplex } from 'node:stream';
import type { ContainerSpec, HostConfig } from './container-spec.ts';
import type { ContainerInspect, ContainerSummary } from './container-state.ts';
import type { ContainerStats } from './container-stats.ts';
import type { Engine } from './engine.ts';
import { type Filters, filtersQuery, type Pruned } from './filters.ts';
import { type PathStat, type PutArchiveOptions, pathStatIn } from './path-stat.ts';
import { demultiplex, type Output } from './stdcopy.ts';
import type { Bytes } from './transport.ts';

export interface LogsOptions {
  readonly follow?: boolean;
  /** The last so many lines; all when left out. */
  readonly tail?: number;
  readonly timestamps?: boolean;
  /** Seconds since 1970. */
  readonly since?: number;
  readonly until?: number;
  readonly signal?: AbortSignal;
}

export interface AttachOptions {
  readonly stdin: boolean;
  /** Whether these come; they do when left out. */
  readonly stdout?: boolean;
  readonly stderr?: boolean;
  /** Such as `ctrl-p,ctrl-q`; the engine's own when left out. */
  readonly detachKeys?: string | undefined;
  /** Also what was written before. */
  readonly logs?: boolean;
}

export interface ProcessList {
  readonly Titles: readonly string[];
  readonly Processes: readonly (readonly string[])[];
}

export interface ListOptions {
  readonly all?: boolean;
  /** So many of the newest, whatever they do. */
  readonly limit?: number | undefined;
  /** Also `SizeRw` and `SizeRootFs`. */
  readonly size?: boolean;
  readonly filters?: Filters;
}

export interface CommitOptions {
  readonly repo?: string | undefined;
  readonly tag?: string | undefined;
  readonly author?: string | undefined;
  readonly comment?: string | undefined;
  readonly pause?: boolean;
  /** Dockerfile instructions. */
  readonly changes?: readonly string[] | undefined;
}

/** A file that differs from the image's: `Kind` 0 is changed, 1 added, 2 deleted. */
export interface FileChange {
  readonly Path: string;
  readonly Kind: 0 | 1 | 2;
}

/** The containers of an engine. An `id` is an id, a unique start of one, or a name. */
export class Containers {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Gives the new container's id. A taken name is a `conflict`, a missing image `not-found`. */
  async create(spec: ContainerSpec, name?: string, platform?: string): Promise<string> {
    const created = await this.#engine.request<{ Id: string }>('POST', '/containers/create', {
      query: { name, platform },
      body: spec,
    });
    return created.Id;
  }

  /** Starts a container and publishes its ports; does nothing to one that runs. */
  start(id: string): Promise<void> {
    return this.#engine.request('POST', `/containers/${id}/start`);
  }

  /** Starts a container whose ports stay unpublished until `takeover`. An extension of Slipway's engine. */
  startUnpublished(id: string): Promise<void> {
    return this.#engine.request('POST', `/slipway/v1/containers/${id}/start`, { query: { publish: false } });
  }

  /**
   * Publishes the ports of `id`. Those that `from` holds move over in the same instant: no connection is refused in
   * between. An extension of Slipway's engine.
   */
  takeover(id: string, from?: string): Promise<void> {
    return this.#engine.request('POST', `/slipway/v1/containers/${id}/takeover`, { query: { from } });
  }

  /** Connects to the input and output of a container. */
  attach(id: string, options: AttachOptions): Promise<Duplex> {
    const { stdin, stdout = true, stderr = true, detachKeys, logs = false } = options;
    return this.#engine.upgrade(`/containers/${id}/attach`, {
      query: { stream: true, stdin, stdout, stderr, logs, detachKeys },
    });
  }

  resize(id: string, { rows, columns }: { readonly rows: number; readonly columns: number }): Promise<void> {
    return this.#engine.request('POST', `/containers/${id}/resize`, { query: { h: rows, w: columns } });
  }

  restart(id: string, seconds?: number, signal?: string): Promise<void> {
    return this.#engine.request('POST', `/containers/${id}/restart`, { query: { t: seconds, signal } });
  }

  pause(id: string): Promise<void> {
    return this.#engine.request('POST', `/containers/${id}/pause`);
  }

  unpause(id: string): Promise<void> {
    return this.#engine.request('POST', `/containers/${id}/unpause`);
  }

  /** What runs in a container, as ps(1) tells it. */
  top(id: string, psArgs?: string): Promise<ProcessList> {
    return this.#engine.request('GET', `/containers/${id}/top`, { query: { ps_args: psArgs } });
  }

  /** Sends `signal`, or its stop signal, and SIGKILL after `seconds` (the container's own grace when left out). */
  stop(id: string, seconds?: number, signal?: string): Promise<void> {
    return this.#engine.request('POST', `/containers/${id}/stop`, { query: { t: seconds, signal } });
  }

  /** `signal` by name or number; SIGKILL when left out. */
  kill(id: string, signal?: string): Promise<void> {
    return this.#engine.request('POST', `/containers/${id}/kill`, { query: { signal } });
  }

  /** Changes what may be changed of a container that exists: its limits and its restart policy. Gives warnings. */
  async update(id: string, changes: HostConfig): Promise<readonly string[]> {
    const { Warnings } = await this.#engine.request<{ Warnings: string[] | null }>(
      'POST',
      `/containers/${id}/update`,
      { body: changes },
    );
    return Warnings ?? [];
  }

  rename(id: string, name: string): Promise<void> {
    return this.#engine.request('POST', `/containers/${id}/rename`, { query: { name } });
  }

  /** `volumes` removes the anonymous volumes with it; `force` removes one that runs. */
  remove(id: string, options: { readonly force?: boolean; readonly volumes?: boolean } = {}): Promise<void> {
    return this.#engine.request('DELETE', `/containers/${id}`, {
      query: { force: options.force, v: options.volumes },
    });
  }

  /** Removes those that do not run. */
  async prune(filters?: Filters): Promise<Pruned> {
    const pruned = await this.#engine.request<{ ContainersDeleted: string[] | null; SpaceReclaimed: number }>(
      'POST',
      '/containers/prune',
      { query: filtersQuery(filters) },
    );
    return { removed: pruned.ContainersDeleted ?? [], bytes: pruned.SpaceReclaimed };
  }

  /** With `size` also `SizeRw` and `SizeRootFs`. */
  inspect(id: string, { size }: { readonly size?: boolean } = {}): Promise<ContainerInspect> {
    return this.#engine.request('GET', `/containers/${id}/json`, { query: { size: size || undefined } });
  }

  /** Running ones, newest first; with `all`, every one. */
  list({ filters, ...query }: ListOptions = {}): Promise<ContainerSummary[]> {
    return this.#engine.request('GET', '/containers/json', { query: { ...query, ...filtersQuery(filters) } });
  }

  /** What it uses, about once a second, until it is removed or the loop is left. */
  stats(id: string, signal?: AbortSignal): AsyncGenerator<ContainerStats> {
    return this.#engine.stream('GET', `/containers/${id}/stats`, {
      query: { stream: true },
      ...(signal === undefined ? {} : { signal }),
    });
  }

  /** The same once, measured over a second. */
  statsOnce(id: string): Promise<ContainerStats> {
    return this.#engine.request('GET', `/containers/${id}/stats`, { query: { stream: false } });
  }

  /** What it changed of its image's files. */
  async changes(id: string): Promise<readonly FileChange[]> {
    return (await this.#engine.request<FileChange[] | null>('GET', `/containers/${id}/changes`)) ?? [];
  }

  /** All its files, as a tar archive. */
  export(id: string): AsyncGenerator<Buffer> {
    return this.#engine.raw('GET', `/containers/${id}/export`);
  }

  /** Makes an image of its files, and gives the image's id. */
  async commit(id: string, options: CommitOptions): Promise<string> {
    const { Id } = await this.#engine.request<{ Id: string }>('POST', '/commit', {
      query: { container: id, ...options },
    });
    return Id;
  }

  /** Both streams of the output, as they were written; a terminal's output counts as stdout. */
  async *logs(id: string, options: LogsOptions = {}): AsyncGenerator<Output> {
    const { Config } = await this.inspect(id);
    const { signal, ...query } = options;
    const bytes = this.#engine.raw('GET', `/containers/${id}/logs`, {
      query: { stdout: true, stderr: true, ...query },
      ...(signal === undefined ? {} : { signal }),
    });
    if (!Config.Tty) yield* demultiplex(bytes);
    else for await (const chunk of bytes) yield { stream: 'stdout', chunk };
  }

  /** Waits until the container is not running (or is next started and ended, or removed); gives its exit code. */
  async wait(
    id: string,
    condition: 'not-running' | 'next-exit' | 'removed' = 'not-running',
    signal?: AbortSignal,
  ): Promise<number> {
    const ended = await this.#engine.request<{ StatusCode: number }>('POST', `/containers/${id}/wait`, {
      query: { condition },
      ...(signal === undefined ? {} : { signal }),
    });
    return ended.StatusCode;
  }

  /** Unpacks a tar archive into the container's folder `path`; works on one that was never started. */
  putArchive(id: string, path: string, tar: Bytes, options: PutArchiveOptions = {}): Promise<void> {
    const { signal, ...query } = options;
    return this.#engine.request('PUT', `/containers/${id}/archive`, {
      query: { path, ...query },
      upload: tar,
      ...(signal === undefined ? {} : { signal }),
    });
  }

  /** What is at `path` in the container; of a link, the link itself. The engine does not say why there is nothing. */
  statPath(id: string, path: string): Promise<PathStat> {
    return this.#engine.answer('HEAD', `/containers/${id}/archive`, { query: { path } }, pathStatIn);
  }

  /** Hands to `use` what is at `path` in the container, and the tar archive of it, of which no more is fetched than it reads. */
  archive<T>(
    id: string,
    path: string,
    use: (stat: PathStat, tar: Bytes) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const options = { query: { path }, ...(signal === undefined ? {} : { signal }) };
    return this.#engine.answer('GET', `/containers/${id}/archive`, options, (headers, tar) =>
      use(pathStatIn(headers), tar),
    );
  }
}

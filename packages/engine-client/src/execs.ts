import type { Duplex } from 'node:stream';
import type { Engine } from './engine.ts';

/** The body of `POST /containers/{id}/exec`: the fields Slipway sets. */
export interface ExecSpec {
  readonly Cmd: readonly string[];
  readonly Env?: readonly string[];
  readonly User?: string;
  readonly WorkingDir?: string;
  readonly Tty?: boolean;
  readonly Privileged?: boolean;
  readonly AttachStdin?: boolean;
  readonly AttachStdout?: boolean;
  readonly AttachStderr?: boolean;
  readonly DetachKeys?: string;
  /** The rows and columns that its terminal begins with. */
  readonly ConsoleSize?: readonly [number, number];
}

/** Further processes in containers that run. */
export class Execs {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Gives its id. A container that does not run is a `conflict`. */
  async create(container: string, spec: ExecSpec): Promise<string> {
    const created = await this.#engine.request<{ Id: string }>('POST', `/containers/${container}/exec`, {
      body: spec,
    });
    return created.Id;
  }

  /** Starts it, and gives its input and output. */
  start(id: string, { Tty, ConsoleSize }: Pick<ExecSpec, 'Tty' | 'ConsoleSize'>): Promise<Duplex> {
    return this.#engine.upgrade(`/exec/${id}/start`, { body: { Detach: false, Tty, ConsoleSize } });
  }

  /** Starts it without waiting for anything. */
  startDetached(id: string): Promise<void> {
    return this.#engine.request('POST', `/exec/${id}/start`, { body: { Detach: true } });
  }

  /** The exit code is null while it runs. */
  inspect(id: string): Promise<{ readonly Running: boolean; readonly ExitCode: number | null }> {
    return this.#engine.request('GET', `/exec/${id}/json`);
  }

  resize(id: string, { rows, columns }: { readonly rows: number; readonly columns: number }): Promise<void> {
    return this.#engine.request('POST', `/exec/${id}/resize`, { query: { h: rows, w: columns } });
  }
}

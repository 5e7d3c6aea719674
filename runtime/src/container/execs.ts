import { randomBytes } from 'node:crypto';
import { Failure } from '@slipway/failure';
import type { Containers } from './containers.ts';
import { Exec, type ExecRequest } from './exec.ts';
import { isAlive } from './record.ts';

/** How long one that has ended can still be asked for its exit code, in milliseconds. */
const KEPT = 300_000;

/** Further processes of running containers: `docker exec`. They are known as long as the engine runs. */
export class Execs {
  readonly #containers: Containers;
  readonly #execs = new Map<string, Exec>();

  constructor(containers: Containers) {
    this.#containers = containers;
  }

  /** Throws a `Failure` `container-unknown`, `not-running` or `bad-request`. */
  create(key: string, request: ExecRequest): Exec {
    const container = this.#containers.get(key);
    if (container.state.status === 'restarting')
      throw new Failure(
        'not-running',
        `Container ${container.id} is restarting, wait until the container is running`,
      );
    if (!isAlive(container.state))
      throw new Failure('not-running', `Container ${container.id} is not running`);
    if (container.state.status === 'paused')
      throw new Failure('not-running', `Container ${key} is paused, unpause the container before exec`);
    if (request.argv.length === 0) throw new Failure('bad-request', 'No exec command specified');
    const id = randomBytes(32).toString('hex');
    const exec = new Exec(id, container, request, this.#containers, () => {
      setTimeout(() => this.#execs.delete(id), KEPT).unref();
    });
    this.#execs.set(id, exec);
    container.emit(`exec_create: ${request.argv.join(' ')}`, { execID: id });
    return exec;
  }

  /** Throws a `Failure` `exec-unknown`. */
  get(id: string): Exec {
    const exec = this.#execs.get(id);
    if (exec !== undefined) return exec;
    throw new Failure('exec-unknown', `No such exec instance: ${id}`);
  }

  /** Those that run in a container now. */
  runningIn(container: string): string[] {
    return [...this.#execs.values()]
      .filter((exec) => exec.container.id === container && exec.running)
      .map(({ id }) => id);
  }
}

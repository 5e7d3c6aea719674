import { EventEmitter, once } from 'node:events';

/**
 * The moments of a container's life that others wait for. `start` and `exit` come at each run, a start that fails ends
 * in `exit` as well; `removed` comes once.
 */
export type Moment = 'start' | 'exit' | 'removed';

export class Moments {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  tell(moment: Moment): void {
    this.#emitter.emit(moment);
  }

  /** Resolves at the first of the moments from now on. */
  async next(...moments: readonly Moment[]): Promise<void> {
    const over = new AbortController();
    try {
      await Promise.race(moments.map((moment) => once(this.#emitter, moment, { signal: over.signal })));
    } finally {
      over.abort();
    }
  }
}

import { setTimeout } from 'node:timers/promises';

/** Milliseconds that a client which does not read may keep others from hearing of the end; as long as with Docker. */
const PATIENCE = 2_000;
/**
 * Milliseconds that output is ahead of the exit code for one who asks after the start. A client in one thread that finds
 * both at once on its connections may take up the answer first, as that connection was the last it used.
 */
export const HEAD_START = 20;

/**
 * The output of a container on its way to clients that are attached. As with Docker, who waits for the end hears of it
 * when they have been given all: programs look at what they have got as soon as the exit code is there.
 */
export class Deliveries {
  readonly #open = new Set<Promise<void>>();
  /** Those of the last run. */
  #over: Promise<unknown> = Promise.resolve();
  /** Milliseconds of `performance.now`. */
  #lastOver = Number.NEGATIVE_INFINITY;

  /** One begins; call what it gives when it is over. */
  begin(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#open.add(promise);
    return () => {
      this.#open.delete(promise);
      this.#lastOver = performance.now();
      resolve();
    };
  }

  /** The container has ended: from now on those that are under way have their time. */
  end(): void {
    const inTime = new AbortController();
    const late = setTimeout(PATIENCE, undefined, { signal: inTime.signal }).catch(() => {});
    const all = Promise.all(this.#open).then(() => inTime.abort());
    this.#open.clear();
    this.#over = Promise.race([all, late]);
  }

  /** Resolves when those of the last run are over, and the last for `headStart` milliseconds, or their time is. */
  async settled(headStart = 0): Promise<void> {
    await this.#over;
    const left = this.#lastOver + headStart - performance.now();
    if (left > 0) await setTimeout(left);
  }
}

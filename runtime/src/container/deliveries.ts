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

  /** Resolves when those that are under way are over, and the last for `headStart` milliseconds, or their time is. */
  async settled(headStart = 0): Promise<void> {
    if (this.#open.size > 0) {
      const over = new AbortController();
      const late = setTimeout(PATIENCE, undefined, { signal: over.signal }).catch(() => {});
      await Promise.race([Promise.all(this.#open), late]);
      over.abort();
    }
    const left = this.#lastOver + headStart - performance.now();
    if (left > 0) await setTimeout(left);
  }
}

import { nextDelay } from './restart-policy.ts';

/** The back-off between a container's exit and its next start. */
export class RestartTimer {
  #timer: NodeJS.Timeout | undefined;
  #lastDelay = 0;

  get pending(): boolean {
    return this.#timer !== undefined;
  }

  /** Calls `restart` after the delay that is due; `ranFor` is how long the container ran, in milliseconds. */
  schedule(ranFor: number, restart: () => void): void {
    this.#lastDelay = nextDelay(this.#lastDelay, ranFor);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      restart();
    }, this.#lastDelay);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

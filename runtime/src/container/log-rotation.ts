import type { FSWatcher } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { reopenLog } from './control.ts';
import { watchLog } from './log-changes.ts';
import type { LogLimits } from './log-driver.ts';
import type { LogFiles } from './log-files.ts';

/** Milliseconds between looks at a log that is being written to. */
const PACE = 50;

/**
 * Keeps a running container's log within its limits: a file that has grown to `max-size` is put aside and conmon told
 * to begin another. A file ends a little above the limit, by what conmon writes until it hears of it.
 */
export class LogRotation {
  readonly #files: LogFiles;
  readonly #bundle: string;
  readonly #keep: number;
  readonly #maxSize: number;
  readonly #watcher: FSWatcher;
  #looking = false;
  #stopped = false;

  /** `limits` must have a size. */
  constructor(files: LogFiles, bundle: string, { maxSize, maxFiles }: LogLimits) {
    this.#files = files;
    this.#bundle = bundle;
    this.#keep = maxFiles - 1;
    this.#maxSize = maxSize ?? Number.POSITIVE_INFINITY;
    this.#watcher = watchLog(files.path, () => void this.#look());
    void this.#look();
  }

  stop(): void {
    this.#stopped = true;
    this.#watcher.close();
  }

  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    while (!this.#stopped && this.#files.size >= this.#maxSize) {
      this.#files.rotate(this.#keep);
      // Nobody reads the FIFO any more when the container has just ended.
      await reopenLog(this.#bundle).catch(() => this.stop());
    }
    await setTimeout(PACE, undefined, { ref: false });
    this.#looking = false;
    if (!this.#stopped && this.#files.size >= this.#maxSize) await this.#look();
  }
}

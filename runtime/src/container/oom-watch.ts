import { existsSync, type FSWatcher, rmSync, watch } from 'node:fs';
import { join } from 'node:path';

/**
 * Hears of processes of a running container that the kernel ends for want of memory, be they its first or not. conmon,
 * which the kernel tells, leaves a file `oom` in the bundle; it is taken away, so that the next one is heard of too.
 */
export class OomWatch {
  readonly #file: string;
  readonly #onKill: () => void;
  readonly #watcher: FSWatcher;

  constructor(bundle: string, onKill: () => void) {
    this.#file = join(bundle, 'oom');
    this.#onKill = onKill;
    this.#watcher = watch(bundle, { persistent: false }, (_, name) => void (name === 'oom' && this.#look()));
    this.#look();
  }

  /** Tells of what was not told yet, and ends the watch. */
  stop(): void {
    this.#look();
    this.#watcher.close();
  }

  #look(): void {
    if (!existsSync(this.#file)) return;
    rmSync(this.#file);
    this.#onKill();
  }
}

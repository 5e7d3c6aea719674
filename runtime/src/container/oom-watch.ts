import { existsSync, type FSWatcher, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds between looks at the count, and how many: the kernel tells that memory ran out before it has killed. */
const PACE = 50;
const LOOKS = 20;

/**
 * Hears of processes of a running container that the kernel ends for want of memory, be they its first or not. conmon,
 * which the kernel tells, often more than once, leaves a file `oom` in the bundle; it is taken away, so that the next
 * time is heard of too. How many it were is the kernel's count.
 */
export class OomWatch {
  readonly #file: string;
  readonly #count: () => number;
  readonly #onKill: () => void;
  readonly #watcher: FSWatcher | undefined;
  #told: number;
  #stopped = false;

  /** `count` gives how many processes have been killed so. */
  constructor(bundle: string, count: () => number, onKill: () => void) {
    this.#file = join(bundle, 'oom');
    this.#count = count;
    this.#onKill = onKill;
    // What happened while no engine listened is told once.
    this.#told = Math.max(0, count() - (existsSync(this.#file) ? 1 : 0));
    this.#watcher = watcherOf(
      bundle,
      (name) => void (name === 'oom' && existsSync(this.#file) && this.#look()),
    );
    if (existsSync(this.#file)) void this.#look();
  }

  /** Tells of what was not told yet, and ends the watch. */
  stop(): void {
    this.#stopped = true;
    this.#watcher?.close();
    this.#tell();
  }

  async #look(): Promise<void> {
    rmSync(this.#file);
    for (let looks = 0; looks < LOOKS && !this.#stopped && !this.#tell(); looks += 1)
      await setTimeout(PACE, undefined, { ref: false });
  }

  /** Gives whether there was any. */
  #tell(): boolean {
    const kills = this.#count();
    const isNew = kills > this.#told;
    for (; this.#told < kills; this.#told += 1) this.#onKill();
    return isNew;
  }
}

/** None where the machine's watches are used up: then what happened is told when the container has ended. inotify(7). */
function watcherOf(folder: string, onChange: (name: string | null) => void): FSWatcher | undefined {
  try {
    return watch(folder, { persistent: false }, (_, name) => onChange(name));
  } catch (error) {
    if (['ENOSPC', 'EMFILE'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

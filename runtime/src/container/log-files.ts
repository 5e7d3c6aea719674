import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A place in a log: the number of one of its files, and a byte offset in that. */
export interface LogPosition {
  readonly file: number;
  readonly offset: number;
}

/** Milliseconds between looks for a file that conmon is to begin, and how many looks there are: it takes a few at most. */
const SOON = 10;
const LOOKS = 100;

/**
 * The files of one log. conmon writes to `log`; what was rotated away is `log.1`, `log.2` and so on, the highest the
 * latest, and `log` itself counts as the one after that. A number never changes its meaning, so a reader goes on
 * through rotations, and which files there are is read off the folder alone.
 */
export class LogFiles {
  readonly path: string;
  /** Where those who follow the log are; nothing they have still to read is removed. */
  readonly #readers = new Set<{ file: number }>();

  constructor(path: string) {
    this.path = path;
  }

  /** The number of the file that is written to. */
  get current(): number {
    return (this.#rotated().at(-1) ?? 0) + 1;
  }

  /** The numbers of the files there are, oldest first; none before the container's first start. */
  get numbers(): number[] {
    const rotated = this.#rotated();
    return existsSync(this.path) ? [...rotated, (rotated.at(-1) ?? 0) + 1] : rotated;
  }

  get start(): LogPosition {
    return { file: this.numbers[0] ?? 1, offset: 0 };
  }

  get end(): LogPosition {
    return { file: this.current, offset: this.size };
  }

  /** The size of the file that is written to, in bytes. */
  get size(): number {
    return statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** The first file after `file` that is there, and so no more is written to `file`; or undefined. */
  after(file: number): number | undefined {
    return this.numbers.find((number) => number > file);
  }

  /**
   * Opens a file, whatever its name is by then. One that was put aside just now has a successor soon, or, when the
   * container has ended, never: that is empty. Rejects with ENOENT for one that has been removed.
   */
  async open(file: number): Promise<FileHandle> {
    for (let looks = 0; ; ) {
      const handle = await this.#tryOpen(file);
      if (handle === undefined) {
        if (looks++ === LOOKS) return open('/dev/null', 'r');
        await setTimeout(SOON);
        continue;
      }
      const path = this.#pathOf(file);
      if ((await handle.stat()).ino === statSync(path, { throwIfNoEntry: false })?.ino) return handle;
      await handle.close();
    }
  }

  async #tryOpen(file: number): Promise<FileHandle | undefined> {
    const path = this.#pathOf(file);
    try {
      return await open(path, 'r');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && path === this.path) return undefined;
      throw error;
    }
  }

  /** Puts the current file aside, for conmon to begin another, and removes the oldest so that `keep` stay besides that. */
  rotate(keep: number): void {
    const { current } = this;
    renameSync(this.path, `${this.path}.${current}`);
    const needed = Math.min(...[...this.#readers].map(({ file }) => file));
    for (const file of this.#rotated().slice(0, -keep || undefined))
      if (file < needed) rmSync(`${this.path}.${file}`);
  }

  /** Announces a reader at `file`; it moves on by `moveTo` and leaves by `leave`. */
  enter(file: number): { readonly moveTo: (file: number) => void; readonly leave: () => void } {
    const reader = { file };
    this.#readers.add(reader);
    return {
      moveTo: (next) => {
        reader.file = next;
      },
      leave: () => void this.#readers.delete(reader),
    };
  }

  #pathOf(file: number): string {
    return file >= this.current ? this.path : `${this.path}.${file}`;
  }

  /** None of a container that has been removed, whose log may still be read. */
  #rotated(): number[] {
    const prefix = `${basename(this.path)}.`;
    const folder = dirname(this.path);
    return (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
      .map((name) => Number(name.slice(prefix.length)))
      .sort((a, b) => a - b);
  }
}

import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '@slipway/failure';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { giveUpReserve } from './reserve.ts';
import { explained, isNoSpace } from './space.ts';

/**
 * One JSON file of the engine's state. It is replaced whole and synced, so a kill at any instant leaves the old content
 * or the new. Values are immutable: a change puts a new value in.
 */
export class Document<T> {
  readonly #path: string;
  #value: T;

  /** Reads the file, or starts from `initial` where there is none. Throws a `Failure` `damaged-state` if it is not JSON. */
  constructor(path: string, initial: T) {
    this.#path = path;
    this.#value = readJson<T>(path) ?? initial;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    writeJson(this.#path, value);
    this.#value = value;
  }
}

/** Replaces a file with a value, whole. Throws a `Failure` `no-space` once the engine's reserve is used up too. */
export function writeJson(path: string, value: unknown): void {
  const write = () => writeFileAtomic(path, JSON.stringify(value), { mode: 0o600 });
  try {
    write();
  } catch (error) {
    if (!isNoSpace(error) || !giveUpReserve(path)) throw explained(error, [dirname(path)]);
    write();
  }
}

/** The file's value; undefined when there is no such file. */
export function readJson<T>(path: string): T | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new Failure('damaged-state', `the state file ${path} is not JSON`, {
      hint: 'restore it from a backup, or remove it to lose what it records',
      cause,
    });
  }
}

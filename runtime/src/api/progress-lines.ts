import { compressionOf } from '@slipway/oci';
import type { ProgressEvent } from '@slipway/registry';
import { line } from './json-lines.ts';

const WORDS = {
  pull: {
    exists: 'Already exists',
    mounted: 'Already exists',
    progress: 'Downloading',
    done: 'Pull complete',
  },
  push: { exists: 'Layer already exists', mounted: 'Mounted from', progress: 'Pushing', done: 'Pushed' },
};

/**
 * Transfers of layers in the words docker's clients draw bars from. Layers that are there are told of only once something
 * moves, be it the image's configuration alone: so docker tells an image that is there from one that is not.
 */
export class ProgressLines {
  /** Resolves when there is something to tell. */
  readonly first: Promise<void>;
  moved = false;
  readonly #direction: 'pull' | 'push';
  readonly #kept: string[] = [];
  /** Lines of layers that are there, until something moves. */
  readonly #there: string[] = [];
  #moving = false;
  #write: ((text: string) => Promise<void>) | undefined;
  #tell: () => void = () => {};

  constructor(direction: 'pull' | 'push') {
    this.#direction = direction;
    this.first = new Promise((resolve) => {
      this.#tell = resolve;
    });
  }

  add({ kind, descriptor, bytes }: ProgressEvent): void {
    if (kind === 'done') this.moved = true;
    if (kind !== 'exists') this.#moving = true;
    if (compressionOf(descriptor.mediaType) !== undefined) {
      const progressDetail = kind === 'progress' ? { current: bytes, total: descriptor.size } : {};
      const status = WORDS[this.#direction][kind];
      const text = line({ status, progressDetail, id: descriptor.digest.slice(7, 19) });
      this.#there.push(text);
    }
    if (this.#moving || this.#direction === 'push') for (const text of this.#there.splice(0)) this.#say(text);
    this.#tell();
  }

  #say(text: string): void {
    if (this.#write === undefined) this.#kept.push(text);
    else void this.#write(text);
  }

  /** Writes what was kept until now, and from now on at once. */
  pipe(write: (text: string) => Promise<void>): void {
    this.#write = write;
    for (const text of this.#kept.splice(0)) void write(text);
  }
}

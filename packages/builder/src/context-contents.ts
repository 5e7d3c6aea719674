import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { writeWhole } from './files/copy-source.ts';

/** Where a file's content lies among those of its context. */
export interface Extent {
  readonly offset: number;
  readonly size: number;
}

const PIECE = 1 << 20;

/**
 * The contents of a context's files, one behind the other in one file: to receive a context means to write once and in
 * order, however many files it has.
 */
export class ContextContents {
  readonly #pending = Buffer.allocUnsafeSlow(PIECE);
  #held = 0;
  #written = 0;
  readonly #file: number;

  /** `path` is made anew. */
  constructor(path: string) {
    this.#file = openSync(path, 'wx+', 0o600);
  }

  /** Where the next byte will lie. */
  get end(): number {
    return this.#written + this.#held;
  }

  append(chunk: Uint8Array): void {
    if (this.#held + chunk.length > PIECE) this.#flush();
    if (chunk.length > PIECE) {
      this.#write(chunk);
      return;
    }
    this.#pending.set(chunk, this.#held);
    this.#held += chunk.length;
  }

  /** To be called once after the last `append`. */
  finish(): void {
    this.#flush();
  }

  /** The bytes of a file, from its beginning or of some of it. */
  read({ offset, size }: Extent, length = size): Buffer {
    const bytes = Buffer.allocUnsafe(Math.min(length, size));
    readSync(this.#file, bytes, 0, bytes.length, offset);
    return bytes;
  }

  /** A file's content in pieces. */
  *pieces({ offset, size }: Extent): Iterable<Buffer> {
    for (let at = 0; at < size; at += PIECE) yield this.read({ offset: offset + at, size: size - at }, PIECE);
  }

  /** Writes a file's content to an open one, and lets other work have its turn between the pieces of a large one. */
  writeTo(file: number, extent: Extent): Promise<void> | undefined {
    if (extent.size > PIECE) return this.#writeLarge(file, extent);
    writeWhole(file, this.read(extent));
    return undefined;
  }

  async #writeLarge(file: number, extent: Extent): Promise<void> {
    for (const piece of this.pieces(extent)) {
      writeWhole(file, piece);
      await setImmediate();
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    if (this.#held > 0) this.#write(this.#pending.subarray(0, this.#held));
    this.#held = 0;
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; )
      at += writeSync(this.#file, bytes, at, bytes.length - at, this.#written + at);
    this.#written += bytes.length;
  }
}

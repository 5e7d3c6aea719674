import { Failure } from '@slipway/failure';
import type { Bytes } from '../bytes.ts';

/** Takes a stream of bytes in lengths that its reader chooses. What it gives are views of the chunks where it can. */
export class Source {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #chunk: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(bytes: Bytes) {
    this.#iterator = bytes[Symbol.asyncIterator]();
  }

  /** Exactly `length` bytes; `undefined` when the stream ends before the first; a `Failure` `bad-tar` when it ends within. */
  async take(length: number): Promise<Buffer | undefined> {
    if (this.#chunk.length - this.#at >= length) return this.#slice(length);
    if (!(await this.#more())) return undefined;
    const pieces: Buffer[] = [];
    for (let left = length; left > 0; ) {
      if (!(await this.#more())) throw truncated();
      const piece = this.#slice(Math.min(left, this.#chunk.length - this.#at));
      pieces.push(piece);
      left -= piece.length;
    }
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  }

  /** The next `length` bytes in pieces, as they come. */
  async *read(length: number): Bytes {
    for (let left = length; left > 0; ) {
      if (this.#at === this.#chunk.length && !(await this.#more())) throw truncated();
      const piece = this.#slice(Math.min(left, this.#chunk.length - this.#at));
      left -= piece.length;
      yield piece;
    }
  }

  async skip(length: number): Promise<void> {
    for (let left = length; left > 0; ) {
      if (!(await this.#more())) throw truncated();
      const count = Math.min(left, this.#chunk.length - this.#at);
      this.#at += count;
      left -= count;
    }
  }

  /** Skips `length` bytes, or what of them there is before the stream ends. */
  async skipPadding(length: number): Promise<void> {
    for (let left = length; left > 0; ) {
      if (!(await this.#more())) return;
      const count = Math.min(left, this.#chunk.length - this.#at);
      this.#at += count;
      left -= count;
    }
  }

  /** Reads on to the end of the stream, so that whoever hashes it has seen all of it. */
  async drain(): Promise<void> {
    do this.#at = this.#chunk.length;
    while (await this.#more());
  }

  /** Lets go of the stream before its end. */
  async close(): Promise<void> {
    await this.#iterator.return?.();
  }

  #slice(length: number): Buffer {
    this.#at += length;
    return this.#chunk.subarray(this.#at - length, this.#at);
  }

  /** Whether there is a byte to be had, fetching a chunk when need be. */
  async #more(): Promise<boolean> {
    while (this.#at === this.#chunk.length) {
      const { done, value } = await this.#iterator.next();
      if (done === true) return false;
      this.#chunk = Buffer.from(value.buffer, value.byteOffset, value.length);
      this.#at = 0;
    }
    return true;
  }
}

function truncated(): Failure {
  return new Failure('bad-tar', 'the archive ends in the middle of a member', {
    hint: 'it was cut short; fetch or make it again',
  });
}

/** Gathers pieces of any length into chunks of one fixed length, each a buffer of its own. */
export class ChunkBuffer {
  readonly #length: number;
  #chunk: Buffer;
  #used = 0;

  constructor(length: number) {
    this.#length = length;
    this.#chunk = Buffer.allocUnsafeSlow(length);
  }

  /** Copies a piece in and gives each chunk it fills. The piece is done with when the iteration is. */
  *add(piece: Uint8Array): Iterable<Buffer> {
    for (let at = 0; at < piece.length; ) {
      const count = Math.min(piece.length - at, this.#length - this.#used);
      this.#chunk.set(count === piece.length ? piece : piece.subarray(at, at + count), this.#used);
      this.#used += count;
      at += count;
      if (this.#used < this.#length) continue;
      const full = this.#chunk;
      this.#chunk = Buffer.allocUnsafeSlow(this.#length);
      this.#used = 0;
      yield full;
    }
  }

  /** What has not filled a chunk yet; may be empty. The last call to make. */
  rest(): Buffer {
    return this.#chunk.subarray(0, this.#used);
  }
}

import type { Stream } from '@slipway/command';
import { Failure } from '@slipway/failure';

/** A blob read from Git's object store. */
export interface GitBlob {
  readonly object: string;
  readonly size: number;
  readonly content: AsyncIterable<Buffer>;
}

const NEWLINE = 0x0a;

/**
 * Reads blobs one after the other through a single `git cat-file --batch`, without holding one in memory. Each content
 * must be read to its end before the next blob is taken.
 */
export async function* readBlobs(
  folder: string,
  objects: readonly string[],
  stream: Stream,
): AsyncGenerator<GitBlob> {
  const output = stream(['git', '-C', folder, 'cat-file', '--batch'], { input: `${objects.join('\n')}\n` });
  const reader = new ByteReader(output);
  try {
    for (const object of objects) {
      const header = (await reader.line()).split(' ');
      if (header[1] !== 'blob') {
        throw new Failure(
          'missing-object',
          `the repository lacks object ${object} (${header.slice(1).join(' ')})`,
          {
            hint: 'a partial clone fetches it with: git fetch --refetch',
          },
        );
      }
      const size = Number(header[2]);
      yield { object, size, content: reader.bytes(size) };
      await reader.line();
    }
  } finally {
    await output.return(undefined);
  }
}

/** Takes lines and counted bytes off a stream. */
class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    for (;;) {
      const end = this.#rest.indexOf(NEWLINE);
      if (end >= 0) {
        const line = this.#rest.toString('latin1', 0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      this.#rest = Buffer.concat([this.#rest, await this.#next()]);
    }
  }

  async *bytes(count: number): AsyncGenerator<Buffer> {
    for (let missing = count; missing > 0; ) {
      if (this.#rest.length === 0) this.#rest = await this.#next();
      const chunk = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(chunk.length);
      missing -= chunk.length;
      yield chunk;
    }
  }

  async #next(): Promise<Buffer> {
    const { value, done } = await this.#source.next();
    if (done) throw new Failure('missing-object', 'git ended before it had given every object');
    return value;
  }
}

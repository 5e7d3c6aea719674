import { Failure } from '@slipway/failure';
import type { Bytes } from '@slipway/oci';

/**
 * The body of a request that brings archives along: a line of JSON, then each archive as a line of JSON that says what it
 * is, and its bytes in chunks: their length in four bytes, the highest first, and then they; a length of 0 ends it.
 */
export interface FramedBody<Header, About> {
  readonly header: Header;
  /** To be taken in their order; what is not read of one is passed over. */
  readonly archives: AsyncGenerator<About & { readonly content: Bytes }>;
}

/** More than any client sends at a time. */
const LARGEST_CHUNK = 64 << 20;
const LARGEST_LINE = 16 << 20;

/** Throws a `Failure` `bad-request` when it is not of that form, as do the archives. */
export async function readFramed<Header, About>(body: Bytes): Promise<FramedBody<Header, About>> {
  const bytes = new ByteReader(body);
  const header = await bytes.json<Header>();
  if (header === undefined) throw new Failure('bad-request', 'the request is empty');
  return { header, archives: archivesIn<About>(bytes) };
}

async function* archivesIn<About>(bytes: ByteReader): AsyncGenerator<About & { readonly content: Bytes }> {
  for (let about = await bytes.json<About>(); about !== undefined; about = await bytes.json<About>()) {
    const content = chunksIn(bytes);
    yield { ...about, content };
    for await (const _ of content);
  }
}

async function* chunksIn(bytes: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const length = (await bytes.take(4)).readUInt32BE();
    if (length === 0) return;
    if (length > LARGEST_CHUNK) throw new Failure('bad-request', `a chunk of ${length} bytes is too large`);
    yield await bytes.take(length);
  }
}

/** Takes a stream apart by lines and lengths. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(body: Bytes) {
    this.#source = body[Symbol.asyncIterator]();
  }

  /** The next line's value; undefined at the end of the stream. */
  async json<T>(): Promise<T | undefined> {
    let end = this.#held.indexOf('\n');
    while (end < 0) {
      if (this.#held.length > LARGEST_LINE)
        throw new Failure('bad-request', 'a line of the request is too long');
      if (!(await this.#more())) break;
      end = this.#held.indexOf('\n');
    }
    if (end < 0 && this.#held.length === 0) return undefined;
    if (end < 0) throw new Failure('bad-request', 'the request ends within a line');
    const line = (await this.take(end + 1)).toString();
    try {
      return JSON.parse(line) as T;
    } catch (cause) {
      throw new Failure('bad-request', 'a line of the request is not JSON', { cause });
    }
  }

  async take(length: number): Promise<Buffer> {
    while (this.#held.length < length)
      if (!(await this.#more())) throw new Failure('bad-request', 'the request ends within an archive');
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#source.next();
    if (done) return false;
    this.#held =
      this.#held.length === 0
        ? Buffer.from(value.buffer, value.byteOffset, value.length)
        : Buffer.concat([this.#held, value]);
    return true;
  }
}

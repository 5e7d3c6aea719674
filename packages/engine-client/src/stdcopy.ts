import { Failure } from '@slipway/failure';
import type { Bytes } from './transport.ts';

/**
 * Output of a container without a terminal: frames of an 8-byte head (stream number, three zeros, length in big endian)
 * and that many bytes. Docker Engine API, "Stream format" of container attach.
 */
export interface Output {
  readonly stream: 'stdout' | 'stderr';
  readonly chunk: Buffer;
}

const HEAD = 8;
const STREAMS: readonly (Output['stream'] | undefined)[] = ['stdout', 'stdout', 'stderr'];

/** Takes frames apart as they arrive; throws a `Failure` `engine-error` on a damaged or a cut one. */
export async function* demultiplex(bytes: Bytes): AsyncGenerator<Output> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of bytes) {
    held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
    while (held.length >= HEAD) {
      const length = held.readUInt32BE(4);
      if (held.length < HEAD + length) break;
      const stream = STREAMS[held[0] ?? 0];
      if (stream === undefined) throw new Failure('engine-error', `a frame of unknown stream ${held[0]}`);
      if (length > 0) yield { stream, chunk: held.subarray(HEAD, HEAD + length) };
      held = held.subarray(HEAD + length);
    }
  }
  if (held.length > 0) throw new Failure('engine-error', 'the output of the container ends within a frame');
}

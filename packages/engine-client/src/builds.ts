import { Failure, type Location } from '@slipway/failure';
import type { Engine } from './engine.ts';
import type { Bytes, RequestOptions } from './transport.ts';

interface BuildError {
  readonly kind: 'error';
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly location?: Location;
}

/** Builds on Slipway's engine: its extension, which takes a commit's context and tells what each step does. */
export class Builds {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Sends what to build, and the tar archive of its context, and gives the engine's events as they happen; the last one
   * is of kind `result`. A build that fails throws the engine's own `Failure`, with the place in the Dockerfile.
   */
  async *run<Event extends { readonly kind: string }>(
    header: object,
    context: Bytes,
    options: Pick<RequestOptions, 'headers' | 'signal'> = {},
  ): AsyncGenerator<Event> {
    const events = this.#engine.stream<Event | BuildError>('POST', '/slipway/v1/build', {
      ...options,
      upload: headed(header, context),
    });
    for await (const event of events) {
      if (isError(event)) throw failureOf(event);
      yield event;
    }
  }
}

async function* headed(header: object, context: Bytes): Bytes {
  yield Buffer.from(`${JSON.stringify(header)}\n`);
  yield* context;
}

function isError(event: { readonly kind: string }): event is BuildError {
  return event.kind === 'error';
}

function failureOf({ code, message, hint, location }: BuildError): Failure {
  return new Failure(code, message, {
    ...(hint === undefined ? {} : { hint }),
    ...(location === undefined ? {} : { location }),
  });
}

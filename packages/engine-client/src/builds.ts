import { Failure, type Location } from '@slipway/failure';
import type { Engine } from './engine.ts';
import type { Bytes } from './transport.ts';

/** Builds on Slipway's engine: its extension, which takes a commit's context and tells what each step does. */
export class Builds {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Sends what is to be built and the tar archive of its context, and gives the engine's events, one by one, as they
   * happen. Throws the `Failure` that the build ends with. `registryConfig` is docker's `X-Registry-Config`: credentials
   * for base images, base64url of JSON.
   */
  async *run<Event extends { readonly kind: string }>(
    header: object,
    context: Bytes,
    options: { readonly signal?: AbortSignal; readonly registryConfig?: string } = {},
  ): AsyncGenerator<Event> {
    const events = this.#engine.stream<Event | BuildError>('POST', '/slipway/v1/build', {
      upload: framed(header, context),
      ...(options.registryConfig === undefined
        ? {}
        : { headers: { 'x-registry-config': options.registryConfig } }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    for await (const event of events) {
      if (isError(event)) throw new Failure(event.code, event.message, detailsOf(event));
      yield event;
    }
  }
}

/** The last event of a build that failed. */
interface BuildError {
  readonly kind: 'error';
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly location?: Location;
}

function isError(event: { readonly kind: string }): event is BuildError {
  return event.kind === 'error';
}

function detailsOf({ hint, location }: BuildError): { readonly hint?: string; readonly location?: Location } {
  return { ...(hint === undefined ? {} : { hint }), ...(location === undefined ? {} : { location }) };
}

/** The header is the body's first line; the archive follows it. */
async function* framed(header: object, context: Bytes): Bytes {
  yield Buffer.from(`${JSON.stringify(header)}\n`);
  yield* context;
}

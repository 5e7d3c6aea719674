import { Failure } from '@slipway/failure';

/** One line of the progress of a pull, a push or a build. */
export interface Progress {
  readonly status?: string;
  /** The layer it is about. */
  readonly id?: string;
  readonly progressDetail?: { readonly current?: number; readonly total?: number };
  readonly stream?: string;
  readonly aux?: Readonly<Record<string, unknown>>;
  readonly error?: string;
  readonly errorDetail?: { readonly message: string; readonly code?: number };
}

/** Passes progress on. An error comes as the last line of an answer that began well: it is thrown as a `Failure` `code`. */
export async function* unlessFailed(
  lines: AsyncIterable<Progress>,
  code: string,
  what: string,
): AsyncGenerator<Progress> {
  for await (const line of lines) {
    const message = line.errorDetail?.message ?? line.error;
    if (message !== undefined) throw new Failure(code, `${what}: ${message}`);
    yield line;
  }
}

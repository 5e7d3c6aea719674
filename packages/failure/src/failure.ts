/**
 * A `Failure` is an error a user can act on: what went wrong, where, and what to do next.
 * Anything thrown that is not a `Failure` is a bug of ours and is shown with its stack.
 */

/** Where in a user's file a failure comes from. `line` and `column` count from 1; `text` is that line as written. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly text?: string;
}

export interface FailureDetails {
  /** What the user can do next, as one imperative sentence. */
  readonly hint?: string;
  readonly location?: Location;
  readonly cause?: unknown;
}

export class Failure<Code extends string = string> extends Error {
  override readonly name = 'Failure';
  /** A stable kebab-case word that programs may compare. */
  readonly code: Code;
  readonly hint?: string;
  readonly location?: Location;

  constructor(code: Code, message: string, details: FailureDetails = {}) {
    super(message, details.cause === undefined ? {} : { cause: details.cause });
    this.code = code;
    if (details.hint !== undefined) this.hint = details.hint;
    if (details.location !== undefined) this.location = details.location;
  }
}

/** Whether `error` is a failure, and, when `code` is given, one with that code. */
export function isFailure<Code extends string>(error: unknown, code?: Code): error is Failure<Code> {
  return error instanceof Failure && (code === undefined || error.code === code);
}

import { Failure } from './failure.ts';

/**
 * Renders any thrown value for a terminal, without colour: the message, the user's line with a caret under the column,
 * the hint, and the chain of causes. What is not a `Failure` is shown as a bug, with its stack.
 */
export function renderError(error: unknown): string {
  if (!(error instanceof Failure)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `slipway: this is a bug in Slipway, please report it\n${stack}`;
  }
  return [`slipway: ${error.message} [${error.code}]`, ...renderDetails(error)].join('\n');
}

/** What follows the message: the place, the causes and the hint, as far as there are any, a line each. */
export function renderDetails(failure: Failure): string[] {
  const lines = failure.location === undefined ? [] : renderLocation(failure.location);
  for (let cause = failure.cause; cause instanceof Error; cause = cause.cause)
    lines.push(`  because: ${cause.message}`);
  if (failure.hint !== undefined) lines.push(`  hint: ${failure.hint}`);
  return lines;
}

function renderLocation({ file, line, column, text }: NonNullable<Failure['location']>): string[] {
  const lines = [`  at ${file}:${line}${column === undefined ? '' : `:${column}`}`];
  if (text !== undefined) lines.push(`  | ${text}`);
  if (text !== undefined && column !== undefined) lines.push(`  | ${' '.repeat(column - 1)}^`);
  return lines;
}

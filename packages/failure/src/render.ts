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
  const lines = [`slipway: ${error.message} [${error.code}]`];
  if (error.location !== undefined) lines.push(...renderLocation(error.location));
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause)
    lines.push(`  because: ${cause.message}`);
  if (error.hint !== undefined) lines.push(`  hint: ${error.hint}`);
  return lines.join('\n');
}

function renderLocation({ file, line, column, text }: NonNullable<Failure['location']>): string[] {
  const lines = [`  at ${file}:${line}${column === undefined ? '' : `:${column}`}`];
  if (text !== undefined) lines.push(`  | ${text}`);
  if (text !== undefined && column !== undefined) lines.push(`  | ${' '.repeat(column - 1)}^`);
  return lines;
}

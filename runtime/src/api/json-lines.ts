import { answerFor } from './status.ts';

/** Answers that are a stream of JSON values: builds, transfers, loads. */

/** One value of the stream. */
export function line(value: object): string {
  return `${JSON.stringify(value)}\r\n`;
}

/**
 * How a stream that has begun tells of a failure: docker's clients take it for their own, and end with an exit code that
 * is among its details.
 */
export function errorLine(error: unknown, log: (line: string) => void, exitCode?: number): string {
  const { message, code } = answerFor(error, log);
  const detail = exitCode === undefined ? { message } : { code: exitCode, message };
  return line({ errorDetail: detail, error: message, code });
}

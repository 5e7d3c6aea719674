import { answerFor } from './status.ts';

/** Answers that are a stream of JSON values: builds, transfers, loads. */

/** One value of the stream. */
export function line(value: object): string {
  return `${JSON.stringify(value)}\r\n`;
}

/** How a stream that has begun tells of a failure: docker's clients take it for their own. */
export function errorLine(error: unknown, log: (line: string) => void): string {
  const { message, code } = answerFor(error, log);
  return line({ errorDetail: { message }, error: message, code });
}

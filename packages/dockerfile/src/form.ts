/** Exec form or shell form: how RUN, CMD, ENTRYPOINT, SHELL and HEALTHCHECK read their command, and COPY and VOLUME their words. */
import { execWords, isStrings, parseJsonArray } from './exec-form.ts';
import type { CommandForm, Word } from './instruction.ts';
import { type Span, wordOf } from './logical-line.ts';
import { type Node, nodeFailure } from './node.ts';
import { splitAtSpaces } from './split.ts';

/** The words of a JSON array, or undefined for text that is none. Fails when the array holds anything but strings. */
export function readExecWords(node: Node, within: Span): readonly Word[] | undefined {
  const text = node.line.text.slice(within.start, within.end);
  const values = parseJsonArray(text);
  if (values === undefined) return undefined;
  if (isStrings(values)) return execWords(node.line, within);
  throw nodeFailure(
    node,
    `the JSON array of ${node.keyword} holds something else than strings`,
    'put every element in double quotes',
    within.start,
  );
}

export function readCommand(node: Node, within: Span): CommandForm {
  const words = readExecWords(node, within);
  if (words !== undefined) return { form: 'exec', argv: words.map((word) => word.text) };
  return { form: 'shell', command: node.line.text.slice(within.start, within.end) };
}

/** The words of a JSON array, or else those between white space. */
export function readWords(node: Node, within: Span): readonly Word[] {
  return (
    readExecWords(node, within) ?? splitAtSpaces(node.line, within).map((span) => wordOf(node.line, span))
  );
}

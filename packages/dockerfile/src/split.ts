/**
 * The two ways in which Dockerfile instructions divide their arguments: at white space, blind to quotes (FROM, COPY,
 * EXPOSE …), and as a shell would, where quotes and escapes hold a word together (ENV, LABEL, ARG). Neither removes them.
 */
import type { LogicalLine, Span } from './logical-line.ts';

export function splitAtSpaces(line: LogicalLine, within: Span): Span[] {
  const text = line.text.slice(within.start, within.end);
  return Array.from(text.matchAll(/[^\t\v\f\r ]+/g), (match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
  }));
}

/** A last escape character that escapes nothing is not part of its word. */
export function splitQuoted(line: LogicalLine, within: Span, escapeToken: string): Span[] {
  const spans: Span[] = [];
  let start: number | undefined;
  let quote = '';
  let position = within.start;
  for (; position < within.end; position++) {
    const character = line.text[position]!;
    if (quote === '' && /\s/.test(character)) {
      if (start !== undefined) spans.push({ start, end: position });
      start = undefined;
      continue;
    }
    start ??= position;
    if (character === escapeToken && quote !== "'") {
      if (position + 1 === within.end) break;
      position++;
    } else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  if (start !== undefined && start < position) spans.push({ start, end: Math.min(position, within.end) });
  return spans;
}

/**
 * The exec form: arguments written as a JSON array of strings. What is not valid JSON is taken as the shell form, as
 * Docker does; what is valid but holds anything else than strings is a mistake.
 */
import type { Word } from './instruction.ts';
import { type LogicalLine, type Span, wordOf } from './logical-line.ts';

/** The array, or undefined when the text is none. */
export function parseJsonArray(text: string): readonly unknown[] | undefined {
  if (!text.trimStart().startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isStrings(values: readonly unknown[]): values is readonly string[] {
  return values.every((value) => typeof value === 'string');
}

/** The strings of an array that is known to hold only strings, with the place of each. */
export function execWords(line: LogicalLine, within: Span): Word[] {
  const text = line.text.slice(within.start, within.end);
  return Array.from(text.matchAll(/"(?:[^"\\]|\\.)*"/g), (match) => {
    const start = within.start + match.index;
    const { range } = wordOf(line, { start, end: start + match[0].length });
    return { text: JSON.parse(match[0]) as string, range };
  });
}

/** Whether text that is no JSON array was most likely meant as one; `[ -f x ]` and `[ "$a" = b ]` are shell tests. */
export function looksLikeExecForm(text: string): boolean {
  return /^\[\s*["']/.test(text) && (text.includes(',') || !/^\[\s/.test(text));
}

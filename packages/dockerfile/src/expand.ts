/** Variable expansion of the parts of a Dockerfile: one word, a word that may become several, and here-documents. */
import { type Expanded, Expansion, type Place, type Variables } from './expansion.ts';
import type { Heredoc, Word } from './instruction.ts';
import { locationIn, type SourceLines } from './source.ts';

/** A parsed `Dockerfile` will do. The file and its lines are for telling where a failure comes from. */
export interface ExpandOptions extends Partial<SourceLines> {
  readonly escape: '\\' | '`';
}

/**
 * The word with its variables replaced and its quotes and escapes removed. An unset variable is the empty string. Fails
 * with `dockerfile-expansion` on an unclosed quote or brace, an unknown operator, or a variable that `${name:?}` requires.
 */
export function expand(word: Word | string, variables: Variables, options: ExpandOptions): string {
  return expandWord(word, variables, options).text;
}

/**
 * Like `expand`, but white space outside quotes divides the result into words, also where it comes out of a variable:
 * one word may become several, or none.
 */
export function expandWords(word: Word | string, variables: Variables, options: ExpandOptions): string[] {
  return expandWord(word, variables, options).words;
}

function expandWord(word: Word | string, variables: Variables, options: ExpandOptions): Expanded {
  const source = typeof word === 'string' ? word : word.text;
  const place = placeInWord(word, options);
  return new Expansion({ source, variables, escapeToken: options.escape, quotes: true, place }).run();
}

/**
 * The content of a here-document as COPY and ADD write it: variables are replaced and backslashes removed, unless its name was
 * quoted; quotes are kept. The escape character is always the backslash.
 */
export function expandHeredoc(
  heredoc: Heredoc,
  variables: Variables,
  options: Partial<SourceLines> = {},
): string {
  if (!heredoc.expand) return heredoc.content;
  const place = placeInHeredoc(heredoc, options);
  const { content: source } = heredoc;
  return new Expansion({ source, variables, escapeToken: '\\', quotes: false, place }).run().text;
}

function placeInWord(word: Word | string, options: ExpandOptions): Place {
  return (offset) => {
    if (typeof word === 'string') return undefined;
    const { start, end } = word.range;
    // Where the word stands in the file as it stands in `text`, the very character can be shown.
    const exact = start.line === end.line && end.column - start.column === word.text.length;
    return locationIn(options, exact ? { line: start.line, column: start.column + offset } : start);
  };
}

function placeInHeredoc(heredoc: Heredoc, options: Partial<SourceLines>): Place {
  return (offset) => {
    const before = heredoc.content.slice(0, offset).split('\n');
    const line = heredoc.range.start.line + before.length - 1;
    const column = before.at(-1)!.length + 1;
    // `<<-` has stripped tabs that still stand in the file.
    const used = heredoc.content.split(/\r*\n/)[before.length - 1]!;
    const stripped = Math.max(0, (options.lines?.[line - 1] ?? used).length - used.length);
    return locationIn(options, { line, column: column + stripped });
  };
}

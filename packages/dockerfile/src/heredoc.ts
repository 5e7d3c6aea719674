/**
 * Here-documents: bodies that follow RUN, COPY and ADD when a word of the instruction is `<<NAME`, `<<-NAME` or
 * `<<"NAME"`, with an optional file descriptor in front. Several on one line have their bodies one after the other.
 */
import type { Heredoc } from './instruction.ts';
import { type LogicalLine, positionAt, type Span } from './logical-line.ts';
import { type Source, syntaxFailure } from './source.ts';

/** The word that announces a here-document. */
export interface HeredocMark extends Span {
  readonly name: string;
  readonly stripTabs: boolean;
  readonly expand: boolean;
}

/** The here-documents announced in a stretch of a line, in order. None when a quote is left open: it is the shell's to complain. */
export function findHeredocs(line: LogicalLine, within: Span): HeredocMark[] {
  const marks: HeredocMark[] = [];
  for (const span of shellWords(line.text, within)) {
    const match = /^\d*<<(-?)\s*([^<]+)$/.exec(line.text.slice(span.start, span.end));
    if (match === null) continue;
    const written = match[2]!;
    const name = unquote(written);
    if (name === '') continue;
    marks.push({ ...span, name, stripTabs: match[1] === '-', expand: !/["']/.test(written) });
  }
  return marks;
}

function shellWords(text: string, within: Span): Span[] {
  const spans: Span[] = [];
  let start: number | undefined;
  let quote = '';
  for (let position = within.start; position < within.end; position++) {
    const character = text[position]!;
    if (quote === '' && /\s/.test(character)) {
      const afterMark = start !== undefined && /<<-?\s*$/.test(text.slice(start, position));
      if (start !== undefined && !afterMark) {
        spans.push({ start, end: position });
        start = undefined;
      }
      continue;
    }
    start ??= position;
    if (quote !== "'" && text.startsWith('$((', position))
      position = endOfArithmetic(text, position, within.end);
    else if (character === '\\' && quote !== "'") position++;
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  if (quote !== '') return [];
  if (start !== undefined) spans.push({ start, end: within.end });
  return spans;
}

/** The last character of `$((…))`, where `<<` shifts bits; the first when it does not end. */
function endOfArithmetic(text: string, start: number, limit: number): number {
  const end = text.indexOf('))', start);
  return end === -1 || end + 2 > limit ? start : end + 1;
}

/** Without its quotes and escapes. */
function unquote(word: string): string {
  return word.replace(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.?)/g, (_, single, double, escaped) =>
    double === undefined ? (single ?? escaped ?? '') : double.replace(/\\(["$\\])/g, '$1'),
  );
}

export interface HeredocBodies {
  readonly heredocs: readonly Heredoc[];
  /** The index of the line after the last terminator. */
  readonly next: number;
}

/** Reads the bodies of `marks` from the line with index `first` on. Fails with `dockerfile-syntax` when one does not end. */
export function readBodies(
  source: Source,
  line: LogicalLine,
  marks: readonly HeredocMark[],
  first: number,
): HeredocBodies {
  const heredocs: Heredoc[] = [];
  let next = first;
  for (const mark of marks) {
    const begin = next;
    while (next < source.lines.length && !terminates(source.lines[next]!, mark)) next++;
    if (next === source.lines.length)
      throw syntaxFailure(
        source,
        positionAt(line, mark.start),
        `the here-document ${mark.name} does not end`,
        `end it with a line that holds only ${mark.name}`,
      );
    const body = source.raw.slice(begin, next);
    const content = (mark.stripTabs ? body.map((text) => text.replace(/^\t+/, '')) : body).join('');
    const start = { line: begin + 1, column: 1 };
    const end = { line: next + 1, column: source.lines[next]!.length + 1 };
    heredocs.push({ name: mark.name, content, expand: mark.expand, range: { start, end } });
    next++;
  }
  return { heredocs, next };
}

function terminates(text: string, mark: HeredocMark): boolean {
  return (mark.stripTabs ? text.replace(/^\t+/, '') : text) === mark.name;
}

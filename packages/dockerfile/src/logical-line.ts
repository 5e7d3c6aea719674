/**
 * One instruction's text with its continuation lines joined. It remembers which part came from where, so that any stretch
 * of it can be traced back to lines and columns of the file.
 */
import type { Position, Range, Word } from './instruction.ts';

interface Piece extends Position {
  /** Where in `text` the piece begins. */
  readonly offset: number;
}

export interface LogicalLine {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A stretch of a logical line; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Joins parts of lines; each part is given with the place of its first character. */
export function joinLines(parts: readonly (Position & { readonly text: string })[]): LogicalLine {
  let text = '';
  const pieces: Piece[] = [];
  for (const part of parts) {
    pieces.push({ offset: text.length, line: part.line, column: part.column });
    text += part.text;
  }
  return { text, pieces };
}

export function positionAt(line: LogicalLine, offset: number): Position {
  const piece = line.pieces.findLast((candidate) => candidate.offset <= offset) ?? {
    offset: 0,
    line: 1,
    column: 1,
  };
  return { line: piece.line, column: piece.column + offset - piece.offset };
}

export function rangeOf(line: LogicalLine, { start, end }: Span): Range {
  if (end === start) return { start: positionAt(line, start), end: positionAt(line, start) };
  const last = positionAt(line, end - 1);
  return { start: positionAt(line, start), end: { line: last.line, column: last.column + 1 } };
}

export function wordOf(line: LogicalLine, span: Span): Word {
  return { text: line.text.slice(span.start, span.end), range: rangeOf(line, span) };
}

/** The span without white space at its ends. */
export function trimSpan(line: LogicalLine, { start, end }: Span): Span {
  const text = line.text.slice(start, end);
  const leading = text.length - text.trimStart().length;
  return { start: start + leading, end: Math.max(start + leading, start + text.trimEnd().length) };
}

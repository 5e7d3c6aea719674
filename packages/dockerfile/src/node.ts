/**
 * The first pass: a Dockerfile as a list of nodes, each an instruction's name, its flags and its arguments as one stretch
 * of text. Comments, blank lines, continuations and here-documents are dealt with here, the same for every instruction.
 */

import type { Directives } from './directive.ts';
import { parseJsonArray } from './exec-form.ts';
import { takeFlags } from './flag.ts';
import { findHeredocs, type HeredocMark, readBodies } from './heredoc.ts';
import type { Flag, Heredoc, Position, Range } from './instruction.ts';
import { joinLines, type LogicalLine, positionAt, rangeOf, type Span, trimSpan } from './logical-line.ts';
import { type Source, syntaxFailure } from './source.ts';

export interface Node {
  readonly source: Source;
  readonly escape: Directives['escape'];
  readonly line: LogicalLine;
  /** In upper case. */
  readonly keyword: string;
  readonly name: Span;
  readonly flags: readonly Flag[];
  readonly rest: Span;
  /** Where the here-documents are announced in `line`; `heredocs` are their bodies, in the same order. */
  readonly marks: readonly HeredocMark[];
  readonly heredocs: readonly Heredoc[];
  /** To the end of the last line, here-documents included. */
  readonly range: Range;
}

const withHeredocs: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD']);

/** Divides a file into nodes. Fails with `dockerfile-syntax` on a here-document without an end. */
export function readNodes(source: Source, { escape: escapeToken }: Directives): Node[] {
  const nodes: Node[] = [];
  for (let index = 0; index < source.lines.length; ) {
    const first = source.lines[index]!;
    if (isComment(first) || first.trim() === '') {
      index++;
      continue;
    }
    const joined = joinContinued(source, index, escapeToken);
    index = joined.next;
    const whole = trimSpan(joined.line, { start: 0, end: joined.line.text.length });
    if (whole.start === whole.end) continue;
    const node = splitNode(source, escapeToken, joined.line, whole);
    const marks = heredocMarks(node);
    const bodies = readBodies(source, node.line, marks, index);
    index = bodies.next;
    const last = bodies.heredocs.at(-1);
    const range = last === undefined ? node.range : { start: node.range.start, end: last.range.end };
    nodes.push({ ...node, marks, heredocs: bodies.heredocs, range });
  }
  return nodes;
}

/** Divides a stretch of a logical line into name, flags and the rest; the instruction inside ONBUILD is split by it too. */
export function splitNode(
  source: Source,
  escapeToken: Directives['escape'],
  line: LogicalLine,
  whole: Span,
): Node {
  const text = line.text.slice(whole.start, whole.end);
  const length = text.search(/[\t\v\f\r ]/);
  const name = { start: whole.start, end: length === -1 ? whole.end : whole.start + length };
  const { flags, rest } = takeFlags(line, { start: name.end, end: whole.end }, escapeToken);
  return {
    source,
    escape: escapeToken,
    line,
    keyword: line.text.slice(name.start, name.end).toUpperCase(),
    name,
    flags,
    rest: trimSpan(line, rest),
    marks: [],
    heredocs: [],
    range: rangeOf(line, whole),
  };
}

/** The failure of a mistake in a node, at an offset of its line; at its first character when left out. */
export function nodeFailure(node: Node, message: string, hint?: string, offset: number = node.name.start) {
  return syntaxFailure(node.source, positionAt(node.line, offset), message, hint);
}

export function restText(node: Node): string {
  return node.line.text.slice(node.rest.start, node.rest.end);
}

function heredocMarks(node: Node): readonly HeredocMark[] {
  const inner = node.keyword === 'ONBUILD' ? splitNode(node.source, node.escape, node.line, node.rest) : node;
  if (!withHeredocs.has(inner.keyword) || parseJsonArray(restText(inner)) !== undefined) return [];
  return findHeredocs(node.line, inner.rest);
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}

interface Continued {
  readonly line: LogicalLine;
  readonly next: number;
}

/** Joins the line at `first` with those it continues on. Comments between them are dropped; so are empty lines. */
function joinContinued(source: Source, first: number, escapeToken: Directives['escape']): Continued {
  const indent = source.lines[first]!.length - source.lines[first]!.trimStart().length;
  const parts: (Position & { text: string })[] = [];
  let next = first;
  let open = true;
  for (; open && next < source.lines.length; next++) {
    const text = source.lines[next]!;
    if (next > first && (isComment(text) || text.trim() === '')) continue;
    const column = next === first ? indent : 0;
    const continued = withoutContinuation(text, escapeToken);
    parts.push({ text: (continued ?? text).slice(column), line: next + 1, column: column + 1 });
    open = continued !== undefined;
  }
  return { line: joinLines(parts), next };
}

/** The line up to the escape character that ends it, or undefined when it does not continue. A doubled one does not. */
function withoutContinuation(text: string, escapeToken: string): string | undefined {
  const trimmed = text.replace(/[ \t]+$/, '');
  if (!trimmed.endsWith(escapeToken) || trimmed.endsWith(escapeToken + escapeToken)) return undefined;
  return trimmed.slice(0, -1);
}

/** ENV, LABEL and ARG: names with values. */
import type { Instruction, InstructionBase, KeyValue } from '../instruction.ts';
import { type Span, trimSpan, wordOf } from '../logical-line.ts';
import { type Node, nodeFailure } from '../node.ts';
import { splitQuoted } from '../split.ts';

type PairsInstruction = Extract<Instruction, { kind: 'arg' | 'env' | 'label' }>;

/** `NAME=value …`, or the old form `NAME value`, where the value is the rest of the line. */
export function readEnvOrLabel(node: Node, base: InstructionBase, kind: 'env' | 'label'): PairsInstruction {
  const spans = splitQuoted(node.line, node.rest, node.escape);
  const [first] = spans;
  if (first === undefined) throw needsArgument(node, `${node.keyword} NAME=VALUE`);
  const old = !textOf(node, first).includes('=');
  const pairs = old ? [readOldForm(node)] : spans.map((span) => readPair(node, span));
  return { ...base, kind, pairs };
}

export function readArg(node: Node, base: InstructionBase): PairsInstruction {
  const spans = splitQuoted(node.line, node.rest, node.escape);
  if (spans.length === 0) throw needsArgument(node, 'ARG NAME or ARG NAME=DEFAULT');
  const pairs = spans.map((span) =>
    textOf(node, span).includes('=')
      ? readPair(node, span)
      : { key: wordOf(node.line, span), value: undefined },
  );
  return { ...base, kind: 'arg', pairs };
}

function readPair(node: Node, span: Span): KeyValue {
  const equals = textOf(node, span).indexOf('=');
  if (equals === -1)
    throw nodeFailure(
      node,
      `${textOf(node, span)} has no =`,
      `write every part as NAME=VALUE, with quotes around a value that holds spaces`,
      span.start,
    );
  if (equals === 0)
    throw nodeFailure(node, `${node.keyword} has a value without a name`, 'write NAME=VALUE', span.start);
  const key = wordOf(node.line, { start: span.start, end: span.start + equals });
  return { key, value: wordOf(node.line, { start: span.start + equals + 1, end: span.end }) };
}

function readOldForm(node: Node): KeyValue {
  const length = textOf(node, node.rest).search(/[\t\v\f\r ]/);
  if (length === -1)
    throw nodeFailure(
      node,
      `${node.keyword} ${textOf(node, node.rest)} has no value`,
      `write ${node.keyword} ${textOf(node, node.rest)}=VALUE`,
      node.rest.start,
    );
  const key = { start: node.rest.start, end: node.rest.start + length };
  const value = trimSpan(node.line, { start: key.end, end: node.rest.end });
  return { key: wordOf(node.line, key), value: wordOf(node.line, value) };
}

function needsArgument(node: Node, form: string) {
  return nodeFailure(node, `${node.keyword} needs at least one argument`, `write ${form}`);
}

function textOf(node: Node, span: Span): string {
  return node.line.text.slice(span.start, span.end);
}

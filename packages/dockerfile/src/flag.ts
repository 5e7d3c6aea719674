/**
 * Flags: the words that begin with `--` between an instruction's name and its arguments. Quotes and escapes in a flag
 * are resolved here, as Docker does, before any variable is: the text of a flag's value holds none of them.
 */
import type { Flag, Instruction, Word } from './instruction.ts';
import { type LogicalLine, rangeOf, type Span } from './logical-line.ts';

export interface FlagsAndRest {
  readonly flags: readonly Flag[];
  /** What follows the flags. */
  readonly rest: Span;
}

/** Takes the flags off the front of `within`. A bare `--` ends them and is dropped. */
export function takeFlags(line: LogicalLine, within: Span, escapeToken: string): FlagsAndRest {
  const flags: Flag[] = [];
  let position = within.start;
  for (;;) {
    while (position < within.end && /\s/.test(line.text[position]!)) position++;
    if (!line.text.startsWith('--', position) || position + 2 > within.end) break;
    const start = position;
    const { text, end } = readFlagWord(line.text, start, within.end, escapeToken);
    position = end;
    if (text === '--') break;
    flags.push(toFlag(line, text, { start, end }));
  }
  return { flags, rest: { start: position, end: within.end } };
}

/** Reads to the next white space outside quotes, and removes quotes and escapes on the way. */
function readFlagWord(source: string, start: number, limit: number, escapeToken: string) {
  let text = '';
  let quote = '';
  let position = start;
  for (; position < limit; position++) {
    const character = source[position]!;
    if (quote === '' && /\s/.test(character)) break;
    if (quote === '' ? character === '"' || character === "'" : character === quote) {
      quote = quote === '' ? character : '';
    } else if (character === escapeToken) {
      position++;
      if (position < limit) text += source[position];
    } else text += character;
  }
  return { text, end: Math.min(position, limit) };
}

function toFlag(line: LogicalLine, text: string, span: Span): Flag {
  const range = rangeOf(line, span);
  const equals = text.indexOf('=');
  if (equals === -1) return { name: text.slice(2), value: undefined, range };
  const written = line.text.indexOf('=', span.start);
  const value = rangeOf(line, { start: Math.min(written + 1, span.end), end: span.end });
  return { name: text.slice(2, equals), value: { text: text.slice(equals + 1), range: value }, range };
}

/** The value of the flag `name`, not expanded; undefined when it is not given. */
export function flagValue(instruction: Instruction, name: string): Word | undefined {
  return instruction.flags.find((flag) => flag.name === name)?.value;
}

/** The values of a flag that may be given several times, in order. */
export function flagValues(instruction: Instruction, name: string): readonly Word[] {
  return instruction.flags.flatMap((flag) => (flag.name === name && flag.value ? [flag.value] : []));
}

/** Whether the flag `name` is switched on (`--name`, `--name=true`) or off; undefined when it is not given. */
export function flagSwitch(instruction: Instruction, name: string): boolean | undefined {
  const flag = instruction.flags.find((candidate) => candidate.name === name);
  return flag === undefined ? undefined : flag.value?.text.toLowerCase() !== 'false';
}

/**
 * A Dockerfile from text to typed instructions, in two passes: into nodes, which are the same for all instructions, and from each
 * node into the instruction it is. Source: the Dockerfile reference of Docker's documentation.
 */
import { readCheckDirective } from './check/options.ts';
import { readDirectives } from './directive.ts';
import type { Dockerfile, Instruction } from './instruction.ts';
import { readInstruction } from './instructions/read.ts';
import { readNodes } from './node.ts';
import { readSource, type Source, syntaxFailure } from './source.ts';

/**
 * Parses a whole Dockerfile; `file` is its name in failures. Fails with `dockerfile-syntax`, which tells the place, on
 * anything that is not a Dockerfile that can be built.
 */
export function parseDockerfile(source: string, file: string): Dockerfile {
  const text = readSource(source, file);
  const directives = readDirectives(text);
  const checks = readCheckDirective(directives.values.get('check'), text);
  const instructions = readNodes(text, directives).map(readInstruction);
  checkOrder(text, instructions);
  return {
    file,
    lines: text.lines,
    escape: directives.escape,
    directives: directives.values,
    instructions,
    checks,
  };
}

/**
 * Parses the one instruction of an ONBUILD trigger, as an image's configuration keeps it; `origin` names it in failures,
 * for example `ONBUILD of node:22`.
 */
export function parseTrigger(trigger: string, origin: string): Trigger {
  const { instruction, source } = parseOne(trigger, origin, 'an ONBUILD trigger');
  if (instruction.kind === 'from' || instruction.kind === 'onbuild')
    throw syntaxFailure(source, START, `an ONBUILD trigger cannot be ${instruction.kind.toUpperCase()}`);
  return { instruction, lines: source.lines, file: origin, escape: '\\' };
}

/** Parses the one instruction by which an image is changed that is not built, as `docker commit --change` takes it. */
export function parseChange(change: string): Change {
  const { instruction, source } = parseOne(change, 'change', 'a change');
  return { instruction, lines: source.lines, file: 'change', escape: '\\' };
}

const START = { line: 1, column: 1 };

function parseOne(
  text: string,
  origin: string,
  what: string,
): { readonly instruction: Instruction; readonly source: Source } {
  const source = readSource(text, origin);
  const nodes = readNodes(source, { escape: '\\', values: new Map() });
  const [instruction, another] = nodes.map(readInstruction);
  if (instruction === undefined || another !== undefined)
    throw syntaxFailure(source, START, `${what} must be one instruction`);
  return { instruction, source };
}

/** A parsed trigger; like a `Dockerfile`, it can be handed to `expand` as its options. */
export interface Trigger extends Pick<Dockerfile, 'file' | 'lines' | 'escape'> {
  readonly instruction: Exclude<Instruction, { kind: 'from' | 'onbuild' }>;
}

/** A parsed change; it can be handed to `expand` as its options. */
export interface Change extends Pick<Dockerfile, 'file' | 'lines' | 'escape'> {
  readonly instruction: Instruction;
}

function checkOrder(source: Source, instructions: readonly Instruction[]): void {
  const first = instructions.find((instruction) => instruction.kind !== 'arg');
  if (first === undefined)
    throw syntaxFailure(
      source,
      { line: 1, column: 1 },
      instructions.length === 0 ? 'the Dockerfile has no instructions' : 'the Dockerfile has no FROM',
      'begin with FROM IMAGE, or FROM scratch to start empty',
    );
  if (first.kind !== 'from')
    throw syntaxFailure(
      source,
      first.range.start,
      `${first.kind.toUpperCase()} before the first FROM`,
      'begin with FROM; only ARG may stand before it',
    );
}

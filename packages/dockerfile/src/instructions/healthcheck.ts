/** HEALTHCHECK: the command that tells whether a container works, or NONE to take away the base image's. */
import { parseDuration } from '../duration.ts';
import { readCommand } from '../form.ts';
import type { HealthcheckInstruction, HealthcheckTiming, InstructionBase, Word } from '../instruction.ts';
import { trimSpan } from '../logical-line.ts';
import { type Node, nodeFailure } from '../node.ts';
import { syntaxFailure } from '../source.ts';
import { splitAtSpaces } from '../split.ts';

export function readHealthcheck(node: Node, base: InstructionBase): HealthcheckInstruction {
  const [type] = splitAtSpaces(node.line, node.rest);
  if (type === undefined)
    throw nodeFailure(node, 'HEALTHCHECK needs CMD or NONE', 'write HEALTHCHECK CMD COMMAND');
  const keyword = node.line.text.slice(type.start, type.end).toUpperCase();
  const rest = trimSpan(node.line, { start: type.end, end: node.rest.end });
  const timing = readTiming(node);
  if (keyword === 'NONE') {
    if (rest.start !== rest.end)
      throw nodeFailure(node, 'HEALTHCHECK NONE takes no arguments', 'remove what follows NONE', rest.start);
    return { ...base, kind: 'healthcheck', command: undefined, timing };
  }
  if (keyword !== 'CMD')
    throw nodeFailure(
      node,
      `HEALTHCHECK takes CMD or NONE, not ${keyword}`,
      'write HEALTHCHECK CMD COMMAND',
      type.start,
    );
  const command = readCommand(node, rest);
  if (command.form === 'exec' ? command.argv.length === 0 : command.command === '')
    throw nodeFailure(node, 'HEALTHCHECK CMD needs a command', 'write the command after CMD', type.start);
  return { ...base, kind: 'healthcheck', command, timing };
}

const durations = {
  interval: 'interval',
  timeout: 'timeout',
  'start-period': 'startPeriod',
  'start-interval': 'startInterval',
} as const;

function readTiming(node: Node): HealthcheckTiming {
  const timing: { -readonly [Key in keyof HealthcheckTiming]: HealthcheckTiming[Key] } = {};
  for (const { name, value } of node.flags) {
    if (value === undefined) continue;
    if (name === 'retries') timing.retries = readRetries(node, value);
    else timing[durations[name as keyof typeof durations]] = readDuration(node, name, value);
  }
  return timing;
}

function readRetries(node: Node, value: Word): number {
  const retries = /^\+?\d{1,10}$/.test(value.text) ? Number(value.text) : Number.NaN;
  if (retries <= 0x7fffffff) return retries;
  throw syntaxFailure(
    node.source,
    value.range.start,
    `--retries=${value.text} is not a whole number from 0 to 2147483647`,
    'write for example --retries=3',
  );
}

/** Zero means Docker's default; anything else must be at least a millisecond. */
function readDuration(node: Node, name: string, value: Word): number {
  const duration = parseDuration(value, node.source);
  if (duration === 0 || duration >= 1_000_000) return duration;
  throw syntaxFailure(
    node.source,
    value.range.start,
    `--${name}=${value.text} is less than a millisecond`,
    'write for example 30s or 1m30s',
  );
}

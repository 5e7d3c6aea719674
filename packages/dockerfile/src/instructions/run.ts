/** RUN: a command to run in the build, with its mounts and here-documents. */
import { readCommand } from '../form.ts';
import type { Flag, InstructionBase, MountFlag, RunInstruction } from '../instruction.ts';
import { parseMount, splitMount } from '../mount.ts';
import { type Node, nodeFailure } from '../node.ts';
import { syntaxFailure } from '../source.ts';

export function readRun(node: Node, base: InstructionBase): RunInstruction {
  for (const flag of node.flags) checkRunFlag(node, flag);
  const command = readCommand(node, node.rest);
  const empty = command.form === 'exec' ? command.argv.length === 0 : command.command === '';
  if (empty)
    throw nodeFailure(node, 'RUN needs a command', 'write what to run after RUN, or remove the line');
  const mounts = node.flags.filter((flag) => flag.name === 'mount').map((flag) => readMount(node, flag));
  return { ...base, kind: 'run', command, heredocs: node.heredocs, mounts };
}

function checkRunFlag(node: Node, flag: Flag): void {
  const value = flag.value?.text ?? '';
  const at = flag.range.start;
  if (flag.name === 'network' && !['default', 'none', 'host'].includes(value))
    throw syntaxFailure(
      node.source,
      flag.value?.range.start ?? at,
      `there is no network mode ${JSON.stringify(value)}`,
      'use default, none or host',
    );
  if (flag.name === 'security' && value !== 'sandbox')
    throw syntaxFailure(
      node.source,
      at,
      `--security=${value} is not supported: build steps always run confined, so that a Dockerfile cannot take over the machine it is built on`,
      'remove the flag; do what needs privileges when the container is run',
    );
  if (flag.name === 'device')
    throw syntaxFailure(
      node.source,
      at,
      '--device is not supported: what a step builds must not depend on the hardware of the machine it is built on',
      'remove the flag; give devices to the container when it is run',
    );
}

/** Splits the flag, and checks it at once when nothing in it waits for a variable. */
function readMount(node: Node, flag: Flag): MountFlag {
  const mount = splitMount(flag, node.source);
  const values = [...mount.options.values()];
  if (mount.options.get('from')?.includes('$'))
    throw syntaxFailure(
      node.source,
      flag.range.start,
      'from= of a mount cannot hold a variable',
      'name a stage for it with FROM $VARIABLE AS NAME, and mount from=NAME',
    );
  if (!values.some((value) => value?.includes('$'))) parseMount(mount, node.source);
  return mount;
}

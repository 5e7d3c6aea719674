/** CMD, ENTRYPOINT and SHELL: commands that go into the image's configuration. */
import { readCommand, readExecWords } from '../form.ts';
import type { Instruction, InstructionBase } from '../instruction.ts';
import { type Node, nodeFailure } from '../node.ts';

type CommandInstruction = Extract<Instruction, { kind: 'cmd' | 'entrypoint' }>;
type ShellInstruction = Extract<Instruction, { kind: 'shell' }>;

/** An empty array is allowed: it takes away what the base image set. */
export function readStartCommand(
  node: Node,
  base: InstructionBase,
  kind: CommandInstruction['kind'],
): CommandInstruction {
  if (node.rest.start === node.rest.end)
    throw nodeFailure(node, `${node.keyword} needs a command`, `write ${node.keyword} [] to set none`);
  return { ...base, kind, command: readCommand(node, node.rest) };
}

export function readShell(node: Node, base: InstructionBase): ShellInstruction {
  const argv = readExecWords(node, node.rest)?.map((word) => word.text);
  if (argv !== undefined && argv.length > 0) return { ...base, kind: 'shell', argv };
  throw nodeFailure(
    node,
    argv === undefined ? 'SHELL must be a JSON array of strings' : 'SHELL needs at least one argument',
    'write for example SHELL ["/bin/bash", "-c"]',
  );
}

/** ONBUILD: an instruction kept in the image, to run when another build starts from it. */

import type { Instruction, InstructionBase, OnbuildInstruction } from '../instruction.ts';
import { type Node, nodeFailure, restText, splitNode } from '../node.ts';

/** `read` reads the instruction that is put off. */
export function readOnbuild(
  node: Node,
  base: InstructionBase,
  read: (node: Node) => Instruction,
): OnbuildInstruction {
  if (node.rest.start === node.rest.end)
    throw nodeFailure(node, 'ONBUILD needs an instruction', 'write for example ONBUILD COPY . /app');
  const inner: Node = {
    ...splitNode(node.source, node.escape, node.line, node.rest),
    marks: node.marks,
    heredocs: node.heredocs,
  };
  if (inner.keyword === 'ONBUILD' || inner.keyword === 'FROM' || inner.keyword === 'MAINTAINER')
    throw nodeFailure(
      inner,
      `${inner.keyword} cannot be put off with ONBUILD`,
      inner.keyword === 'ONBUILD' ? 'write ONBUILD once' : 'write it without ONBUILD',
    );
  const instruction = read(inner);
  if (instruction.kind === 'from' || instruction.kind === 'onbuild')
    throw new TypeError(`ONBUILD read a ${instruction.kind}`);
  const bodies = node.marks.map((mark, index) => `\n${node.heredocs[index]!.content}${mark.name}`);
  return { ...base, kind: 'onbuild', trigger: restText(node) + bodies.join(''), instruction };
}

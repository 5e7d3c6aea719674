/** FROM: the start of a stage, from an image or an earlier stage. */
import type { FromInstruction, InstructionBase, Word } from '../instruction.ts';
import { wordOf } from '../logical-line.ts';
import { type Node, nodeFailure } from '../node.ts';
import { syntaxFailure } from '../source.ts';
import { splitAtSpaces } from '../split.ts';

export function readFrom(node: Node, base: InstructionBase): FromInstruction {
  const words = splitAtSpaces(node.line, node.rest).map((span) => wordOf(node.line, span));
  const [image, as, name] = words;
  if (image === undefined)
    throw nodeFailure(node, 'FROM needs an image', 'write FROM IMAGE, or FROM scratch to start empty');
  if (words.length === 1) return { ...base, kind: 'from', image, name: undefined };
  if (words.length !== 3 || as?.text.toLowerCase() !== 'as' || name === undefined)
    throw syntaxFailure(
      node.source,
      (as ?? image).range.start,
      'FROM takes an image, and optionally AS and a name',
      'write FROM IMAGE AS NAME',
    );
  return { ...base, kind: 'from', image, name: stageName(node, name) };
}

function stageName(node: Node, word: Word): string {
  const name = word.text.toLowerCase();
  if (/^[a-z][a-z0-9_.-]*$/.test(name)) return name;
  throw syntaxFailure(
    node.source,
    word.range.start,
    `${word.text} cannot be the name of a stage`,
    'begin with a letter, and go on with letters, digits, dots, dashes and underscores',
  );
}

/** EXPOSE and VOLUME, which take several words, and USER, WORKDIR, STOPSIGNAL and MAINTAINER, which take the line as one. */
import { readWords } from '../form.ts';
import type { Instruction, InstructionBase, Word } from '../instruction.ts';
import { wordOf } from '../logical-line.ts';
import { type Node, nodeFailure } from '../node.ts';
import { exposedPorts } from '../port.ts';
import { checkSignal } from '../signal.ts';
import { syntaxFailure } from '../source.ts';
import { splitAtSpaces } from '../split.ts';

type WordsInstruction = Extract<Instruction, { kind: 'expose' | 'volume' }>;
type WordInstruction = Extract<Instruction, { kind: 'user' | 'workdir' | 'stopsignal' | 'maintainer' }>;

export function readExpose(node: Node, base: InstructionBase): WordsInstruction {
  const words = splitAtSpaces(node.line, node.rest).map((span) => wordOf(node.line, span));
  if (words.length === 0)
    throw nodeFailure(node, 'EXPOSE needs at least one port', 'write for example EXPOSE 8080/tcp');
  for (const word of words) if (!hasVariables(word)) exposedPorts(word, node.source);
  return { ...base, kind: 'expose', words };
}

export function readVolume(node: Node, base: InstructionBase): WordsInstruction {
  const words = readWords(node, node.rest);
  if (words.length === 0)
    throw nodeFailure(node, 'VOLUME needs at least one path', 'write for example VOLUME /var/lib/data');
  const blank = words.find((word) => word.text.trim() === '');
  if (blank !== undefined)
    throw syntaxFailure(
      node.source,
      blank.range.start,
      'the path of a VOLUME cannot be empty',
      'write a path',
    );
  return { ...base, kind: 'volume', words };
}

export function readSingleWord(
  node: Node,
  base: InstructionBase,
  kind: WordInstruction['kind'],
): WordInstruction {
  if (node.rest.start === node.rest.end)
    throw nodeFailure(node, `${node.keyword} needs an argument`, examples[kind]);
  const word = wordOf(node.line, node.rest);
  if (kind === 'stopsignal' && !hasVariables(word)) checkSignal(word, node.source);
  return { ...base, kind, word };
}

/** What a word with variables, quotes or escapes is, the builder will see. */
function hasVariables({ text }: Word): boolean {
  return /[$"'\\`]/.test(text);
}

const examples: Readonly<Record<WordInstruction['kind'], string>> = {
  user: 'write for example USER 1000:1000',
  workdir: 'write for example WORKDIR /app',
  stopsignal: 'write for example STOPSIGNAL SIGTERM',
  maintainer: 'write LABEL org.opencontainers.image.authors=… instead',
};

/** COPY and ADD: files from the context, another stage or here-documents, and for ADD from URLs and archives. */

import { expand } from '../expand.ts';
import { flagValue } from '../flag.ts';
import { readExecWords } from '../form.ts';
import type { CopyInstruction, InstructionBase, Word } from '../instruction.ts';
import { type Span, wordOf } from '../logical-line.ts';
import { type Node, nodeFailure } from '../node.ts';
import { syntaxFailure } from '../source.ts';
import { splitAtSpaces } from '../split.ts';

export function readCopy(node: Node, base: InstructionBase, kind: CopyInstruction['kind']): CopyInstruction {
  const words = readExecWords(node, node.rest) ?? readPaths(node);
  const destination = words.at(-1);
  const sources = words.slice(0, -1);
  if (destination === undefined || sources.length + node.heredocs.length === 0)
    throw nodeFailure(
      node,
      `${node.keyword} needs a source and a destination`,
      `write ${node.keyword} SOURCE DESTINATION`,
    );
  const copy = { ...base, kind, sources, heredocs: node.heredocs, destination };
  checkFrom(node, flagValue(copy, 'from'));
  if (kind === 'copy') for (const word of sources) refuseAddress(node, word);
  const checksum = flagValue(copy, 'checksum');
  if (checksum !== undefined) checkChecksum(node, copy, checksum);
  return copy;
}

function refuseAddress(node: Node, { text, range }: Word): void {
  if (!/^(https?:\/\/|git@|git:\/\/|ssh:\/\/)/i.test(text)) return;
  throw syntaxFailure(
    node.source,
    range.start,
    `COPY cannot fetch ${text}`,
    'use ADD, which fetches addresses',
  );
}

/** Of what a source with variables is, the builder will see. */
function checkChecksum(node: Node, { sources, heredocs }: CopyInstruction, { range }: Word): void {
  const [first] = sources;
  const local = first !== undefined && !/^[a-z+]+:\/\/|@|\$/i.test(first.text);
  if (sources.length === 1 && heredocs.length === 0 && !local) return;
  throw syntaxFailure(
    node.source,
    range.start,
    local ? `--checksum is for what is fetched, which ${first.text} is not` : '--checksum is for one source',
    'give it with one address of a file or of a Git repository',
  );
}

/** The words that are not here-documents. */
function readPaths(node: Node): readonly Word[] {
  const last = node.marks.at(-1);
  if (last !== undefined && last.end === node.rest.end)
    throw nodeFailure(
      node,
      `${node.keyword} cannot write to a here-document`,
      'put the path to write to last on the line',
      last.start,
    );
  const inMark = (span: Span) => node.marks.some((mark) => span.start >= mark.start && span.start < mark.end);
  return splitAtSpaces(node.line, node.rest)
    .filter((span) => !inMark(span))
    .map((span) => wordOf(node.line, span));
}

function checkFrom(node: Node, from: Word | undefined): void {
  if (from === undefined) return;
  const variables: string[] = [];
  const note = (name: string) => `${variables.push(name)}`;
  expand(from, note, { ...node.source, escape: node.escape });
  if (variables.length === 0 && from.text !== '') return;
  throw syntaxFailure(
    node.source,
    from.range.start,
    from.text === '' ? '--from is empty' : `--from cannot hold a variable such as $${variables[0]}`,
    'name a stage with FROM … AS NAME, where variables are allowed, and write --from=NAME',
  );
}

/** What Docker still takes but will not for ever. */
import type { Heredoc, Instruction } from '../instruction.ts';
import type { Remark, Subject } from './finding.ts';

/** `ENV NAME value` and `LABEL NAME value`. */
export function legacyKeyValueFormat({ dockerfile }: Subject): Remark[] {
  return dockerfile.instructions.flatMap((instruction) => {
    if (instruction.kind !== 'env' && instruction.kind !== 'label') return [];
    const [first] = instruction.pairs;
    const rest = instruction.source.replace(/^\S+\s+/, '');
    if (first === undefined || rest[first.key.text.length] === '=') return [];
    const name = instruction.kind.toUpperCase();
    const message = `write ${name} NAME=VALUE instead of the old form with a space`;
    return [{ range: { start: first.key.range.start, end: instruction.range.end }, message }];
  });
}

export function maintainerDeprecated({ dockerfile }: Subject): Remark[] {
  return dockerfile.instructions
    .filter(({ kind }) => kind === 'maintainer')
    .map(({ range }) => ({
      message: 'MAINTAINER is deprecated; write LABEL org.opencontainers.image.authors=… instead',
      range,
    }));
}

/** Empty lines between the lines of one instruction; those of here-documents are their content. */
export function noEmptyContinuation({ dockerfile: { instructions, lines } }: Subject): Remark[] {
  const message =
    'an empty line inside an instruction; remove it, or end the line before it without a continuation';
  return instructions.flatMap((instruction) => {
    const { start, end } = instruction.range;
    const last = heredocsOf(instruction)[0]?.range.start.line ?? end.line;
    return lines.slice(start.line, last - 1).flatMap((text, index) => {
      const place = { line: start.line + index + 1, column: 1 };
      return text.trim() === '' ? [{ message, range: { start: place, end: place } }] : [];
    });
  });
}

function heredocsOf(instruction: Instruction): readonly Heredoc[] {
  if (instruction.kind === 'onbuild') return heredocsOf(instruction.instruction);
  return 'heredocs' in instruction ? instruction.heredocs : [];
}

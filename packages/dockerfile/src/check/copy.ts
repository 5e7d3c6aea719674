import { flagValue } from '../flag.ts';
import type { Remark, Subject } from './finding.ts';

/** COPY and ADD of what the ignore file leaves out of the context. */
export function copyIgnoredFile({ dockerfile, knowledge: { ignored } }: Subject): Remark[] {
  if (ignored === undefined) return [];
  return dockerfile.instructions.flatMap((instruction) => {
    if (instruction.kind !== 'copy' && instruction.kind !== 'add') return [];
    if (flagValue(instruction, 'from') !== undefined) return [];
    return instruction.sources
      .filter(({ text }) => !/[$"']|:\/\//.test(text))
      .filter(({ text }) => ignored.ignores(text) && !ignored.mayContainIncluded(text))
      .map(({ text, range }) => ({ range, message: `the ignore file leaves ${text} out of the context` }));
  });
}

/** Commands: those that take each other's place, and the forms they are written in. */
import { looksLikeExecForm } from '../exec-form.ts';
import type { Instruction } from '../instruction.ts';
import { lineage } from './base.ts';
import type { Remark, Subject } from './finding.ts';

/** Of several CMD, ENTRYPOINT or HEALTHCHECK of a stage, those that have no effect. */
export function multipleInstructionsDisallowed({ stages }: Subject): Remark[] {
  return stages.flatMap(({ instructions }) =>
    ['cmd', 'entrypoint', 'healthcheck'].flatMap((kind) =>
      instructions
        .filter((instruction) => instruction.kind === kind)
        .slice(0, -1)
        .map(({ range }) => ({
          range,
          message: `a later ${kind.toUpperCase()} of this stage takes the place of this one`,
        })),
    ),
  );
}

/** The shell form of CMD and ENTRYPOINT, where no SHELL says that a shell is wanted. */
export function jsonArgsRecommended(subject: Subject): Remark[] {
  return subject.stages.flatMap((stage) => {
    const [, ...earlier] = lineage(subject, stage);
    let chosen = earlier.some(({ instructions }) => instructions.some(({ kind }) => kind === 'shell'));
    return stage.instructions.flatMap((instruction) => {
      chosen ||= instruction.kind === 'shell';
      if (instruction.kind !== 'cmd' && instruction.kind !== 'entrypoint') return [];
      if (instruction.command.form === 'exec' || chosen) return [];
      const message = `write ${instruction.kind.toUpperCase()} as a JSON array; in the shell form a shell stands between it and the signals that stop the container`;
      return [{ range: instruction.range, message }];
    });
  });
}

/** What looks like a JSON array, is not valid JSON, and is therefore taken as plain text. */
export function invalidExecForm({ dockerfile }: Subject): Remark[] {
  return dockerfile.instructions.flatMap((instruction) => {
    if (!looksLikeExecForm(textOf(instruction))) return [];
    const name = (instruction.kind === 'onbuild' ? instruction.instruction : instruction).kind.toUpperCase();
    const message = `this looks like a JSON array but is not valid JSON, so ${name} takes it as plain text`;
    return [{ range: instruction.range, message }];
  });
}

/** What an instruction was given that could have been an array; empty where it was one, or could not have been. */
function textOf(instruction: Instruction): string {
  switch (instruction.kind) {
    case 'run':
    case 'cmd':
    case 'entrypoint':
    case 'healthcheck':
      return instruction.command?.form === 'shell' ? instruction.command.command : '';
    case 'copy':
    case 'add':
      return [...instruction.sources, instruction.destination].map(({ text }) => text).join(' ');
    case 'volume':
      return instruction.words.map(({ text }) => text).join(' ');
    case 'onbuild':
      return textOf(instruction.instruction);
    default:
      return '';
  }
}

/** Stages: what lies between one FROM and the next. */
import type { Dockerfile, FromInstruction, Instruction } from './instruction.ts';

export type ArgInstruction = Extract<Instruction, { kind: 'arg' | 'env' | 'label' }> & {
  readonly kind: 'arg';
};

export interface Stage {
  /** Counts from 0; `COPY --from=0` means it. */
  readonly index: number;
  /** In lower case; undefined for a stage without a name. */
  readonly name: string | undefined;
  readonly from: FromInstruction;
  /** Without the FROM itself. */
  readonly instructions: readonly Exclude<Instruction, FromInstruction>[];
}

export interface Stages {
  /** The ARGs before the first FROM: known to every FROM, and to a stage that names them in an ARG of its own. */
  readonly globals: readonly ArgInstruction[];
  readonly stages: readonly Stage[];
}

/** Divides the instructions of a Dockerfile. */
export function stagesOf({ instructions }: Pick<Dockerfile, 'instructions'>): Stages {
  const globals: ArgInstruction[] = [];
  const stages: (Stage & { instructions: Exclude<Instruction, FromInstruction>[] })[] = [];
  for (const instruction of instructions) {
    const stage = stages.at(-1);
    if (instruction.kind === 'from')
      stages.push({ index: stages.length, name: instruction.name, from: instruction, instructions: [] });
    else if (stage !== undefined) stage.instructions.push(instruction);
    else if (instruction.kind === 'arg') globals.push({ ...instruction, kind: 'arg' });
  }
  return { globals, stages };
}

/** The stage that `reference` names: by name, whatever its case, or by index; of two with one name the later. */
export function findStage(stages: readonly Stage[], reference: string): Stage | undefined {
  return (
    stages.findLast((stage) => stage.name === reference.toLowerCase()) ??
    stages.find((stage) => String(stage.index) === reference)
  );
}

import type { Inputs } from './inputs.ts';

/** What a deploy and a rollback are told alike. Times in seconds; undefined where the default holds. */
export interface RolloutInputs {
  /** The Compose file, in the folder. */
  readonly file: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
  readonly healthTimeout: number | undefined;
  readonly drain: number | undefined;
  readonly canary: number | undefined;
  readonly batch: number | undefined;
}

export function readRolloutInputs(inputs: Inputs): RolloutInputs {
  return {
    file: inputs.text('file'),
    variables: inputs.pairs('variables'),
    healthTimeout: inputs.count('health-timeout'),
    drain: inputs.count('drain-timeout'),
    canary: inputs.count('canary'),
    batch: inputs.count('batch'),
  };
}

import { type Runner, readRolloutInputs } from '@slipway/action';
import type { RollbackInput } from 'slipway';

/** What to go back to, from the action's inputs. Throws a `Failure` `bad-input`. */
export function readInputs({ inputs, folder }: Runner): RollbackInput {
  return {
    ...readRolloutInputs(inputs),
    folder,
    to: inputs.text('to'),
    project: inputs.text('project'),
  };
}

import { type Runner, readRolloutInputs } from '@slipway/action';
import type { DeployInput } from 'slipway';

/** What to deploy, from the action's inputs. Throws a `Failure` `bad-input`. */
export function readInputs({ inputs, folder, revision }: Runner): DeployInput {
  return {
    ...readRolloutInputs(inputs),
    folder,
    revision: inputs.text('commit') ?? revision,
    version: inputs.text('release'),
  };
}

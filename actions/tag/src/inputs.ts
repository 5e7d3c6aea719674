import type { Runner } from '@slipway/action';
import type { TagInput } from 'slipway';

/** What to tag, from the action's inputs. Throws a `Failure` `missing-input`. */
export function readInputs({ inputs, folder, revision }: Runner): TagInput {
  return {
    folder,
    revision: inputs.text('commit') ?? revision,
    name: inputs.required('name'),
    version: inputs.text('version'),
  };
}

import type { Runner } from '@slipway/action';
import type { PushInput } from 'slipway';

/** What to push, from the action's inputs. Throws a `Failure` `missing-input`. */
export function readInputs({ inputs, folder, revision }: Runner): PushInput {
  return {
    folder,
    revision: inputs.text('commit') ?? revision,
    name: inputs.required('name'),
    tags: inputs.list('tags'),
  };
}

import { type Runner, readBuildSecrets } from '@slipway/action';
import type { RebuildInput } from 'slipway';

/** What to build again, from the action's inputs. Throws a `Failure` `missing-input`, `bad-input` or `secret-missing`. */
export function readInputs(runner: Runner, env: Readonly<Record<string, string | undefined>>): RebuildInput {
  return {
    folder: runner.folder,
    image: runner.inputs.required('image'),
    secrets: readBuildSecrets(runner, env),
  };
}

import { type Runner, readBuildSecrets } from '@slipway/action';
import type { BuildInput } from 'slipway';

/** What to build, from the action's inputs. Throws a `Failure` `missing-input`, `bad-input` or `secret-missing`. */
export function readInputs(runner: Runner, env: Readonly<Record<string, string | undefined>>): BuildInput {
  const { inputs } = runner;
  return {
    folder: runner.folder,
    revision: inputs.text('commit') ?? runner.revision,
    name: inputs.required('name'),
    file: inputs.text('file') ?? 'Dockerfile',
    target: inputs.text('target'),
    buildArgs: inputs.pairs('build-args'),
    labels: inputs.pairs('labels'),
    secrets: readBuildSecrets(runner, env),
    noCache: inputs.flag('no-cache'),
    noCacheFilter: inputs.list('no-cache-filters'),
    pull: inputs.flag('pull'),
    network: inputs.choice('network', ['default', 'none', 'host']),
    extraHosts: inputs.list('add-hosts'),
    normalise: inputs.flag('normalise', true),
    worktree: inputs.flag('worktree'),
  };
}

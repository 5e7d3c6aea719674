import { type Runner, readBuildSecrets } from '@slipway/action';
import {
  type BuildInput,
  parseCacheSource,
  parseCacheTarget,
  parseHost,
  parseOutput,
  parseSize,
  parseUlimit,
} from 'slipway';

/** What to build, from the action's inputs. Throws a `Failure` `missing-input`, `bad-input` or `secret-missing`. */
export function readInputs(runner: Runner, env: Readonly<Record<string, string | undefined>>): BuildInput {
  const { inputs } = runner;
  const shmSize = inputs.text('shm-size');
  return {
    folder: runner.folder,
    revision: inputs.text('commit') ?? runner.revision,
    name: inputs.required('name'),
    file: inputs.text('file') ?? 'Dockerfile',
    target: inputs.text('target'),
    platforms: inputs.list('platforms'),
    buildArgs: inputs.pairs('build-args'),
    contexts: inputs.pairs('build-contexts'),
    labels: inputs.pairs('labels'),
    annotations: inputs.pairs('annotations'),
    secrets: readBuildSecrets(runner, env),
    ssh: inputs.lines('ssh'),
    noCache: inputs.flag('no-cache'),
    noCacheFilter: inputs.list('no-cache-filters'),
    cacheFrom: inputs.lines('cache-from').map(parseCacheSource),
    cacheTo: inputs.lines('cache-to').map(parseCacheTarget),
    pull: inputs.flag('pull'),
    network: inputs.choice<'default' | 'none' | 'host'>('network', ['default', 'none', 'host']),
    extraHosts: inputs.list('add-hosts').map(parseHost),
    shmSize: shmSize === undefined ? undefined : parseSize(shmSize),
    ulimits: inputs.lines('ulimit').map(parseUlimit),
    outputs: inputs.lines('outputs').flatMap((spec) => parseOutput(spec) ?? []),
    normalise: inputs.flag('normalise', true),
    worktree: inputs.flag('worktree'),
  };
}

import type { Runner } from '@slipway/action';
import { type CliContext, type EnginePlace, enginePlace } from 'slipway';

export interface SetupInput {
  readonly place: EnginePlace;
  /** Whether missing Debian packages are installed. */
  readonly install: boolean;
  /** Whether the engine and its containers go on after the job. */
  readonly keep: boolean;
  /** The port of the embedded registry, 0 for any; undefined without one. */
  readonly registryPort: number | undefined;
}

/** How to set up, from the action's inputs; places that none names are as for the command. Throws a `Failure` `bad-input`. */
export function readInputs({ inputs }: Runner, env: CliContext['env']): SetupInput {
  const flags = Object.entries({
    root: inputs.text('root'),
    run: inputs.text('run'),
    socket: inputs.text('socket'),
  }).filter(([, value]) => value !== undefined);
  return {
    place: enginePlace(Object.fromEntries(flags), env),
    install: inputs.flag('install', true),
    keep: inputs.flag('keep'),
    registryPort: inputs.flag('registry') ? (inputs.count('registry-port') ?? 5000) : undefined,
  };
}

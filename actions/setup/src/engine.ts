import { type CliContext, type EnginePlace, engineClient } from 'slipway';
import type { Machine } from './machine.ts';
import { backgroundProgram } from './program.ts';

/** What this job set going; an engine that served before the job is not the job's to stop. */
export interface StartedEngine {
  readonly version: string;
  readonly started: boolean;
}

/**
 * Starts the bundled engine as root, its API open to the runner's own group, unless one answers on the socket. Throws a
 * `Failure` `not-root`, or `command-failed` with what the engine said.
 */
export async function startBundledEngine(
  place: EnginePlace,
  machine: Machine,
  env: CliContext['env'],
): Promise<StartedEngine> {
  const client = engineClient({ socket: place.socket }, env);
  const versionThere = () => client.version().then(({ Version }) => Version);
  const running = await versionThere().catch(() => undefined);
  if (running !== undefined) return { version: running, started: false };
  const group = String(process.getgid?.() ?? 0);
  await machine.asRoot(engineCommand(place, '--detach', '--group', group));
  return { version: await versionThere(), started: true };
}

/** Ends the engine's containers, then the engine. */
export async function stopBundledEngine(place: EnginePlace, machine: Machine): Promise<void> {
  await machine.asRoot(engineCommand(place, '--down'));
}

function engineCommand({ root, run, socket }: EnginePlace, ...more: readonly string[]): string[] {
  const places = ['--root', root, '--run', run, '--socket', socket];
  return [...backgroundProgram(), 'engine', ...places, ...more];
}

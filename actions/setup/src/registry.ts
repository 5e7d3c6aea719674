import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Failure } from '@slipway/failure';
import type { CliContext } from 'slipway';
import { backgroundProgram } from './program.ts';

export interface StartedRegistry {
  /** `127.0.0.1:PORT`. */
  readonly address: string;
  readonly pid: number;
}

const TRIES = 300;
const PAUSE = 100;

/**
 * Starts the embedded registry in the background, as the runner's own user, with its content in `folder`, and waits until
 * it listens. Throws a `Failure` `registry-not-started` with what it said.
 */
export async function startRegistry(
  port: number,
  folder: string,
  { run }: Pick<CliContext, 'run'>,
): Promise<StartedRegistry> {
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'registry.log');
  // A session of its own, without our pipes: the step ends and it stays.
  const script = 'setsid "$@" </dev/null >"$0" 2>&1 & echo $!';
  const registry = ['registry', '--root', join(folder, 'content'), '--port', String(port)];
  const { stdout } = await run(['sh', '-c', script, log, ...backgroundProgram(), ...registry]);
  const pid = Number(stdout.toString());
  for (let tries = TRIES; tries > 0; tries -= 1) {
    const address = /^registry: .* on http:\/\/(\S+)$/m.exec(readFileSync(log, 'utf8'))?.[1];
    if (address !== undefined) return { address, pid };
    if (!isAlive(pid)) break;
    await setTimeout(PAUSE);
  }
  throw new Failure('registry-not-started', `the registry did not start:\n${readFileSync(log, 'utf8')}`, {
    hint: 'another program may listen on its port: give another one with registry-port, or 0 for any',
  });
}

export function stopRegistry(pid: number): void {
  if (isAlive(pid)) process.kill(pid);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

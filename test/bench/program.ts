import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '@slipway/command';

/** Programs that the benchmark runs: found, asked for their version, and started in the background. */

/** The path of a program; undefined where it is not installed. */
export function findProgram(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** The first thing in a program's `--version` that looks like a version. */
export async function versionOf(program: string): Promise<string> {
  const { stdout } = await run([program, '--version']);
  return /\d+\.\d+(\.\d+)?/.exec(stdout.toString())?.[0] ?? 'of unknown version';
}

export interface Background {
  readonly pid: number;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a program whose output goes nowhere, and waits until `ready` does not reject any more. Rejects when it ends
 * before, or takes longer than a minute.
 */
export async function startProgram(
  argv: readonly string[],
  ready: () => Promise<unknown>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Background> {
  const [file = '', ...args] = argv;
  const stderr: Buffer[] = [];
  const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  child.stderr.on('data', (chunk: Buffer) => void (stderr.push(chunk) > 20 && stderr.shift()));
  const exit = once(child, 'exit');
  for (let tries = 0; ; tries += 1) {
    const isReady = await ready().then(
      () => true,
      () => false,
    );
    if (isReady) break;
    if (child.exitCode !== null || tries > 600)
      throw new Error(`${file} did not start: ${Buffer.concat(stderr).toString().trim()}`);
    await sleep(100);
  }
  return {
    pid: child.pid!,
    stop: async () => {
      child.kill();
      await exit;
    },
  };
}

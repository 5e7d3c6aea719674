import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The argv of `slipway`: the whole command and engine in one file beside this one, run by the runner's own Node. */
export function bundledProgram(): readonly string[] {
  return [process.execPath, resolve(import.meta.dirname, 'slipway.js')];
}

/** The same for what runs on after its step: the runner ends, after a job, whatever carries this variable. */
export function backgroundProgram(): readonly string[] {
  return ['env', '-u', 'RUNNER_TRACKING_ID', ...bundledProgram()];
}

/** Writes a `slipway` that later steps can call, and gives its folder. */
export function installCommand(temp: string): string {
  const folder = join(temp, 'slipway-bin');
  mkdirSync(folder, { recursive: true });
  const words = bundledProgram().map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  writeFileSync(join(folder, 'slipway'), `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`, { mode: 0o755 });
  return folder;
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where one engine keeps things: what outlives a reboot under `root`, what does not under `run`. */
export class Folders {
  readonly root: string;
  readonly run: string;

  constructor(root: string, run: string) {
    this.root = root;
    this.run = run;
    for (const folder of [
      root,
      run,
      ...ROOT_FOLDERS.map((name) => join(root, name)),
      ...RUN_FOLDERS.map((name) => join(run, name)),
    ]) {
      mkdirSync(folder, { recursive: true, mode: 0o711 });
    }
  }

  inRoot(...names: string[]): string {
    return join(this.root, ...names);
  }

  inRun(...names: string[]): string {
    return join(this.run, ...names);
  }
}

const ROOT_FOLDERS = ['layers', 'containers', 'volumes', 'cache', 'builds'];
const RUN_FOLDERS = ['containers', 'exits', 'mount', 'oci'];

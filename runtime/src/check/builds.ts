import { readdirSync, rmSync } from 'node:fs';
import type { Inspector } from './finding.ts';

/** Builds: each has a folder as long as it runs. None runs while we look. */
export const inspectBuilds: Inspector = ({ folders }) =>
  readdirSync(folders.inRoot('builds')).map((name) => ({
    noun: 'build',
    name,
    problem: 'its folder is left, and it does not run',
    repair: {
      did: 'removed',
      run: () => rmSync(folders.inRoot('builds', name), { recursive: true, force: true }),
    },
  }));

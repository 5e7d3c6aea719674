import { readFileSync } from 'node:fs';
import type { Inspector } from './finding.ts';

/** Mounts: ours are in namespaces of their own, so that in the host's there is none. */
export const inspectMounts: Inspector = ({ folders, run }) =>
  mountsBelow(readFileSync('/proc/self/mountinfo', 'utf8'), [
    ...['containers', 'mount'].map((name) => folders.inRun(name)),
    ...['containers', 'layers', 'builds'].map((name) => folders.inRoot(name)),
  ]).map((path) => ({
    noun: 'mount',
    name: path,
    problem: "is in the host's own namespace, where the engine mounts nothing",
    repair: { did: 'unmounted', run: async () => void (await run(['umount', '--lazy', path])) },
  }));

/** Mount points below these folders or on them, deepest first; proc(5), /proc/PID/mountinfo. */
export function mountsBelow(mountinfo: string, folders: readonly string[]): string[] {
  return mountinfo
    .split('\n')
    .map((line) =>
      (line.split(' ')[4] ?? '').replace(/\\([0-7]{3})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 8)),
      ),
    )
    .filter((path) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`)))
    .sort((a, b) => b.length - a.length);
}

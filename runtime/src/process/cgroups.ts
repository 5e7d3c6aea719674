import { existsSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { startTimeOf } from './oci-runtime.ts';
import { endProcesses } from './processes.ts';

/** Control groups as the kernel shows them: one tree (v2), one for each controller (v1), or both. cgroups(7). */

export const CGROUP_MOUNT = '/sys/fs/cgroup';

/** `2` where one tree has all controllers; a host with both kinds uses those of v1. */
export function cgroupVersion(): '1' | '2' {
  return existsSync(join(CGROUP_MOUNT, 'cgroup.controllers')) ? '2' : '1';
}

/** As with Docker, whoever is asked for nothing else sees its own group as the root where there is one tree. */
export function usualCgroupNamespace(): 'private' | 'host' {
  return cgroupVersion() === '2' ? 'private' : 'host';
}

/** Removes an engine's own groups, which are empty once its containers have ended. */
export function removeCgroups(parent: string): void {
  for (const folder of foldersOf(parent)) removeTree(folder);
}

/** The names of the groups right below an engine's own, in any of the trees: the ids of containers and build steps. */
export function cgroupsOf(parent: string): string[] {
  return [...new Set(foldersOf(parent).flatMap(subgroups))];
}

/** Ends every process in a group below an engine's own, and removes it. */
export async function killCgroup(parent: string, name: string): Promise<void> {
  const folders = foldersOf(join(parent, name));
  const pids = new Set(folders.flatMap(pidsIn));
  await endProcesses(
    [...pids].flatMap((pid) => {
      const started = startTimeOf(pid);
      return started === undefined ? [] : [{ pid, started }];
    }),
  );
  for (const folder of foldersOf(join(parent, name))) removeTree(folder);
}

function foldersOf(group: string): string[] {
  const trees = [CGROUP_MOUNT, ...readdirSync(CGROUP_MOUNT).map((name) => join(CGROUP_MOUNT, name))];
  return trees.map((tree) => join(tree, group)).filter((folder) => existsSync(folder));
}

function subgroups(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function pidsIn(folder: string): number[] {
  const own = readFileSync(join(folder, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);
  return [...own, ...subgroups(folder).flatMap((name) => pidsIn(join(folder, name)))];
}

/** A container may have made groups below its own. */
function removeTree(folder: string): void {
  for (const name of subgroups(folder)) removeTree(join(folder, name));
  rmdirSync(folder);
}

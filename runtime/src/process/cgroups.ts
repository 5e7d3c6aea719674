import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

/** Control groups as the kernel shows them: one tree (v2), one for each controller (v1), or both. cgroups(7). */

const MOUNT = '/sys/fs/cgroup';

/** Removes an engine's own groups, which are empty once its containers have ended. */
export function removeCgroups(parent: string): void {
  const trees = [MOUNT, ...readdirSync(MOUNT).map((name) => join(MOUNT, name))];
  for (const folder of trees.map((tree) => join(tree, parent))) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) rmdirSync(join(folder, entry.name));
    rmdirSync(folder);
  }
}

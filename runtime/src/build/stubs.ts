import { lstatSync, rmdirSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { lookup } from '../storage/layer-view.ts';

/**
 * To mount onto a path that does not exist, the OCI runtime makes it, and would leave it in the layer. This finds those
 * paths before a step and removes them after it.
 */

/** Paths that will be made for these targets, in a root of these directories (top first); deepest first. */
export function findStubs(directories: readonly string[], targets: readonly string[]): string[] {
  return [...new Set(targets.flatMap((target) => missingOn(directories, target)))].sort(
    (a, b) => b.length - a.length,
  );
}

function missingOn(directories: readonly string[], target: string): string[] {
  const missing: string[] = [];
  let at = '';
  for (const name of posix.normalize(target).split('/').filter(Boolean)) {
    const next = `${at}/${name}`;
    const entry = missing.length > 0 ? undefined : lookup(directories, next);
    if (entry === undefined) missing.push(next);
    // Links lead to where the mount really goes.
    at = entry?.path ?? next;
  }
  return missing;
}

/** Takes them out of an upper directory again, unless the step has put something there. */
export function removeStubs(upper: string, stubs: readonly string[]): void {
  for (const stub of stubs) {
    // A step may have put a link where a folder was: it must not lead us out of the upper directory.
    if (!isReached(upper, posix.dirname(stub))) continue;
    const path = join(upper, stub);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() && stats.size === 0) rmSync(path);
    else if (stats?.isDirectory()) removeEmpty(path);
  }
}

/** Whether a path leads through folders only. */
function isReached(upper: string, path: string): boolean {
  const parts = path.split('/').filter(Boolean);
  return parts.every((_, index) =>
    lstatSync(join(upper, ...parts.slice(0, index + 1)), { throwIfNoEntry: false })?.isDirectory(),
  );
}

function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
}

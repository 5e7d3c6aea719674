import { closeSync, fchmodSync, fchownSync, lutimesSync, openSync, rmSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { LayerPlan, PlannedEntry } from './plan.ts';
import type { RunProgram } from './run-program.ts';
import { makeSpecialFiles, whiteoutNode } from './special-files.ts';
import { Tree } from './tree.ts';
import { whitedOut } from './whiteout.ts';
import { removeXattr } from './xattrs.ts';

/** How many files are touched before other work of the process has its turn. */
const TURN = 500;

/**
 * Makes the directory that was planned for what unpacking its layer would give, so that it can be kept as that layer
 * instead of being extracted anew: removes what is not in the layer, rewrites content, marks what opaque directories
 * hid, takes away other extended attributes, and sets the times. A plan is settled once. Killed midway, the directory is
 * good for nothing, and to be thrown away.
 */
export async function settleLayer(plan: LayerPlan, run: RunProgram): Promise<void> {
  const tree = new Tree(plan.upper);
  for (const path of plan.discarded) rmSync(tree.at(path), { recursive: true, force: true });
  for (const planned of plan.entries) rewrite(tree, planned);
  for (const [name, paths] of plan.stripped) await removeXattr(run, plan.upper, name, paths);
  if (plan.unmarked.length > 0) await makeSpecialFiles(run, plan.upper, plan.unmarked.map(whiteoutNode));
  await setTimes(tree, plan.entries);
}

function rewrite(tree: Tree, { entry, content }: PlannedEntry): void {
  if (content === undefined) return;
  const path = tree.at(entry.path);
  rmSync(path);
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let at = 0; at < content.length; ) at += writeSync(file, content, at);
    fchownSync(file, entry.uid, entry.gid);
    fchmodSync(file, entry.mode);
  } finally {
    closeSync(file);
  }
}

async function setTimes(tree: Tree, entries: readonly PlannedEntry[]): Promise<void> {
  for (const [index, { entry, timed }] of entries.entries()) {
    if (index % TURN === 0) await setImmediate();
    if (timed === true) continue;
    if (whitedOut(entry.path) === undefined) lutimesSync(tree.at(entry.path), entry.mtime, entry.mtime);
  }
}

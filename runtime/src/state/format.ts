import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import { readJson, writeJson } from './document.ts';

/**
 * Which format the state under a root has, in `format.json`. An engine brings older state up to its own format, one
 * migration after the other, and refuses newer state, which it could only damage.
 */
interface FormatRecord {
  readonly format: number;
}

/** Brings a root from the format that is its place in the list to the next one. Run again when it was interrupted. */
export type Migration = (root: string) => void;

/** Roots from before there was a format.json count as format 0; theirs is the same as 1. */
const MIGRATIONS: readonly Migration[] = [() => {}];

/**
 * Sees to it that the state under `root` has the newest format. Throws a `Failure` `newer-state` when an engine with more
 * migrations has been here.
 */
export function bringUpToDate(root: string, migrations: readonly Migration[] = MIGRATIONS): void {
  const path = join(root, 'format.json');
  const { format } = readJson<FormatRecord>(path) ?? { format: 0 };
  if (!Number.isInteger(format) || format < 0)
    throw new Failure('damaged-state', `${path} does not say which format the state has`, {
      hint: 'restore it from a backup',
    });
  if (format > migrations.length)
    throw new Failure(
      'newer-state',
      `the state in ${root} has format ${format}, and this engine knows formats up to ${migrations.length}`,
      { hint: 'run the version of Slipway that was here last, or a newer one' },
    );
  for (const [from, migrate] of migrations.entries()) {
    if (from < format) continue;
    migrate(root);
    writeJson(path, { format: from + 1 } satisfies FormatRecord);
  }
}

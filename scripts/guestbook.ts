import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '@slipway/command';

/**
 * A Git history for the guestbook, the application of test/apps: three releases, made on the spot. The same sources give
 * the same commits everywhere: author, dates and settings are fixed, and the machine's own Git configuration is left out.
 */

/** The commits of the three tagged releases, as full hashes. */
export interface GuestbookHistory {
  /** The first release. */
  readonly v1_0_0: string;
  /** Looks different and counts the entries. */
  readonly v1_1_0: string;
  /** Starts, but never becomes healthy: it reads a column that the database lacks. */
  readonly v1_2_0: string;
}

interface Release {
  readonly tag: string;
  readonly date: string;
  readonly message: string;
}

const source = join(import.meta.dirname, '../test/apps/guestbook');

const first: Release = {
  tag: 'v1.0.0',
  date: '2026-01-15T10:00:00Z',
  message: 'A guestbook: a page, a form, and a database that keeps the entries',
};
const second: Release = {
  tag: 'v1.1.0',
  date: '2026-02-12T10:00:00Z',
  message: 'Count the entries, in green',
};
const third: Release = { tag: 'v1.2.0', date: '2026-03-12T10:00:00Z', message: 'Show pinned entries first' };

/** Makes the repository in `folder`, which must be empty or not exist, and leaves the last release checked out. */
export async function makeHistory(run: Run, folder: string): Promise<GuestbookHistory> {
  await mkdir(folder, { recursive: true });
  await run(
    git(folder, first, 'init', '--quiet', '--template=', '--object-format=sha1', '--initial-branch=main'),
  );
  // What is not an overlay of a later release is the first one.
  await cp(source, folder, {
    recursive: true,
    filter: (path) => !/^v\d/.test(path.slice(source.length + 1)),
  });
  const v1_0_0 = await release(run, folder, first);
  await cp(join(source, second.tag), folder, { recursive: true });
  const v1_1_0 = await release(run, folder, second);
  await cp(join(source, third.tag), folder, { recursive: true });
  const v1_2_0 = await release(run, folder, third);
  return { v1_0_0, v1_1_0, v1_2_0 };
}

/** Commits and tags what is in `folder`, and gives the commit. */
async function release(run: Run, folder: string, made: Release): Promise<string> {
  await run(git(folder, made, 'add', '--all'));
  await run(git(folder, made, 'commit', '--quiet', `--message=${made.message}`));
  await run(git(folder, made, 'tag', '--annotate', `--message=Guestbook ${made.tag.slice(1)}`, made.tag));
  const { stdout } = await run(git(folder, made, 'rev-parse', 'HEAD'));
  return stdout.toString().trim();
}

/** Git in `folder`, on the release's date, without what the machine's configuration would add to a commit. */
function git(folder: string, { date }: Release, ...args: readonly string[]): string[] {
  const [name, email] = ['Guestbook', 'guestbook@example.org'];
  return [
    'env',
    ...[`GIT_AUTHOR_NAME=${name}`, `GIT_AUTHOR_EMAIL=${email}`, `GIT_AUTHOR_DATE=${date}`],
    ...[`GIT_COMMITTER_NAME=${name}`, `GIT_COMMITTER_EMAIL=${email}`, `GIT_COMMITTER_DATE=${date}`],
    ...['GIT_CONFIG_GLOBAL=/dev/null', 'GIT_CONFIG_SYSTEM=/dev/null'],
    ...['git', '-C', folder, ...args],
  ];
}

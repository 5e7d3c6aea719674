import { type Commit, type GitPrograms, openCommit } from '@slipway/builder';
import { Failure } from '@slipway/failure';
import { versionAmong } from '@slipway/release';

/** The commit a command speaks of, and the version that its Git tags give it. */
export interface ReleaseSource {
  readonly commit: Commit;
  /** Without `v`; undefined when no Git tag on the commit is a semantic version. */
  readonly version: string | undefined;
}

export async function openSource(
  folder: string,
  revision: string,
  programs: GitPrograms,
): Promise<ReleaseSource> {
  const commit = await openCommit(folder, revision, programs);
  const { stdout } = await programs.run(['git', '-C', folder, 'tag', '--points-at', commit.id]);
  return { commit, version: versionAmong(stdout.toString().split('\n')) };
}

/** Throws a `Failure` `no-version` when neither a flag nor a Git tag names one. */
export function requireVersion({ commit, version }: ReleaseSource, wanted: string | undefined): string {
  const found = wanted ?? version;
  if (found !== undefined) return found;
  throw new Failure('no-version', `commit ${commit.id.slice(0, 12)} has no version`, {
    hint: 'tag it (git tag v1.2.3), or give one with --version',
  });
}

/** The text of a file of the commit, by its path in the repository; undefined when there is none. */
export async function readCommitted(
  { folder, id }: Commit,
  path: string,
  { run }: GitPrograms,
): Promise<string | undefined> {
  const listed = await run(['git', '-C', folder, 'ls-tree', '--full-tree', '-z', id, '--', path]);
  if (listed.stdout.length === 0) return undefined;
  return (await run(['git', '-C', folder, 'show', `${id}:${path}`])).stdout.toString();
}

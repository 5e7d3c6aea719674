import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Commit, type GitPrograms, openCommit } from './commit.ts';

/**
 * The files of a working tree as they are now, edited and untracked ones too, less what Git ignores. They are written
 * into the object store through an index of their own, so that the user's index does not change. It stands for HEAD
 * with other content: what is built from it can neither be found again nor built again.
 */
export async function openWorktree(
  folder: string,
  programs: GitPrograms,
  env: Readonly<Record<string, string>>,
): Promise<Commit> {
  const head = await openCommit(folder, 'HEAD', programs);
  const git = async (...argv: string[]) => {
    const { stdout } = await programs.run(['git', '-C', folder, ...argv], {
      env: { ...env, GIT_INDEX_FILE: index },
    });
    return stdout.toString().trim();
  };
  const { stdout } = await programs.run(['git', '-C', folder, 'rev-parse', '--absolute-git-dir']);
  const index = join(stdout.toString().trim(), `slipway-worktree-${randomUUID()}`);
  try {
    await git('read-tree', 'HEAD');
    await git('add', '--all', ':/');
    return { ...head, tree: await git('write-tree') };
  } finally {
    await rm(index, { force: true });
  }
}

import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import type { Commit, GitPrograms } from './commit.ts';

/** The commit a submodule stands at, in the clone that `git submodule update` made. Throws a `Failure` `missing-submodule`. */
export async function openSubmodule(
  parent: Commit,
  path: string,
  id: string,
  { run }: GitPrograms,
): Promise<Commit> {
  const { stdout } = await run(['git', '-C', parent.folder, 'rev-parse', '--show-toplevel']);
  const folder = join(stdout.toString().trim(), parent.subfolder, Buffer.from(path, 'latin1').toString());
  const missing = (cause?: unknown) =>
    new Failure('missing-submodule', `the submodule ${path} is not checked out at ${id.slice(0, 12)}`, {
      hint: `run: git -C ${parent.folder} submodule update --init --recursive`,
      cause,
    });
  await run(['git', '-C', folder, 'cat-file', '-e', `${id}^{commit}`]).catch((cause) => {
    throw missing(cause);
  });
  const top = await run(['git', '-C', folder, 'rev-parse', '--show-toplevel']);
  // An empty folder would answer for its parent's repository.
  if (top.stdout.toString().trim() !== folder) throw missing();
  return { folder, id, tree: id, time: parent.time, subfolder: '', origin: undefined };
}

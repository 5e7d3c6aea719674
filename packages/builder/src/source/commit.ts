import type { Run, Stream } from '@slipway/command';
import { Failure } from '@slipway/failure';

/**
 * A commit of a Git repository, as the source of a build. Everything is read from the object store: what lies in the
 * working tree, edited or untracked, has no part in it.
 */
export interface Commit {
  /** The repository's folder on this machine. */
  readonly folder: string;
  /** The full object id. */
  readonly id: string;
  /** The object whose tree is built: the commit itself, or for uncommitted files the tree they were written to. */
  readonly tree: string;
  /** The committer's time in seconds: what SOURCE_DATE_EPOCH stands for. */
  readonly time: number;
  /** The folder inside the repository that is built, without slashes at its ends; empty for all of it. */
  readonly subfolder: string;
  /** Where the repository was cloned from, without credentials; undefined when it has no `origin`. */
  readonly origin: string | undefined;
}

export interface GitPrograms {
  readonly run: Run;
  readonly stream: Stream;
}

/** One entry of a commit's tree. */
export interface TreeEntry {
  /** Bytes of the path as Git has them, one latin1 character each, relative to the tree asked for. */
  readonly path: string;
  readonly kind: 'file' | 'executable' | 'symlink' | 'folder' | 'submodule';
  readonly object: string;
}

/** Resolves `revision` (a branch, tag, or id) in the repository around `folder`. Throws a `Failure` `not-a-repository` or `unknown-commit`. */
export async function openCommit(folder: string, revision: string, { run }: GitPrograms): Promise<Commit> {
  const git = async (...argv: string[]) =>
    (await run(['git', '-C', folder, ...argv])).stdout.toString().trim();
  const prefix = await git('rev-parse', '--show-prefix').catch((cause) => {
    throw new Failure('not-a-repository', `${folder} is not in a Git repository`, {
      hint: 'give a folder of a clone, or make it one: git init, git add and git commit',
      cause,
    });
  });
  const id = await git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`).catch((cause) => {
    throw new Failure('unknown-commit', `the repository has no commit "${revision}"`, {
      hint: 'fetch it first (git fetch --tags, or fetch-depth: 0 in actions/checkout)',
      cause,
    });
  });
  const [time, origin] = await Promise.all([
    git('show', '--no-patch', '--format=%ct', id),
    git('remote', 'get-url', 'origin').catch(() => ''),
  ]);
  return {
    folder,
    id,
    tree: id,
    time: Number(time),
    subfolder: prefix.replace(/\/$/, ''),
    origin: withoutCredentials(origin),
  };
}

/** The entries below the commit's subfolder, folders before what is in them. */
export async function treeOf(commit: Commit, { run }: GitPrograms): Promise<TreeEntry[]> {
  const tree = commit.subfolder === '' ? commit.tree : `${commit.tree}:${commit.subfolder}`;
  const { stdout } = await run(['git', '-C', commit.folder, 'ls-tree', '-rtz', '--full-tree', tree]).catch(
    (cause) => {
      throw new Failure(
        'no-such-folder',
        `commit ${commit.id.slice(0, 12)} has no folder "${commit.subfolder}"`,
        { cause },
      );
    },
  );
  return stdout
    .toString('latin1')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', , object = ''] = line.slice(0, tab).split(' ');
      return { path: line.slice(tab + 1), kind: kindOf(mode), object };
    });
}

function kindOf(mode: string): TreeEntry['kind'] {
  switch (mode) {
    case '040000':
      return 'folder';
    case '100755':
      return 'executable';
    case '120000':
      return 'symlink';
    case '160000':
      return 'submodule';
    default:
      return 'file';
  }
}

/** A URL for the provenance must not carry what its owner logs in with. */
function withoutCredentials(url: string): string | undefined {
  return url === '' ? undefined : url.replace(/^([a-z+]+:\/\/)[^@/]*@/, '$1');
}

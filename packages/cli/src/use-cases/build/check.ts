import { commitContext, openCommit, openWorktree, readDockerfile } from '@slipway/builder';
import { check, type Dockerfile, type Finding } from '@slipway/dockerfile';
import { definedEnv } from '../../context.ts';
import type { BuildContext } from './build-commit.ts';
import type { BuildInput } from './build-input.ts';

/** What Docker's build checks find in a Dockerfile, with nothing built. */
export interface Checked {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** The lines that findings point into. */
  readonly lines: readonly string[];
  /** Whether the Dockerfile says that findings are errors. */
  readonly strict: boolean;
}

/** Checks a commit's Dockerfile. Throws the `Failure`s of Git and of parsing. */
export async function checkDockerfile(
  { folder, revision, file = 'Dockerfile', worktree, buildArgs = {} }: BuildInput,
  context: Pick<BuildContext, 'run' | 'stream' | 'env'>,
): Promise<Checked> {
  const commit =
    worktree === true
      ? await openWorktree(folder, context, definedEnv(context.env))
      : await openCommit(folder, revision, context);
  const { dockerfile: text, ignored } = await commitContext(commit, file, context);
  const dockerfile: Dockerfile = readDockerfile({ dockerfile: text, dockerfileName: file, buildArgs });
  return {
    file,
    findings: check(dockerfile, { ignored }),
    lines: dockerfile.lines,
    strict: dockerfile.checks.error,
  };
}

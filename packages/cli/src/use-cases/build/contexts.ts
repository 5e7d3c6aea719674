import {
  type Commit,
  furtherContext,
  type GitPrograms,
  type NamedContext,
  openCommit,
  openWorktree,
} from '@slipway/builder';
import type { BuildArchive } from '@slipway/engine-client';
import { Failure, isFailure } from '@slipway/failure';
import { parseReference } from '@slipway/oci';
import type { ContextFacts } from '@slipway/release';
import type { BuildContext } from './build-commit.ts';

/** The contexts that `--build-context` names: what they are to the engine, to the provenance, and as archives. */
export interface NamedContexts {
  readonly request: Readonly<Record<string, NamedContext>>;
  readonly facts: Readonly<Record<string, ContextFacts>>;
  archives(): Promise<readonly BuildArchive[]>;
}

const IMAGE = 'docker-image://';

/**
 * Opens contexts by name: `docker-image://REFERENCE`, or a folder of a clone, of which the commit is built that is
 * built besides, or the clone's HEAD where it is of another repository. Throws a `Failure` `usage`, or Git's.
 */
export async function openContexts(
  contexts: Readonly<Record<string, string>>,
  main: Commit,
  context: Pick<BuildContext, 'run' | 'stream'>,
  worktree: Readonly<Record<string, string>> | undefined,
): Promise<NamedContexts> {
  const images = Object.entries(contexts).flatMap(([name, value]) =>
    value.startsWith(IMAGE) ? [[name, { image: imageOf(value) }] as const] : [],
  );
  const folders = await Promise.all(
    Object.entries(contexts)
      .filter(([, value]) => !value.startsWith(IMAGE))
      .map(async ([name, value]) => [name, await open(name, value, main, context, worktree)] as const),
  );
  return {
    request: Object.fromEntries([...images, ...folders.map(([name]) => [name, { folder: true }] as const)]),
    facts: Object.fromEntries([
      ...images,
      ...folders.map(([name, { id, origin, subfolder }]) => [
        name,
        { repository: origin ?? null, commit: id, subfolder },
      ]),
    ]),
    archives: () =>
      Promise.all(
        folders.map(async ([name, commit]) => ({
          kind: 'context' as const,
          name,
          content: await furtherContext(commit, context),
        })),
      ),
  };
}

function imageOf(value: string): string {
  const reference = value.slice(IMAGE.length);
  parseReference(reference);
  return reference;
}

async function open(
  name: string,
  value: string,
  main: Commit,
  programs: GitPrograms,
  worktree: Readonly<Record<string, string>> | undefined,
): Promise<Commit> {
  if (/^[a-z][a-z0-9+.-]*:/.test(value))
    throw new Failure('usage', `the build context "${name}" cannot be ${value}`, {
      hint: `give ${IMAGE}REFERENCE, or a folder of a clone`,
    });
  if (worktree !== undefined) return openWorktree(value, programs, worktree);
  return openCommit(value, main.id, programs).catch((error) => {
    if (!isFailure(error, 'unknown-commit')) throw error;
    return openCommit(value, 'HEAD', programs);
  });
}

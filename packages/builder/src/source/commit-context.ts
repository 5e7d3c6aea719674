import { posix } from 'node:path';
import type { Stream } from '@slipway/command';
import { type IgnoreRules, parseIgnore } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { ByteString, type Bytes, collect, writeTar } from '@slipway/oci';
import { type Commit, type GitPrograms, type TreeEntry, treeOf } from './commit.ts';
import { contextMembers } from './context-archive.ts';
import { readBlobs } from './git-objects.ts';

/** What a commit gives a build: its Dockerfile, and the archive of all that its ignore file lets in. */
export interface CommitContext {
  readonly dockerfile: string;
  /** What the ignore file keeps out. */
  readonly ignored: IgnoreRules;
  readonly tar: Bytes;
}

const MAX_LINKS = 40;

/**
 * The build context of a commit, the same bytes for the same commit. `dockerfile` is a path in the context; a
 * `NAME.dockerignore` beside it goes before .dockerignore. Throws a `Failure` `no-dockerfile` or `ignore-syntax`, and
 * those of submodules and LFS objects that are not there.
 */
export async function commitContext(
  commit: Commit,
  dockerfile: string,
  programs: GitPrograms,
): Promise<CommitContext> {
  const entries = await treeOf(commit, programs);
  const text = (path: string) => readText(commit, entries, path, programs);
  const content = await text(dockerfile);
  if (content === undefined) {
    throw new Failure(
      'no-dockerfile',
      `commit ${commit.id.slice(0, 12)} has no ${posix.join(commit.subfolder, dockerfile)}`,
      { hint: 'commit it, or name another with --file' },
    );
  }
  const own = `${dockerfile}.dockerignore`;
  const ownRules = await text(own);
  const rules =
    ownRules === undefined ? parseIgnore((await text('.dockerignore')) ?? '') : parseIgnore(ownRules, own);
  return {
    dockerfile: content,
    ignored: rules,
    tar: writeTar(contextMembers(commit, entries, rules, programs)),
  };
}

/** The archive of a commit as a further context of a build, which has no Dockerfile; fails as `commitContext` does. */
export async function furtherContext(commit: Commit, programs: GitPrograms): Promise<Bytes> {
  const entries = await treeOf(commit, programs);
  const rules = parseIgnore((await readText(commit, entries, '.dockerignore', programs)) ?? '');
  return writeTar(contextMembers(commit, entries, rules, programs));
}

/** The text of a file of the commit; a link is followed within the commit. */
async function readText(
  commit: Commit,
  entries: readonly TreeEntry[],
  path: string,
  { stream }: GitPrograms,
): Promise<string | undefined> {
  let wanted = posix.normalize(path);
  for (let links = 0; links < MAX_LINKS; links++) {
    const entry = entries.find((each) => each.path === ByteString.ofText(wanted));
    if (entry === undefined || entry.kind === 'folder' || entry.kind === 'submodule') return undefined;
    const content = await readBlob(commit, entry.object, stream);
    if (entry.kind !== 'symlink') return content;
    wanted = posix.join(posix.dirname(wanted), content);
  }
  return undefined;
}

async function readBlob(commit: Commit, object: string, stream: Stream): Promise<string> {
  for await (const { content } of readBlobs(commit.folder, [object], stream))
    return (await collect(content)).toString();
  return '';
}

import type { IgnoreRules } from '@slipway/dockerfile';
import { ByteString, type Bytes, collect, type TarEntry, tarEntry } from '@slipway/oci';
import { type Commit, type GitPrograms, type TreeEntry, treeOf } from './commit.ts';
import { type GitBlob, readBlobs } from './git-objects.ts';
import { isLfsPointer, openLfsObject } from './lfs.ts';
import { openSubmodule } from './submodule.ts';

const LFS_POINTER_LIMIT = 1024;

interface Member {
  readonly entry: TarEntry;
  readonly content: Bytes | undefined;
}

/**
 * The members of a commit's context archive: what the ignore rules let in, submodules and LFS pointers resolved. Modes are
 * Git's (0644 or 0755), owners root, times the commit's. `prefix` is where in the context the commit's tree lies, and
 * empty or ends in a slash.
 */
export async function* contextMembers(
  commit: Commit,
  entries: readonly TreeEntry[],
  rules: IgnoreRules,
  programs: GitPrograms,
  prefix = '',
): AsyncGenerator<Member> {
  const at = (path: string) => `${prefix}${path}` as ByteString;
  const ignored = (path: string) => rules.ignores(ByteString.toBytes(at(path)).toString());
  const folder = (path: string): Member => ({
    entry: tarEntry({ path: at(path), type: 'directory', mode: 0o755, mtime: commit.time }),
    content: undefined,
  });
  // Folders that are ignored, and yet hold something, are implied by what they hold.
  for (const { path, kind } of entries) if (kind === 'folder' && !ignored(path)) yield folder(path);
  const files = entries.filter(
    ({ path, kind }) => kind !== 'folder' && kind !== 'submodule' && !ignored(path),
  );
  const blobs = readBlobs(
    commit.folder,
    files.map(({ object }) => object),
    programs.stream,
  );
  try {
    for (const { path, kind } of files) {
      const { value: blob } = await blobs.next();
      if (blob === undefined) break;
      yield await member(at(path), kind, blob, commit, programs);
    }
  } finally {
    // Whoever takes no more of the archive must not leave git waiting.
    await blobs.return(undefined);
  }
  for (const { path, kind, object } of entries) {
    if (kind !== 'submodule' || !rules.mayContainIncluded(ByteString.toBytes(at(path)).toString())) continue;
    const submodule = await openSubmodule(commit, path, object, programs);
    if (!ignored(path)) yield folder(path);
    yield* contextMembers(submodule, await treeOf(submodule, programs), rules, programs, `${at(path)}/`);
  }
}

async function member(
  path: ByteString,
  kind: TreeEntry['kind'],
  blob: GitBlob,
  commit: Commit,
  programs: GitPrograms,
): Promise<Member> {
  const common = { path, mtime: commit.time };
  if (kind === 'symlink') {
    const linkname = ByteString.ofBytes(await collect(blob.content));
    return { entry: tarEntry({ ...common, type: 'symlink', mode: 0o777, linkname }), content: undefined };
  }
  const mode = kind === 'executable' ? 0o755 : 0o644;
  const { size, content } = blob.size < LFS_POINTER_LIMIT ? await resolved(blob, commit, programs) : blob;
  return { entry: tarEntry({ ...common, type: 'file', mode, size }), content };
}

/** The file that a small blob stands for, if it is an LFS pointer, or else the blob. */
async function resolved(
  blob: GitBlob,
  commit: Commit,
  programs: GitPrograms,
): Promise<{ size: number; content: Bytes }> {
  const content = await collect(blob.content);
  if (isLfsPointer(content)) return openLfsObject(commit, content, programs);
  return { size: blob.size, content: once(content) };
}

async function* once(content: Buffer): Bytes {
  yield content;
}

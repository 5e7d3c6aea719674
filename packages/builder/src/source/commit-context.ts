import { type IgnoreRules, parseIgnore } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { ByteString, type Bytes, collect, type TarEntry, tarEntry, writeTar } from '@slipway/oci';
import { type Commit, type GitPrograms, type TreeEntry, treeOf } from './commit.ts';
import { readBlobs } from './git-objects.ts';
import { isLfsPointer, openLfsObject } from './lfs.ts';
import { openSubmodule } from './submodule.ts';

/** What a commit gives a build: its Dockerfile, and the archive of all that its ignore file lets in. */
export interface CommitContext {
  readonly dockerfile: string;
  readonly tar: Bytes;
}

const LFS_POINTER_LIMIT = 1024;

/**
 * The build context of a commit: its tree with submodules and LFS pointers resolved and the ignore file applied. Modes
 * are Git's (0644 or 0755), owners root, times the commit's, so equal commits give equal bytes. `dockerfile` is a path
 * in the context. Throws a `Failure` `no-dockerfile`.
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
      `commit ${commit.id.slice(0, 12)} has no ${inRepository(commit, dockerfile)}`,
      {
        hint: 'commit it, or name another with --file',
      },
    );
  }
  const rules = parseIgnore(
    (await text(`${dockerfile}.dockerignore`)) ?? (await text('.dockerignore')) ?? '',
  );
  return { dockerfile: content, tar: writeTar(contextEntries(commit, entries, rules, programs)) };
}

async function* contextEntries(
  commit: Commit,
  entries: readonly TreeEntry[],
  rules: IgnoreRules,
  programs: GitPrograms,
  prefix = '',
): AsyncGenerator<{ entry: TarEntry; content: Bytes | undefined }> {
  const wanted = entries.filter(
    ({ path, kind }) =>
      kind === 'submodule' || kind === 'folder' || !rules.ignores(ByteString.toText(bytes(prefix + path))),
  );
  const base = (path: string) => ({ path: bytes(prefix + path), mtime: commit.time });
  for (const { path, kind } of wanted) {
    if (kind === 'folder' && keepsFolder(prefix + path, rules, wanted, prefix))
      yield { entry: tarEntry({ ...base(path), type: 'directory', mode: 0o755 }), content: undefined };
  }
  const blobs = wanted.filter(({ kind }) => kind !== 'folder' && kind !== 'submodule');
  const stream = readBlobs(
    commit.folder,
    blobs.map(({ object }) => object),
    programs.stream,
  );
  for (const { path, kind } of blobs) {
    const { value: blob } = await stream.next();
    if (blob === undefined) break;
    if (kind === 'symlink') {
      const linkname = ByteString.ofBytes(await collect(blob.content));
      yield {
        entry: tarEntry({ ...base(path), type: 'symlink', mode: 0o777, linkname }),
        content: undefined,
      };
      continue;
    }
    const mode = kind === 'executable' ? 0o755 : 0o644;
    const file =
      blob.size < LFS_POINTER_LIMIT
        ? await resolvePointer(commit, await collect(blob.content), programs)
        : blob;
    yield { entry: tarEntry({ ...base(path), type: 'file', mode, size: file.size }), content: file.content };
  }
  for (const { path, kind, object } of wanted) {
    if (kind !== 'submodule') continue;
    const submodule = await openSubmodule(commit, path, object, programs);
    yield { entry: tarEntry({ ...base(path), type: 'directory', mode: 0o755 }), content: undefined };
    yield* contextEntries(submodule, await treeOf(submodule, programs), rules, programs, `${prefix}${path}/`);
  }
}

/** A folder is there for what is in it, unless no ignore rule touches it. */
function keepsFolder(
  path: string,
  rules: IgnoreRules,
  wanted: readonly TreeEntry[],
  prefix: string,
): boolean {
  if (!rules.ignores(ByteString.toText(bytes(path)))) return true;
  return wanted.some((entry) => entry.kind !== 'folder' && `${prefix}${entry.path}`.startsWith(`${path}/`));
}

async function resolvePointer(
  commit: Commit,
  content: Buffer,
  programs: GitPrograms,
): Promise<{ size: number; content: Bytes }> {
  if (isLfsPointer(content)) return openLfsObject(commit, content, programs);
  return {
    size: content.length,
    content: (async function* () {
      yield content;
    })(),
  };
}

async function readText(
  commit: Commit,
  entries: readonly TreeEntry[],
  path: string,
  { stream }: GitPrograms,
): Promise<string | undefined> {
  const entry = entries.find((each) => each.path === ByteString.ofText(path.replace(/^\.\//, '')));
  if (entry === undefined || entry.kind === 'folder') return undefined;
  for await (const blob of readBlobs(commit.folder, [entry.object], stream))
    return (await collect(blob.content)).toString();
  return undefined;
}

function bytes(path: string): ByteString {
  return ByteString.ofBytes(Buffer.from(path, 'latin1'));
}

function inRepository(commit: Commit, path: string): string {
  return commit.subfolder === '' ? path : `${commit.subfolder}/${path}`;
}

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ignoreRules } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { ByteString } from '@slipway/oci';
import { DiskSource } from '../../files/copy-source.ts';
import { inside } from '../../files/inside.ts';
import { onDisk } from '../../files/on-disk.ts';
import { diskView } from '../../files/view.ts';
import type { Session } from '../../session.ts';
import type { CopyOrder } from '../copy-order.ts';
import { place } from '../place.ts';
import type { AddOptions, Supply } from './add.ts';
import { parseRepositoryAddress, type RepositoryAddress } from './repository-address.ts';

const COMMIT = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/**
 * ADD of a Git repository: the files of a commit, with its submodules. Which commit the reference
 * is now decides whether the step is cached. Throws a `Failure` `unsupported`, `repository-unavailable` or
 * `checksum-mismatch`.
 */
export async function supplyRepository(
  session: Session,
  order: CopyOrder,
  source: string,
  options: AddOptions,
): Promise<Supply> {
  const address = parseRepositoryAddress(source);
  const { url, reference, folder } = address;
  const checksum = agreed(source, options.checksum, address.checksum);
  const keepGitDir = agreed(source, options.keepGitDir, address.keepGitDir) === true;
  if (!/^https?:/i.test(url)) {
    throw new Failure('unsupported', `ADD can fetch a repository over https only: ${source}`, {
      hint: 'a build has no SSH keys; use an https address, or a submodule of this repository',
    });
  }
  const commit = await resolve(session, url, reference);
  if (checksum !== undefined && !commit.startsWith(checksum))
    throw new Failure('checksum-mismatch', `${source} is at commit ${commit}, not ${checksum}`);
  if (!COMMIT.test(reference) && checksum === undefined)
    session.warn(`ADD ${source} follows a reference that may move (--checksum=${commit} pins it)`);
  session.fetched.set(url, `gitCommit:${commit}`);
  return {
    input: [url, commit, folder, keepGitDir, address.submodules],
    async deliver(root) {
      const clone = join(session.parts.workspace.folder, `clone-${randomUUID()}`);
      await checkOut(session, address, commit, clone);
      const asNamed = ByteString.ofText(folder);
      const { path, kind } = inside(diskView(clone), asNamed);
      if (kind === undefined)
        throw new Failure('not-found', `the repository ${url} has no "${folder}" at ${commit.slice(0, 12)}`);
      const excludes = keepGitDir ? order.style.excludes : ignoreRules([...order.excludes, '**/.git']);
      // Git knows two modes; which bits a checkout sets depends on the umask.
      const mode = order.style.mode ?? ((bits: number) => ((bits & 0o100) === 0 ? 0o644 : 0o755));
      const style = { ...order.style, mode, excludes };
      const found = { pattern: source, asNamed, kind, source: new DiskSource(onDisk(clone, path)) };
      await place([found], root, { ...order, style, keepParents: false }, session.parts.run);
    },
  };
}

/** What the flags and the address say, where they do not say two things. */
function agreed<T>(source: string, flag: T | undefined, inAddress: T | undefined): T | undefined {
  if (flag === undefined || inAddress === undefined || flag === inAddress) return flag ?? inAddress;
  throw new Failure('bad-address', `the address ${source} says ${inAddress}, the flag ${flag}`, {
    hint: 'keep one of the two',
  });
}

async function git(session: Session, ...argv: string[]): Promise<string> {
  const { run, signal } = session.parts;
  const quiet = ['env', 'GIT_TERMINAL_PROMPT=0', 'git', '-c', 'advice.detachedHead=false'];
  return (await run([...quiet, ...argv], { signal })).stdout.toString();
}

/** The commit that a branch, tag or commit id is. */
async function resolve(session: Session, url: string, reference: string): Promise<string> {
  if (COMMIT.test(reference)) return reference;
  const names = [`refs/tags/${reference}^{}`, `refs/tags/${reference}`, `refs/heads/${reference}`, reference];
  const listing = await git(session, 'ls-remote', '--', url, ...names).catch((cause) => {
    throw unavailable(url, cause);
  });
  const commits = new Map(
    listing
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([id = '', name = '']) => [name, id]),
  );
  const commit = names.map((name) => commits.get(name)).find((id) => id !== undefined);
  if (commit !== undefined) return commit;
  throw new Failure('repository-unavailable', `the repository ${url} has no "${reference}"`, {
    hint: 'name a branch, a tag, or a commit by its full id',
  });
}

async function checkOut(
  session: Session,
  { url, reference, submodules }: RepositoryAddress,
  commit: string,
  folder: string,
): Promise<void> {
  const inClone = (...argv: string[]) => git(session, '-C', folder, ...argv);
  try {
    await git(session, 'init', '--quiet', folder);
    await inClone('remote', 'add', 'origin', url);
    // Some servers give a commit only as what a reference points to.
    await inClone('fetch', '--quiet', '--depth=1', 'origin', commit).catch(() =>
      inClone('fetch', '--quiet', 'origin', reference),
    );
    await inClone('checkout', '--quiet', '--detach', commit);
    if (submodules) await inClone('submodule', '--quiet', 'update', '--init', '--recursive', '--depth=1');
  } catch (cause) {
    throw unavailable(url, cause);
  }
}

function unavailable(url: string, cause: unknown): Failure {
  return new Failure('repository-unavailable', `cannot fetch the repository ${url}`, {
    hint: 'check the address, and that it can be read without logging in',
    cause,
  });
}

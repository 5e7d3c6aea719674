import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import type { Bytes } from '@slipway/oci';
import type { Commit, GitPrograms } from './commit.ts';

/** Git LFS keeps a short pointer in the tree and the content beside the object store. git-lfs, docs/spec.md. */

const VERSION = 'version https://git-lfs.github.com/spec/v1\n';

export function isLfsPointer(content: Buffer): boolean {
  return content.toString('latin1', 0, VERSION.length) === VERSION;
}

/** The content a pointer stands for, from the clone's LFS store. Throws a `Failure` `missing-lfs-object`. */
export async function openLfsObject(
  commit: Commit,
  pointer: Buffer,
  { run }: GitPrograms,
): Promise<{ size: number; content: Bytes }> {
  const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(pointer.toString())?.[1] ?? '';
  const { stdout } = await run([
    'git',
    '-C',
    commit.folder,
    'rev-parse',
    '--path-format=absolute',
    '--git-common-dir',
  ]);
  const path = join(stdout.toString().trim(), 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw new Failure(
      'missing-lfs-object',
      `the content of the LFS object ${oid.slice(0, 12)} is not in this clone`,
      {
        hint: `fetch it: git -C ${commit.folder} lfs fetch origin ${commit.id.slice(0, 12)}`,
      },
    );
  }
  return { size: found.size, content: createReadStream(path) };
}

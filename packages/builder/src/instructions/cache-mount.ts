import { chmodSync, lchownSync, readdirSync } from 'node:fs';
import type { Run } from '@slipway/command';
import type { CacheMount } from '@slipway/dockerfile';
import { ByteString, canonicalJson, digestOf } from '@slipway/oci';
import { contextDigest } from '../context-digest.ts';
import { ContextTree } from '../context-tree.ts';
import { type CopySource, DiskSource } from '../files/copy-source.ts';
import { inside } from '../files/inside.ts';
import { onDisk } from '../files/on-disk.ts';
import { type CopyStyle, TreeCopy } from '../files/tree-copy.ts';
import { diskView, type TreeView } from '../files/view.ts';
import type { Session, Source, StageScope } from '../session.ts';
import type { StageState } from '../stage/stage-state.ts';
import { type Prepared, targetOf } from './prepared-mount.ts';

const AS_THEY_ARE: CopyStyle = {
  owner: undefined,
  mode: undefined,
  epoch: Number.MAX_SAFE_INTEGER,
  keepTimes: true,
  capabilities: true,
  excludes: undefined,
};

/** A folder that is kept between builds. With `from`, a cache of its own for that content, which it begins with. */
export async function prepareCache(
  session: Session,
  scope: StageScope,
  state: StageState,
  mount: CacheMount,
): Promise<Prepared> {
  const { id, sharing, uid, gid, mode, from, source } = mount;
  const target = targetOf(state, mount.target);
  const origin = from === undefined ? undefined : await scope.sourceNamed(from);
  const beginning = origin === undefined ? {} : { ...contentOf(origin, source), source };
  const name = origin === undefined ? digestOf(id) : digestOf(canonicalJson({ id, ...beginning }));
  return {
    input: { cache: target, id, ...beginning },
    cache: name,
    async open(borrow) {
      const folder = await borrow(name, sharing);
      if (origin !== undefined && readdirSync(folder).length === 0)
        await fillCache(session, origin, source, folder);
      chmodSync(folder, mode ?? 0o755);
      lchownSync(folder, uid ?? 0, gid ?? 0);
      return { mount: { type: 'bind', source: folder, target, readonly: mount.readonly } };
    },
  };
}

/** What of a source decides what a cache begins with. */
function contentOf(origin: Source, source: string): object {
  if (!(origin instanceof ContextTree)) return { layers: origin.layers };
  return { content: contextDigest(origin, inside(origin, ByteString.ofText(source)).path) };
}

async function fillCache(
  { parts: { workspace, run } }: Session,
  origin: Source,
  source: string,
  folder: string,
): Promise<void> {
  if (origin instanceof ContextTree)
    return copyInto(folder, origin, (path) => origin.source(path), source, run);
  const tree = await workspace.mount(origin.layers);
  try {
    const open = (path: ByteString) => new DiskSource(onDisk(tree.path, path));
    await copyInto(folder, diskView(tree.path), open, source, run);
  } finally {
    await tree.release();
  }
}

async function copyInto(
  folder: string,
  view: TreeView,
  open: (path: ByteString) => CopySource,
  source: string,
  run: Run,
): Promise<void> {
  const { path } = inside(view, ByteString.ofText(source));
  const copy = new TreeCopy(AS_THEY_ARE, run);
  await copy.copy(open(path), Buffer.from(folder));
  await copy.finish();
}

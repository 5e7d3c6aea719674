import { chmodSync, lchownSync, readdirSync } from 'node:fs';
import type { CacheMount } from '@slipway/dockerfile';
import { ByteString, canonicalJson, digestOf } from '@slipway/oci';
import { inside } from '../files/inside.ts';
import { onDisk } from '../files/on-disk.ts';
import { type CopyStyle, TreeCopy } from '../files/tree-copy.ts';
import { diskView } from '../files/view.ts';
import type { Session, StageScope } from '../session.ts';
import type { StageState } from '../stage/stage-state.ts';
import { type Prepared, stageNamed, targetOf } from './prepared-mount.ts';

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
  const layers = from === undefined ? undefined : (await stageNamed(scope, from)).layers;
  const name = layers === undefined ? digestOf(id) : digestOf(canonicalJson({ id, layers, source }));
  return {
    input: { cache: target, id, ...(layers === undefined ? {} : { layers, source }) },
    async open() {
      const lent = await session.parts.executor.borrowCache(name, sharing);
      const { folder } = lent;
      const close = () => lent.giveBack();
      try {
        if (layers !== undefined && readdirSync(folder).length === 0)
          await fillCache(session, layers, source, folder);
        chmodSync(folder, mode ?? 0o755);
        lchownSync(folder, uid ?? 0, gid ?? 0);
      } catch (error) {
        close();
        throw error;
      }
      return { mount: { type: 'bind', source: folder, target, readonly: mount.readonly }, close };
    },
  };
}

async function fillCache(
  { parts: { workspace, run } }: Session,
  layers: StageState['layers'],
  source: string,
  folder: string,
): Promise<void> {
  const tree = await workspace.mount(layers);
  try {
    const { path } = inside(diskView(tree.path), ByteString.ofText(source));
    const copy = new TreeCopy(AS_THEY_ARE, run);
    await copy.copy(onDisk(tree.path, path), Buffer.from(folder));
    await copy.finish();
  } finally {
    await tree.release();
  }
}

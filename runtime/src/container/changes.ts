import { mkdirSync } from 'node:fs';
import { ByteString, StackedLower, whitedOut } from '@slipway/oci';
import type { LayerStore } from '../storage/layer-store.ts';
import type { Container } from './container.ts';

/** A path in a container that is not as in its image. */
export interface Change {
  readonly path: string;
  readonly kind: 'changed' | 'added' | 'deleted';
}

/** No file is newer than the end of time, so none is shown for its time alone. */
const NO_EPOCH = Number.MAX_SAFE_INTEGER;

/**
 * What a container wrote over its image, sorted by path: the entries of the layer that a commit would make, which has the
 * folders of what changed in it too.
 */
export async function changesOf(container: Container, layers: LayerStore): Promise<readonly Change[]> {
  const { directory } = container.overlay.upper;
  mkdirSync(directory, { recursive: true, mode: 0o755 });
  const plan = await layers.plan(directory, container.record.layers, { epoch: NO_EPOCH });
  const lower = new StackedLower(layers.directories(container.record.layers));
  return plan.entries
    .filter(({ entry }) => entry.path !== '')
    .map(({ entry }): Change => {
      const gone = whitedOut(entry.path);
      const path = `/${ByteString.toText(gone ?? entry.path)}`;
      if (gone !== undefined) return { path, kind: 'deleted' };
      return { path, kind: lower.stat(entry.path) === undefined ? 'added' : 'changed' };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { walkTo } from '../storage/open-folder.ts';
import { mountOverlay } from '../storage/overlay.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import { isAlive } from './record.ts';

/** A container's root file system, reachable from the host while a task runs. */
export interface Root {
  readonly path: string;
  /** Volumes and bind mounts that are not mounted there: from their place to the host's folder. */
  readonly mounts: ReadonlyMap<string, string>;
}

/** Gives a task the root of a container: the one it runs in, or for one that does not run a mount that ends with the task. */
export async function withRoot<T>(
  container: Container,
  engine: Containers,
  task: (root: Root) => Promise<T>,
): Promise<T> {
  if (isAlive(container.state)) return task({ path: `/proc/${container.state.pid}/root`, mounts: new Map() });
  return container.exclusively(async () => {
    const { overlay, record } = container;
    for (const folder of [overlay.upper.directory, overlay.upper.work])
      mkdirSync(folder, { recursive: true, mode: 0o755 });
    const mounted = await mountOverlay(overlay, engine.layers.folder, engine.mountPoint);
    try {
      const volumes = record.mounts.filter(({ Type }) => Type !== 'tmpfs');
      for (const { Destination, Source } of volumes) makeMountPoint(mounted.path, Destination, Source);
      const mounts = new Map(volumes.map(({ Destination, Source }) => [Destination, Source]));
      return await task({ path: mounted.path, mounts });
    } finally {
      await mounted.release();
    }
  });
}

/** What the OCI runtime would make when the container starts, so that something can be put beside or below it before. */
function makeMountPoint(root: string, path: string, source: string): void {
  const names = path.split('/').filter(Boolean);
  for (const depth of names.keys()) {
    const place = walkTo(root, names.slice(0, depth + 1).join('/'), { follow: true, mounts: new Map() });
    if (place !== undefined && place.stats === undefined) {
      const isFolder =
        depth < names.length - 1 || (statSync(source, { throwIfNoEntry: false })?.isDirectory() ?? true);
      if (isFolder) mkdirSync(place.folder.at(place.name), { mode: 0o755 });
      else writeFileSync(place.folder.at(place.name), '', { mode: 0o755, flag: 'wx' });
    }
    place?.folder.close();
  }
}

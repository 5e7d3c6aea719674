import { join } from 'node:path';
import type { Run } from '@slipway/command';
import type { LayerStore } from '../storage/layer-store.ts';
import { lookup } from '../storage/layer-view.ts';
import { mountOverlay } from '../storage/overlay.ts';
import type { Volumes } from '../volume/volumes.ts';
import { requestedAt } from './mount-points.ts';
import type { ContainerRecord, MountPoint } from './record.ts';

export interface CopyUpParts {
  readonly volumes: Volumes;
  readonly layers: LayerStore;
  readonly run: Run;
  /** A folder to mount the image on. */
  readonly mountPoint: string;
}

/**
 * Fills the container's volumes that nothing has been put in yet with what the image has at their place, owners and
 * modes included, as Docker does on a container's first start. `--mount volume-nocopy` leaves one empty.
 */
export async function copyUpVolumes(
  record: ContainerRecord,
  { volumes, layers, run, mountPoint }: CopyUpParts,
): Promise<void> {
  const directories = layers.directories(record.layers);
  const fresh = record.mounts.flatMap((mount) => {
    if (mount.Type !== 'volume' || !volumes.isEmpty(mount.Name!) || isNoCopy(record, mount)) return [];
    const source = lookup(directories, mount.Destination);
    return source?.stats.isDirectory() ? [{ source: source.path, volume: volumes.path(mount.Name!) }] : [];
  });
  if (fresh.length === 0) return;
  const image = await mountOverlay(
    { lower: layers.lower(record.layers, 'files') },
    layers.folder,
    mountPoint,
  );
  try {
    // Its real place in the image: the image's own links and `..` would lead out into the host.
    for (const { source, volume } of fresh) await run(['cp', '-a', `${join(image.path, source)}/.`, volume]);
  } finally {
    await image.release();
  }
}

function isNoCopy({ hostConfig }: ContainerRecord, mount: MountPoint): boolean {
  const request = requestedAt(hostConfig, mount);
  return request?.VolumeOptions?.NoCopy === true || mount.Mode.split(',').includes('nocopy');
}

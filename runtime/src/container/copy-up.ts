import { join } from 'node:path';
import type { Run } from '@slipway/command';
import type { LayerStore } from '../storage/layer-store.ts';
import { lookup } from '../storage/layer-view.ts';
import { mountOverlay } from '../storage/overlay.ts';
import type { Volumes } from '../volume/volumes.ts';
import type { ContainerRecord } from './record.ts';

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
    if (mount.Type !== 'volume' || !volumes.isEmpty(mount.Name!) || isNoCopy(record, mount.Destination))
      return [];
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

function isNoCopy({ hostConfig, mounts }: ContainerRecord, destination: string): boolean {
  const request = hostConfig.Mounts?.find((mount) => mount.Target === destination);
  const mode = mounts.find((mount) => mount.Destination === destination)?.Mode ?? '';
  return request?.VolumeOptions?.NoCopy === true || mode.split(',').includes('nocopy');
}

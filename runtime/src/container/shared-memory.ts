import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import type { Mount } from '../process/spec.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import type { ContainerRecord } from './record.ts';

/**
 * POSIX shared memory is files in /dev/shm, which belong to the IPC namespace by no more than custom: whoever joins the
 * namespace of another is given the other's files too. A container that may be joined has them in a folder of its run on
 * the host, where --shm-size is no limit; shm_overview(7).
 */
const SHM = '/dev/shm';

/** Where on the host its shared memory is; undefined for one that has its own and shares it with nobody. Throws a `Failure` `not-shareable`. */
export function sharedMemoryOf({ record, bundle }: Container, engine: Containers): string | undefined {
  const { IpcMode: mode } = record.hostConfig;
  if (mode === 'host') return SHM;
  if (mode === 'shareable') {
    const folder = join(bundle, 'shm');
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o1777);
    return folder;
  }
  if (!mode.startsWith('container:')) return undefined;
  const other = engine.get(mode.slice('container:'.length));
  const shared = sharedMemoryOf(other, engine);
  if (shared !== undefined) return shared;
  throw new Failure('not-shareable', `cannot join IPC of container ${other.id}: non-shareable IPC`, {
    hint: 'start the other one with --ipc shareable',
  });
}

/** None where the user has something else in its place. */
export function sharedMemoryMount({ mounts, hostConfig }: ContainerRecord, source: string): Mount[] {
  const taken = [...mounts.map(({ Destination }) => Destination), ...Object.keys(hostConfig.Tmpfs ?? {})];
  if (taken.includes(SHM)) return [];
  const options = ['rbind', 'rprivate', 'nosuid', 'nodev', 'noexec'];
  return [{ destination: SHM, type: 'bind', source, options }];
}

import { posix } from 'node:path';
import type { ContainerRecord } from './record.ts';

/**
 * The container's cgroup, as a path below the cgroup mounts: named by its id, below the parent that was asked for or
 * else the engine's own. As with Docker's cgroupfs driver, a parent is counted from the root of the trees, leads nowhere
 * above it, and stays when its containers have gone.
 */
export function cgroupOf({ id, hostConfig }: ContainerRecord, ownParent: string): string {
  return posix.join('/', hostConfig.CgroupParent || ownParent, id);
}

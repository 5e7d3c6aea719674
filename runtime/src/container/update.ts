import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import { isAlive } from './record.ts';
import { changedResources, type LimitChanges, updatedHostConfig } from './resources.ts';

/** Changes a container's limits, at once when it runs, and its restart policy. Throws a `Failure` `bad-limits`. */
export function updateContainer(
  container: Container,
  engine: Containers,
  changes: LimitChanges,
): Promise<void> {
  return container.exclusively(async () => {
    const { record, state } = container;
    const hostConfig = updatedHostConfig(record.hostConfig, changes, cpus().length);
    const resources = JSON.stringify(changedResources(hostConfig));
    if (isAlive(state) && resources !== JSON.stringify(changedResources(record.hostConfig))) {
      const file = join(container.bundle, 'resources.json');
      await writeFile(file, resources);
      await engine.runtime.update(container.id, file);
    }
    container.save({ ...record, hostConfig });
    container.emit('update');
  });
}

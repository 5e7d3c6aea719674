import { rm } from 'node:fs/promises';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';

export interface RemovalOptions {
  /** Whether the volumes that were made for it alone go too. */
  readonly volumes: boolean;
  /** Settles when nothing uses its files any more. */
  readonly after: Promise<unknown>;
}

/** Removes what a container that the engine has forgotten leaves behind. */
export function eraseContainer(
  { record, folder }: Container,
  engine: Containers,
  { volumes, after }: RemovalOptions,
): void {
  const inUse = new Set(engine.records().flatMap(({ mounts }) => mounts.map(({ Name }) => Name)));
  for (const { Type, Name } of volumes ? record.mounts : []) {
    const own = Type === 'volume' && !inUse.has(Name) && engine.volumes.find(Name!)?.anonymous === true;
    if (own) engine.volumes.remove(Name!);
  }
  engine.background(after.then(() => rm(folder, { recursive: true, force: true })));
}

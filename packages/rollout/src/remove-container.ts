import type { EngineClient } from '@slipway/engine-client';
import { isFailure } from '@slipway/failure';
import { unlessGone } from './unless-gone.ts';

/**
 * Removes a container, even one that runs, and the volumes that were made for it alone; not those in `spare`, which
 * another container goes on with. Does nothing when it is gone.
 */
export async function removeContainer(
  engine: EngineClient,
  container: string,
  spare: ReadonlySet<string>,
): Promise<void> {
  const found = await unlessGone(engine.containers.inspect(container));
  if (found === undefined) return;
  await unlessGone(engine.containers.remove(container, { force: true }));
  for (const { Type, Name = '' } of found.Mounts) {
    if (Type !== 'volume' || !isAnonymous(Name) || spare.has(Name)) continue;
    await unlessGone(engine.volumes.remove(Name)).catch((error: unknown) => {
      if (!isFailure(error, 'conflict')) throw error;
    });
  }
}

/** Whether a volume's name is one that an engine made up. */
export function isAnonymous(volume: string): boolean {
  return /^[0-9a-f]{64}$/.test(volume);
}

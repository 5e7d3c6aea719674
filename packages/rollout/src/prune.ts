import type { EngineClient } from '@slipway/engine-client';
import { type Observed, observe } from './observe.ts';
import type { Settings } from './options.ts';
import { type ReleaseRecord, removeRecord } from './record.ts';
import { currentRelease } from './releases.ts';
import { removeContainer } from './remove-container.ts';
import { unlessGone } from './unless-gone.ts';

/**
 * Forgets releases beyond the `keep` before the latest: their records, and the containers no remembered release ran in.
 * What runs stays, and so does what Slipway did not make, and the containers in `needed`.
 */
export async function prune(
  engine: EngineClient,
  project: string,
  { keep, onEvent }: Settings,
  needed: ReadonlySet<string>,
): Promise<void> {
  const observed = await observe(engine, project);
  const { records, containers } = prunable(observed, keep, needed);
  const spare = new Set(
    observed.containers
      .filter(({ id }) => !containers.includes(id))
      .flatMap(({ anonymous }) => Object.values(anonymous)),
  );
  for (const container of containers) {
    await removeContainer(engine, container, spare);
    onEvent({ type: 'pruned', container });
  }
  for (const record of records) await unlessGone(removeRecord(engine, record));
}

/** Which records and containers are not needed any more. Pure. */
export function prunable(
  { records, containers }: Pick<Observed, 'records' | 'containers'>,
  keep: number,
  needed: ReadonlySet<string>,
): { readonly records: readonly ReleaseRecord[]; readonly containers: readonly string[] } {
  const running = new Set(containers.filter((container) => container.running).map(({ id }) => id));
  const current = currentRelease({ records, containers });
  const forgotten = records.slice(keep + 1).filter((record) => record !== current);
  const remembered = records.filter((record) => !forgotten.includes(record));
  const ranIn = new Set(
    remembered.flatMap(({ services }) => Object.values(services).map(({ container }) => container)),
  );
  return {
    records: forgotten,
    containers: containers
      .filter(
        ({ id, release }) => release !== undefined && !running.has(id) && !ranIn.has(id) && !needed.has(id),
      )
      .map(({ id }) => id),
  };
}

import type { EngineClient } from '@slipway/engine-client';
import { type Observed, observe } from './observe.ts';
import type { ReleaseRecord } from './record.ts';

/** A release as a host remembers it. */
export interface DeployedRelease {
  readonly version: string;
  readonly commit: string;
  /** RFC 3339. */
  readonly deployedAt: string;
  /** `running` now; `kept` and ready to be started again; or `lost`, when it would have to be deployed anew. */
  readonly state: 'running' | 'kept' | 'lost';
  /** The image digest of each service. */
  readonly services: Readonly<Record<string, string>>;
}

/** The releases of a project that a host remembers, latest first. */
export async function releasesOn(engine: EngineClient, project: string): Promise<DeployedRelease[]> {
  const observed = await observe(engine, project);
  const current = currentRelease(observed);
  return observed.records.map((record): DeployedRelease => {
    const services = Object.entries(record.services);
    const kept = services.every(([service]) => isKept(record, service, observed));
    return {
      version: record.version,
      commit: record.commit,
      deployedAt: record.deployedAt,
      state: record === current ? 'running' : kept ? 'kept' : 'lost',
      services: Object.fromEntries(services.map(([service, { digest }]) => [service, digest])),
    };
  });
}

type Known = Pick<Observed, 'containers' | 'records'>;

/** The latest release whose containers are the ones that run. */
export function currentRelease({ containers, records }: Known): ReleaseRecord | undefined {
  const running = containers.filter((container) => container.running).map(({ id }) => id);
  if (running.length === 0) return undefined;
  return records.find(({ services }) => {
    const own = new Set(Object.values(services).map(({ container }) => container));
    return running.every((id) => own.has(id));
  });
}

/** The release before the current one that ran in other containers; the latest of all when none is current. */
export function previousRelease(known: Known): ReleaseRecord | undefined {
  const current = currentRelease(known);
  if (current === undefined) return known.records[0];
  const compositionOf = ({ services }: ReleaseRecord) =>
    Object.values(services)
      .map(({ container }) => container)
      .sort()
      .join();
  return known.records
    .slice(known.records.indexOf(current) + 1)
    .find((record) => compositionOf(record) !== compositionOf(current));
}

/** Whether the container a service ran in is still there; a job need not run again. */
export function isKept(record: ReleaseRecord, service: string, { containers }: Known): boolean {
  const recorded = record.services[service];
  return recorded?.job === true || containers.some(({ id }) => id === recorded?.container);
}

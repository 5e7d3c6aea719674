import type { EngineClient } from '@slipway/engine-client';
import { Label } from './labels.ts';

/**
 * The record of a release on a host: which container each service ran in. A service that a release did not change runs
 * on in its container, so that the container's own labels cannot tell. The record is the labels of an empty volume, which
 * every engine keeps and shows.
 */
export interface ReleaseRecord {
  /** Name of the volume. */
  readonly id: string;
  readonly version: string;
  readonly commit: string;
  readonly deployedAt: string;
  /** By service, in the order they were rolled out in. */
  readonly services: Readonly<Record<string, RecordedService>>;
}

export interface RecordedService {
  readonly container: string;
  readonly digest: string;
  /** The engine's id of the image. */
  readonly image: string;
  /** Whether it ran to its end and is not to be run again. */
  readonly job: boolean;
}

export async function writeRecord(
  engine: EngineClient,
  project: string,
  { version, commit, deployedAt, services }: Omit<ReleaseRecord, 'id'>,
): Promise<ReleaseRecord> {
  const id = `${project}_release_${deployedAt.replace(/[^0-9TZ]/g, '')}_${nameOf(version)}`;
  await engine.volumes.create({
    Name: id,
    Labels: {
      [Label.record]: project,
      [Label.release]: version,
      [Label.commit]: commit,
      [Label.deployedAt]: deployedAt,
      [Label.services]: JSON.stringify(Object.entries(services)),
    },
  });
  return { id, version, commit, deployedAt, services };
}

/** The recorded releases of a project, latest first. */
export async function releaseRecords(engine: EngineClient, project: string): Promise<ReleaseRecord[]> {
  const volumes = await engine.volumes.list({ label: [`${Label.record}=${project}`] });
  const records = volumes.map(({ Name, Labels }): ReleaseRecord => {
    const labels = Labels ?? {};
    return {
      id: Name,
      version: labels[Label.release] ?? '',
      commit: labels[Label.commit] ?? '',
      deployedAt: labels[Label.deployedAt] ?? '',
      services: Object.fromEntries(JSON.parse(labels[Label.services] ?? '[]') as [string, RecordedService][]),
    };
  });
  return records.sort((a, b) => Date.parse(b.deployedAt) - Date.parse(a.deployedAt));
}

export function removeRecord(engine: EngineClient, { id }: ReleaseRecord): Promise<void> {
  return engine.volumes.remove(id);
}

/** A version as a part of a name: what an engine allows in one, and not too long. */
export function nameOf(version: string): string {
  const short = /^(?:sha-)?([0-9a-f]{12})[0-9a-f]{0,52}$/.exec(version)?.[1] ?? version;
  return short.replace(/[^a-zA-Z0-9_.-]/g, '-').slice(0, 32);
}

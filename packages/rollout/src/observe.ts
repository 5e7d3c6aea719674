import type { ContainerInspect, EngineClient } from '@slipway/engine-client';
import type { Order } from './compose/project.ts';
import { type ImageContent, imageContent } from './image-content.ts';
import { Label } from './labels.ts';
import { type ReleaseRecord, releaseRecords } from './record.ts';
import { isAnonymous } from './remove-container.ts';
import { unlessGone } from './unless-gone.ts';

/** What runs, and what was kept, on a host for one project. */
export interface Observed {
  readonly containers: readonly ObservedContainer[];
  /** The releases recorded on this host, latest first. */
  readonly records: readonly ReleaseRecord[];
  /** By service: what the images of the release to come hold. */
  readonly images: Readonly<Record<string, ImageContent>>;
}

export interface ObservedContainer {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly running: boolean;
  readonly started: boolean;
  readonly exitCode: number;
  /** Whether its health check fails. */
  readonly unhealthy: boolean;
  /** Whether ports of the host lead to it. */
  readonly published: boolean;
  readonly image: ImageContent | undefined;
  /** The following are missing on containers that Slipway did not make. */
  readonly release?: string | undefined;
  readonly digest?: string | undefined;
  readonly definition?: string | undefined;
  readonly deployedAt?: string | undefined;
  readonly order?: Order | undefined;
  /** The volumes made for this container alone, by the paths they are mounted at. */
  readonly anonymous: Readonly<Record<string, string>>;
}

/** `images` are names of the images to come, by service, which the engine has to have. */
export async function observe(
  engine: EngineClient,
  project: string,
  images: Readonly<Record<string, string>> = {},
): Promise<Observed> {
  const listed = await engine.containers.list({
    all: true,
    filters: { label: [`${Label.project}=${project}`] },
  });
  const inspected = await Promise.all(listed.map(({ Id }) => unlessGone(engine.containers.inspect(Id))));
  const present = inspected.filter((container) => container !== undefined);
  const contents = new Map<string, ImageContent | undefined>();
  for (const { Image } of present)
    if (!contents.has(Image)) contents.set(Image, await unlessGone(imageContent(engine, Image)));
  const coming = Object.entries(images).map(
    async ([service, name]) => [service, await imageContent(engine, name)] as const,
  );
  return {
    containers: present.map((container) => observed(container, contents.get(container.Image))),
    records: await releaseRecords(engine, project),
    images: Object.fromEntries(await Promise.all(coming)),
  };
}

function observed(container: ContainerInspect, image: ImageContent | undefined): ObservedContainer {
  const labels = container.Config.Labels ?? {};
  const ports = Object.values(container.NetworkSettings.Ports ?? {});
  const order = labels[Label.order];
  return {
    id: container.Id,
    name: container.Name.replace(/^\//, ''),
    service: labels[Label.service] ?? '',
    running: container.State.Running,
    started: container.State.Status !== 'created',
    exitCode: container.State.ExitCode,
    unhealthy: container.State.Health?.Status === 'unhealthy',
    published: container.State.Running && ports.some((bound) => (bound ?? []).length > 0),
    image,
    release: labels[Label.release],
    digest: labels[Label.digest],
    definition: labels[Label.definition],
    deployedAt: labels[Label.deployedAt],
    order: order === 'start-first' || order === 'stop-first' ? order : undefined,
    anonymous: Object.fromEntries(
      container.Mounts.filter(({ Type, Name }) => Type === 'volume' && isAnonymous(Name ?? '')).map(
        ({ Destination, Name }) => [Destination, Name ?? ''],
      ),
    ),
  };
}

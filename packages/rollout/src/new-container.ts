import type { ContainerSpec, EngineClient } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import type { Before } from './plan.ts';
import type { Release } from './release.ts';
import { removeContainer } from './remove-container.ts';
import { placeFiles } from './service-files.ts';
import { attachments, containerSpec } from './service-spec.ts';

/** Makes the container of a service, on all its networks and with its secrets and configs in it; not yet started. */
export async function newContainer(
  engine: EngineClient,
  release: Release,
  serviceName: string,
  name: string,
  carried: Before['carried'],
): Promise<string> {
  const { project } = release;
  const service = project.services[serviceName];
  const image = release.images[serviceName];
  if (service === undefined || image === undefined)
    throw new Failure('no-image', `the release has no image for ${serviceName}`);
  const spec = withVolumes(containerSpec(service, project, image, release), carried);
  const container = await engine.containers.create(spec, name);
  try {
    for (const [network, endpoint] of attachments(service, project).slice(1))
      await engine.networks.connect(network, container, endpoint);
    await placeFiles(engine, container, service);
  } catch (error) {
    await removeContainer(engine, container, new Set(Object.values(carried)));
    throw error;
  }
  return container;
}

function withVolumes(spec: ContainerSpec, carried: Before['carried']): ContainerSpec {
  const volumes = Object.entries(carried);
  if (volumes.length === 0) return spec;
  const others = (spec.HostConfig?.Mounts ?? []).filter(({ Target }) => carried[Target] === undefined);
  const mounts = volumes.map(([Target, Source]) => ({ Type: 'volume' as const, Source, Target }));
  return { ...spec, HostConfig: { ...spec.HostConfig, Mounts: [...others, ...mounts] } };
}

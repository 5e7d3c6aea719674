import type { EngineClient } from '@slipway/engine-client';
import { Failure, isFailure } from '@slipway/failure';
import type { LoadedProject } from './compose/project-files.ts';
import { Label } from './labels.ts';
import { unlessGone } from './unless-gone.ts';

/**
 * Makes the networks and volumes that services of the project use, those that are missing. Throws a `Failure`
 * `no-such-network` or `no-such-volume` for an external one that does not exist.
 */
export async function provide(engine: EngineClient, project: LoadedProject): Promise<void> {
  const services = Object.values(project.services);
  const networks = new Set(services.flatMap((service) => Object.keys(service.networks)));
  const volumes = new Set(
    services.flatMap(({ mounts }) =>
      mounts.flatMap((mount) => (mount.type === 'volume' ? (mount.volume ?? []) : [])),
    ),
  );
  for (const key of networks) await provideNetwork(engine, project, key);
  for (const key of volumes) await provideVolume(engine, project, key);
}

async function provideNetwork(engine: EngineClient, project: LoadedProject, key: string): Promise<void> {
  const network = project.networks[key];
  if (network === undefined || (await unlessGone(engine.networks.inspect(network.name))) !== undefined)
    return;
  if (network.external)
    throw new Failure('no-such-network', `the external network ${network.name} does not exist`, {
      hint: `make it with docker network create ${network.name}`,
    });
  const subnets = network.subnets.map(({ subnet, gateway }) => ({
    ...(subnet === undefined ? {} : { Subnet: subnet }),
    ...(gateway === undefined ? {} : { Gateway: gateway }),
  }));
  try {
    await engine.networks.create({
      Name: network.name,
      Driver: network.driver ?? 'bridge',
      Internal: network.internal,
      Options: network.driverOptions,
      ...(subnets.length === 0 ? {} : { IPAM: { Config: subnets } }),
      Labels: { ...network.labels, [Label.project]: project.name, [Label.network]: key },
    });
  } catch (error) {
    if (!isFailure(error, 'conflict')) throw error;
  }
}

async function provideVolume(engine: EngineClient, project: LoadedProject, key: string): Promise<void> {
  const volume = project.volumes[key];
  if (volume === undefined || (await unlessGone(engine.volumes.inspect(volume.name))) !== undefined) return;
  if (volume.external)
    throw new Failure('no-such-volume', `the external volume ${volume.name} does not exist`, {
      hint: `make it with docker volume create ${volume.name}`,
    });
  await engine.volumes.create({
    Name: volume.name,
    ...(volume.driver === undefined ? {} : { Driver: volume.driver }),
    DriverOpts: volume.driverOptions,
    Labels: { ...volume.labels, [Label.project]: project.name, [Label.volume]: key },
  });
}

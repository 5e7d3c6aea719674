import { randomBytes } from 'node:crypto';
import { cpus } from 'node:os';
import { Failure } from '@slipway/failure';
import type { ImageConfig } from '@slipway/oci';
import type { Volumes } from '../volume/volumes.ts';
import { checkConflicts } from './conflicts.ts';
import { deviceRulesOf } from './devices.ts';
import { mergedConfig } from './merged-config.ts';
import { mountPoints } from './mount-points.ts';
import { checkName, inventName } from './name.ts';
import {
  type ContainerConfig,
  type ContainerRecord,
  type HostConfig,
  NEW_STATE,
  type NetworkAttachment,
} from './record.ts';
import { checkLimits } from './resources.ts';
import { checkRestartPolicy } from './restart-policy.ts';

/** What a client asks for: the body of POST /containers/create, checked and with defaults filled in. */
export interface CreateRequest {
  readonly name?: string;
  readonly config: Omit<ContainerConfig, 'Cmd' | 'Entrypoint'> & {
    readonly Cmd: readonly string[] | null;
    /** `['']` clears the image's entry point. */
    readonly Entrypoint: readonly string[] | null;
  };
  readonly hostConfig: HostConfig;
  readonly networks: Readonly<Record<string, NetworkAttachment>>;
}

/** The parts of an image that a container is made from. */
export interface ContainerImage {
  readonly reference: string;
  readonly id: ContainerRecord['image']['id'];
  readonly manifest: ContainerRecord['image']['manifest'];
  readonly config: ImageConfig;
}

/** Makes the record of a new container, and the volumes it needs. Throws `Failure`s with Docker's words. */
export function newContainer(
  request: CreateRequest,
  image: ContainerImage,
  volumes: Volumes,
  others: readonly ContainerRecord[],
  now: Date,
): ContainerRecord {
  const id = randomBytes(32).toString('hex');
  const name = request.name?.replace(/^\//, '') ?? inventName(others);
  checkName(name, others);
  const { hostConfig } = request;
  checkConflicts(request);
  deviceRulesOf(hostConfig);
  checkLimits(hostConfig, cpus().length);
  checkRestartPolicy(hostConfig.RestartPolicy);
  if (hostConfig.AutoRemove && !['', 'no'].includes(hostConfig.RestartPolicy.Name))
    throw new Failure('bad-restart-policy', "can't create 'AutoRemove' container with restart policy");
  const config = mergedConfig(request, image, id);
  if (request.networks['bridge'] !== undefined) checkLinks(request.hostConfig.Links ?? [], others);
  if ((config.Entrypoint ?? []).length + (config.Cmd ?? []).length === 0)
    throw new Failure('no-command', 'no command specified');
  return {
    id,
    name,
    created: now.toISOString(),
    image: { reference: image.reference, id: image.id, manifest: image.manifest },
    layers: image.config.rootfs.diff_ids,
    config,
    hostConfig,
    networks: request.networks,
    mounts: mountPoints(config, hostConfig, volumes, others),
    state: NEW_STATE,
  };
}

/** On the default network links must lead somewhere; throws a `Failure` `bad-link`. */
function checkLinks(links: readonly string[], others: readonly ContainerRecord[]): void {
  for (const link of links) {
    const [target = ''] = link.replace(/^\//, '').split(':');
    if (!others.some(({ name, id }) => name === target || id.startsWith(target)))
      throw new Failure('bad-link', `could not get container for ${target}: No such container: ${target}`);
  }
}

import { posix } from 'node:path';
import { Failure } from '@slipway/failure';
import type { Volumes } from '../volume/volumes.ts';
import type { ContainerConfig, ContainerRecord, HostConfig, MountPoint, MountRequest } from './record.ts';

/** What is mounted into a container, from all the ways to ask for it: --volumes-from, -v, --mount, and the image's VOLUME. */

/**
 * One for each place, by place; makes the volumes that are not there. Throws a `Failure` `bad-mount`, `unsupported`, or one
 * about a volume: then those without a name are gone again.
 */
export function mountPoints(
  config: ContainerConfig,
  host: HostConfig,
  volumes: Volumes,
  others: readonly ContainerRecord[],
): MountPoint[] {
  const unnamed: string[] = [];
  const making: VolumeMaker = {
    ensure: (name, ...more) => {
      const volume = volumes.ensure(name, ...more);
      if (name === undefined) unnamed.push(volume.name);
      return volume;
    },
    path: (name) => volumes.path(name),
  };
  try {
    return resolve(config, host, making, others);
  } catch (error) {
    for (const name of unnamed) volumes.remove(name);
    throw error;
  }
}

type VolumeMaker = Pick<Volumes, 'ensure' | 'path'>;

function resolve(
  config: ContainerConfig,
  host: HostConfig,
  volumes: VolumeMaker,
  others: readonly ContainerRecord[],
): MountPoint[] {
  const mounts = new Map<string, MountPoint>();
  const put = (mount: MountPoint) => {
    const Destination = placeOf(mount.Destination);
    mounts.set(Destination, { ...mount, Destination });
  };
  const named = new Set<string>();
  const putNamed = (mount: MountPoint) => {
    const place = placeOf(mount.Destination);
    if (named.has(place)) throw new Failure('bad-mount', `Duplicate mount point: ${place}`);
    named.add(place);
    put(mount);
  };
  for (const from of host.VolumesFrom ?? []) for (const mount of mountsOf(from, others)) put(mount);
  for (const bind of host.Binds ?? []) putNamed(parseBind(bind, volumes));
  for (const mount of host.Mounts ?? []) {
    checkPlace(mount.Target, `invalid mount config for type "${mount.Type}": `);
    if (mount.Type === 'volume') {
      const { Source, Target, VolumeOptions } = mount;
      const writable = mount.ReadOnly !== true;
      putNamed(volumeMount(Source, Target, writable, '', volumes, VolumeOptions));
    }
    if (mount.Type === 'bind')
      putNamed(
        bindMount(
          mount.Source ?? '',
          mount.Target,
          mount.ReadOnly !== true,
          '',
          mount.BindOptions?.Propagation ?? undefined,
        ),
      );
    if (mount.Type === 'tmpfs') putNamed(tmpfsMount(mount.Target, mount.ReadOnly !== true));
  }
  const tmpfs = Object.keys(host.Tmpfs ?? {});
  for (const path of tmpfs) checkPlace(path);
  const taken = (path: string) => [...mounts.keys(), ...tmpfs.map(placeOf)].includes(placeOf(path));
  for (const path of Object.keys(config.Volumes ?? {}))
    if (!taken(path)) put(volumeMount(undefined, path, true, '', volumes));
  return [...mounts.values()].sort((a, b) => (a.Destination < b.Destination ? -1 : 1));
}

/** `SOURCE:TARGET[:MODE]`; a source that is no absolute path is a volume's name; a lone target is an anonymous volume. */
function parseBind(bind: string, volumes: VolumeMaker): MountPoint {
  const parts = bind.split(':');
  if (parts.length > 3 || parts.some((part) => part === ''))
    throw new Failure('bad-mount', `invalid volume specification: '${bind}'`);
  const [source, target, mode = ''] =
    parts.length === 1 ? [undefined, parts[0]!] : [parts[0], parts[1]!, parts[2]];
  if (!posix.isAbsolute(target) || posix.normalize(target) === '/') {
    throw new Failure(
      'bad-mount',
      `invalid volume specification: '${bind}': the path in the container must be absolute and not /`,
    );
  }
  const words = mode.split(',').filter(Boolean);
  const isVolume = source === undefined || !posix.isAbsolute(source);
  const propagation = words.find((word) => PROPAGATION.test(word));
  if (words.some((word) => !MODES.includes(word) && (isVolume || word !== propagation)))
    throw new Failure('bad-mount', `invalid mode: ${mode}`);
  const writable = !words.includes('ro');
  if (isVolume) return volumeMount(source, target, writable, mode, volumes);
  return bindMount(source, target, writable, mode, propagation);
}

const MODES = ['ro', 'rw', 'z', 'Z', 'nocopy', 'consistent', 'cached', 'delegated'];
const PROPAGATION = /^r?(private|shared|slave)$/;

function volumeMount(
  name: string | undefined,
  Destination: string,
  RW: boolean,
  Mode: string,
  volumes: VolumeMaker,
  options?: MountRequest['VolumeOptions'],
): MountPoint {
  const wanted = options?.DriverConfig?.Options ?? undefined;
  const volume = volumes.ensure(name || undefined, options?.Labels ?? undefined, wanted);
  return {
    Type: 'volume',
    Name: volume.name,
    Source: volumes.path(volume.name),
    Destination,
    Driver: 'local',
    Mode,
    RW,
    Propagation: '',
  };
}

function bindMount(
  Source: string,
  Destination: string,
  RW: boolean,
  Mode: string,
  propagation = 'rprivate',
): MountPoint {
  if (!posix.isAbsolute(Source))
    throw new Failure(
      'bad-mount',
      `invalid mount config for type "bind": invalid mount path: '${Source}' mount path must be absolute`,
    );
  if (propagation !== '' && !PROPAGATION.test(propagation))
    throw new Failure(
      'bad-mount',
      `invalid mount config for type "bind": invalid propagation mode: ${propagation}`,
    );
  if (/shared$/.test(propagation))
    throw new Failure('unsupported', `the propagation ${propagation} is not supported`, {
      hint: 'what a container mounts stays in it; use rslave to let it see what the host mounts',
    });
  return { Type: 'bind', Source: posix.normalize(Source), Destination, Mode, RW, Propagation: propagation };
}

function tmpfsMount(Destination: string, RW: boolean): MountPoint {
  return { Type: 'tmpfs', Source: '', Destination, Mode: '', RW, Propagation: '' };
}

/** The entry of `HostConfig.Mounts` that asks for what is mounted there, if one does. */
export function requestedAt(host: HostConfig, { Type, Destination }: MountPoint): MountRequest | undefined {
  return host.Mounts?.find((each) => each.Type === Type && placeOf(each.Target) === Destination);
}

function checkPlace(path: string, where = ''): void {
  if (!posix.isAbsolute(path))
    throw new Failure('bad-mount', `${where}invalid mount path: '${path}' mount path must be absolute`);
  if (placeOf(path) === '/')
    throw new Failure('bad-mount', `${where}invalid specification: destination can't be '/'`);
}

/** A path in the container in the one form it is compared in. */
function placeOf(destination: string): string {
  return posix.normalize(destination).replace(/(?<=.)\/$/, '');
}

function mountsOf(from: string, others: readonly ContainerRecord[]): MountPoint[] {
  const [key = '', mode = ''] = from.split(':', 2);
  const byId = (each: ContainerRecord) => key !== '' && each.id.startsWith(key);
  const other = others.find((each) => each.name === key) ?? others.find(byId);
  // Not `container-unknown`: at a 404 from /containers/create clients pull the image and try again.
  if (other === undefined) throw new Failure('bad-mount', `No such container: ${key}`);
  if (!['', 'ro', 'rw', 'z', 'Z'].includes(mode)) throw new Failure('bad-mount', `invalid mode: ${mode}`);
  return other.mounts.map((mount) => ({ ...mount, RW: mount.RW && mode !== 'ro' }));
}

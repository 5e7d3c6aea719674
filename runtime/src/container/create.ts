import { randomBytes } from 'node:crypto';
import { cpus, hostname } from 'node:os';
import { posix } from 'node:path';
import { Failure } from '@slipway/failure';
import type { ImageConfig } from '@slipway/oci';
import type { Volumes } from '../volume/volumes.ts';
import { checkConflicts } from './conflicts.ts';
import { deviceRulesOf } from './devices.ts';
import type {
  ContainerConfig,
  ContainerRecord,
  HostConfig,
  MountPoint,
  MountRequest,
  NetworkAttachment,
} from './record.ts';
import { NEW_STATE } from './record.ts';
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

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

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
  const config = mergeConfig(request, image, id);
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
    mounts: resolveMounts(config, hostConfig, volumes, others),
    state: NEW_STATE,
  };
}

/** Throws a `Failure` `bad-name` or `name-taken`. */
export function checkName(name: string, others: readonly ContainerRecord[]): void {
  if (!NAME.test(name)) {
    throw new Failure(
      'bad-name',
      `Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`,
    );
  }
  const holder = others.find((other) => other.name === name);
  if (holder === undefined) return;
  throw new Failure(
    'name-taken',
    `Conflict. The container name "/${name}" is already in use by container "${holder.id}". You have to remove (or rename) that container to be able to reuse that name.`,
  );
}

/** On the default network links must lead somewhere; throws a `Failure` `bad-link`. */
function checkLinks(links: readonly string[], others: readonly ContainerRecord[]): void {
  for (const link of links) {
    const [target = ''] = link.replace(/^\//, '').split(':');
    if (!others.some(({ name, id }) => name === target || id.startsWith(target)))
      throw new Failure('bad-link', `could not get container for ${target}: No such container: ${target}`);
  }
}

/** Docker's rule: a request's entry point takes the image's command away; lists of variables and labels are merged. */
function mergeConfig(
  { config: request, hostConfig }: CreateRequest,
  image: ContainerImage,
  id: string,
): ContainerConfig {
  const base = image.config.config;
  const cleared = request.Entrypoint?.length === 1 && request.Entrypoint[0] === '';
  const wanted = request.Entrypoint?.length ? request.Entrypoint : null;
  const entrypoint = cleared ? null : (wanted ?? base.Entrypoint ?? null);
  const command = request.Cmd?.length ? request.Cmd : wanted === null ? (base.Cmd ?? null) : null;
  const { Healthcheck: check, StopSignal: signal, ...rest } = request;
  const healthcheck = mergeHealthcheck(check, base.Healthcheck ?? undefined);
  const stopSignal = signal ?? base.StopSignal;
  const workingDir = request.WorkingDir || (base.WorkingDir ?? '');
  if (workingDir !== '' && !posix.isAbsolute(workingDir))
    throw new Failure(
      'bad-request',
      `the working directory '${workingDir}' is invalid, it needs to be an absolute path`,
    );
  return {
    ...rest,
    Hostname: request.Hostname || (hostConfig.NetworkMode === 'host' ? hostname() : id.slice(0, 12)),
    User: request.User || (base.User ?? ''),
    WorkingDir: workingDir,
    Env: mergeEnv(base.Env ?? [], request.Env),
    Cmd: command,
    Entrypoint: entrypoint,
    Labels: { ...base.Labels, ...request.Labels },
    ExposedPorts: { ...base.ExposedPorts, ...request.ExposedPorts },
    Volumes: { ...base.Volumes, ...request.Volumes },
    ...(healthcheck === undefined ? {} : { Healthcheck: healthcheck }),
    ...(stopSignal === undefined ? {} : { StopSignal: stopSignal }),
  };
}

function mergeEnv(base: readonly string[], wanted: readonly string[]): string[] {
  const nameOf = (entry: string) => entry.split('=', 1)[0]!;
  const overridden = new Set(wanted.map(nameOf));
  const kept = base.filter((entry) => !overridden.has(nameOf(entry)));
  const path = [...kept, ...wanted].some((entry) => nameOf(entry) === 'PATH') ? [] : [`PATH=${DEFAULT_PATH}`];
  // `--env NAME` without a value takes the variable away.
  return [...path, ...kept, ...wanted].filter((entry) => entry.includes('='));
}

export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function mergeHealthcheck(
  wanted: ContainerConfig['Healthcheck'],
  base: ContainerConfig['Healthcheck'],
): ContainerConfig['Healthcheck'] {
  if (wanted === undefined || base === undefined) return wanted ?? base;
  const given = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== 0 && value !== undefined),
  );
  return { ...base, ...given };
}

function resolveMounts(
  config: ContainerConfig,
  host: HostConfig,
  volumes: Volumes,
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
    if (!posix.isAbsolute(mount.Target))
      throw new Failure(
        'bad-mount',
        `invalid mount config for type "${mount.Type}": invalid mount path: '${mount.Target}' mount path must be absolute`,
      );
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
          mount.BindOptions?.Propagation,
        ),
      );
    if (mount.Type === 'tmpfs') putNamed(tmpfsMount(mount.Target, mount.ReadOnly !== true));
  }
  for (const path of Object.keys(host.Tmpfs ?? {}))
    if (!posix.isAbsolute(path))
      throw new Failure('bad-mount', `invalid mount path: '${path}' mount path must be absolute`);
  const taken = (path: string) => mounts.has(placeOf(path)) || Object.keys(host.Tmpfs ?? {}).includes(path);
  for (const path of Object.keys(config.Volumes ?? {}))
    if (!taken(path)) put(volumeMount(undefined, path, true, '', volumes));
  return [...mounts.values()].sort((a, b) => (a.Destination < b.Destination ? -1 : 1));
}

/** `SOURCE:TARGET[:MODE]`; a source that is no absolute path is a volume's name; a lone target is an anonymous volume. */
function parseBind(bind: string, volumes: Volumes): MountPoint {
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
  volumes: Volumes,
  options?: MountRequest['VolumeOptions'],
): MountPoint {
  const wanted = options?.DriverConfig?.Options ?? undefined;
  const volume = volumes.ensure(name === '' ? undefined : name, options?.Labels ?? undefined, wanted);
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

const ADJECTIVES = [
  'able',
  'bold',
  'brisk',
  'calm',
  'eager',
  'fair',
  'fleet',
  'hale',
  'keen',
  'proud',
  'quick',
  'steady',
  'stout',
  'swift',
  'trim',
];
const SHIPS = [
  'barque',
  'brig',
  'carrack',
  'clipper',
  'cog',
  'cutter',
  'dhow',
  'galleon',
  'junk',
  'ketch',
  'lugger',
  'pinnace',
  'schooner',
  'sloop',
  'yawl',
];

function inventName(others: readonly ContainerRecord[]): string {
  for (;;) {
    const [a = 0, b = 0, c = 0] = randomBytes(3);
    const name = `${ADJECTIVES[a % ADJECTIVES.length]}_${SHIPS[b % SHIPS.length]}`;
    const candidate = others.length < 20 ? name : `${name}${c}`;
    if (!others.some((other) => other.name === candidate)) return candidate;
  }
}

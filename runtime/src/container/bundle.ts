import { existsSync, mkdirSync, statSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { arch } from 'node:process';
import { Failure } from '@slipway/failure';
import { resolveUser } from '@slipway/oci';
import { capabilitiesFor } from '../process/capabilities.ts';
import { usualCgroupNamespace } from '../process/cgroups.ts';
import type { OciRuntime } from '../process/oci-runtime.ts';
import { readSeccompProfile } from '../process/seccomp-file.ts';
import { type Mount, type Namespace, type OciSpec, ociSpec, type ProcessOptions } from '../process/spec.ts';
import { readText } from '../storage/layer-view.ts';
import { layOverlay, type Overlay } from '../storage/overlay.ts';
import { deviceRulesOf, devicesOf } from './devices.ts';
import { requestedAt } from './mount-points.ts';
import type { BindOptions, ContainerConfig, ContainerRecord, HostConfig, MountPoint } from './record.ts';
import { resourcesOf } from './resources.ts';
import { sharedMemoryMount } from './shared-memory.ts';

/** What the bundle is made from, besides the record. */
export interface BundleParts {
  readonly runtime: Pick<OciRuntime, 'configure'>;
  readonly bundle: string;
  /** Where its hosts, hostname and resolv.conf are, and its name for itself: another's, if it shares their network. */
  readonly names: { readonly folder: string; readonly hostname: string };
  readonly overlay: Overlay;
  /** The layers' directories, top first, the container's own first: where /etc/passwd is looked up. */
  readonly directories: readonly string[];
  readonly bounding: bigint;
  readonly cgroup: string;
  readonly network: Namespace;
  readonly pid: Namespace;
  readonly ipc: Namespace;
  /** Where on the host its /dev/shm is, unless it has one of its own. */
  readonly sharedMemory: string | undefined;
  /** Variables that links bring. */
  readonly linkEnv: readonly string[];
}

/** On the container's own /dev, so that no image needs a place for it. */
const INIT_IN_CONTAINER = '/dev/init';
const INIT_PROGRAMS = [
  '/usr/bin/catatonit',
  '/usr/bin/tini-static',
  '/usr/bin/tini',
  '/usr/libexec/podman/catatonit',
];

/** Writes the folder an OCI runtime starts the container from. Throws `Failure`s for what the user asked wrongly. */
export function writeBundle(record: ContainerRecord, parts: BundleParts): void {
  const rootfs = join(parts.bundle, 'rootfs');
  mkdirSync(rootfs, { recursive: true, mode: 0o700 });
  layOverlay(rootfs, parts.overlay);
  parts.runtime.configure({ id: record.id, path: parts.bundle }, specOf(record, parts));
}

function specOf(record: ContainerRecord, parts: BundleParts): OciSpec {
  const { hostConfig: host } = record;
  // Among the host's processes it would have no orphans to look after.
  const init = host.Init === true && parts.pid === 'private';
  const process = processOf(record, parts);
  return ociSpec({
    ...process,
    rootfs: join(parts.bundle, 'rootfs'),
    args: [...(init ? [INIT_IN_CONTAINER, '--'] : []), ...process.args],
    hostname: parts.names.hostname,
    cgroupsPath: parts.cgroup,
    cgroup: host.CgroupnsMode || usualCgroupNamespace(),
    mounts: [
      ...nameMounts(parts.names.folder, host),
      ...(parts.sharedMemory === undefined ? [] : sharedMemoryMount(record, parts.sharedMemory)),
      ...(init ? [initMount()] : []),
      ...tmpfsMounts(host),
      ...record.mounts.map((mount) => ociMount(mount, host)),
    ],
    network: parts.network,
    pid: parts.pid,
    ipc: parts.ipc,
    uts: host.UTSMode === 'host' ? 'host' : 'private',
    privileged: host.Privileged,
    seccomp: seccompOf(host, process.capabilities),
    readonlyRootfs: host.ReadonlyRootfs,
    followsMounts: record.mounts.some(({ Propagation }) => /slave$/.test(Propagation)),
    resources: resourcesOf(host),
    devices: devicesOf(host),
    deviceRules: deviceRulesOf(host),
    sysctls: sysctlsOf(record),
    shmSize: host.ShmSize,
    hasShm: host.IpcMode !== 'none',
    maskedPaths: host.MaskedPaths ?? undefined,
    readonlyPaths: host.ReadonlyPaths ?? undefined,
  });
}

/** OCI runtimes of today know no domain name; the kernel takes it as a setting. */
function sysctlsOf({ config, hostConfig: host }: ContainerRecord): Record<string, string> {
  const named = config.Domainname !== '' && host.UTSMode !== 'host';
  return { ...(named ? { 'kernel.domainname': config.Domainname } : {}), ...host.Sysctls };
}

/** What a process of the container needs to be told apart from others: its user is looked up in the container's own files. */
export function processOf(
  { config, hostConfig: host }: ContainerRecord,
  {
    directories,
    bounding,
    linkEnv,
  }: Pick<BundleParts, 'directories' | 'bounding'> & { readonly linkEnv?: readonly string[] },
): ProcessOptions {
  const account = resolveUser(config.User, (path) => readText(directories, path), host.GroupAdd ?? []);
  const { CapAdd, CapDrop, Privileged, Ulimits } = host;
  return {
    args: [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])],
    env: environment(config, account.home, linkEnv ?? []),
    cwd: config.WorkingDir || '/',
    user: { uid: account.uid, gid: account.gid, additionalGids: account.additionalGids },
    terminal: config.Tty,
    capabilities: capabilitiesFor(
      { add: CapAdd ?? [], drop: CapDrop ?? [], privileged: Privileged },
      bounding,
    ),
    noNewPrivileges: (host.SecurityOpt ?? []).some((option) => /^no-new-privileges([:=]true)?$/.test(option)),
    oomScoreAdj: host.OomScoreAdj,
    ...(Ulimits?.length
      ? {
          rlimits: Ulimits.map(({ Name, Soft, Hard }) => ({
            type: `RLIMIT_${Name.toUpperCase()}`,
            soft: Soft,
            hard: Hard,
          })),
        }
      : {}),
  };
}

function environment(config: ContainerConfig, home: string, linkEnv: readonly string[]): string[] {
  const fixed = [`HOSTNAME=${config.Hostname}`, ...(config.Tty ? ['TERM=xterm'] : []), ...linkEnv];
  const names = new Set(config.Env.map((entry) => entry.split('=', 1)[0]));
  const free = fixed.filter((entry) => !names.has(entry.split('=', 1)[0]));
  return [...config.Env, ...free, ...(names.has('HOME') ? [] : [`HOME=${home}`])];
}

function nameMounts(folder: string, { ReadonlyRootfs }: HostConfig): Mount[] {
  return ['hosts', 'hostname', 'resolv.conf'].map((name) => ({
    destination: `/etc/${name}`,
    type: 'bind',
    source: join(folder, name),
    options: ['rbind', 'rprivate', ...(ReadonlyRootfs ? ['ro'] : [])],
  }));
}

/** An init of the host's, statically linked, is lent to the container. */
function initMount(): Mount {
  const source = INIT_PROGRAMS.find((path) => existsSync(path));
  if (source === undefined) {
    throw new Failure('no-init', 'there is no init program for --init on this host', {
      hint: 'install catatonit or tini',
    });
  }
  return { destination: INIT_IN_CONTAINER, type: 'bind', source, options: ['bind', 'ro'] };
}

function tmpfsMounts(host: HostConfig): Mount[] {
  return Object.entries(host.Tmpfs ?? {}).map(([destination, options]) => ({
    destination,
    type: 'tmpfs',
    source: 'tmpfs',
    options: tmpfsOptions(options.split(',').filter(Boolean)),
  }));
}

/** Docker's flags, but for those that the options take back: `exec`, `suid`, `dev`. */
function tmpfsOptions(options: readonly string[]): string[] {
  const closed = ['nosuid', 'nodev', 'noexec'].filter((flag) => !options.includes(flag.slice('no'.length)));
  return [...closed, ...options];
}

function ociMount(mount: MountPoint, host: HostConfig): Mount {
  if (mount.Type === 'tmpfs') {
    const request = requestedAt(host, mount)?.TmpfsOptions;
    const size = request?.SizeBytes ? [`size=${request.SizeBytes}`] : [];
    const mode = request?.Mode ? [`mode=${request.Mode.toString(8)}`] : [];
    const further = (request?.Options ?? []).map((option) => option.join('='));
    return {
      destination: mount.Destination,
      type: 'tmpfs',
      source: 'tmpfs',
      options: tmpfsOptions([...size, ...mode, ...further]),
    };
  }
  if (mount.Type === 'bind') prepareBindSource(mount, host);
  const propagation = mount.Propagation || 'rprivate';
  const options = requestedAt(host, mount)?.BindOptions;
  return {
    destination: mount.Destination,
    type: 'bind',
    source: mount.Source,
    options: [
      // crun takes the r of a propagation for that of rbind.
      ...(options?.NonRecursive === true ? ['bind', propagation.replace(/^r/, '')] : ['rbind', propagation]),
      ...(mount.RW ? ['rw'] : readOnly(mount.Source, options ?? {})),
    ],
  };
}

/**
 * Read-only also for what is mounted below a folder, as with Docker from 25 on, where the kernel can: from Linux 5.12 on.
 * mount_setattr(2).
 */
function readOnly(source: string, options: BindOptions): string[] {
  if (options.NonRecursive || options.ReadOnlyNonRecursive || !statSync(source).isDirectory()) return ['ro'];
  const [major = 0, minor = 0] = release().split('.').map(Number);
  const recursive = major > 5 || (major === 5 && minor >= 12);
  if (!recursive && options.ReadOnlyForceRecursive)
    throw new Failure(
      'unsupported',
      `a mount that is read-only all the way down needs Linux 5.12, not ${release()}`,
      {
        hint: 'leave bind-recursive=readonly out',
      },
    );
  return recursive ? ['ro', 'rro'] : ['ro'];
}

/** `-v` makes a missing source, `--mount` refuses it, as Docker does. */
function prepareBindSource(mount: MountPoint, host: HostConfig): void {
  if (existsSync(mount.Source)) return;
  const request = requestedAt(host, mount);
  if (request !== undefined && request.BindOptions?.CreateMountpoint !== true) {
    throw new Failure(
      'bad-mount',
      `invalid mount config for type "bind": bind source path does not exist: ${mount.Source}`,
    );
  }
  mkdirSync(mount.Source, { recursive: true });
}

function seccompOf(host: HostConfig, capabilities: readonly string[]): object | null | undefined {
  const option = (host.SecurityOpt ?? []).find((each) => /^seccomp[=:]/.test(each));
  const value = option?.slice('seccomp='.length) ?? 'builtin';
  if (value === 'builtin') return undefined;
  if (value === 'unconfined') return null;
  return readSeccompProfile(value, { capabilities, kernel: release(), arch });
}

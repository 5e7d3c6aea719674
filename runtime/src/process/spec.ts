import type { User } from '@slipway/oci';
import { seccompProfile } from './seccomp.ts';

/**
 * The config.json an OCI runtime is started from (OCI runtime-spec, config.md and config-linux.md). Isolation is
 * Docker's default or tighter; what a caller leaves out is the safe choice.
 */

export interface Mount {
  readonly destination: string;
  readonly type: string;
  readonly source: string;
  readonly options: readonly string[];
}

export interface Resources {
  readonly memory?: {
    readonly limit?: number;
    readonly swap?: number;
    readonly reservation?: number;
    readonly disableOOMKiller?: boolean;
  };
  readonly cpu?: {
    readonly shares?: number;
    readonly quota?: number;
    readonly period?: number;
    readonly cpus?: string;
    readonly mems?: string;
  };
  readonly pids?: { readonly limit: number };
  /** As OCI's config-linux.md has it. */
  readonly blockIO?: object;
}

export interface Device {
  readonly path: string;
  readonly type: 'c' | 'b';
  readonly major: number;
  readonly minor: number;
  readonly access: string;
  /** Permissions and owner of its node. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** Which device nodes may be used, or made, besides. Without a number it holds for all. */
export interface DeviceRule {
  readonly type: 'a' | 'b' | 'c';
  readonly major?: number;
  readonly minor?: number;
  readonly access: string;
}

/** A namespace of its own, the host's, or the one behind a path such as /proc/PID/ns/net, which `fresh` says nobody else is in. */
export type Namespace = 'private' | 'host' | { readonly path: string; readonly fresh?: boolean };

/** A process of a container: its first, or one that joins it later. */
export interface ProcessOptions {
  readonly args: readonly string[];
  /** `NAME=value` strings. */
  readonly env: readonly string[];
  readonly cwd: string;
  readonly user: User;
  readonly terminal: boolean;
  readonly capabilities: readonly string[];
  readonly noNewPrivileges?: boolean;
  readonly rlimits?: readonly { readonly type: string; readonly soft: number; readonly hard: number }[];
  readonly oomScoreAdj?: number;
}

export interface SpecOptions extends ProcessOptions {
  readonly rootfs: string;
  readonly hostname: string;
  readonly cgroupsPath: string;
  readonly mounts: readonly Mount[];
  readonly network: Namespace;
  readonly pid?: Namespace;
  readonly ipc?: Namespace;
  readonly uts?: Namespace;
  /** The host's when left out. */
  readonly cgroup?: Namespace;
  readonly privileged?: boolean;
  /** `undefined` is the default profile, `null` none, an object a profile of the user's. */
  readonly seccomp?: object | null | undefined;
  readonly readonlyRootfs?: boolean;
  /** Whether mounts that are made later under the sources of `rslave` mounts show in the container. */
  readonly followsMounts?: boolean;
  readonly resources?: Resources;
  readonly devices?: readonly Device[];
  readonly deviceRules?: readonly DeviceRule[];
  readonly sysctls?: Readonly<Record<string, string>>;
  readonly shmSize?: number;
  /** Whether it has a /dev/shm of its own, unless one of its mounts is that; yes when left out. */
  readonly hasShm?: boolean;
  readonly maskedPaths?: readonly string[] | undefined;
  readonly readonlyPaths?: readonly string[] | undefined;
}

export const MASKED_PATHS: readonly string[] = [
  ...['asound', 'acpi', 'kcore', 'keys', 'latency_stats', 'timer_list', 'timer_stats'].map(
    (name) => `/proc/${name}`,
  ),
  ...['sched_debug', 'scsi', 'interrupts'].map((name) => `/proc/${name}`),
  ...['/sys/firmware', '/sys/devices/virtual/powercap'],
];
export const READONLY_PATHS: readonly string[] = ['bus', 'fs', 'irq', 'sys', 'sysrq-trigger'].map(
  (name) => `/proc/${name}`,
);

const DEFAULT_SHM_SIZE = 64 << 20;

/** What the rest of Slipway reads of a config.json. */
export interface OciSpec {
  readonly [section: string]: unknown;
  readonly linux: { readonly seccomp?: object; readonly [section: string]: unknown };
}

export function ociSpec(options: SpecOptions): OciSpec {
  const privileged = options.privileged === true;
  const seccomp =
    options.seccomp === undefined && !privileged ? seccompProfile(options.capabilities) : options.seccomp;
  return {
    ociVersion: '1.0.2',
    process: ociProcess(options),
    root: { path: options.rootfs, readonly: options.readonlyRootfs === true },
    ...(options.uts === 'host' ? {} : { hostname: options.hostname }),
    mounts: [...systemMounts(options, privileged), ...options.mounts],
    linux: {
      sysctl: sysctls(options),
      resources: { ...options.resources, devices: deviceRules(options, privileged) },
      devices: (options.devices ?? []).map(({ path, type, major, minor, mode, uid, gid }) => ({
        ...{ path, type, major, minor, fileMode: mode, uid, gid },
      })),
      cgroupsPath: options.cgroupsPath,
      namespaces: namespaces(options),
      ...(options.followsMounts === true ? { rootfsPropagation: 'rslave' } : {}),
      ...(seccomp ? { seccomp } : {}),
      ...(privileged
        ? {}
        : {
            maskedPaths: options.maskedPaths ?? MASKED_PATHS,
            readonlyPaths: options.readonlyPaths ?? READONLY_PATHS,
          }),
    },
  };
}

export function ociProcess(options: ProcessOptions): object {
  return {
    terminal: options.terminal,
    user: options.user,
    args: options.args,
    env: options.env,
    cwd: options.cwd,
    capabilities: capabilitySets(options),
    noNewPrivileges: options.noNewPrivileges === true,
    oomScoreAdj: options.oomScoreAdj ?? 0,
    ...(options.rlimits === undefined ? {} : { rlimits: options.rlimits }),
  };
}

/** A process that is not root starts without capabilities in effect, as Docker does it; it keeps the bounding set. */
function capabilitySets({ capabilities, user }: ProcessOptions): object {
  const effective = user.uid === 0 ? capabilities : [];
  return { bounding: capabilities, permitted: effective, effective };
}

function systemMounts(options: SpecOptions, privileged: boolean): Mount[] {
  const taken = new Set(options.mounts.map((mount) => mount.destination));
  if (options.hasShm === false) taken.add('/dev/shm');
  const writable = privileged ? [] : ['ro'];
  const closed = ['nosuid', 'noexec', 'nodev'];
  const all: Mount[] = [
    { destination: '/proc', type: 'proc', source: 'proc', options: closed },
    {
      destination: '/dev',
      type: 'tmpfs',
      source: 'tmpfs',
      options: ['nosuid', 'strictatime', 'mode=755', 'size=65536k'],
    },
    {
      destination: '/dev/pts',
      type: 'devpts',
      source: 'devpts',
      options: ['nosuid', 'noexec', 'newinstance', 'ptmxmode=0666', 'mode=0620', 'gid=5'],
    },
    { destination: '/sys', type: 'sysfs', source: 'sysfs', options: [...closed, ...writable] },
    { destination: '/sys/fs/cgroup', type: 'cgroup', source: 'cgroup', options: [...closed, ...writable] },
    { destination: '/dev/mqueue', type: 'mqueue', source: 'mqueue', options: closed },
    {
      destination: '/dev/shm',
      type: 'tmpfs',
      source: 'shm',
      options: [...closed, 'mode=1777', `size=${options.shmSize || DEFAULT_SHM_SIZE}`],
    },
  ];
  return all.filter((mount) => !taken.has(mount.destination));
}

function sysctls(options: SpecOptions): Record<string, string> {
  const network =
    options.network === 'private' || (typeof options.network === 'object' && options.network.fresh === true)
      ? { 'net.ipv4.ip_unprivileged_port_start': '0', 'net.ipv4.ping_group_range': '0 2147483647' }
      : {};
  return { ...network, ...options.sysctls };
}

/** null, zero, full, random, urandom, tty, console, ptmx and the pseudo terminals; nothing else unless it is handed in. */
function deviceRules(options: SpecOptions, privileged: boolean): object[] {
  if (privileged) return [{ allow: true, access: 'rwm' }];
  const characters = [
    ...([
      [1, 3],
      [1, 5],
      [1, 7],
      [1, 8],
      [1, 9],
      [5, 0],
      [5, 1],
      [5, 2],
    ] as const),
    [136, undefined] as const,
  ];
  return [
    { allow: false, access: 'rwm' },
    ...characters.map(([major, minor]) => ({
      allow: true,
      type: 'c',
      major,
      ...(minor === undefined ? {} : { minor }),
      access: 'rwm',
    })),
    // Making any device node is allowed, using it is not: images carry nodes.
    { allow: true, type: 'c', access: 'm' },
    { allow: true, type: 'b', access: 'm' },
    ...(options.devices ?? []).map(({ type, major, minor, access }) => ({
      allow: true,
      type,
      major,
      minor,
      access,
    })),
    ...(options.deviceRules ?? []).map((rule) => ({ allow: true, ...rule })),
  ];
}

function namespaces(options: SpecOptions): object[] {
  const wanted: [string, Namespace][] = [
    ['mount', 'private'],
    ['network', options.network],
    ['pid', options.pid ?? 'private'],
    ['ipc', options.ipc ?? 'private'],
    ['uts', options.uts ?? 'private'],
    ['cgroup', options.cgroup ?? 'host'],
  ];
  return wanted
    .filter(([, namespace]) => namespace !== 'host')
    .map(([type, namespace]) => (typeof namespace === 'object' ? { type, path: namespace.path } : { type }));
}

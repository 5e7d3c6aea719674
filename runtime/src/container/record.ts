import type { Digest, Healthcheck } from '@slipway/oci';
import type { PublishedPort } from '../network/firewall.ts';
import type { VolumeOptions } from '../volume/volume-options.ts';
import type { BlockIoLimits } from './block-io.ts';

/**
 * What the engine knows of a container, as it is kept in its container.json. `config` and `hostConfig` have the names
 * of the Engine API, so that what a client asked for is what it can read back.
 */
export interface ContainerRecord {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly image: { readonly reference: string; readonly id: Digest; readonly manifest: Digest };
  /** DiffIDs, bottom first. */
  readonly layers: readonly Digest[];
  readonly config: ContainerConfig;
  readonly hostConfig: HostConfig;
  /** By network name. */
  readonly networks: Readonly<Record<string, NetworkAttachment>>;
  readonly mounts: readonly MountPoint[];
  readonly state: ContainerState;
}

export interface ContainerConfig {
  readonly Hostname: string;
  readonly Domainname: string;
  readonly User: string;
  readonly AttachStdin: boolean;
  readonly AttachStdout: boolean;
  readonly AttachStderr: boolean;
  readonly ExposedPorts?: Readonly<Record<string, object>>;
  readonly Tty: boolean;
  readonly OpenStdin: boolean;
  readonly StdinOnce: boolean;
  readonly Env: readonly string[];
  readonly Cmd: readonly string[] | null;
  readonly Entrypoint: readonly string[] | null;
  readonly Image: string;
  readonly Volumes: Readonly<Record<string, object>> | null;
  readonly WorkingDir: string;
  readonly OnBuild: null;
  readonly Labels: Readonly<Record<string, string>>;
  readonly StopSignal?: string;
  readonly StopTimeout?: number;
  readonly Healthcheck?: Healthcheck;
  readonly Shell?: readonly string[];
}

export interface RestartPolicy {
  readonly Name: '' | 'no' | 'always' | 'unless-stopped' | 'on-failure';
  readonly MaximumRetryCount: number;
}

export interface HostConfig extends BlockIoLimits {
  /** Where the client wrote the id; nothing to the engine. */
  readonly ContainerIDFile?: string;
  readonly Binds: readonly string[] | null;
  readonly Mounts?: readonly MountRequest[];
  readonly Tmpfs?: Readonly<Record<string, string>>;
  readonly VolumesFrom: readonly string[] | null;
  readonly PortBindings: Readonly<Record<string, readonly { HostIp?: string; HostPort?: string }[] | null>>;
  readonly PublishAllPorts: boolean;
  readonly RestartPolicy: RestartPolicy;
  readonly AutoRemove: boolean;
  readonly NetworkMode: string;
  readonly Links: readonly string[] | null;
  readonly Dns: readonly string[];
  readonly DnsOptions: readonly string[];
  readonly DnsSearch: readonly string[];
  readonly ExtraHosts: readonly string[] | null;
  readonly CapAdd: readonly string[] | null;
  readonly CapDrop: readonly string[] | null;
  readonly GroupAdd: readonly string[] | null;
  readonly Privileged: boolean;
  readonly ReadonlyRootfs: boolean;
  readonly SecurityOpt: readonly string[] | null;
  readonly Sysctls?: Readonly<Record<string, string>>;
  readonly Ulimits: readonly { readonly Name: string; readonly Soft: number; readonly Hard: number }[] | null;
  readonly ShmSize: number;
  /** Rows and columns of the terminal that the client had when it made the container. */
  readonly ConsoleSize?: readonly [number, number] | null;
  readonly Init?: boolean | null;
  readonly PidMode: string;
  readonly IpcMode: string;
  readonly UTSMode: string;
  readonly CgroupParent?: string;
  /** As is usual for the host when empty or left out. */
  readonly CgroupnsMode?: '' | 'host' | 'private';
  readonly OomScoreAdj: number;
  readonly OomKillDisable?: boolean | null;
  readonly Memory: number;
  readonly MemorySwap: number;
  readonly MemoryReservation: number;
  readonly NanoCpus: number;
  readonly CpuShares: number;
  readonly CpuQuota: number;
  readonly CpuPeriod: number;
  readonly CpusetCpus: string;
  readonly CpusetMems: string;
  readonly PidsLimit?: number | null;
  readonly Devices: readonly DeviceRequest[] | null;
  readonly DeviceCgroupRules?: readonly string[] | null;
  readonly LogConfig: { readonly Type: string; readonly Config: Readonly<Record<string, string>> };
  readonly MaskedPaths?: readonly string[] | null;
  readonly ReadonlyPaths?: readonly string[] | null;
}

export interface MountRequest {
  readonly Type: 'bind' | 'volume' | 'tmpfs';
  readonly Source?: string;
  readonly Target: string;
  readonly ReadOnly?: boolean;
  readonly BindOptions?: BindOptions;
  readonly VolumeOptions?: {
    readonly NoCopy?: boolean;
    readonly Labels?: Readonly<Record<string, string>>;
    readonly Subpath?: string;
    readonly DriverConfig?: { readonly Name?: string; readonly Options?: VolumeOptions };
  };
  readonly TmpfsOptions?: TmpfsOptions;
}

export interface BindOptions {
  readonly Propagation?: string;
  readonly CreateMountpoint?: boolean;
  /** Without what is mounted below the source. */
  readonly NonRecursive?: boolean;
  /** What is mounted below a read-only one stays writable. */
  readonly ReadOnlyNonRecursive?: boolean;
  /** It must not. */
  readonly ReadOnlyForceRecursive?: boolean;
}

export interface TmpfsOptions {
  readonly SizeBytes?: number;
  readonly Mode?: number;
  /** mount(8)'s own, each alone or with a value. */
  readonly Options?: readonly (readonly string[])[] | null;
}

export interface DeviceRequest {
  readonly PathOnHost: string;
  readonly PathInContainer: string;
  readonly CgroupPermissions: string;
}

export interface NetworkAttachment {
  readonly aliases: readonly string[];
  /** Addresses the user asked for. */
  readonly address?: string;
  readonly address6?: string;
  readonly mac?: string;
  /** `NAME:ALIAS` of containers that are known by another name there. */
  readonly links?: readonly string[];
  /** Of a container's networks, the one with the highest is its way out; 0 where nothing is said. */
  readonly gatewayPriority?: number;
}

/** A mount as it was resolved when the container was created. */
export interface MountPoint {
  readonly Type: 'bind' | 'volume' | 'tmpfs';
  readonly Name?: string;
  readonly Source: string;
  readonly Destination: string;
  readonly Driver?: string;
  readonly Mode: string;
  readonly RW: boolean;
  readonly Propagation: string;
}

export type ContainerStatus =
  | 'created'
  | 'running'
  | 'paused'
  | 'restarting'
  | 'exited'
  | 'removing'
  | 'dead';

export interface ContainerState {
  readonly status: ContainerStatus;
  readonly pid: number;
  /** Field 22 of /proc/PID/stat: tells our process from a later one with the same number. */
  readonly pidStart?: string;
  readonly exitCode: number;
  readonly error: string;
  readonly oomKilled: boolean;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly restartCount: number;
  /** A stop the user asked for: restart policies other than `always` respect it. */
  readonly stoppedByUser: boolean;
  /** By network name, while it runs. */
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  /** Host ports it was given; they answer only when `published`. */
  readonly ports: readonly PublishedPort[];
  readonly published: boolean;
  /** When it last took ports over from another container. */
  readonly tookOverAt?: string;
}

export interface Endpoint {
  readonly address: string;
  /** Undefined where the network has no IPv6. */
  readonly address6?: string;
  /** Undefined where it follows from the address: see `macOf`. */
  readonly mac?: string;
  readonly gatewayPriority?: number;
  readonly veth: string;
  readonly inside: string;
}

/** Docker's way to say "never". */
export const NEVER = '0001-01-01T00:00:00Z';

export const NEW_STATE: ContainerState = {
  status: 'created',
  pid: 0,
  exitCode: 0,
  error: '',
  oomKilled: false,
  startedAt: NEVER,
  finishedAt: NEVER,
  restartCount: 0,
  stoppedByUser: false,
  endpoints: {},
  ports: [],
  published: false,
};

/** Every legal transition, in one place. */
const TRANSITIONS: Readonly<Record<ContainerStatus, readonly ContainerStatus[]>> = {
  created: ['running', 'removing', 'exited'],
  running: ['paused', 'restarting', 'exited', 'running'],
  paused: ['running', 'exited', 'restarting'],
  restarting: ['running', 'exited'],
  exited: ['running', 'removing', 'restarting', 'exited'],
  removing: ['dead'],
  dead: ['removing'],
};

/** Gives the changed state; throws for a transition that is not in the table: a bug, as callers check first. */
export function transition(
  state: ContainerState,
  status: ContainerStatus,
  change: Partial<ContainerState> = {},
): ContainerState {
  if (state.status !== status && !TRANSITIONS[state.status].includes(status)) {
    throw new Error(`a container cannot go from ${state.status} to ${status}`);
  }
  return { ...state, ...change, status };
}

/** A frozen `running` record is alive too. */
export function isAlive(state: ContainerState): boolean {
  return state.status === 'running' || state.status === 'paused';
}

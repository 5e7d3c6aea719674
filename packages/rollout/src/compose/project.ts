import type { HealthcheckSpec } from '@slipway/engine-client';
import type { Location, Secret } from '@slipway/failure';

/**
 * A Compose file as Slipway reads it: every short form made long, every default filled in, paths resolved against the
 * file's folder. Durations are nanoseconds, sizes bytes.
 */
export interface Project {
  readonly name: string;
  /** The Compose file. */
  readonly file: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, ProjectVolume>>;
  readonly networks: Readonly<Record<string, ProjectNetwork>>;
  readonly warnings: readonly { readonly message: string; readonly location: Location }[];
}

export interface Service {
  readonly name: string;
  readonly image?: string | undefined;
  readonly build?: Build | undefined;
  readonly command?: readonly string[] | undefined;
  readonly entrypoint?: readonly string[] | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly envFiles: readonly EnvFile[];
  readonly ports: readonly Port[];
  /** `port/protocol`. */
  readonly expose: readonly string[];
  readonly mounts: readonly Mount[];
  /** By path in the container; the value is mount options. */
  readonly tmpfs: Readonly<Record<string, string>>;
  /** By key of `Project.networks`. */
  readonly networks: Readonly<Record<string, Attachment>>;
  readonly dependsOn: Readonly<Record<string, Condition>>;
  readonly healthcheck?: HealthcheckSpec | undefined;
  readonly restart: { readonly name: string; readonly retries: number };
  readonly labels: Readonly<Record<string, string>>;
  readonly user?: string | undefined;
  readonly workingDir?: string | undefined;
  readonly hostname?: string | undefined;
  readonly tty?: boolean | undefined;
  readonly stopSignal?: string | undefined;
  readonly stopGrace?: number | undefined;
  readonly init?: boolean | undefined;
  readonly privileged?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly capAdd: readonly string[];
  readonly capDrop: readonly string[];
  readonly securityOpt: readonly string[];
  readonly shmSize?: number | undefined;
  readonly memory?: number | undefined;
  readonly cpus?: number | undefined;
  readonly pids?: number | undefined;
  readonly ulimits: Readonly<Record<string, { readonly soft: number; readonly hard: number }>>;
  readonly extraHosts: readonly string[];
  readonly dns: readonly string[];
  readonly dnsSearch: readonly string[];
  readonly dnsOptions: readonly string[];
  readonly sysctls: Readonly<Record<string, string>>;
  readonly logging?:
    | { readonly driver: string; readonly options: Readonly<Record<string, string>> }
    | undefined;
  /** The service's secrets and configs. */
  readonly files: readonly ServiceFile[];
  /** How one container replaces the other; chosen from the mounts when the file does not say. */
  readonly order?: Order | undefined;
}

export type Order = 'start-first' | 'stop-first';
export type Condition = 'service_started' | 'service_healthy' | 'service_completed_successfully';

export interface Build {
  readonly context: string;
  readonly dockerfile?: string | undefined;
  readonly target?: string | undefined;
  readonly args: Readonly<Record<string, string>>;
}

export interface EnvFile {
  readonly path: string;
  readonly required: boolean;
}

export interface Port {
  readonly target: number;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  /** Left out, the engine picks one. */
  readonly published?: string | undefined;
  readonly hostIp?: string | undefined;
}

export type Mount =
  /** `volume` is a key of `Project.volumes`; an anonymous volume has none. */
  | { readonly type: 'volume'; readonly volume?: string; readonly target: string; readonly readOnly: boolean }
  | {
      readonly type: 'bind';
      readonly source: string;
      readonly target: string;
      readonly readOnly: boolean;
      /** Whether the engine makes the folder when it is missing. */
      readonly create: boolean;
    }
  | {
      readonly type: 'tmpfs';
      readonly target: string;
      readonly size?: number | undefined;
      readonly mode?: number | undefined;
    };

export interface Attachment {
  readonly aliases: readonly string[];
  readonly ipv4?: string | undefined;
  readonly ipv6?: string | undefined;
}

export interface ServiceFile {
  readonly kind: 'secret' | 'config';
  /** The name under `secrets:` or `configs:`. */
  readonly source: string;
  readonly content: { readonly file: string } | { readonly text: Secret };
  /** Absolute path in the container. */
  readonly target: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

export interface ProjectVolume {
  /** The engine's name for it. */
  readonly name: string;
  readonly external: boolean;
  readonly driver?: string | undefined;
  readonly driverOptions: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

export interface ProjectNetwork {
  /** The engine's name for it. */
  readonly name: string;
  readonly external: boolean;
  readonly internal: boolean;
  readonly driver?: string | undefined;
  readonly driverOptions: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly subnets: readonly {
    readonly subnet?: string | undefined;
    readonly gateway?: string | undefined;
  }[];
}

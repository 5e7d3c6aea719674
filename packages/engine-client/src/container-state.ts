import type { HostConfig } from './container-spec.ts';

/** What `GET /containers/{id}/json` says: the fields Slipway reads. Times are RFC 3339, `0001-01-01T00:00:00Z` for never. */
export interface ContainerInspect {
  readonly Id: string;
  /** With a leading slash. */
  readonly Name: string;
  readonly Created: string;
  /** The id of the image. */
  readonly Image: string;
  readonly RestartCount: number;
  readonly State: ContainerState;
  readonly Config: {
    readonly Image: string;
    readonly Tty: boolean;
    readonly OpenStdin: boolean;
    readonly Env: readonly string[] | null;
    readonly Cmd: readonly string[] | null;
    readonly Entrypoint: readonly string[] | null;
    readonly Labels: Readonly<Record<string, string>> | null;
    readonly StopTimeout?: number;
    readonly Healthcheck?: { readonly Test?: readonly string[] };
  };
  readonly HostConfig: HostConfig;
  readonly Mounts: readonly ContainerMount[];
  readonly NetworkSettings: {
    readonly Ports: Readonly<Record<string, readonly { HostIp: string; HostPort: string }[] | null>>;
    readonly Networks: Readonly<
      Record<string, { readonly IPAddress: string; readonly Aliases: readonly string[] | null }>
    >;
  };
}

export interface ContainerState {
  readonly Status: 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';
  readonly Running: boolean;
  readonly Restarting: boolean;
  readonly OOMKilled: boolean;
  readonly ExitCode: number;
  readonly Error: string;
  readonly StartedAt: string;
  readonly FinishedAt: string;
  readonly Health?: Health | null;
}

export interface Health {
  readonly Status: 'none' | 'starting' | 'healthy' | 'unhealthy';
  readonly FailingStreak: number;
  readonly Log: readonly HealthProbe[] | null;
}

export interface HealthProbe {
  readonly Start: string;
  readonly End: string;
  readonly ExitCode: number;
  readonly Output: string;
}

export interface ContainerMount {
  readonly Type: string;
  readonly Name?: string;
  readonly Source: string;
  readonly Destination: string;
  readonly RW: boolean;
}

/** One row of `GET /containers/json`. */
export interface ContainerSummary {
  readonly Id: string;
  readonly Names: readonly string[];
  readonly Image: string;
  readonly ImageID: string;
  readonly Command: string;
  /** Seconds since 1970. */
  readonly Created: number;
  readonly Ports: readonly {
    readonly IP?: string;
    readonly PrivatePort: number;
    readonly PublicPort?: number;
    readonly Type: string;
  }[];
  readonly State: ContainerState['Status'];
  readonly Status: string;
  readonly Labels: Readonly<Record<string, string>>;
  readonly Mounts: readonly ContainerMount[];
  readonly NetworkSettings?: { readonly Networks: Readonly<Record<string, unknown>> };
  /** Bytes written, and those with the image; only where asked for. */
  readonly SizeRw?: number;
  readonly SizeRootFs?: number;
}

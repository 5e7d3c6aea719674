import type { ContainerSummary } from './container-state.ts';
import type { ImageSummary } from './images.ts';
import type { Volume } from './volumes.ts';

/** What an engine says of itself: the fields Slipway reads of `GET /info` and `GET /version`. */
export interface Info {
  readonly ID: string;
  readonly Name: string;
  readonly ServerVersion: string;
  readonly Architecture: string;
  readonly OSType: string;
  readonly NCPU: number;
  readonly MemTotal: number;
  readonly Containers: number;
  readonly ContainersRunning: number;
  readonly ContainersPaused: number;
  readonly ContainersStopped: number;
  readonly Images: number;
  readonly Driver: string;
  readonly LoggingDriver: string;
  readonly CgroupDriver: string;
  readonly CgroupVersion: string;
  readonly DefaultRuntime: string;
  readonly KernelVersion: string;
  readonly OperatingSystem: string;
  readonly DockerRootDir: string;
  readonly Warnings: readonly string[] | null;
}

/** Something that an engine's records and its machine do not agree on. */
export interface Finding {
  readonly noun: string;
  readonly name: string;
  readonly problem: string;
  /** What was done about it, in the past tense; null when nothing can be. Only of a repair. */
  readonly repair?: string | null;
}

export interface Version {
  readonly Version: string;
  readonly ApiVersion: string;
  readonly MinAPIVersion: string;
  readonly Os: string;
  readonly Arch: string;
  readonly KernelVersion: string;
}

/** What takes the disk: `GET /system/df`. Sizes are bytes. */
export interface DiskUsage {
  /** Of all layers, each once. */
  readonly LayersSize: number;
  readonly Images: readonly ImageSummary[] | null;
  readonly Containers: readonly ContainerSummary[] | null;
  readonly Volumes: readonly Volume[] | null;
  readonly BuildCache: readonly CacheRecord[] | null;
}

export interface CacheRecord {
  readonly ID: string;
  readonly Type: string;
  readonly Size: number;
  readonly InUse: boolean;
  readonly Shared: boolean;
  readonly CreatedAt: string;
  readonly LastUsedAt: string | null;
  readonly UsageCount: number;
}

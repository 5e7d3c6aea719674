export type { BuildArchive, ExportedCache } from './builds.ts';
export type {
  ContainerSpec,
  EndpointSpec,
  HealthcheckSpec,
  HostConfig,
  MountSpec,
  PortBinding,
} from './container-spec.ts';
export type {
  ContainerInspect,
  ContainerMount,
  ContainerState,
  ContainerSummary,
  Health,
  HealthProbe,
} from './container-state.ts';
export type { ContainerStats } from './container-stats.ts';
export type {
  AttachOptions,
  CommitOptions,
  Containers,
  FileChange,
  ListOptions,
  LogsOptions,
  ProcessList,
} from './containers.ts';
export type { Engine } from './engine.ts';
export { EngineClient } from './engine-client.ts';
export type { EngineEvent, EventsOptions } from './events.ts';
export type { ExecSpec } from './execs.ts';
export type { Filters, Pruned } from './filters.ts';
export type {
  ImageHistoryEntry,
  ImageInspect,
  ImageRunConfig,
  ImageSummary,
  ImportOptions,
  ReferrerSpec,
  RemovedImage,
  TransferOptions,
} from './images.ts';
export type { NetworkInspect, NetworkSpec } from './networks.ts';
export type { PathStat, PutArchiveOptions } from './path-stat.ts';
export type { Progress } from './progress.ts';
export type { RegistryAuth, RegistryAuths } from './registry-auth.ts';
export { demultiplex, type Output } from './stdcopy.ts';
export type { CacheRecord, DiskUsage, Finding, Info, Version } from './system.ts';
export type { Bytes, QueryValue, RequestOptions } from './transport.ts';
export type { Volume, VolumeSpec } from './volumes.ts';

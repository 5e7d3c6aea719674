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
export type { AttachOptions, LogsOptions, ProcessList } from './containers.ts';
export type { Engine } from './engine.ts';
export { EngineClient } from './engine-client.ts';
export type { EngineEvent, EventsOptions } from './events.ts';
export type { ExecSpec } from './execs.ts';
export type { Filters } from './filters.ts';
export type { ImageInspect, ImageRunConfig, ImageSummary, ReferrerSpec, TransferOptions } from './images.ts';
export type { NetworkInspect, NetworkSpec } from './networks.ts';
export type { Progress } from './progress.ts';
export type { RegistryAuth, RegistryAuths } from './registry-auth.ts';
export { demultiplex, type Output } from './stdcopy.ts';
export type { Finding, Info, Version } from './system.ts';
export type { Bytes, QueryValue, RequestOptions } from './transport.ts';
export type { Volume, VolumeSpec } from './volumes.ts';

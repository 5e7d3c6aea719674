export type { Clock } from './clock.ts';
export { parseCompose } from './compose/compose.ts';
export type { Variables } from './compose/interpolation.ts';
export type { Project, Service } from './compose/project.ts';
export {
  type LoadedProject,
  type LoadedService,
  loadProject,
  type ReadText,
} from './compose/project-files.ts';
export type { OnEvent, RolloutEvent } from './event.ts';
export { type HostsOptions, type RolloutHost, rollbackHosts, rolloutHosts } from './hosts.ts';
export { Label } from './labels.ts';
export { acquireLease, type Lease, type LeaseOptions } from './lease.ts';
export { type Observed, type ObservedContainer, observe } from './observe.ts';
export type { RolloutOptions } from './options.ts';
export { type Action, plan } from './plan.ts';
export type { RecordedService, ReleaseRecord } from './record.ts';
export { pinned, type Release, type ReleaseImage } from './release.ts';
export { type DeployedRelease, releasesOn } from './releases.ts';
export { type RollbackOptions, rollback } from './rollback.ts';
export type { Rolled } from './rolled.ts';
export { rollout } from './rollout.ts';
export { containerSpec, definitionDigest } from './service-spec.ts';

export { runCli } from './cli.ts';
export { type CliContext, type EnginePlace, engineClient, enginePlace, processContext } from './context.ts';
export { ExitCode } from './exit-code.ts';
export { buildProgress } from './output/build-progress.ts';
export { pushProgress } from './output/push-progress.ts';
export { rolloutProgress } from './output/rollout-progress.ts';
export { table } from './output/table.ts';
export { Terminal } from './output/terminal.ts';
export { formatBytes, formatDuration } from './output/units.ts';
export { buildImage } from './use-cases/build/build.ts';
export type { BuildInput, BuildOutcome, BuiltPlatform } from './use-cases/build/build-input.ts';
export type { CacheSource, CacheTarget } from './use-cases/build/cache.ts';
export { parseHost, parseSize, parseUlimit } from './use-cases/build/limits.ts';
export type { Output } from './use-cases/build/output.ts';
export { parseCacheSource, parseCacheTarget, parseOutput } from './use-cases/build/specs.ts';
export {
  type DeployInput,
  type DeployOutcome,
  deploy,
  type HostOutcome,
  type RollbackInput,
  type RollbackOutcome,
  rollbackRelease,
} from './use-cases/deploy.ts';
export { shutDownEngine, startEngine } from './use-cases/engine.ts';
export { openHosts } from './use-cases/hosts.ts';
export { type PushInput, type PushOutcome, pushImage } from './use-cases/push.ts';
export { type RebuildInput, type RebuildOutcome, rebuildImage } from './use-cases/rebuild.ts';
export { registryClient } from './use-cases/registry.ts';
export { restoreImage } from './use-cases/restore.ts';
export { openSource, type ReleaseSource } from './use-cases/source.ts';
export { type TagInput, type TagOutcome, tagImage } from './use-cases/tag.ts';

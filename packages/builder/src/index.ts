export { BUILDER_VERSION, build, readDockerfile } from './build.ts';
export { applyChanges } from './changes.ts';
export { ContextTree, receiveContext } from './context-tree.ts';
export type { BuildMaterials, BuildResult, StepRecord } from './materials.ts';
export { NORMALISER } from './normalise/normaliser.ts';
export type {
  BaseImage,
  BuildCache,
  CacheEntry,
  CommittedLayer,
  Execution,
  Executor,
  ImageSource,
  LentCache,
  Root,
  Scratch,
  StepMount,
  Workspace,
} from './ports.ts';
export type { BuildEvent } from './progress.ts';
export type { BuildRequest, NamedContext } from './request.ts';
export type { BuildParts, Contexts } from './session.ts';
export { type Commit, type GitPrograms, openCommit } from './source/commit.ts';
export { type CommitContext, commitContext, furtherContext } from './source/commit-context.ts';
export { openWorktree } from './source/worktree.ts';
export { imagesOf } from './stage/plan.ts';
export { DEFAULT_PATH } from './stage/stage-state.ts';

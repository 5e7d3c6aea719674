import {
  type BuildEvent,
  type BuildRequest,
  type BuildResult,
  type Commit,
  commitContext,
  openWorktree,
} from '@slipway/builder';
import type { EngineClient } from '@slipway/engine-client';
import { type Digest, formatReference, parseReference } from '@slipway/oci';
import {
  commitTags,
  encodeProvenance,
  PROVENANCE_ARTIFACT_TYPE,
  PROVENANCE_MEDIA_TYPE,
} from '@slipway/release';
import { VERSION } from '@slipway/runtime/place';
import type { CliContext } from '../context.ts';
import { openSource } from './source.ts';

/** What to build: a folder of a repository at a commit, under the name of a repository of images. */
export interface BuildInput {
  readonly folder: string;
  readonly revision: string;
  /** The repository of images, such as `registry.example/shop/web`. */
  readonly name: string;
  /** The Dockerfile's path in the folder. */
  readonly file: string;
  readonly target?: string | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, Buffer>>;
  readonly noCache: boolean;
  readonly noCacheFilter: readonly string[];
  readonly pull: boolean;
  readonly network: BuildRequest['network'];
  readonly extraHosts: readonly string[];
  readonly normalise: boolean;
  /** Builds the files as they are now instead of a commit's. */
  readonly worktree: boolean;
}

export interface BuildOutcome {
  readonly name: string;
  readonly digest: Digest;
  readonly imageId: Digest;
  readonly commit: string;
  /** Complete references. */
  readonly tags: readonly string[];
  /** The same without the repository. */
  readonly tagNames: readonly string[];
  readonly uncommitted: boolean;
  /** Bytes of all the image's blobs. */
  readonly size: number;
  readonly milliseconds: number;
  readonly steps: number;
  readonly cachedSteps: number;
}

export type BuildContext = Pick<CliContext, 'run' | 'stream' | 'env' | 'now' | 'signal'>;

const LABEL = 'org.opencontainers.image';

/**
 * Builds a commit's image on the engine, tags it by the commit, and keeps its provenance with it. Throws the builder's
 * `Failure`s and those of Git and the engine.
 */
export async function buildImage(
  input: BuildInput,
  engine: EngineClient,
  context: BuildContext,
  onEvent: (event: BuildEvent) => void,
): Promise<BuildOutcome> {
  const start = context.now().getTime();
  const commit = input.worktree
    ? await openWorktree(input.folder, context, definedEnv(context.env))
    : (await openSource(input.folder, input.revision, context)).commit;
  const request = requestOf(input, commit);
  const tags = input.worktree
    ? [nameWithTag(input.name, 'worktree')]
    : commitTags(commit.id).map((tag) => nameWithTag(input.name, tag));
  const result = await buildCommit(
    { commit, request, file: input.file, secrets: input.secrets, tags },
    engine,
    context,
    onEvent,
  );
  const provenance = await provenanceOf(input, commit, request, result, engine);
  await engine.images.addReferrer(result.imageId, {
    artifactType: PROVENANCE_ARTIFACT_TYPE,
    mediaType: PROVENANCE_MEDIA_TYPE,
    content: provenance,
  });
  const { steps } = result.materials;
  return {
    name: input.name,
    digest: result.manifest.digest,
    imageId: result.imageId,
    commit: commit.id,
    tags,
    tagNames: tags.map(tagName),
    uncommitted: input.worktree,
    size: result.size,
    milliseconds: context.now().getTime() - start,
    steps: steps.length,
    cachedSteps: steps.filter(({ cached }) => cached).length,
  };
}

export interface CommitBuild {
  readonly commit: Commit;
  /** Its `dockerfile` is filled in from the commit. */
  readonly request: BuildRequest;
  readonly file: string;
  readonly secrets: Readonly<Record<string, Buffer>>;
  readonly tags: readonly string[];
}

type EngineBuildEvent = BuildEvent | { readonly kind: 'result'; readonly result: BuildResult };

/** Sends a commit's context to the engine and has it built. */
export async function buildCommit(
  { commit, request, file, secrets, tags }: CommitBuild,
  engine: EngineClient,
  context: BuildContext,
  onEvent: (event: BuildEvent) => void,
): Promise<BuildResult> {
  const { dockerfile, tar } = await commitContext(commit, file, context);
  const encoded = Object.fromEntries(
    Object.entries(secrets).map(([id, value]) => [id, value.toString('base64')]),
  );
  const header = { request: { ...request, dockerfile }, tags, secrets: encoded };
  for await (const event of engine.builds.run<EngineBuildEvent>(header, tar, { signal: context.signal })) {
    if (event.kind === 'result') return event.result;
    onEvent(event);
  }
  throw new Error('the engine ended the build without a result');
}

function requestOf(input: BuildInput, commit: Commit): BuildRequest {
  const source = commit.origin === undefined ? {} : { [`${LABEL}.source`]: commit.origin };
  return {
    dockerfile: '',
    dockerfileName: input.file,
    target: input.target,
    buildArgs: input.buildArgs,
    labels: { ...source, ...(input.worktree ? {} : { [`${LABEL}.revision`]: commit.id }), ...input.labels },
    epoch: commit.time,
    noCache: input.noCache,
    noCacheFilter: input.noCacheFilter,
    pull: input.pull,
    network: input.network,
    extraHosts: input.extraHosts,
    ulimits: [],
    normalise: input.normalise,
    pins: {},
  };
}

async function provenanceOf(
  input: BuildInput,
  commit: Commit,
  request: BuildRequest,
  result: BuildResult,
  engine: EngineClient,
): Promise<Buffer> {
  const { Version, Arch } = await engine.version();
  const { registry, repository } = parseReference(input.name);
  return encodeProvenance({
    name: `${registry}/${repository}`,
    manifest: result.manifest.digest,
    source: {
      commit: commit.id,
      origin: commit.origin,
      subfolder: commit.subfolder,
      uncommitted: input.worktree,
    },
    request,
    dockerfilePath: input.file,
    secretIds: Object.keys(input.secrets).sort(),
    materials: result.materials,
    tools: { slipway: VERSION, engine: Version, architecture: Arch, node: process.versions.node },
  });
}

/** The tag of a complete reference; empty when it has none. */
export function tagName(reference: string): string {
  return parseReference(reference).tag ?? '';
}

export function nameWithTag(name: string, tag: string): string {
  const { registry, repository } = parseReference(name);
  return formatReference({ registry, repository, tag });
}

function definedEnv(env: CliContext['env']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

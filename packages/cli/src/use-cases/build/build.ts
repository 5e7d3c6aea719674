import { randomUUID } from 'node:crypto';
import { type BuildEvent, type BuildResult, type Commit, openWorktree } from '@slipway/builder';
import type { BuildArchive, EngineClient } from '@slipway/engine-client';
import { Failure, isFailure } from '@slipway/failure';
import {
  type Digest,
  formatPlatform,
  type Platform,
  parsePlatform,
  parseReference,
  UNNAMED,
} from '@slipway/oci';
import {
  commitTags,
  encodeProvenance,
  PROVENANCE_ARTIFACT_TYPE,
  PROVENANCE_MEDIA_TYPE,
} from '@slipway/release';
import { VERSION } from '@slipway/runtime/place';
import { definedEnv } from '../../context.ts';
import { openSource } from '../source.ts';
import { withAgents } from './agents.ts';
import { type BuildContext, buildCommit, nativePlatform } from './build-commit.ts';
import { type BuildInput, type BuildOutcome, type BuiltPlatform, requestOf } from './build-input.ts';
import { exportCaches, localCaches, registryCaches } from './cache.ts';
import { type NamedContexts, openContexts } from './contexts.ts';
import { nameWithTag, tagName } from './names.ts';
import { type Built, type OutputContext, writeOutput } from './output.ts';

/** What one platform's build gives. */
interface PlatformBuild {
  readonly platform: string;
  readonly result: BuildResult;
}

interface Job {
  readonly input: BuildInput;
  readonly commit: Commit;
  readonly contexts: NamedContexts;
  readonly agents: Readonly<Record<string, string>>;
  readonly engine: EngineClient;
  readonly context: BuildContext;
  readonly onEvent: (event: BuildEvent) => void;
}

/**
 * Builds a commit's image on the engine, for each platform, tags it by the commit, keeps its provenance with it, and
 * hands it to the outputs. Throws the builder's `Failure`s and those of Git and the engine.
 */
export async function buildImage(
  input: BuildInput,
  engine: EngineClient,
  context: BuildContext & OutputContext,
  onEvent: (event: BuildEvent) => void,
): Promise<BuildOutcome> {
  const start = context.now().getTime();
  const env = input.worktree === true ? definedEnv(context.env) : undefined;
  const commit =
    env === undefined
      ? (await openSource(input.folder, input.revision, context)).commit
      : await openWorktree(input.folder, context, env);
  const contexts = await openContexts(input.contexts ?? {}, commit, context, env);
  const native = await nativePlatform(engine);
  const platforms = (input.platforms ?? []).map((text) => parsePlatform(text, native));
  refuseTwice(platforms);
  const tags = tagsOf(input, commit);
  // Until they are joined, nothing else holds the images of several platforms.
  const passing = new PassingNames(input.name === undefined || platforms.length > 1);
  try {
    const builds = await withAgents(input.ssh ?? [], context, async (agents) => {
      const job: Job = { input, commit, contexts, agents, engine, context, onEvent };
      const done: PlatformBuild[] = [];
      for (const platform of platforms.length === 0 ? [undefined] : platforms) {
        const names = [...(platforms.length > 1 ? [] : tags), ...passing.next()];
        const result = await buildPlatform(job, platform, names);
        done.push({ platform: formatPlatform(platform ?? native), result });
      }
      return done;
    });
    const names = builds.length > 1 && input.name === undefined ? passing.next() : tags;
    const image = await joined(builds, names, engine);
    const built: Built = {
      name: names[0] ?? image.imageId,
      platforms: builds.map(platformOf),
    };
    const outputs = await handOut(input, built, builds, engine, context);
    const steps = builds.flatMap(({ result }) => result.materials.steps);
    return {
      name: input.name ?? null,
      ...image,
      platforms: built.platforms,
      commit: commit.id,
      tags,
      tagNames: tags.map(tagName),
      uncommitted: input.worktree === true,
      milliseconds: context.now().getTime() - start,
      steps: steps.length,
      cachedSteps: steps.filter(({ cached }) => cached).length,
      outputs,
    };
  } finally {
    await passing.drop(engine);
  }
}

/** Writes the outputs and the caches; gives where the outputs are. */
async function handOut(
  { outputs = [], cacheTo = [] }: BuildInput,
  built: Built,
  builds: readonly PlatformBuild[],
  engine: EngineClient,
  context: BuildContext & OutputContext,
): Promise<string[]> {
  const written: string[] = [];
  for (const output of outputs) written.push(await writeOutput(output, built, engine, context));
  const results = builds.map(({ result }) => result);
  await exportCaches(cacheTo, results, engine, context);
  return written;
}

async function buildPlatform(
  { input, commit, contexts, agents, engine, context, onEvent }: Job,
  platform: Platform | undefined,
  tags: readonly string[],
): Promise<BuildResult> {
  const { secrets = {}, cacheFrom = [] } = input;
  const request = requestOf(input, commit, contexts.request, platform);
  const archives: BuildArchive[] = [...(await contexts.archives()), ...(await localCaches(cacheFrom))];
  const result = await buildCommit(
    { commit, request, secrets, agents, archives, tags, cacheFrom: registryCaches(cacheFrom) },
    engine,
    context,
    onEvent,
  );
  if (input.name === undefined) return result;
  const { Version, Arch } = await engine.version();
  const { registry, repository } = parseReference(input.name);
  const content = encodeProvenance({
    name: `${registry}/${repository}`,
    manifest: result.manifest.digest,
    source: {
      commit: commit.id,
      origin: commit.origin,
      subfolder: commit.subfolder,
      uncommitted: input.worktree === true,
    },
    request,
    dockerfilePath: request.dockerfileName,
    secretIds: Object.keys(secrets).sort(),
    sshIds: Object.keys(agents).sort(),
    contexts: contexts.facts,
    materials: result.materials,
    tools: { slipway: VERSION, engine: Version, architecture: Arch, node: process.versions.node },
  });
  await engine.images.addReferrer(result.imageId, {
    artifactType: PROVENANCE_ARTIFACT_TYPE,
    mediaType: PROVENANCE_MEDIA_TYPE,
    content,
  });
  return result;
}

/** The image itself, or the index of several. */
async function joined(
  builds: readonly PlatformBuild[],
  tags: readonly string[],
  engine: EngineClient,
): Promise<Pick<BuildOutcome, 'digest' | 'imageId' | 'size'>> {
  const [only, ...more] = builds;
  if (only === undefined) throw new Error('a build is for one platform at least');
  const { manifest, imageId, size } = only.result;
  if (more.length === 0) return { digest: manifest.digest, imageId, size };
  const ids = builds.map(({ result }) => result.imageId);
  const { index, size: whole } = await engine.images.join(ids, tags);
  return { digest: index.digest as Digest, imageId, size: whole };
}

function platformOf({ platform, result }: PlatformBuild): BuiltPlatform {
  return { platform, digest: result.manifest.digest, imageId: result.imageId };
}

function tagsOf({ name, worktree }: BuildInput, commit: Commit): string[] {
  if (name === undefined) return [];
  const tags = worktree === true ? ['worktree'] : commitTags(commit.id);
  return tags.map((tag) => nameWithTag(name, tag));
}

/** Throws a `Failure` `usage`. */
function refuseTwice(platforms: readonly Platform[]): void {
  const names = platforms.map(formatPlatform);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Failure('usage', `the platform ${twice} is named twice`);
}

/** Names for images that are only to be handed out: each build has its own, and takes no one else's image away. */
class PassingNames {
  readonly #wanted: boolean;
  readonly #names: string[] = [];

  constructor(wanted: boolean) {
    this.#wanted = wanted;
  }

  next(): string[] {
    if (!this.#wanted) return [];
    const name = `${UNNAMED}:${randomUUID()}`;
    this.#names.push(name);
    return [name];
  }

  /** Removes the images, unless they go by other names. */
  async drop(engine: EngineClient): Promise<void> {
    // An index goes before the images that it keeps.
    for (const name of this.#names.toReversed()) {
      await engine.images.remove(name).catch((error) => {
        // A name that was never given, an image that a container uses by now, an engine that is gone.
        if (!isFailure(error)) throw error;
      });
    }
  }
}

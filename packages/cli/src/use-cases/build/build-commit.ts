import {
  type BuildEvent,
  type BuildRequest,
  type BuildResult,
  type Commit,
  commitContext,
  imagesOf,
} from '@slipway/builder';
import type { BuildArchive, EngineClient } from '@slipway/engine-client';
import { type Platform, parseReference } from '@slipway/oci';
import type { CliContext } from '../../context.ts';
import { engineAuths } from '../registry.ts';

/** What building takes of the world. */
export type BuildContext = Pick<CliContext, 'run' | 'stream' | 'env' | 'now' | 'signal'>;

/** One build on an engine: a commit's context, and what goes along with it. */
export interface CommitBuild {
  readonly commit: Commit;
  /** Its `dockerfile` is filled in from the commit. */
  readonly request: BuildRequest;
  readonly secrets: Readonly<Record<string, Buffer>>;
  /** Sockets of SSH agents, by id. */
  readonly agents: Readonly<Record<string, string>>;
  /** Named contexts and caches. */
  readonly archives: readonly BuildArchive[];
  /** Complete references. */
  readonly tags: readonly string[];
  /** References of caches in registries. */
  readonly cacheFrom: readonly string[];
}

type EngineBuildEvent = BuildEvent | { readonly kind: 'result'; readonly result: BuildResult };

/**
 * Sends a commit's context to the engine and has it built, with the credentials that its base images may need. Throws
 * the `Failure` that the build ends with.
 */
export async function buildCommit(
  { commit, request, secrets, agents, archives, tags, cacheFrom }: CommitBuild,
  engine: EngineClient,
  context: BuildContext,
  onEvent: (event: BuildEvent) => void,
): Promise<BuildResult> {
  const native = await nativePlatform(engine);
  const { dockerfile, tar } = await commitContext(commit, request.dockerfileName, context);
  const complete = { ...request, dockerfile };
  const references = [...imagesOf(complete, native), ...cacheFrom];
  const registries = references.map((reference) => parseReference(reference).registry);
  const auths = await engineAuths(registries, context);
  const header = { request: complete, tags, secrets: base64(secrets), agents, cacheFrom };
  const options = { signal: context.signal, auths };
  const all = [{ kind: 'context' as const, content: tar }, ...archives];
  for await (const event of engine.builds.run<EngineBuildEvent>(header, all, options)) {
    if (event.kind === 'result') return event.result;
    onEvent(event);
  }
  throw new Error('the engine ended the build without a result');
}

/** What the engine's machine is. */
export async function nativePlatform(engine: EngineClient): Promise<Platform> {
  const { Os, Arch } = await engine.version();
  return { os: Os, architecture: Arch };
}

function base64(secrets: Readonly<Record<string, Buffer>>): Record<string, string> {
  return Object.fromEntries(Object.entries(secrets).map(([id, value]) => [id, value.toString('base64')]));
}

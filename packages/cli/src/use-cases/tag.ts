import type { EngineClient } from '@slipway/engine-client';
import { Failure, isFailure } from '@slipway/failure';
import { parseReference } from '@slipway/oci';
import { commitTags, versionTags } from '@slipway/release';
import type { CliContext } from '../context.ts';
import { nameWithTag, tagName } from './build/names.ts';
import { registryClient } from './registry.ts';
import { openSource, requireVersion } from './source.ts';

export interface TagInput {
  readonly folder: string;
  readonly revision: string;
  readonly name: string;
  /** A semantic version; that of the commit's Git tag when undefined. */
  readonly version: string | undefined;
}

export interface TagOutcome {
  readonly name: string;
  readonly commit: string;
  readonly version: string;
  /** Complete references, those of the commit first. */
  readonly tags: readonly string[];
  /** The same without the repository. */
  readonly tagNames: readonly string[];
}

/**
 * Gives a commit's image its version's tags, here; `push` sends them. A moving tag such as `latest` goes to the highest
 * version that the registry and this engine know. Throws a `Failure` `no-version`, `not-built`, or `version-taken` when
 * the version belongs to another image.
 */
export async function tagImage(
  input: TagInput,
  engine: EngineClient,
  context: Pick<CliContext, 'run' | 'stream' | 'env' | 'fetch'>,
  warn: (message: string) => void,
): Promise<TagOutcome> {
  const source = await openSource(input.folder, input.revision, context);
  const version = requireVersion(source, input.version);
  const [commitTag = '', shortTag = ''] = commitTags(source.commit.id).map((tag) =>
    nameWithTag(input.name, tag),
  );
  const { RepoTags } = await imageOf(engine, commitTag, source.commit.id);
  const { registry, repository } = parseReference(input.name);
  const remote = await registryTags(registry, repository, context, warn);
  const local = (RepoTags ?? []).map((tag) => parseReference(tag).tag ?? '');
  const { fixed, moving } = versionTags(version, [
    ...remote,
    ...local,
    ...(await localTags(engine, registry, repository)),
  ]);
  for (const tag of fixed)
    if (remote.includes(tag)) await refuseOther({ registry, repository, tag, commitTag }, engine, context);
  for (const tag of [...fixed, ...moving])
    await engine.images.tag(commitTag, `${registry}/${repository}`, tag);
  const tags = [commitTag, shortTag, ...[...fixed, ...moving].map((tag) => nameWithTag(input.name, tag))];
  const { id } = source.commit;
  return { name: input.name, commit: id, version: fixed[0]!, tags, tagNames: tags.map(tagName) };
}

async function imageOf(engine: EngineClient, reference: string, commit: string) {
  return engine.images.inspect(reference).catch((cause) => {
    if (!isFailure(cause, 'not-found')) throw cause;
    throw new Failure('not-built', `commit ${commit.slice(0, 12)} has no image here`, {
      hint: `build it: slipway build --commit ${commit.slice(0, 12)}`,
      cause,
    });
  });
}

/** The registry's tags; with a warning, none, when it cannot be asked. */
async function registryTags(
  registry: string,
  repository: string,
  context: Pick<CliContext, 'run' | 'env' | 'fetch'>,
  warn: (message: string) => void,
): Promise<readonly string[]> {
  try {
    return await registryClient(registry, context).listTags(repository);
  } catch (error) {
    if (isFailure(error, 'repository-unknown')) return [];
    if (!isFailure(error, 'registry-unreachable')) throw error;
    warn(`${registry} does not answer: moving tags are decided by the images here alone`);
    return [];
  }
}

async function localTags(engine: EngineClient, registry: string, repository: string): Promise<string[]> {
  const images = await engine.images.list();
  return images
    .flatMap(({ RepoTags }) => (RepoTags ?? []).map(parseReference))
    .flatMap((tag) => (tag.registry === registry && tag.repository === repository ? (tag.tag ?? []) : []));
}

interface TakenTag {
  readonly registry: string;
  readonly repository: string;
  readonly tag: string;
  readonly commitTag: string;
}

async function refuseOther(
  { registry, repository, tag, commitTag }: TakenTag,
  engine: EngineClient,
  context: Pick<CliContext, 'run' | 'env' | 'fetch'>,
): Promise<void> {
  const taken = await registryClient(registry, context).resolve(repository, tag);
  const { Descriptor } = await engine.images.inspect(commitTag);
  if (taken === undefined || taken.digest === Descriptor?.digest) return;
  throw new Failure(
    'version-taken',
    `${repository}:${tag} is another image in the registry (${taken.digest})`,
    {
      hint: 'a version is released once: give this commit a new one',
    },
  );
}

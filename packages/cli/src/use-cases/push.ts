import type { EngineClient, Progress } from '@slipway/engine-client';
import { Failure, isFailure } from '@slipway/failure';
import { parseReference } from '@slipway/oci';
import { commitTags } from '@slipway/release';
import type { CliContext } from '../context.ts';
import { nameWithTag } from './build/names.ts';
import { engineAuth } from './registry.ts';
import { openSource } from './source.ts';

export interface PushInput {
  readonly folder: string;
  readonly revision: string;
  readonly name: string;
  /** Tags to push; every tag that the commit's image has here when empty. */
  readonly tags: readonly string[];
}

export interface PushOutcome {
  readonly name: string;
  readonly digest: string;
  readonly commit: string;
  /** Complete references. */
  readonly tags: readonly string[];
  /** The same without the repository. */
  readonly tagNames: readonly string[];
}

/** Pushes a commit's image with all its tags and its provenance. Throws a `Failure` `not-built` or the registry's. */
export async function pushImage(
  input: PushInput,
  engine: EngineClient,
  context: Pick<CliContext, 'run' | 'stream' | 'env' | 'signal'>,
  onProgress: (tag: string, progress: Progress) => void,
): Promise<PushOutcome> {
  const { commit } = await openSource(input.folder, input.revision, context);
  const [commitTag = ''] = commitTags(commit.id);
  const { registry, repository } = parseReference(input.name);
  const image = await engine.images.inspect(nameWithTag(input.name, commitTag)).catch((cause) => {
    if (!isFailure(cause, 'not-found')) throw cause;
    throw new Failure('not-built', `commit ${commit.id.slice(0, 12)} has no image here`, {
      hint: 'build it first: slipway build',
      cause,
    });
  });
  const own = (image.RepoTags ?? [])
    .map(parseReference)
    .filter((tag) => tag.registry === registry && tag.repository === repository);
  const tags = input.tags.length > 0 ? input.tags : own.flatMap(({ tag }) => tag ?? []);
  const auth = await engineAuth(registry, context);
  let digest = '';
  for (const tag of tags) {
    const options = { signal: context.signal, ...(auth === undefined ? {} : { auth }) };
    for await (const progress of engine.images.push(`${registry}/${repository}`, tag, options)) {
      onProgress(tag, progress);
      const pushed = progress.aux?.['Digest'];
      if (typeof pushed === 'string') digest = pushed;
    }
  }
  const references = tags.map((tag) => nameWithTag(input.name, tag));
  return { name: input.name, digest, commit: commit.id, tags: references, tagNames: tags };
}

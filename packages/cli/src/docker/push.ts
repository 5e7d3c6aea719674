import type { EngineClient } from '@slipway/engine-client';
import { familiarReference, formatReference, parseReference, withDefaultTag } from '@slipway/oci';
import type { CliContext } from '../context.ts';
import { engineAuth } from '../use-cases/registry.ts';
import { repositoryAndTag } from './image-name.ts';

/** Pushes one image as `docker push` does, telling of it as it goes; gives its whole name. */
export async function pushNamed(
  name: string,
  engine: EngineClient,
  context: CliContext,
  out: { write(text: string): unknown },
): Promise<string> {
  const reference = withDefaultTag(parseReference(name));
  const { repo, tag = 'latest' } = repositoryAndTag(familiarReference(reference));
  const auth = await engineAuth(reference.registry, context);
  const options = { signal: context.signal, ...(auth === undefined ? {} : { auth }) };
  for await (const { id, status, progressDetail } of engine.images.push(repo, tag, options)) {
    if (progressDetail !== undefined && Object.keys(progressDetail).length > 0) continue;
    if (status !== undefined) out.write(`${id === undefined ? '' : `${id}: `}${status}\n`);
  }
  return formatReference(reference);
}

import type { BuildEvent } from '@slipway/builder';
import type { EngineClient } from '@slipway/engine-client';
import { buildImage } from './build/build.ts';
import type { BuildContext } from './build/build-commit.ts';
import type { OutputContext } from './build/output.ts';
import type { LostImage } from './project.ts';
import { pushImage } from './push.ts';

/**
 * Brings an image back that its registry has lost: built again from its commit as the Compose file's `build` section
 * says, and pushed under the commit's tags. That it is the same image shows in its digest.
 */
export async function restoreImage(
  { name, commit, build }: LostImage,
  engine: EngineClient,
  context: BuildContext & OutputContext,
  onEvent: (event: BuildEvent) => void,
): Promise<void> {
  const source = { folder: build.context, revision: commit.id, name };
  const { dockerfile: file, target, args: buildArgs } = build;
  await buildImage({ ...source, file, target, buildArgs }, engine, context, onEvent);
  await pushImage({ ...source, tags: [] }, engine, context, () => {});
}

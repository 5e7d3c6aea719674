import type { BuildEvent } from '@slipway/builder';
import type { EngineClient } from '@slipway/engine-client';
import { type BuildContext, buildImage } from './build.ts';
import type { LostImage } from './project.ts';
import { pushImage } from './push.ts';

/**
 * Brings an image back that its registry has lost: built again from its commit as the Compose file's `build` section
 * says, and pushed under the commit's tags. That it is the same image shows in its digest.
 */
export async function restoreImage(
  { name, commit, build }: LostImage,
  engine: EngineClient,
  context: BuildContext,
  onEvent: (event: BuildEvent) => void,
): Promise<void> {
  const source = { folder: build.context, revision: commit.id, name };
  await buildImage(
    {
      ...source,
      file: build.dockerfile ?? 'Dockerfile',
      target: build.target,
      buildArgs: build.args,
      labels: {},
      secrets: {},
      noCache: false,
      noCacheFilter: [],
      pull: false,
      network: 'default',
      extraHosts: [],
      normalise: true,
      worktree: false,
    },
    engine,
    context,
    onEvent,
  );
  await pushImage({ ...source, tags: [] }, engine, context, () => {});
}

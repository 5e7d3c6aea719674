import type { EngineClient } from '@slipway/engine-client';
import type { Settings } from './options.ts';
import { pinned, type Release } from './release.ts';
import { unlessGone } from './unless-gone.ts';

/** Brings the images of a release to the engine, those it does not have. */
export async function pullImages(engine: EngineClient, release: Release, settings: Settings): Promise<void> {
  for (const [service, image] of Object.entries(release.images)) {
    if (release.project.services[service] === undefined) continue;
    const reference = pinned(image);
    if ((await unlessGone(engine.images.inspect(reference))) !== undefined) continue;
    settings.onEvent({ type: 'pulling', service, reference });
    const auth = settings.auth(reference);
    const lines = engine.images.pull(reference, {
      ...(auth === undefined ? {} : { auth }),
      ...(settings.signal === undefined ? {} : { signal: settings.signal }),
    });
    for await (const { id, status, progressDetail } of lines) {
      if (id === undefined || status === undefined) continue;
      const { current, total } = progressDetail ?? {};
      settings.onEvent({ type: 'pull-progress', service, layer: id, status, current, total });
    }
  }
}

import type { EngineClient } from '@slipway/engine-client';
import { perform } from './actions.ts';
import { withLease } from './lease.ts';
import { Mover } from './mover.ts';
import { observe } from './observe.ts';
import { type RolloutOptions, settingsOf } from './options.ts';
import { plan } from './plan.ts';
import { provide } from './provide.ts';
import { prune } from './prune.ts';
import { pullImages } from './pull.ts';
import { removeRecord } from './record.ts';
import { pinned, type Release } from './release.ts';
import { type Rolled, rolled } from './rolled.ts';

/**
 * Rolls a release out on one host: pulls its images; for each service starts a container beside the one that runs, waits
 * until it is healthy and switches the ports over; then lets the old ones finish, stops them, and keeps them. A failure
 * returns every service to what it ran before.
 *
 * Throws a `Failure`: `unhealthy`, `job-failed`, `locked`, `lease-lapsed`, `no-image`, or one of the engine's.
 */
export async function rollout(
  engine: EngineClient,
  release: Release,
  options: RolloutOptions,
): Promise<Rolled> {
  const settings = settingsOf({ ...options, redact: [...(options.redact ?? []), ...secretsOf(release)] });
  const project = release.project.name;
  const images = imageNames(release);
  const host = { engine, project, image: Object.values(images)[0] ?? '', settings };
  await pullImages(engine, release, settings);
  return withLease(host, async (lease) => {
    await provide(engine, release.project);
    const actions = plan(release, await observe(engine, project, images));
    const mover = new Mover(engine, settings, lease.check);
    const done = await perform(actions, release, engine, mover, settings);
    await mover.settle(done.moves);
    await prune(engine, project, settings, new Set(done.moves.flatMap(({ before }) => before.running)));
    return rolled(host, mover, done, () => removeRecord(engine, done.record));
  });
}

/** The names the engine knows the images by, by service. */
function imageNames({ project, images }: Release): Record<string, string> {
  const own = Object.entries(images).filter(([service]) => project.services[service] !== undefined);
  return Object.fromEntries(own.map(([service, image]) => [service, pinned(image)]));
}

/** The lines of the release's secrets, as programs may print them; what is too short to tell from other text is left out. */
function secretsOf({ project }: Release): string[] {
  const files = Object.values(project.services).flatMap((service) => service.files);
  const secrets = files
    .filter(({ kind }) => kind === 'secret')
    .flatMap(({ content }) => content.reveal().split(/\r?\n/));
  return [...new Set(secrets.map((line) => line.trim()))].filter((line) => line.length >= 4);
}

import type { EngineClient } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import { withLease } from './lease.ts';
import { type Move, Mover } from './mover.ts';
import { type Observed, observe } from './observe.ts';
import { type RolloutOptions, settingsOf } from './options.ts';
import { beforeOf } from './plan.ts';
import type { ReleaseRecord } from './record.ts';
import { currentRelease, isKept, previousRelease } from './releases.ts';
import { type Rolled, rolled } from './rolled.ts';

export interface RollbackOptions extends RolloutOptions {
  /** The version to go back to; the release before the current one when left out. */
  readonly to?: string;
  /** Deploys a release whose containers are not on the host any more, from its images. */
  readonly deploy?: (record: ReleaseRecord) => Promise<Rolled>;
}

/**
 * Puts a past release back: starts the containers it ran in, with the images, configuration and secrets they were frozen
 * with; once all are healthy it has the ports, and what ran before is stopped and kept. All services go back together, or
 * none does.
 *
 * Throws a `Failure`: `no-such-release`, `not-kept`, `digest-mismatch`, `unhealthy`, `locked`, or one of the engine's.
 */
export async function rollback(
  engine: EngineClient,
  project: string,
  options: RollbackOptions,
): Promise<Rolled> {
  const settings = settingsOf(options);
  const { record, lost } = targetOf(await observe(engine, project), project, options.to);
  if (lost.length > 0) return deployAgain(record, lost, options);
  const host = { engine, project, image: Object.values(record.services)[0]?.image ?? '', settings };
  return withLease(host, async (lease) => {
    const mover = new Mover(engine, settings, lease.check);
    const moves = await moveAll(movesTo(record, await observe(engine, project)), mover, () =>
      verify(engine, record),
    );
    await mover.settle(moves);
    const moved = new Set(moves.map(({ service }) => service));
    const unchanged = Object.keys(record.services).filter((service) => !moved.has(service));
    return rolled(host, mover, { record, moves, unchanged }, async () => {});
  });
}

/** Moves every service, or returns them all when one fails or the result is not what was asked for. */
async function moveAll(
  moves: readonly Move[],
  mover: Mover,
  check: () => Promise<void>,
): Promise<readonly Move[]> {
  const done: Move[] = [];
  try {
    for (const move of moves) {
      await mover.move(move);
      done.push(move);
    }
    await check();
    return done;
  } catch (error) {
    throw await mover.undo(done, error);
  }
}

function targetOf(observed: Observed, project: string, to: string | undefined) {
  const current = currentRelease(observed);
  const record =
    to === undefined ? previousRelease(observed) : observed.records.find(({ version }) => version === to);
  if (record !== undefined)
    return {
      record,
      lost: Object.keys(record.services).filter((service) => !isKept(record, service, observed)),
    };
  const known = [...new Set(observed.records.map(({ version }) => version))].join(', ');
  throw new Failure(
    'no-such-release',
    to === undefined
      ? `${project} has no release before ${current?.version ?? 'the first'}`
      : `${project} has no release ${to} on this host`,
    { hint: known === '' ? 'deploy a release first' : `the host knows ${known}` },
  );
}

function deployAgain(
  record: ReleaseRecord,
  lost: readonly string[],
  { deploy }: RollbackOptions,
): Promise<Rolled> {
  if (deploy !== undefined) return deploy(record);
  throw new Failure(
    'not-kept',
    `the container of ${lost.join(', ')} of release ${record.version} is not kept any more`,
    { hint: `deploy ${record.version} again` },
  );
}

/** The moves from what runs to the recorded containers, and those that stop what the release did not have. */
function movesTo(record: ReleaseRecord, observed: Observed): Move[] {
  const back = Object.entries(record.services).flatMap(([service, { container, job }]): Move[] => {
    const own = observed.containers.filter((other) => other.service === service);
    const target = own.find(({ id }) => id === container);
    const others = own.filter((other) => other !== target);
    const runsAlone = target?.running === true && !others.some(({ running }) => running);
    if (job || runsAlone) return [];
    const before = beforeOf(others, observed);
    return [{ service, order: target?.order ?? 'stop-first', next: container, fresh: false, before }];
  });
  const gone = observed.containers.filter(
    ({ running, service }) => running && record.services[service] === undefined,
  );
  const retired = [...new Set(gone.map(({ service }) => service))].map((service): Move => {
    const own = gone.filter((container) => container.service === service);
    return { service, order: 'start-first', fresh: false, before: beforeOf(own, observed) };
  });
  return [...back, ...retired];
}

/** Throws a `Failure` `digest-mismatch` unless every service runs the very image the release is recorded with. */
async function verify(engine: EngineClient, record: ReleaseRecord): Promise<void> {
  for (const [service, { container, image, job }] of Object.entries(record.services)) {
    if (job) continue;
    const { Image, State } = await engine.containers.inspect(container);
    if (Image === image && State.Running) continue;
    const runs = State.Running ? `runs ${Image}` : 'does not run';
    throw new Failure('digest-mismatch', `${service} ${runs}, but release ${record.version} is ${image}`, {
      hint: `deploy ${record.version} again`,
    });
  }
}

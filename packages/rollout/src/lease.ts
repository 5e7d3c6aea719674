import { randomUUID } from 'node:crypto';
import type { EngineClient } from '@slipway/engine-client';
import { Failure, isFailure } from '@slipway/failure';
import type { Clock } from './clock.ts';
import { Label } from './labels.ts';
import type { Settings } from './options.ts';
import { unlessGone } from './unless-gone.ts';

/**
 * One rollout at a time on a host, for each project. The lease is a container that is never started: the engine gives its
 * name to one of those who ask at the same moment, and it is removed by its id, so that nobody removes a later holder's.
 * It lapses by itself, so that a run that was killed locks nobody out.
 */
export interface LeaseOptions {
  readonly clock: Clock;
  /** An image the host has; the container needs one to be made of. */
  readonly image: string;
  /** Who asks, for the message others get to see. */
  readonly holder: string;
  /** How long it holds unless it is given back before; milliseconds. */
  readonly duration: number;
}

export interface Lease {
  /** Throws a `Failure` `lease-lapsed` when its time is over and another rollout may have begun. */
  check(): void;
  release(): Promise<void>;
}

/** Throws a `Failure` `locked` when another holds it, saying who and until when. */
export async function acquireLease(
  engine: EngineClient,
  project: string,
  options: LeaseOptions,
): Promise<Lease> {
  const name = `${project}-slipway-lease`;
  const { clock, duration } = options;
  const expires = new Date(clock.now().getTime() + duration);
  const spec = {
    Image: options.image,
    Cmd: ['lease'],
    HostConfig: { NetworkMode: 'none' },
    Labels: {
      [Label.lease]: project,
      [Label.holder]: `${options.holder} (${randomUUID()})`,
      [Label.expires]: expires.toISOString(),
    },
  };
  const id = (await created()) ?? (await createdAfterLapse());
  return {
    check: () => {
      if (clock.now() < expires) return;
      throw new Failure(
        'lease-lapsed',
        `the rollout of ${project} took longer than its lease of ${duration / 60_000} min`,
        {
          hint: 'allow more time for it and deploy again',
        },
      );
    },
    release: () => removed(id),
  };

  async function created(): Promise<string | undefined> {
    try {
      return await engine.containers.create(spec, name);
    } catch (error) {
      if (isFailure(error, 'conflict')) return undefined;
      throw error;
    }
  }

  /** Removed by now, or being removed by another. */
  async function removed(container: string): Promise<void> {
    try {
      await engine.containers.remove(container);
    } catch (error) {
      if (!isFailure(error, 'not-found') && !isFailure(error, 'conflict')) throw error;
    }
  }

  async function createdAfterLapse(): Promise<string> {
    const held = await unlessGone(engine.containers.inspect(name));
    const labels = held?.Config.Labels ?? {};
    const until = labels[Label.expires] ?? '';
    if (held !== undefined && clock.now() < new Date(until))
      throw locked(project, labels[Label.holder] ?? 'another', until, name);
    if (held !== undefined) await removed(held.Id);
    const id = await created();
    if (id === undefined)
      throw locked(project, 'another rollout that began at the same moment', expires.toISOString(), name);
    return id;
  }
}

/** A host, as far as a lease on it goes. */
export interface LeasedHost {
  readonly engine: EngineClient;
  readonly project: string;
  /** Any image the host has. */
  readonly image: string;
  readonly settings: Settings;
}

/** Does `work` while no other rollout of the project touches the host. */
export async function withLease<T>(
  { engine, project, image, settings }: LeasedHost,
  work: (lease: Lease) => Promise<T>,
): Promise<T> {
  const { clock, holder, leaseTime } = settings;
  const lease = await acquireLease(engine, project, { clock, image, holder, duration: leaseTime });
  try {
    return await work(lease);
  } finally {
    await lease.release();
  }
}

function locked(project: string, holder: string, until: string, name: string): Failure {
  return new Failure('locked', `${project} is being deployed by ${holder}, until ${until} at the latest`, {
    hint: `wait for it to end; if it is known to be dead, remove the container ${name}`,
  });
}

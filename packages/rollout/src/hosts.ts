import type { EngineClient } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import type { RolloutEvent } from './event.ts';
import type { RolloutOptions } from './options.ts';
import type { Release } from './release.ts';
import { type RollbackOptions, rollback } from './rollback.ts';
import type { Rolled } from './rolled.ts';
import { rollout } from './rollout.ts';

/** A machine that takes part in a rollout. */
export interface RolloutHost {
  readonly name: string;
  readonly engine: EngineClient;
}

export interface HostsOptions {
  /** How many hosts go first, one by one; 1 when there are several. */
  readonly canary?: number;
  /** How many of the others go side by side; all of them. */
  readonly batch?: number;
  readonly onEvent?: (host: string, event: RolloutEvent) => void;
}

/**
 * Rolls a release out on every host or on none: the canary first, then in batches. The first failure stops it, and returns
 * every host that was moved already to what it ran before. Gives what was done by host; throws the failure, with the host
 * in its message.
 */
export function rolloutHosts(
  hosts: readonly RolloutHost[],
  release: Release,
  options: Omit<RolloutOptions, 'onEvent'> & HostsOptions,
): Promise<ReadonlyMap<string, Rolled>> {
  return onAll(hosts, options, ({ engine, name }) =>
    rollout(engine, release, { ...options, onEvent: toldBy(name, options) }),
  );
}

/** `rollback` on every host or on none, in the same way. */
export function rollbackHosts(
  hosts: readonly RolloutHost[],
  project: string,
  options: Omit<RollbackOptions, 'onEvent' | 'deploy'> &
    HostsOptions & {
      readonly deploy?: (
        host: RolloutHost,
        ...record: Parameters<NonNullable<RollbackOptions['deploy']>>
      ) => Promise<Rolled>;
    },
): Promise<ReadonlyMap<string, Rolled>> {
  return onAll(hosts, options, (host) => {
    const { deploy, ...others } = options;
    const again = deploy === undefined ? {} : { deploy: deploy.bind(undefined, host) };
    return rollback(host.engine, project, { ...others, ...again, onEvent: toldBy(host.name, options) });
  });
}

function toldBy(host: string, { onEvent }: HostsOptions) {
  return (event: RolloutEvent) => onEvent?.(host, event);
}

/** Does `work` on all hosts, or undoes it on those where it was done. */
export async function onAll(
  hosts: readonly RolloutHost[],
  { canary = hosts.length > 1 ? 1 : 0, batch = hosts.length }: HostsOptions,
  work: (host: RolloutHost) => Promise<Rolled>,
): Promise<ReadonlyMap<string, Rolled>> {
  const done = new Map<string, Rolled>();
  for (const group of batches(hosts, canary, batch)) {
    const results = await Promise.allSettled(
      group.map(async (host) => {
        done.set(host.name, await work(host));
      }),
    );
    const failed = results.flatMap((result, index) =>
      result.status === 'rejected' ? [[group[index]?.name ?? '', result.reason as unknown] as const] : [],
    );
    if (failed.length > 0) throw await returned(failed, done);
  }
  return done;
}

/** The canaries one by one, then the others in groups. */
export function batches<T>(hosts: readonly T[], canary: number, batch: number): T[][] {
  const rest = hosts.slice(canary);
  const size = Math.max(1, batch);
  return [
    ...hosts.slice(0, canary).map((host) => [host]),
    ...Array.from({ length: Math.ceil(rest.length / size) }, (_, index) =>
      rest.slice(index * size, (index + 1) * size),
    ),
  ];
}

/** Returns the hosts in `done` to what they ran; gives the failure of the first host, and what went wrong after it. */
async function returned(
  failed: readonly (readonly [string, unknown])[],
  done: ReadonlyMap<string, Rolled>,
): Promise<unknown> {
  const problems = failed.map(([host, error]) => `${host}: ${messageOf(error)}`);
  for (const [host, rolled] of [...done].toReversed()) {
    try {
      await rolled.undo();
    } catch (error) {
      problems.push(`${host}, on the way back: ${messageOf(error)}`);
    }
  }
  const first = failed[0]?.[1];
  if (!(first instanceof Failure)) return first;
  const hint = first.hint === undefined ? {} : { hint: first.hint };
  return new Failure(first.code, problems.join('\n'), { ...hint, cause: first.cause });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { setTimeout } from 'node:timers/promises';
import type { ContainerStats, EngineClient } from '@slipway/engine-client';
import { isFailure } from '@slipway/failure';

/** Which containers: those that are named, or all that run, or with `all` every one. */
export interface Chosen {
  readonly names: readonly string[];
  readonly all: boolean;
}

/** What each of the containers uses, by what it was asked for by; `undefined` for one that is gone. */
export type Measured = readonly (readonly [string, ContainerStats | undefined])[];

/** Measures once, over a second. A name that no container has is a `Failure` `not-found`. */
export async function measure({ containers }: EngineClient, { names, all }: Chosen): Promise<Measured> {
  if (names.length > 0)
    return Promise.all(names.map(async (name) => [name, await containers.statsOnce(name)] as const));
  const listed = (await containers.list({ all })).map(({ Id }) => Id.slice(0, 12));
  return Promise.all(
    listed.map(async (id) => [id, await containers.statsOnce(id).catch(unlessGone)] as const),
  );
}

/** Measures again and again, until the signal; containers that come are there from then on. */
export async function* watchStats(
  engine: EngineClient,
  chosen: Chosen,
  signal: AbortSignal,
): AsyncGenerator<Measured> {
  for (;;) {
    signal.throwIfAborted();
    const measured = await measure(engine, chosen);
    yield measured;
    if (measured.length === 0) await setTimeout(1000, undefined, { signal });
  }
}

function unlessGone(error: unknown): undefined {
  if (!isFailure(error, 'not-found')) throw error;
}

import type { EngineClient } from '@slipway/engine-client';
import { jobs } from './dependency-order.ts';
import { untilCompleted } from './health.ts';
import type { Move, Mover } from './mover.ts';
import { newContainer } from './new-container.ts';
import type { Settings } from './options.ts';
import type { Action } from './plan.ts';
import { type RecordedService, writeRecord } from './record.ts';
import type { Release } from './release.ts';
import { removeContainer } from './remove-container.ts';
import type { Done } from './rolled.ts';

/** Takes the actions of a plan in turn and records the release; returns all services when one of them fails. */
export async function perform(
  actions: readonly Action[],
  release: Release,
  engine: EngineClient,
  mover: Mover,
  settings: Settings,
): Promise<Done> {
  const moves: Move[] = [];
  const containers = new Map<string, string>();
  try {
    for (const action of actions) {
      settings.signal?.throwIfAborted();
      const container = await containerFor(action, release, engine, settings);
      if (container !== undefined) containers.set(action.service, container);
      if (action.kind === 'keep' || action.kind === 'run') continue;
      const move = moveOf(action, container);
      await mover.move(move);
      moves.push(move);
    }
    const services = await recorded(engine, release, containers);
    const record = await writeRecord(engine, release.project.name, { ...release, services });
    const unchanged = actions.filter(({ kind }) => kind === 'keep').map(({ service }) => service);
    return { record, moves, unchanged };
  } catch (error) {
    throw await mover.undo(moves, error);
  }
}

/** The container the service is to run in: the one it has, one that has run, or a new one. */
async function containerFor(
  action: Action,
  release: Release,
  engine: EngineClient,
  settings: Settings,
): Promise<string | undefined> {
  if (action.kind === 'retire') return undefined;
  if (action.kind === 'replace')
    return newContainer(engine, release, action.service, action.name, action.carried);
  if (action.kind === 'run') return runJob(engine, release, action, settings);
  settings.onEvent({ type: 'unchanged', service: action.service });
  return action.container;
}

function moveOf(action: Extract<Action, { kind: 'replace' | 'retire' }>, next: string | undefined): Move {
  const order = action.kind === 'replace' ? action.order : 'start-first';
  return {
    service: action.service,
    order,
    fresh: true,
    before: action,
    ...(next === undefined ? {} : { next }),
  };
}

async function runJob(
  engine: EngineClient,
  release: Release,
  { service, name }: Extract<Action, { kind: 'run' }>,
  settings: Settings,
): Promise<string> {
  const container = await newContainer(engine, release, service, name, {});
  try {
    settings.onEvent({ type: 'starting', service, container, beside: false });
    await engine.containers.start(container);
    await untilCompleted(engine, container, service, settings);
  } catch (error) {
    await removeContainer(engine, container, new Set());
    throw error;
  }
  settings.onEvent({ type: 'completed', service });
  return container;
}

async function recorded(
  engine: EngineClient,
  { project, images }: Release,
  containers: ReadonlyMap<string, string>,
): Promise<Record<string, RecordedService>> {
  const services: Record<string, RecordedService> = {};
  const ranOnce = jobs(project.services);
  for (const [service, container] of containers) {
    const { Image } = await engine.containers.inspect(container);
    const digest = images[service]?.digest ?? '';
    services[service] = { container, digest, image: Image, job: ranOnce.has(service) };
  }
  return services;
}

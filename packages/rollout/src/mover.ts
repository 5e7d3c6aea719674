import type { EngineClient } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import type { Order } from './compose/project.ts';
import { untilHealthy } from './health.ts';
import type { Settings } from './options.ts';
import type { Before } from './plan.ts';
import { removeContainer } from './remove-container.ts';

/**
 * Moves a service from the containers that run to another one, and back. The next container is started without its ports;
 * once it is healthy they are switched over in one instant. What ran before is stopped only after every service has moved,
 * so that going back is instant too.
 */
export interface Move {
  readonly service: string;
  readonly order: Order;
  /** The container to move to; none when the service is only stopped. */
  readonly next?: string;
  /** Whether `next` was made for this move, and is to be removed when the move fails. */
  readonly fresh: boolean;
  readonly before: Before;
}

export class Mover {
  readonly #engine: EngineClient;
  readonly #settings: Settings;
  readonly #checkLease: () => void;
  readonly #switched = new Set<Move>();

  /** `checkLease` throws when the host is not ours any more. */
  constructor(engine: EngineClient, settings: Settings, checkLease: () => void) {
    this.#engine = engine;
    this.#settings = settings;
    this.#checkLease = checkLease;
  }

  /** Moves one service. When that fails, it is as before, and the failure says what else went wrong on the way back. */
  async move(move: Move): Promise<void> {
    try {
      if (move.next !== undefined) await this.#advance(move, move.next);
    } catch (error) {
      throw await this.undo([move], error);
    }
  }

  /**
   * Returns services to what they ran before, the last one moved first. Gives `cause`, with what could not be returned
   * added to its message.
   */
  async undo(moves: readonly Move[], cause: unknown): Promise<unknown> {
    const problems: string[] = [];
    for (const move of moves.toReversed()) {
      try {
        await this.#giveBack(move);
        this.#settings.onEvent({ type: 'returned', service: move.service });
      } catch (error) {
        problems.push(`returning ${move.service} to what it ran before failed: ${(error as Error).message}`);
      }
    }
    if (problems.length === 0) return cause;
    const first = cause instanceof Error ? [cause.message] : [];
    return new Failure(
      cause instanceof Failure ? cause.code : 'return-failed',
      [...first, ...problems].join('\n'),
      {
        hint: 'look at the containers on the host, and deploy a release that is known to work',
        cause,
      },
    );
  }

  /** Lets replaced containers finish their requests, then stops and keeps them. */
  async settle(moves: readonly Move[]): Promise<void> {
    const { clock, drainTime, onEvent } = this.#settings;
    const drains = moves.some(({ order, before }) => order === 'start-first' && before.serving !== undefined);
    if (drains && drainTime > 0) {
      onEvent({ type: 'draining', seconds: drainTime / 1000 });
      await clock.sleep(drainTime);
    }
    await Promise.all(moves.map((move) => this.#stopBefore(move)));
  }

  async #advance(move: Move, next: string): Promise<void> {
    const { service, order, before } = move;
    const { onEvent } = this.#settings;
    if (order === 'stop-first') await this.#stopBefore(move);
    const beside = order === 'start-first' && before.serving !== undefined;
    onEvent({ type: 'starting', service, container: next, beside });
    await this.#engine.containers.startUnpublished(next);
    await this.#untilHealthy(next, service, this.#settings.signal);
    this.#checkLease();
    await this.#engine.containers.takeover(next, beside ? before.serving : undefined);
    this.#switched.add(move);
    onEvent({ type: 'switched', service });
  }

  async #giveBack(move: Move): Promise<void> {
    const { service, order, next, before } = move;
    if (order === 'stop-first') await this.#putAway(move);
    const { serving } = before;
    if (serving !== undefined && !(await this.#answers(move, serving))) {
      const { State } = await this.#engine.containers.inspect(serving);
      if (!State.Running) {
        await this.#engine.containers.startUnpublished(serving);
        await this.#untilHealthy(serving, service);
      }
      await this.#engine.containers.takeover(serving, order === 'start-first' ? next : undefined);
    }
    if (order === 'start-first') await this.#putAway(move);
    this.#switched.delete(move);
  }

  /** Whether what served before the move was never stopped and still has its ports. */
  async #answers(move: Move, serving: string): Promise<boolean> {
    if (this.#switched.has(move) || move.order === 'stop-first') return false;
    return (await this.#engine.containers.inspect(serving)).State.Running;
  }

  /** In its own time: what it shares with the one before it, such as a data folder, is to be left in order. */
  async #putAway({ next, fresh, before }: Move): Promise<void> {
    if (next === undefined) return;
    await this.#engine.containers.stop(next);
    if (fresh) await removeContainer(this.#engine, next, new Set(Object.values(before.carried)));
  }

  async #stopBefore({ service, before }: Move): Promise<void> {
    for (const container of before.running) {
      this.#settings.onEvent({ type: 'stopping', service, container });
      const { HostConfig } = await this.#engine.containers.inspect(container);
      // Under `always` the engine would start it again when it next starts itself.
      if (HostConfig.RestartPolicy?.Name === 'always')
        await this.#engine.containers.update(container, { RestartPolicy: { Name: 'unless-stopped' } });
      await this.#engine.containers.stop(container);
    }
  }

  /** The way back is taken even when the rollout was called off, so that only the way there has a signal. */
  #untilHealthy(container: string, service: string, signal?: AbortSignal): Promise<void> {
    const { onEvent } = this.#settings;
    return untilHealthy(this.#engine, container, service, { ...this.#settings, signal }, (health) =>
      onEvent(health === 'healthy' ? { type: 'healthy', service } : { type: 'waiting', service, health }),
    );
  }
}

import { outOfMemoryKills } from '../process/cgroup-usage.ts';
import { cgroupOf } from './cgroup.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import { HealthMonitor } from './health.ts';
import { limitsOf } from './log-driver.ts';
import { LogRotation } from './log-rotation.ts';
import { OomWatch } from './oom-watch.ts';

/** What is watched while a container runs: its health, how long its log gets, and whether memory runs out. */
export class Watch {
  readonly health: HealthMonitor | undefined;
  readonly #rotation: LogRotation | undefined;
  readonly #oom: OomWatch;

  constructor(container: Container, engine: Containers) {
    const { bundle, log, record } = container;
    this.#oom = new OomWatch(
      bundle,
      () => killsIn(container, engine),
      () => tellOfKill(container),
    );
    const limits = limitsOf(record.hostConfig.LogConfig);
    this.#rotation = limits.maxSize === undefined ? undefined : new LogRotation(log, bundle, limits);
    const check = record.config.Healthcheck;
    const [kind = 'NONE'] = check?.Test ?? [];
    this.health =
      check === undefined || kind === 'NONE'
        ? undefined
        : new HealthMonitor(engine.runtime, container, check, engine.now);
  }

  stop(): void {
    this.health?.stop();
    this.#rotation?.stop();
    this.#oom.stop();
  }
}

/** How many processes of it the kernel has ended for want of memory; its group must still be there. */
export function killsIn({ record }: Container, engine: Containers): number {
  return outOfMemoryKills(cgroupOf(record, engine.cgroupParent));
}

/** Records that the kernel has ended one. */
export function tellOfKill(container: Container): void {
  const { record, state } = container;
  container.keep({ ...record, state: { ...state, oomKilled: true } });
  container.emit('oom');
}

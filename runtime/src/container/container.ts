import { EventEmitter, once } from 'node:events';
import { constants, existsSync, readFileSync, statSync } from 'node:fs';
import { open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import type { PublishedPort } from '../network/firewall.ts';
import { startTimeOf } from '../process/oci-runtime.ts';
import { writeJson } from '../state/document.ts';
import { Mutex } from '../state/mutex.ts';
import { isNoSpace } from '../state/space.ts';
import type { Containers } from './containers.ts';
import { cleanAfter, recordExit } from './exit.ts';
import { HealthMonitor } from './health.ts';
import { answersFor, bindingsOf } from './ports.ts';
import {
  type ContainerRecord,
  type ContainerState,
  isAlive,
  type NetworkAttachment,
  transition,
} from './record.ts';
import { type LimitChanges, resourcesOf, updatedHostConfig } from './resources.ts';
import { nextDelay } from './restart-policy.ts';
import { signalNumber } from './signal.ts';
import { startContainer } from './start.ts';

const DEFAULT_STOP_TIMEOUT = 10;
const SIGKILL = 9;

/**
 * One container: its record, and what can be done with it. Operations on the same container run one after the other;
 * each leaves the record as it was or as it is now, on disk before anyone is told.
 */
export class Container {
  readonly #engine: Containers;
  readonly #mutex = new Mutex();
  readonly #signals = new EventEmitter().setMaxListeners(0);
  #record: ContainerRecord;
  #health: HealthMonitor | undefined;
  #restart: NodeJS.Timeout | undefined;
  #lastDelay = 0;
  /** While it is being started: an exit is dealt with after it. */
  #starting: Promise<unknown> = Promise.resolve();
  /** While it is taken off the host after an exit: a new start waits for it. */
  #cleaning: Promise<unknown> = Promise.resolve();

  constructor(engine: Containers, record: ContainerRecord) {
    this.#engine = engine;
    this.#record = record;
  }

  get record(): ContainerRecord {
    return this.#record;
  }

  get id(): string {
    return this.#record.id;
  }

  get state(): ContainerState {
    return this.#record.state;
  }

  get health(): HealthMonitor | undefined {
    return this.#health;
  }

  get folder(): string {
    return this.#engine.folders.inRoot('containers', this.id);
  }

  get bundle(): string {
    return this.#engine.folders.inRun('containers', this.id);
  }

  get logPath(): string {
    return join(this.folder, 'log');
  }

  /** The size of the log in bytes; 0 before the first start. */
  get logSize(): number {
    return statSync(this.logPath, { throwIfNoEntry: false })?.size ?? 0;
  }

  get hasLog(): boolean {
    return existsSync(this.logPath);
  }

  /** Its root file system, to be mounted. */
  get overlay() {
    const upper = { directory: join(this.folder, 'upper'), work: join(this.folder, 'work') };
    return { lower: this.#engine.layers.lower(this.#record.layers), upper };
  }

  /** The directories of its root file system, top first, its own the first of all. */
  get directories(): string[] {
    return [join(this.folder, 'upper'), ...this.#engine.layers.directories(this.#record.layers)];
  }

  save(record: ContainerRecord): void {
    writeJson(join(this.folder, 'container.json'), record);
    this.#record = record;
  }

  /**
   * Saves what has happened to it and cannot be undone; on a full disk that is remembered only. The next engine then sees
   * by its process what became of it.
   */
  keep(record: ContainerRecord): void {
    try {
      this.save(record);
    } catch (error) {
      if (!isNoSpace(error)) throw error;
      this.#record = record;
    }
  }

  /** Starts it; with `publish: false` its ports answer only after `takeover`. Throws a `Failure`; then it is as it was. */
  start({ publish }: { readonly publish: boolean } = { publish: true }): Promise<'started' | 'already'> {
    return this.#mutex.run(async () => {
      if (isAlive(this.state)) return 'already';
      this.#cancelRestart();
      await this.#run(publish);
      return 'started';
    });
  }

  /**
   * Ends it: its stop signal, then SIGKILL after `timeout` seconds (the container's own, else 10; negative waits for
   * ever). Gives whether it was running.
   */
  stop(timeout?: number, signal?: string): Promise<'stopped' | 'already'> {
    const seconds = timeout ?? this.#record.config.StopTimeout ?? DEFAULT_STOP_TIMEOUT;
    const number = signalNumber(signal ?? this.#record.config.StopSignal ?? 'SIGTERM');
    return this.#mutex.run(async () => {
      if (this.#restart !== undefined) {
        this.#cancelRestart();
        this.save({ ...this.#record, state: transition(this.state, 'exited', { stoppedByUser: true }) });
        this.#signals.emit('exit');
        return 'stopped';
      }
      if (!isAlive(this.state)) return 'already';
      this.keep({ ...this.#record, state: { ...this.state, stoppedByUser: true } });
      const exited = once(this.#signals, 'exit');
      await this.#signal(number);
      const timer = seconds < 0 ? undefined : setTimeout(() => void this.#signal(SIGKILL), seconds * 1000);
      await exited;
      clearTimeout(timer);
      this.emit('stop');
      return 'stopped';
    });
  }

  /** Throws a `Failure` `not-running`. */
  async kill(signal = 'SIGKILL'): Promise<void> {
    const number = signalNumber(signal);
    if (!isAlive(this.state)) throw new Failure('not-running', `Container ${this.id} is not running`);
    if (number === SIGKILL) this.keep({ ...this.#record, state: { ...this.state, stoppedByUser: true } });
    const exited = number === SIGKILL ? once(this.#signals, 'exit') : undefined;
    await this.#signal(number);
    this.emit('kill', { signal: String(number) });
    await exited;
  }

  async restart(timeout?: number): Promise<void> {
    await this.stop(timeout);
    await this.start();
    this.emit('restart');
  }

  pause(): Promise<void> {
    return this.#mutex.run(async () => {
      if (this.state.status === 'paused')
        throw new Failure('already-paused', `Container ${this.id} is already paused`);
      if (this.state.status !== 'running')
        throw new Failure('not-running', `Container ${this.id} is not running`);
      await this.#engine.runtime.pause(this.id);
      this.save({ ...this.#record, state: transition(this.state, 'paused') });
      this.emit('pause');
    });
  }

  unpause(): Promise<void> {
    return this.#mutex.run(async () => {
      if (this.state.status !== 'paused')
        throw new Failure('not-paused', `Container ${this.id} is not paused`);
      await this.#engine.runtime.resume(this.id);
      this.save({ ...this.#record, state: transition(this.state, 'running') });
      this.emit('unpause');
    });
  }

  /**
   * Publishes this container's ports; those that `from` holds move over in the same transaction, and it stays running
   * for its open connections. Throws a `Failure` `not-running` or `port-in-use`; then nothing has moved.
   */
  takeover(from?: Container): Promise<void> {
    return this.#mutex.run(async () => {
      if (!isAlive(this.state)) throw new Failure('not-running', `Container ${this.id} is not running`);
      const address = this.#firstAddress();
      const theirs = from?.state.published ? from.state.ports : [];
      const own = this.state.published ? this.state.ports : [];
      // What it answers for already stays: it may have kept some ports when it handed others over.
      const bindings = bindingsOf(this.#record).filter(
        (binding) => !own.some((port) => answersFor(port, binding)),
      );
      const moved = bindings.flatMap((binding) => {
        const port = theirs.find((each) => answersFor(each, binding));
        return port === undefined
          ? []
          : [{ binding, old: port, now: { ...port, address, port: binding.port } }];
      });
      const fresh = await this.#engine.ports.reserve(
        bindings.filter((binding) => !moved.some((each) => each.binding === binding)),
        address,
      );
      const ports = [...moved.map(({ now }) => now), ...fresh];
      await this.#engine.firewall.move(
        moved.map(({ old }) => old),
        ports,
      );
      // The new owner's record first: were we killed now, the port must be somebody's.
      const over = { published: true, tookOverAt: this.#engine.now().toISOString() };
      this.save({ ...this.#record, state: { ...this.state, ports: [...own, ...ports], ...over } });
      if (from !== undefined) from.#handOver(moved.map(({ old }) => old));
      this.#engine.attachments.refreshNeighbours(this.#record);
      this.emit('takeover', from === undefined ? {} : { from: from.id });
    });
  }

  #handOver(moved: readonly PublishedPort[]): void {
    const ports = this.state.ports.filter((port) => !moved.includes(port));
    this.save({ ...this.#record, state: { ...this.state, ports, published: ports.length > 0 } });
  }

  /** Throws a `Failure` `is-running` unless forced. */
  async remove({ force, volumes }: { readonly force: boolean; readonly volumes: boolean }): Promise<void> {
    if (isAlive(this.state) || this.#restart !== undefined) {
      if (!force) {
        throw new Failure(
          'is-running',
          `cannot remove container "/${this.#record.name}": container is running: stop the container before removing or force remove`,
        );
      }
      await this.stop(0, 'SIGKILL');
    }
    await this.#mutex.run(() => this.#erase(volumes));
  }

  /** Resolves with the exit code: now if it is not running, at its next exit, or once it has been removed. */
  async wait(condition: 'not-running' | 'next-exit' | 'removed'): Promise<number> {
    if (condition === 'not-running' && !isAlive(this.state) && this.state.status !== 'restarting')
      return this.state.exitCode;
    await once(this.#signals, condition === 'removed' ? 'removed' : 'exit');
    return this.state.exitCode;
  }

  /** Resolves when it is not running. */
  async ended(): Promise<void> {
    if (isAlive(this.state)) await once(this.#signals, 'exit');
  }

  /** Resolves when it runs, or has failed to start, or has gone. */
  async begun(): Promise<void> {
    if (!isAlive(this.state))
      await Promise.race(['start', 'exit', 'removed'].map((name) => once(this.#signals, name)));
  }

  rename(name: string): void {
    const oldName = this.#record.name;
    this.save({ ...this.#record, name });
    this.#engine.attachments.refreshNeighbours(this.#record);
    this.emit('rename', { oldName: `/${oldName}` });
  }

  /** Changes limits, of a running container at once, and its restart policy. Throws a `Failure` `bad-limits`. */
  update(changes: LimitChanges): Promise<void> {
    return this.#mutex.run(async () => {
      const hostConfig = updatedHostConfig(this.#record.hostConfig, changes);
      const resources = JSON.stringify(resourcesOf(hostConfig));
      if (isAlive(this.state) && resources !== JSON.stringify(resourcesOf(this.#record.hostConfig))) {
        const file = join(this.bundle, 'resources.json');
        await writeFile(file, resources);
        await this.#engine.runtime.update(this.id, file);
      }
      this.save({ ...this.#record, hostConfig });
      this.emit('update');
    });
  }

  /** Joins one more network, at once when it runs. Throws a `Failure` `already-connected` or one about the address. */
  connect(network: string, attachment: NetworkAttachment): Promise<void> {
    return this.#mutex.run(async () => {
      const { networks, hostConfig } = this.#record;
      if (/^(host|container:)/.test(hostConfig.NetworkMode))
        throw new Failure(
          'not-connectable',
          'container sharing network namespace with another container or host cannot be connected to any other network',
        );
      if (networks[network] !== undefined)
        throw new Failure(
          'already-connected',
          `endpoint with name ${this.#record.name} already exists in network ${network}`,
        );
      const record = { ...this.#record, networks: { ...networks, [network]: attachment } };
      const endpoint = isAlive(this.state) ? this.#engine.attachments.reserveIn(network, record) : undefined;
      if (endpoint !== undefined) await this.#engine.attachments.plugInto(this.state.pid, network, endpoint);
      const endpoints = { ...this.state.endpoints, ...(endpoint ? { [network]: endpoint } : {}) };
      this.save({ ...record, state: { ...this.state, endpoints } });
      if (isAlive(this.state)) this.#engine.attachments.refreshNames(this.#record);
      this.#engine.attachments.announce('connect', this.id, [network]);
    });
  }

  /** Leaves a network; ports that were published by its address there stay with the next one. Throws a `Failure` `not-connected`. */
  disconnect(network: string): Promise<void> {
    return this.#mutex.run(async () => {
      const { [network]: left, ...networks } = this.#record.networks;
      if (left === undefined)
        throw new Failure('not-connected', `container ${this.id} is not connected to network ${network}`);
      const before = this.#record;
      const { [network]: endpoint, ...endpoints } = this.state.endpoints;
      const next = Object.values(endpoints)[0]?.address;
      const ports = next === undefined ? [] : this.state.ports.map((port) => ({ ...port, address: next }));
      if (this.state.published) await this.#engine.firewall.move(this.state.ports, ports);
      if (endpoint !== undefined) await this.#engine.attachments.unplug(endpoint);
      this.save({ ...before, networks, state: { ...this.state, endpoints, ports } });
      this.#engine.attachments.refreshNeighbours(before);
      if (isAlive(this.state)) this.#engine.attachments.refreshNames(this.#record);
      this.#engine.attachments.announce('disconnect', this.id, [network]);
    });
  }

  /** Sets the size of its terminal, by a line into conmon's FIFO. */
  async resize(rows: number, columns: number): Promise<void> {
    if (!isAlive(this.state)) throw new Failure('not-running', `Container ${this.id} is not running`);
    const fifo = await open(join(this.bundle, 'ctl'), constants.O_WRONLY | constants.O_NONBLOCK);
    await fifo.write(`1 ${rows} ${columns}\n`);
    await fifo.close();
    this.emit('resize', { height: String(rows), width: String(columns) });
  }

  /** Runs a task while nothing starts, stops or removes the container. */
  exclusively<T>(task: () => Promise<T>): Promise<T> {
    return this.#mutex.run(task);
  }

  /** Called when conmon has written its exit file, and after a restart of the engine for one that ended meanwhile. */
  async exited(exitCode: number): Promise<void> {
    const oomKilled = existsSync(join(this.bundle, 'oom'));
    await this.#starting;
    // Not behind the mutex: `stop` holds it while it waits for this.
    if (isAlive(this.state)) await this.#finish(exitCode, oomKilled);
  }

  /** Takes up a container that outlived the engine. */
  resume(): void {
    this.#watchHealth();
  }

  async #run(publish: boolean): Promise<void> {
    await this.#cleaning;
    const starting = this.#engine.starts.shared(() => startContainer(this, this.#engine, publish));
    const started = starting.then(() => {
      this.#watchHealth();
      this.#signals.emit('start');
      this.emit('start');
    });
    this.#starting = started.catch(() => {});
    try {
      await started;
    } catch (error) {
      this.#signals.emit('exit');
      if (this.#record.hostConfig.AutoRemove) await this.#erase(true);
      throw error;
    }
  }

  #firstAddress(): string {
    const address = Object.values(this.state.endpoints)[0]?.address;
    if (address !== undefined) return address;
    throw new Failure('no-network', `Container ${this.id} has no network to publish ports from`);
  }

  async #signal(number: number): Promise<void> {
    if (this.state.status === 'paused' && number === SIGKILL) {
      await this.#engine.runtime.resume(this.id);
    }
    if (startTimeOf(this.state.pid) === this.state.pidStart) process.kill(this.state.pid, number);
  }

  async #finish(exitCode: number, oomKilled: boolean): Promise<void> {
    const engine = this.#engine;
    this.#health?.stop();
    this.#health = undefined;
    const before = this.#record;
    const record = await recordExit(this, engine, { exitCode, oomKilled });
    const { AutoRemove } = record.hostConfig;
    if (AutoRemove) this.#record = record;
    else this.keep(record);
    const cleaning = cleanAfter(this, engine, before);
    engine.background(cleaning);
    this.#cleaning = Promise.allSettled([cleaning]);
    engine.attachments.refreshNeighbours(before);
    if (oomKilled) this.emit('oom');
    this.emit('die', { exitCode: String(exitCode) });
    engine.attachments.announce('disconnect', this.id, Object.keys(before.state.endpoints));
    this.#signals.emit('exit');
    if (record.state.status === 'restarting') this.#restartLater();
    else if (AutoRemove) await this.#mutex.run(() => this.#erase(true));
  }

  #restartLater(): void {
    const ranFor = Date.parse(this.state.finishedAt) - Date.parse(this.state.startedAt);
    const delay = nextDelay(this.#lastDelay, ranFor);
    const timer = setTimeout(() => {
      this.#restart = undefined;
      void this.#mutex
        .run(async () => {
          if (this.state.status !== 'restarting') return;
          this.save({ ...this.#record, state: { ...this.state, restartCount: this.state.restartCount + 1 } });
          await this.#run(true);
        })
        .catch(() => this.#restartLater());
    }, delay);
    this.#restart = timer;
    this.#lastDelay = delay;
  }

  #cancelRestart(): void {
    clearTimeout(this.#restart);
    this.#restart = undefined;
  }

  /** Gone for everyone once its record is; its files go after that. */
  async #erase(volumes: boolean): Promise<void> {
    const { mounts } = this.#record;
    this.#engine.forget(this);
    if (volumes) {
      for (const mount of mounts) {
        if (mount.Type === 'volume' && this.#engine.volumes.find(mount.Name!)?.anonymous)
          this.#engine.volumes.remove(mount.Name!);
      }
    }
    this.#signals.emit('removed');
    this.emit('destroy');
    const cleaned = this.#cleaning.then(() => rm(this.folder, { recursive: true, force: true }));
    this.#engine.background(cleaned);
  }

  #watchHealth(): void {
    const check = this.#record.config.Healthcheck;
    const test = check?.Test ?? [];
    if (check === undefined || test.length === 0 || test[0] === 'NONE') return;
    this.#health = new HealthMonitor(this.#engine.runtime, this.#record, check, this.#engine.now, (status) =>
      this.emit(`health_status: ${status}`),
    );
  }

  /** Tells of what happened to it. */
  emit(action: string, attributes: Readonly<Record<string, string>> = {}): void {
    const { id, name, image, config } = this.#record;
    this.#engine.events.emit('container', action, id, {
      ...config.Labels,
      image: image.reference,
      name,
      ...attributes,
    });
  }
}

/** The exit code conmon wrote for a container, or undefined. */
export function readExitCode(folder: string, id: string): number | undefined {
  const path = join(folder, id);
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : undefined;
}

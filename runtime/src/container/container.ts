import { constants } from 'node:os';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import { writeJson } from '../state/document.ts';
import { Mutex } from '../state/mutex.ts';
import { isNoSpace } from '../state/space.ts';
import type { Containers } from './containers.ts';
import { Deliveries, HEAD_START } from './deliveries.ts';
import { end, heedStop, isEnding, kill, sendSignal, stopSignalOf, thaw } from './ending.ts';
import { cleanAfter, recordExit } from './exit.ts';
import type { HealthMonitor } from './health.ts';
import { LogFiles } from './log-files.ts';
import { Moments } from './moments.ts';
import { type ContainerRecord, type ContainerState, isAlive, transition } from './record.ts';
import { eraseContainer } from './removal.ts';
import { RestartTimer } from './restart-timer.ts';
import { signalNumber } from './signal.ts';
import { startContainer } from './start.ts';
import { killsIn, tellOfKill, Watch } from './watch.ts';

const DEFAULT_STOP_TIMEOUT = 10;

/** What a client may wait for: see `Container.wait`. */
export type WaitCondition = 'not-running' | 'next-exit' | 'removed';

/**
 * One container: its record and its life, from the first start to its removal. What else can be done with one lies
 * beside it, one noun a file. Operations on the same container run one after the other; each leaves the record as it
 * was or as it is now, on disk before anyone is told.
 */
export class Container {
  /** What it has written to its output. */
  readonly log: LogFiles;
  readonly deliveries = new Deliveries();
  readonly #engine: Containers;
  readonly #mutex = new Mutex();
  readonly #moments = new Moments();
  readonly #restart = new RestartTimer();
  #record: ContainerRecord;
  #watch: Watch | undefined;
  /** While it is started, its ports change hands, or its exit is recorded: of these one waits for the other. */
  #changing: Promise<unknown> = Promise.resolve();
  /** While it is taken off the host after an exit: a new start waits for it. */
  #cleaning: Promise<unknown> = Promise.resolve();

  constructor(engine: Containers, record: ContainerRecord) {
    this.#engine = engine;
    this.#record = record;
    this.log = new LogFiles(join(this.folder, 'log'));
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
    return this.#watch?.health;
  }

  /** Where what outlives a run of it is kept. */
  get folder(): string {
    return this.#engine.folders.inRoot('containers', this.id);
  }

  /** Where one run of it is kept. */
  get bundle(): string {
    return this.#engine.folders.inRun('containers', this.id);
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

  /** Saves it with its state changed, the status as it is. */
  change(state: Partial<Omit<ContainerState, 'status'>>): void {
    this.save({ ...this.#record, state: { ...this.state, ...state } });
  }

  /** Tells of what happened to it. */
  emit(action: string, attributes: Readonly<Record<string, string>> = {}): void {
    const { id, name, image, config } = this.#record;
    const known = { ...config.Labels, image: image.reference, name };
    this.#engine.events.emit('container', action, id, { ...known, ...attributes });
  }

  /** Runs a task while nothing starts, stops or removes the container. */
  exclusively<T>(task: () => Promise<T>): Promise<T> {
    return this.#mutex.run(task);
  }

  /** Starts it; with `publish: false` its ports answer only after a takeover. Throws a `Failure`; then it is as it was. */
  start({ publish }: { readonly publish: boolean } = { publish: true }): Promise<'started' | 'already'> {
    return this.#mutex.run(async () => {
      if (this.state.status === 'paused')
        throw new Failure('is-paused', 'cannot start a paused container, try unpause instead');
      if (isAlive(this.state)) return 'already';
      this.#restart.cancel();
      await this.#run(publish, 0);
      return 'started';
    });
  }

  /**
   * Ends it: its stop signal, then SIGKILL after `timeout` seconds (the container's own, else 10; negative waits for
   * ever). Gives whether it was running. Throws a `Failure` `does-not-end`.
   */
  stop(timeout?: number, signal?: string): Promise<'stopped' | 'already'> {
    const seconds = timeout ?? this.#record.config.StopTimeout ?? DEFAULT_STOP_TIMEOUT;
    const number = signal === undefined ? stopSignalOf(this) : signalNumber(signal);
    return this.#mutex.run(async () => {
      if (this.#restart.pending) this.#giveUpRestart();
      else if (!isAlive(this.state)) return 'already';
      else await end(this, this.#engine, number, seconds);
      this.emit('stop');
      return 'stopped';
    });
  }

  /** Sends a signal; with SIGKILL it waits for the end. One between two restarts is not started again. Throws a `Failure` `not-running`, `bad-signal` or `does-not-end`. */
  async kill(signal = 'SIGKILL'): Promise<void> {
    const number = signalNumber(signal);
    const ends = isEnding(this, number);
    // It may be about to run again just now: then that is what is killed.
    while (ends && this.state.status === 'restarting') if (await this.#givesUpRestart()) return;
    if (!isAlive(this.state)) {
      const reason = `Container ${this.id} is not running`;
      throw new Failure('not-running', `Cannot kill container: ${this.#record.name}: ${reason}`);
    }
    if (ends) heedStop(this);
    if (number === constants.signals.SIGKILL) await kill(this, this.#engine);
    else await sendSignal(this, this.#engine, number);
  }

  async restart(timeout?: number, signal?: string): Promise<void> {
    await this.stop(timeout, signal);
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
      await thaw(this, this.#engine);
    });
  }

  rename(name: string): void {
    const oldName = this.#record.name;
    this.save({ ...this.#record, name });
    this.#engine.attachments.names.refreshNeighbours(this.#record);
    this.emit('rename', { oldName: `/${oldName}` });
  }

  /** Throws a `Failure` `is-running` unless forced. */
  async remove({ force, volumes }: { readonly force: boolean; readonly volumes: boolean }): Promise<void> {
    await this.#mutex.run(async () => {
      if (isAlive(this.state) || this.#restart.pending) {
        const { status } = this.state;
        if (!force)
          throw new Failure(
            'is-running',
            `cannot remove container "/${this.#record.name}": container is ${status}: ${REMEDY[status] ?? 'stop the container before removing or force remove'}`,
          );
        if (this.#restart.pending) this.#giveUpRestart();
        else {
          heedStop(this);
          await kill(this, this.#engine);
        }
      }
      this.#erase(volumes);
    });
  }

  /** Resolves with the exit code: now if it is not running, at its next exit, or once it has been removed. */
  async wait(condition: WaitCondition): Promise<number> {
    const isOver = condition === 'not-running' && !isAlive(this.state) && this.state.status !== 'restarting';
    if (!isOver) await this.#moments.next(condition === 'removed' ? 'removed' : 'exit');
    const { exitCode } = this.state;
    await this.deliveries.settled(condition === 'not-running' ? HEAD_START : 0);
    return exitCode;
  }

  /** Resolves when it is not running. */
  async ended(): Promise<void> {
    if (isAlive(this.state)) await this.#moments.next('exit');
  }

  /** Resolves when it runs, or has failed to start, or has gone. */
  async begun(): Promise<void> {
    if (!isAlive(this.state)) await this.#moments.next('start', 'exit', 'removed');
  }

  /** Runs a task that no exit comes into: one that is being recorded goes first, one that comes meanwhile waits. */
  async uninterrupted<T>(task: () => Promise<T>): Promise<T> {
    await this.#changing;
    const result = task();
    this.#changing = result.catch(() => {});
    return result;
  }

  /** Called when conmon has written its exit file, and after a restart of the engine for one that ended meanwhile. */
  async exited(exitCode: number): Promise<void> {
    const oomKilled = killsIn(this, this.#engine) > 0;
    await this.#changing;
    // Not behind the mutex: `stop` holds it while it waits for this.
    if (isAlive(this.state)) await this.#finish(exitCode, oomKilled);
  }

  /** Takes up a container that outlived the engine. */
  resume(): void {
    this.#watch = new Watch(this, this.#engine);
  }

  async #run(publish: boolean, restartCount: number): Promise<void> {
    await this.#cleaning;
    const starting = this.#engine.starts.shared(() =>
      startContainer(this, this.#engine, { publish, restartCount }),
    );
    const started = starting.then(() => {
      this.resume();
      this.#moments.tell('start');
      this.emit('start');
    });
    this.#changing = started.catch(() => {});
    try {
      await started;
    } catch (error) {
      this.#moments.tell('exit');
      if (this.#record.hostConfig.AutoRemove && !isAlive(this.state)) this.#erase(true);
      throw error;
    }
  }

  async #finish(exitCode: number, oomKilled: boolean): Promise<void> {
    const engine = this.#engine;
    this.#watch?.stop();
    // Of one that ended while no engine was there, nobody has watched.
    if (oomKilled && !this.state.oomKilled) tellOfKill(this);
    const before = this.#record;
    const recording = recordExit(this, engine, exitCode);
    this.#changing = recording.catch(() => {});
    const record = await recording;
    const { AutoRemove } = record.hostConfig;
    if (AutoRemove) this.#record = record;
    else this.keep(record);
    const cleaning = cleanAfter(this, engine, before);
    engine.background(cleaning);
    this.#cleaning = Promise.allSettled([cleaning]);
    engine.attachments.names.refreshNeighbours(before);
    const ranFor = Date.parse(record.state.finishedAt) - Date.parse(record.state.startedAt);
    this.emit('die', { exitCode: String(exitCode), execDuration: String(Math.floor(ranFor / 1000)) });
    engine.attachments.announce('disconnect', this.id, Object.keys(before.state.endpoints));
    engine.volumes.announceUnmounts(before);
    this.deliveries.end();
    this.#moments.tell('exit');
    if (record.state.status === 'restarting') this.#restartLater();
    else if (AutoRemove) await this.#mutex.run(async () => this.#erase(true));
  }

  #restartLater(): void {
    const ranFor = Date.parse(this.state.finishedAt) - Date.parse(this.state.startedAt);
    this.#restart.schedule(ranFor, () => {
      const again = this.#mutex.run(async () => {
        if (this.state.status === 'restarting') await this.#run(true, this.state.restartCount + 1);
      });
      again.catch(() => this.#restartLater());
    });
  }

  #givesUpRestart(): Promise<boolean> {
    return this.#mutex.run(async () => {
      const restarts = this.state.status === 'restarting';
      if (restarts) this.#giveUpRestart();
      return restarts;
    });
  }

  #giveUpRestart(): void {
    this.#restart.cancel();
    this.save({ ...this.#record, state: transition(this.state, 'exited', { stoppedByUser: true }) });
    this.#moments.tell('exit');
  }

  /** Gone for everyone once its record is; its files go after that. */
  #erase(volumes: boolean): void {
    if (!this.#engine.forget(this)) return;
    const after = Promise.all([this.#cleaning, this.deliveries.settled()]);
    eraseContainer(this, this.#engine, { volumes, after });
    this.#moments.tell('removed');
    this.emit('destroy');
  }
}

/** What docker advises before a container of some states is removed. */
const REMEDY: Readonly<Partial<Record<ContainerState['status'], string>>> = {
  paused: 'unpause the container before removing or force remove',
};

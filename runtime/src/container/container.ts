import { EventEmitter, once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import { linksOf } from '../network/attachments.ts';
import type { PublishedPort } from '../network/firewall.ts';
import { linkEnv } from '../network/link-env.ts';
import { type PortBinding, parseBinding, parsePort } from '../network/port.ts';
import { startTimeOf } from '../process/oci-runtime.ts';
import type { Namespace } from '../process/spec.ts';
import { writeJson } from '../state/document.ts';
import { Mutex } from '../state/mutex.ts';
import { writeBundle } from './bundle.ts';
import type { Containers } from './containers.ts';
import { copyUpVolumes } from './copy-up.ts';
import { HealthMonitor } from './health.ts';
import { type ContainerRecord, type ContainerState, isAlive, transition } from './record.ts';
import { nextDelay, shouldRestart } from './restart-policy.ts';
import { signalNumber } from './signal.ts';

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
  #restart: { timer: NodeJS.Timeout; delay: number } | undefined;
  #lastDelay = 0;

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

  save(record: ContainerRecord): void {
    writeJson(join(this.folder, 'container.json'), record);
    this.#record = record;
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
        return 'stopped';
      }
      if (!isAlive(this.state)) return 'already';
      this.save({ ...this.#record, state: { ...this.state, stoppedByUser: true } });
      const exited = once(this.#signals, 'exit');
      await this.#signal(number);
      const timer = seconds < 0 ? undefined : setTimeout(() => void this.#signal(SIGKILL), seconds * 1000);
      await exited;
      clearTimeout(timer);
      this.#emit('stop');
      return 'stopped';
    });
  }

  /** Throws a `Failure` `not-running`. */
  async kill(signal = 'SIGKILL'): Promise<void> {
    const number = signalNumber(signal);
    if (!isAlive(this.state)) throw new Failure('not-running', `Container ${this.id} is not running`);
    if (number === SIGKILL) this.save({ ...this.#record, state: { ...this.state, stoppedByUser: true } });
    const exited = number === SIGKILL ? once(this.#signals, 'exit') : undefined;
    await this.#signal(number);
    this.#emit('kill', { signal: String(number) });
    await exited;
  }

  async restart(timeout?: number): Promise<void> {
    await this.stop(timeout);
    await this.start();
    this.#emit('restart');
  }

  pause(): Promise<void> {
    return this.#mutex.run(async () => {
      if (this.state.status === 'paused')
        throw new Failure('already-paused', `Container ${this.id} is already paused`);
      if (this.state.status !== 'running')
        throw new Failure('not-running', `Container ${this.id} is not running`);
      await this.#engine.runtime.pause(this.id);
      this.save({ ...this.#record, state: transition(this.state, 'paused') });
      this.#emit('pause');
    });
  }

  unpause(): Promise<void> {
    return this.#mutex.run(async () => {
      if (this.state.status !== 'paused')
        throw new Failure('not-paused', `Container ${this.id} is not paused`);
      await this.#engine.runtime.resume(this.id);
      this.save({ ...this.#record, state: transition(this.state, 'running') });
      this.#emit('unpause');
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
      const bindings = this.#bindings().filter((binding) => !own.some((port) => answersFor(port, binding)));
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
      if (from !== undefined) from.#handOver(moved.map(({ old }) => old));
      this.save({ ...this.#record, state: { ...this.state, ports: [...own, ...ports], published: true } });
      this.#engine.attachments.refreshNeighbours(this.#record);
      this.#emit('takeover', from === undefined ? {} : { from: from.id });
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
    await this.#mutex.run(async () => this.#erase(volumes));
  }

  /** Resolves with the exit code: now if it is not running, at its next exit, or once it has been removed. */
  async wait(condition: 'not-running' | 'next-exit' | 'removed'): Promise<number> {
    if (condition === 'not-running' && !isAlive(this.state) && this.state.status !== 'restarting')
      return this.state.exitCode;
    await once(this.#signals, condition === 'removed' ? 'removed' : 'exit');
    return this.state.exitCode;
  }

  /** Aborted when the container exits: what follows its log ends with it. */
  async ended(): Promise<void> {
    if (isAlive(this.state)) await once(this.#signals, 'exit');
  }

  /** Resolves when it starts running, or has ended or gone. */
  async begun(): Promise<void> {
    if (this.state.status === 'created')
      await Promise.race(['start', 'exit', 'removed'].map((name) => once(this.#signals, name)));
  }

  rename(name: string): void {
    const oldName = this.#record.name;
    this.save({ ...this.#record, name });
    this.#engine.attachments.refreshNeighbours(this.#record);
    this.#emit('rename', { oldName: `/${oldName}` });
  }

  /** Called once when conmon has written its exit file, and after a restart of the engine for one that ended meanwhile. */
  exited(exitCode: number): Promise<void> {
    const oomKilled = existsSync(join(this.bundle, 'oom'));
    // Not behind the mutex: `stop` holds it while it waits for this.
    return this.#finish(exitCode, oomKilled);
  }

  /** Takes up a container that outlived the engine. */
  resume(): void {
    this.#watchHealth();
  }

  async #run(publish: boolean): Promise<void> {
    const engine = this.#engine;
    const record = this.#record;
    const network = this.#networkNamespace();
    const endpoints = network === 'private' ? engine.attachments.reserve(record) : {};
    let ports: PublishedPort[] = [];
    try {
      mkdirSync(this.folder, { recursive: true });
      engine.attachments.writeNameFiles(record, endpoints);
      await copyUpVolumes(record, engine);
      this.#writeBundle(
        network,
        network === 'private' ? await engine.attachments.hook(endpoints) : undefined,
      );
      const address = Object.values(endpoints)[0]?.address;
      if (publish && address !== undefined) ports = await engine.ports.reserve(this.#bindings(), address);
      rmSync(engine.folders.inRun('exits', this.id), { force: true });
      const pid = await engine.runtime.create(
        { id: this.id, path: this.bundle },
        {
          logPath: this.logPath,
          exitFolder: engine.folders.inRun('exits'),
          terminal: record.config.Tty,
          openStdin: record.config.OpenStdin,
        },
      );
      await engine.firewall.move([], ports);
      const pidStart = startTimeOf(pid);
      const started: Partial<ContainerState> = {
        ...{
          pid,
          exitCode: 0,
          error: '',
          oomKilled: false,
          stoppedByUser: false,
          endpoints,
          ports,
          published: publish,
        },
        ...(pidStart === undefined ? {} : { pidStart }),
        startedAt: engine.now().toISOString(),
      };
      this.save({ ...record, state: transition(record.state, 'running', started) });
      engine.attachments.settle(this.id);
      await engine.runtime.start(this.id);
    } catch (error) {
      await this.#undoStart(ports, error);
      throw error;
    }
    engine.attachments.refreshNeighbours(this.#record);
    this.#watchHealth();
    this.#signals.emit('start');
    this.#emit('start');
  }

  async #undoStart(ports: readonly PublishedPort[], error: unknown): Promise<void> {
    const engine = this.#engine;
    engine.attachments.settle(this.id);
    await engine.runtime.delete(this.id).catch(() => {});
    await engine.firewall.move(ports, []).catch(() => {});
    engine.ports.release(ports);
    rmSync(this.bundle, { recursive: true, force: true });
    const message = error instanceof Error ? error.message : String(error);
    const exitCode = /executable file not found|no such file or directory/i.test(message) ? 127 : 126;
    const failed: Partial<ContainerState> = {
      pid: 0,
      endpoints: {},
      ports: [],
      published: false,
      error: message,
      exitCode,
    };
    const status = this.state.status === 'running' ? 'exited' : this.state.status;
    this.save({ ...this.#record, state: { ...this.state, ...failed, status } });
    this.#signals.emit('exit');
  }

  #writeBundle(network: Namespace, hook: string | undefined): void {
    const { layers, folders, bounding, cgroupParent } = this.#engine;
    const upper = { directory: join(this.folder, 'upper'), work: join(this.folder, 'work') };
    for (const folder of Object.values(upper)) mkdirSync(folder, { recursive: true, mode: 0o755 });
    const links = linksOf(this.#record, this.#engine.records());
    writeBundle(this.#record, {
      bundle: folders.inRun('containers', this.id),
      folder: this.folder,
      overlay: {
        lower: layers.lower(this.#record.layers),
        upper,
        disposable: this.#record.hostConfig.AutoRemove,
      },
      directories: [upper.directory, ...layers.directories(this.#record.layers)],
      bounding,
      network,
      hook,
      pid: this.#shared('PidMode', 'pid'),
      ipc: this.#shared('IpcMode', 'ipc'),
      cgroupParent,
      linkEnv: links.flatMap((link) => linkEnv(this.#record.name, link)),
    });
  }

  #networkNamespace(): Namespace {
    const mode = this.#record.hostConfig.NetworkMode;
    if (mode === 'host') return 'host';
    return mode.startsWith('container:')
      ? this.#namespaceOf(mode.slice('container:'.length), 'net')
      : 'private';
  }

  #shared(field: 'PidMode' | 'IpcMode', kind: string): Namespace {
    const mode = this.#record.hostConfig[field];
    if (mode === 'host') return 'host';
    return mode.startsWith('container:')
      ? this.#namespaceOf(mode.slice('container:'.length), kind)
      : 'private';
  }

  #namespaceOf(key: string, kind: string): Namespace {
    const { state, id } = this.#engine.get(key);
    if (!isAlive(state))
      throw new Failure('not-running', `cannot join ${kind} namespace of a non running container: ${id}`);
    return { path: `/proc/${state.pid}/ns/${kind}` };
  }

  /** `-p`, and for `-P` every exposed port that `-p` does not name. */
  #bindings(): PortBinding[] {
    const { hostConfig, config } = this.#record;
    const named = Object.entries(hostConfig.PortBindings).flatMap(([port, list]) =>
      (list ?? [{}]).map((binding) => parseBinding(port, binding)),
    );
    if (!hostConfig.PublishAllPorts) return named;
    const exposed = Object.keys(config.ExposedPorts ?? {}).filter((port) => {
      const { port: number, protocol } = parsePort(port);
      return !named.some((binding) => binding.port === number && binding.protocol === protocol);
    });
    return [...named, ...exposed.map((port) => parseBinding(port, {}))];
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
    if (!isAlive(this.state)) return;
    const engine = this.#engine;
    this.#health?.stop();
    this.#health = undefined;
    const { ports, published, endpoints } = this.state;
    if (published) await engine.firewall.move(ports, []);
    await engine.runtime.delete(this.id);
    for (const endpoint of Object.values(endpoints)) await engine.attachments.unplug(endpoint);
    engine.ports.release(ports);
    rmSync(this.bundle, { recursive: true, force: true });
    rmSync(engine.folders.inRun('exits', this.id), { force: true });
    const finishedAt = engine.now().toISOString();
    const { pidStart: _, ...state } = this.state;
    const over: Partial<ContainerState> = {
      pid: 0,
      exitCode,
      oomKilled,
      finishedAt,
      endpoints: {},
      ports: [],
      published: false,
    };
    const record: ContainerRecord = { ...this.#record, state: { ...state, ...over, status: 'exited' } };
    const again = shouldRestart(record) && !record.hostConfig.AutoRemove;
    this.save(again ? { ...record, state: { ...record.state, status: 'restarting' } } : record);
    engine.attachments.refreshNeighbours(record);
    if (oomKilled) this.#emit('oom');
    this.#emit('die', { exitCode: String(exitCode) });
    this.#signals.emit('exit');
    if (again) this.#restartLater();
    else if (record.hostConfig.AutoRemove) await this.#mutex.run(async () => this.#erase(true));
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
    this.#restart = { timer, delay };
    this.#lastDelay = delay;
  }

  #cancelRestart(): void {
    clearTimeout(this.#restart?.timer);
    this.#restart = undefined;
  }

  #erase(volumes: boolean): void {
    const record = this.#record;
    this.#engine.forget(this);
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.bundle, { recursive: true, force: true });
    if (volumes) {
      for (const mount of record.mounts) {
        if (mount.Type === 'volume' && this.#engine.volumes.find(mount.Name!)?.anonymous)
          this.#engine.volumes.remove(mount.Name!);
      }
    }
    this.#signals.emit('removed');
    this.#emit('destroy');
  }

  #watchHealth(): void {
    const check = this.#record.config.Healthcheck;
    const test = check?.Test ?? [];
    if (check === undefined || test.length === 0 || test[0] === 'NONE') return;
    this.#health = new HealthMonitor(this.#engine.runtime, this.#record, check, this.#engine.now, (status) =>
      this.#emit(`health_status: ${status}`),
    );
  }

  #emit(action: string, attributes: Readonly<Record<string, string>> = {}): void {
    const { id, name, image, config } = this.#record;
    this.#engine.events.emit('container', action, id, {
      ...config.Labels,
      image: image.reference,
      name,
      ...attributes,
    });
  }
}

function answersFor(port: PublishedPort, binding: PortBinding): boolean {
  const { first, last } = binding.hostPorts;
  const inRange = port.hostPort >= first && port.hostPort <= last;
  return port.protocol === binding.protocol && port.hostAddress === binding.hostAddress && inRange;
}

/** The exit code conmon wrote for a container, or undefined. */
export function readExitCode(folder: string, id: string): number | undefined {
  const path = join(folder, id);
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : undefined;
}

import { mkdirSync, readdirSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '@slipway/command';
import { Failure, isFailure } from '@slipway/failure';
import type { Events } from '../events.ts';
import type { Attachments } from '../network/attachments.ts';
import type { Firewall } from '../network/firewall.ts';
import type { HostPorts } from '../network/host-ports.ts';
import type { NetworkNamespaces } from '../network/network-namespaces.ts';
import { isMonitored } from '../process/monitor.ts';
import { type OciRuntime, startTimeOf } from '../process/oci-runtime.ts';
import { endProcesses } from '../process/processes.ts';
import { readJson } from '../state/document.ts';
import { Gate } from '../state/gate.ts';
import type { Folders } from '../storage/folders.ts';
import type { LayerStore } from '../storage/layer-store.ts';
import type { Volumes } from '../volume/volumes.ts';
import { settledClaims } from './claims.ts';
import { Container } from './container.ts';
import { type ContainerImage, type CreateRequest, newContainer } from './create.ts';
import { readExitCode } from './exit.ts';
import { checkName } from './name.ts';
import { type ContainerRecord, isAlive } from './record.ts';
import { startsWithEngine } from './restart-policy.ts';

/** What containers are made of and live on. */
export interface ContainersParts {
  readonly folders: Folders;
  readonly runtime: OciRuntime;
  readonly layers: LayerStore;
  readonly volumes: Volumes;
  readonly firewall: Firewall;
  readonly ports: HostPorts;
  readonly events: Events;
  readonly now: () => Date;
  readonly run: Run;
  readonly namespaces: NetworkNamespaces;
  /** The host's bounding set of capabilities. */
  readonly bounding: bigint;
  readonly cgroupParent: string;
}

/** The exit code of a container that nobody saw end. */
const LOST = 255;
/** Milliseconds between looks whether each container still has its conmon. */
const BETWEEN_LOOKS = 5000;

/** All containers of the engine. */
export class Containers implements ContainersParts {
  readonly folders: Folders;
  readonly runtime: OciRuntime;
  readonly layers: LayerStore;
  readonly volumes: Volumes;
  readonly firewall: Firewall;
  readonly ports: HostPorts;
  readonly events: Events;
  readonly now: () => Date;
  readonly run: Run;
  readonly namespaces: NetworkNamespaces;
  readonly bounding: bigint;
  readonly cgroupParent: string;
  readonly attachments: Attachments;
  /** Starts go through it side by side; who must not meet a half-started container, alone. */
  readonly starts = new Gate();
  readonly #containers = new Map<string, Container>();
  readonly #background = new Set<Promise<unknown>>();

  constructor(parts: ContainersParts, attachments: (containers: Containers) => Attachments) {
    ({ folders: this.folders, runtime: this.runtime, layers: this.layers, volumes: this.volumes } = parts);
    ({ firewall: this.firewall, ports: this.ports, events: this.events, now: this.now } = parts);
    ({
      run: this.run,
      namespaces: this.namespaces,
      bounding: this.bounding,
      cgroupParent: this.cgroupParent,
    } = parts);
    this.attachments = attachments(this);
    for (const id of readdirSync(this.folders.inRoot('containers'))) {
      const record = readJson<ContainerRecord>(this.folders.inRoot('containers', id, 'container.json'));
      // A folder without a record was being made or removed when the engine was killed.
      if (record === undefined) rmSync(this.folders.inRoot('containers', id), { recursive: true });
      else this.#containers.set(id, new Container(this, record));
    }
  }

  /**
   * Lets a task go on while nobody waits for it but `settled`. A failure goes to whoever hears unhandled rejections, and
   * what it left undone is done when the engine starts.
   */
  background(task: Promise<unknown>): void {
    const tracked = task.finally(() => this.#background.delete(tracked));
    this.#background.add(tracked);
  }

  /** Resolves when nothing goes on in the background. */
  async settled(): Promise<void> {
    while (this.#background.size > 0) await Promise.allSettled(this.#background);
  }

  /** A folder that overlays may be mounted on: each mount is in a namespace of its own. */
  get mountPoint(): string {
    return this.folders.inRun('mount');
  }

  list(): Container[] {
    return [...this.#containers.values()];
  }

  records(): ContainerRecord[] {
    return this.list().map((container) => container.record);
  }

  aliveRecords(): ContainerRecord[] {
    return this.records().filter(({ state }) => isAlive(state));
  }

  /** The ids of those that run. */
  alive(): string[] {
    return this.aliveRecords().map(({ id }) => id);
  }

  /** Those that run by their records, and have no conmon; one whose exit is known is just ending. */
  unmonitored(): Container[] {
    const exits = this.folders.inRun('exits');
    return this.list().filter(
      ({ id, state, bundle }) =>
        isAlive(state) && !isMonitored(bundle, id) && readExitCode(exits, id) === undefined,
    );
  }

  /** Ends one whose conmon is gone: nobody would ever know how it ended. */
  async lost(id: string): Promise<void> {
    const container = this.get(id);
    const { pid, pidStart } = container.state;
    if (pidStart !== undefined) await endProcesses([{ pid, started: pidStart }]);
    await container.exited(LOST);
  }

  /** By id, name, or unambiguous beginning of an id. Throws a `Failure` `container-unknown`. */
  get(key: string): Container {
    const name = key.replace(/^\//, '');
    const exact = this.#containers.get(name) ?? this.list().find(({ record }) => record.name === name);
    if (exact !== undefined) return exact;
    const candidates = name === '' ? [] : this.list().filter(({ id }) => id.startsWith(name));
    if (candidates.length === 1) return candidates[0]!;
    if (candidates.length > 1)
      throw new Failure('ambiguous-id', `Multiple IDs found with provided prefix: ${key}`);
    throw new Failure('container-unknown', `No such container: ${key}`);
  }

  create(request: CreateRequest, image: ContainerImage): Container {
    const record = newContainer(request, image, this.volumes, this.records(), this.now());
    const container = new Container(this, record);
    mkdirSync(container.folder, { mode: 0o710 });
    try {
      container.save(record);
    } catch (error) {
      rmSync(container.folder, { recursive: true });
      throw error;
    }
    this.#containers.set(record.id, container);
    container.emit('create');
    return container;
  }

  rename(container: Container, name: string): void {
    checkName(name.replace(/^\//, ''), this.records());
    container.rename(name.replace(/^\//, ''));
  }

  /** Gives whether it was known. Its record goes first: a folder without one is swept when the engine starts. */
  forget(container: Container): boolean {
    rmSync(join(container.folder, 'container.json'), { force: true });
    return this.#containers.delete(container.id);
  }

  /** Ends the doubt that a kill during a takeover leaves: see `settledClaims`. */
  settleClaims(): void {
    for (const record of settledClaims(this.records())) this.get(record.id).save(record);
  }

  /** Watches for exits, and takes up what outlived the last engine. */
  async restore(): Promise<void> {
    const exits = this.folders.inRun('exits');
    watch(exits, (_, id) => void (id !== null && this.#onExit(id)));
    for (const container of this.list()) await this.#restoreOne(container, exits);
    setInterval(() => void this.#endUnmonitored(), BETWEEN_LOOKS).unref();
  }

  /** Starts those that a restart policy wants running. */
  async startAll(): Promise<void> {
    const wanted = this.list().filter(
      ({ record, state }) =>
        state.status === 'restarting' || (state.status === 'exited' && startsWithEngine(record)),
    );
    for (const container of wanted) await container.start().catch((error) => reportStart(error));
  }

  async #restoreOne(container: Container, exits: string): Promise<void> {
    const { state, id } = container;
    if (!isAlive(state)) return;
    const exitCode = readExitCode(exits, id);
    if (exitCode !== undefined) return container.exited(exitCode);
    if (state.pidStart !== undefined && startTimeOf(state.pid) === state.pidStart) {
      // Its record says that it runs just before its program begins.
      if (await this.runtime.isCreated(id)) await this.runtime.start(id);
      await this.ports.hold(state.ports);
      return container.resume();
    }
    // Ended with the machine, or with conmon: nobody knows how.
    return container.exited(LOST);
  }

  /** Somebody may kill a conmon. */
  async #endUnmonitored(): Promise<void> {
    for (const { id } of this.unmonitored()) await this.lost(id);
  }

  #onExit(id: string): void {
    // conmon writes a temporary file first, which is nobody's.
    if (!/^[0-9a-f]{64}$/.test(id)) return;
    const exits = this.folders.inRun('exits');
    const container = this.#containers.get(id);
    const exitCode = readExitCode(exits, id);
    if (exitCode === undefined) return;
    const settled = container?.exited(exitCode) ?? Promise.resolve();
    this.background(
      settled.then(() => {
        // Of one that never came to run, or is gone, nobody else takes it away.
        if (container === undefined || !isAlive(container.state)) rmSync(join(exits, id), { force: true });
      }),
    );
  }
}

/** A container that does not start does not keep the others from starting: its record tells why. */
function reportStart(error: unknown): void {
  if (!isFailure(error)) throw error;
}

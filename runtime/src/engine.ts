import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, hostname } from 'node:os';
import { type Run, run } from '@slipway/command';
import { Failure } from '@slipway/failure';
import { FileBlobStore, type Platform } from '@slipway/oci';
import { Builds } from './build/builds.ts';
import { FileBuildCache } from './build/cache.ts';
import { StepExecutor } from './build/executor.ts';
import { sweepLeftovers } from './check/check.ts';
import { Containers } from './container/containers.ts';
import { Execs } from './container/execs.ts';
import { Events } from './events.ts';
import { type CollectParts, collectGarbage } from './image/collect.ts';
import { Images, type ImagesState, NO_IMAGES } from './image/images.ts';
import { Transfer } from './image/transfer.ts';
import { Attachments } from './network/attachments.ts';
import { hasIpv6 } from './network/bridge.ts';
import { Firewall } from './network/firewall.ts';
import { HostPorts } from './network/host-ports.ts';
import { NameServers } from './network/name-servers.ts';
import { NetworkNamespaces } from './network/network-namespaces.ts';
import { type NetworkRecord, Networks } from './network/networks.ts';
import { Passage } from './network/passage.ts';
import { StepNetwork } from './network/step-network.ts';
import { DEFAULT_ROOT } from './place.ts';
import { boundingSet } from './process/capabilities.ts';
import { cgroupVersion, removeCgroups } from './process/cgroups.ts';
import { installLauncher } from './process/launcher.ts';
import { checkMountProgram, findPrograms } from './process/needed-programs.ts';
import { OciRuntime, startTimeOf } from './process/oci-runtime.ts';
import { ENGINE_MARK, endOrphans } from './process/orphans.ts';
import { Starter } from './process/starter.ts';
import { Document } from './state/document.ts';
import { bringUpToDate } from './state/format.ts';
import { Gate } from './state/gate.ts';
import { layReserve } from './state/reserve.ts';
import { Folders } from './storage/folders.ts';
import { LayerStore } from './storage/layer-store.ts';
import { Volumes } from './volume/volumes.ts';

/** Where an engine lives, and what it is handed of the machine. */
export interface EngineOptions {
  readonly root: string;
  readonly run: string;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  /** The PATH by which programs are found. */
  readonly searchPath: string;
}

/** Milliseconds between looks whether another firewall has closed the way. */
const BETWEEN_LOOKS = 15_000;

/** Go's names for architectures, which images use. */
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };

/**
 * The container engine: one process that owns all state under its root. `open` takes up what an earlier engine left,
 * running containers included; `close` leaves them running.
 */
export class Engine {
  readonly folders: Folders;
  readonly platform: Platform;
  readonly events: Events;
  readonly blobs: FileBlobStore;
  readonly layers: LayerStore;
  readonly images: Images;
  readonly transfer: Transfer;
  readonly volumes: Volumes;
  readonly networks: Networks;
  readonly passage: Passage;
  readonly containers: Containers;
  readonly execs: Execs;
  readonly builds: Builds;
  readonly cache: FileBuildCache;
  readonly now: () => Date;
  readonly run: Run = run;
  /** Tells engines apart, as docker's clients want it. */
  readonly id: string;
  /** `crun` or `runc`. */
  readonly ociRuntime: string;
  readonly cgroupVersion: '1' | '2';
  /** What adds images goes through it side by side; what removes their parts, alone. */
  readonly gate = new Gate();
  readonly #firewall: Firewall;
  readonly #cgroupParent: string;

  private constructor(options: EngineOptions, folders: Folders, ociRuntime: string) {
    const { fetch, now, searchPath } = options;
    const name = nameOf(options.root);
    const starter = new Starter({
      folder: folders.inRun('starter'),
      env: { PATH: searchPath, [ENGINE_MARK]: options.root },
      mark: ENGINE_MARK,
    });
    const { run } = starter;
    const bounding = boundingSet(readFileSync('/proc/self/status', 'utf8'));
    const cgroupParent = `/${name}`;
    this.#cgroupParent = cgroupParent;
    const state = <T>(file: string, initial: T) => new Document<T>(folders.inRoot(file), initial);
    this.folders = folders;
    this.now = now;
    this.id = createHash('sha256').update(`${hostname()} ${options.root}`).digest('hex').slice(0, 32);
    this.ociRuntime = ociRuntime;
    this.cgroupVersion = cgroupVersion();
    this.platform = { os: 'linux', architecture: ARCHITECTURES[arch()] ?? arch() };
    this.events = new Events(now);
    this.blobs = new FileBlobStore(folders.root);
    this.layers = new LayerStore(folders.inRoot('layers'), this.blobs, run);
    this.images = new Images(state<ImagesState>('images.json', NO_IMAGES), this.blobs, this.events, now);
    this.volumes = new Volumes(folders.inRoot('volumes'), this.events, now);
    this.passage = new Passage(name, run);
    this.#firewall = new Firewall(name.replaceAll('-', '_'), run, { ipv6: hasIpv6() });
    this.networks = new Networks({
      document: state<readonly NetworkRecord[]>('networks.json', []),
      firewall: this.#firewall,
      passage: this.passage,
      nameServers: new NameServers((source) => this.containers.attachments.names.viewOf(source)),
      run,
      owner: name,
      defaultBridge: name === 'slipway' ? 'slipway0' : `sw${name.slice('slipway-'.length)}`,
      now,
    });
    const programs = { runtime: ociRuntime, state: folders.inRun('oci') };
    const layersFolder = folders.inRoot('layers');
    const launcher = installLauncher(folders.run, { ...programs, layers: layersFolder, searchPath });
    const runtime = new OciRuntime({ ...programs, launcher }, starter);
    const namespaces = new NetworkNamespaces(starter);
    const { events, layers, images, volumes, networks, blobs, platform } = this;
    this.containers = new Containers(
      {
        folders,
        runtime,
        layers,
        volumes,
        firewall: this.#firewall,
        ports: new HostPorts(),
        events,
        now,
        run,
        namespaces,
        bounding,
        cgroupParent,
      },
      (containers) =>
        new Attachments({
          networks,
          run,
          events,
          containers: () => containers.records(),
          folderOf: (id) => folders.inRoot('containers', id),
        }),
    );
    this.execs = new Execs(this.containers);
    this.transfer = new Transfer({
      ...{ images, blobs, layers, fetch, platform, folder: folders.root },
      onRefused: () => void this.collect(),
    });
    this.cache = new FileBuildCache(folders.inRoot('cache', 'steps'), now);
    const executor = new StepExecutor({
      folders,
      runtime,
      layers,
      network: new StepNetwork(this.containers.attachments, namespaces),
      bounding,
      cgroupParent,
      platform,
    });
    this.builds = new Builds({
      folders,
      images,
      layers,
      blobs,
      transfer: this.transfer,
      executor,
      cache: this.cache,
      platform,
      run,
      fetch,
      now,
    });
  }

  /** Throws a `Failure` `engine-running`, `newer-state`, `not-root`, or one about a program that is missing or another. */
  static async open(options: EngineOptions): Promise<Engine> {
    if (process.getuid?.() !== 0)
      throw new Failure('not-root', 'the engine must run as root', { hint: 'run it with sudo' });
    const ociRuntime = findPrograms(options.searchPath);
    await checkMountProgram(run);
    const folders = new Folders(options.root, options.run);
    lock(folders);
    await endOrphans(options.root);
    bringUpToDate(options.root);
    const engine = new Engine(options, folders, ociRuntime);
    await engine.#restore();
    return engine;
  }

  async #restore(): Promise<void> {
    await this.networks.restore();
    this.containers.settleClaims();
    const ports = this.containers.records().flatMap(({ state }) => (state.published ? state.ports : []));
    await this.#firewall.reset(this.networks.rules(), ports);
    await this.networks.openPassage();
    this.networks.nameServers.reachable = await this.passage.isInputOpen();
    // Restart policies may already want to start some: not while their leftovers are swept.
    await this.containers.starts.alone(async () => {
      await this.containers.restore();
      await this.containers.settled();
      await sweepLeftovers(this);
      await collectGarbage(this.collectParts);
    });
    layReserve(this.folders.root);
    await this.containers.startAll();
    setInterval(() => void this.#keepPassage(), BETWEEN_LOOKS).unref();
  }

  /** A firewall may come or be changed at any time: dockerd sets its policy when it starts. */
  async #keepPassage(): Promise<void> {
    if ((await this.passage.closed()).length > 0) await this.networks.openPassage();
    this.networks.nameServers.reachable = await this.passage.isInputOpen();
  }

  /** Frees what no image, container or cached step needs any more; gives the bytes of layers and archives. Waits for builds and pulls. */
  collect(): Promise<number> {
    return this.gate.alone(async () => {
      await this.layers.settled();
      const freed = await collectGarbage(this.collectParts);
      layReserve(this.folders.root);
      return freed;
    });
  }

  /** What things are kept for. */
  get collectParts(): CollectParts {
    const { images, blobs, layers, cache } = this;
    return { images, blobs, layers, cache, containers: () => this.containers.records() };
  }

  /** Ends every container and takes the engine's bridges and rules off the host; state and images stay. */
  async shutDown(): Promise<void> {
    await Promise.all(this.containers.list().map((container) => container.stop()));
    await this.containers.settled();
    await this.passage.close();
    await this.#firewall.remove();
    await this.networks.unplug();
    removeCgroups(this.#cgroupParent);
  }

  /** Lets go of the root. Containers keep running. */
  close(): void {
    rmSync(this.folders.inRoot('engine.lock'), { force: true });
  }
}

/** `slipway` for the default root; with a few digits of the root's hash for others, so that engines do not collide. */
function nameOf(root: string): string {
  return root === DEFAULT_ROOT
    ? 'slipway'
    : `slipway-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`;
}

/** One engine per root. A file that names a process which is gone, or is another by now, does not count. */
function lock(folders: Folders): void {
  const path = folders.inRoot('engine.lock');
  const mine = `${process.pid} ${startTimeOf(process.pid)}`;
  try {
    writeFileSync(path, mine, { flag: 'wx' });
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const [pid = '', started = ''] = readFileSync(path, 'utf8').split(' ');
  if (Number(pid) !== process.pid && startTimeOf(Number(pid)) === started) {
    throw new Failure(
      'engine-running',
      `an engine with root ${folders.root} is running already (process ${pid})`,
      {
        hint: 'use it, stop it, or give another --root',
      },
    );
  }
  writeFileSync(path, mine);
}

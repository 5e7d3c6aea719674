import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Execution, Executor, StepMount } from '@slipway/builder';
import { type Digest, hexOf, resolveUser } from '@slipway/oci';
import { plugScript } from '../network/bridge.ts';
import { hostsFile, resolvConf } from '../network/name-files.ts';
import type { StepNetwork } from '../network/step-network.ts';
import { capabilitiesFor } from '../process/capabilities.ts';
import type { OciRuntime } from '../process/oci-runtime.ts';
import { type Mount, ociSpec } from '../process/spec.ts';
import { Mutex } from '../state/mutex.ts';
import type { Folders } from '../storage/folders.ts';
import type { LayerStore } from '../storage/layer-store.ts';
import { lookup, readText } from '../storage/layer-view.ts';
import { overlayOptions } from '../storage/overlay.ts';

export interface ExecutorParts {
  readonly folders: Folders;
  readonly runtime: OciRuntime;
  readonly layers: LayerStore;
  readonly network: StepNetwork;
  readonly bounding: bigint;
  readonly cgroupParent: string;
}

interface StepBundle {
  readonly id: string;
  readonly bundle: string;
  readonly execution: Execution;
  readonly directories: readonly string[];
  readonly mounts: readonly Mount[];
  readonly hook: string | undefined;
}

/** Equal in every build, as it leaks into what steps write. */
const HOSTNAME = 'slipway';

/**
 * Runs a build's commands as containers without conmon: a step lives and dies with the build, and its output goes
 * straight to whoever watches. Isolation is that of `docker run`.
 */
export class StepExecutor implements Executor {
  readonly #parts: ExecutorParts;
  readonly #caches = new Map<string, Mutex>();

  constructor(parts: ExecutorParts) {
    this.#parts = parts;
  }

  async run(execution: Execution): Promise<number> {
    const { folders, layers, runtime, network } = this.#parts;
    const id = `step-${randomUUID()}`;
    const bundle = folders.inRun('containers', id);
    const directories = [execution.scratch.upper, ...layers.directories(execution.scratch.parents)];
    mkdirSync(join(bundle, 'rootfs'), { recursive: true, mode: 0o700 });
    const lease = execution.network === 'default' ? network.reserve(id) : undefined;
    try {
      const hook = execution.network === 'host' ? undefined : ((await lease?.hook) ?? plugScript([]));
      const mounts = execution.mounts.map((mount, index) => this.#mount(mount, index, bundle));
      const targets = [...NAME_FILES, ...execution.mounts.map(({ target }) => target)];
      const stubs = missingPaths(directories, targets);
      this.#writeBundle({ id, bundle, execution, directories, mounts, hook });
      const { onOutput, signal } = execution;
      const code = await runtime.runAttached(id, bundle, { onOutput, signal });
      removeStubs(execution.scratch.upper, stubs);
      return code;
    } finally {
      lease?.release();
      await runtime.delete(id).catch(() => {});
      rmSync(bundle, { recursive: true, force: true });
    }
  }

  async borrowCache(
    id: string,
    sharing: 'shared' | 'private' | 'locked',
  ): Promise<{ readonly folder: string; giveBack(): void }> {
    const folder = this.#parts.folders.inRoot('cache', 'mounts', hexOf(id as Digest).slice(0, 32));
    mkdirSync(folder, { recursive: true });
    if (sharing === 'shared') return { folder, giveBack: () => {} };
    const mutex = this.#caches.get(id) ?? new Mutex();
    this.#caches.set(id, mutex);
    const { promise: returned, resolve: giveBack } = Promise.withResolvers<void>();
    await new Promise<void>((granted) => {
      void mutex.run(async () => {
        granted();
        await returned;
      });
    });
    return { folder, giveBack };
  }

  #writeBundle({ id, bundle, execution, directories, mounts, hook }: StepBundle): void {
    const { scratch } = execution;
    if (hook !== undefined) writeFileSync(join(bundle, 'plug'), hook, { mode: 0o700 });
    const account = resolveUser(execution.user, (path) => readText(directories, path));
    const capabilities = capabilitiesFor({ add: [], drop: [], privileged: false }, this.#parts.bounding);
    const spec = ociSpec({
      rootfs: join(bundle, 'rootfs'),
      args: execution.argv,
      env: execution.env,
      cwd: execution.cwd,
      user: { uid: account.uid, gid: account.gid, additionalGids: account.additionalGids },
      terminal: false,
      hostname: HOSTNAME,
      cgroupsPath: `${this.#parts.cgroupParent}/${id}`,
      capabilities,
      mounts: [...this.#nameFiles(bundle, execution), ...mounts],
      network: execution.network === 'host' ? 'host' : 'private',
      createHook: hook === undefined ? undefined : join(bundle, 'plug'),
      rlimits: execution.ulimits.map(({ name, soft, hard }) => ({
        type: `RLIMIT_${name.toUpperCase()}`,
        soft,
        hard,
      })),
      ...(execution.shmSize === undefined ? {} : { shmSize: execution.shmSize }),
    });
    const upper = { directory: scratch.upper, work: scratch.work };
    writeFileSync(join(bundle, 'config.json'), JSON.stringify(spec));
    writeFileSync(
      join(bundle, 'overlay'),
      overlayOptions({ lower: this.#parts.layers.lower(scratch.parents), upper, disposable: true }),
    );
  }

  #nameFiles(bundle: string, { extraHosts }: Execution): Mount[] {
    const extra = extraHosts.map((entry) => {
      const split = entry.search(/[:=]/);
      return { address: entry.slice(split + 1), names: [entry.slice(0, split)] };
    });
    const none = { nameservers: [], search: [], options: [] };
    const contents = {
      hosts: hostsFile([{ address: '127.0.1.1', names: [HOSTNAME] }, ...extra]),
      hostname: `${HOSTNAME}\n`,
      'resolv.conf': resolvConf(readFileSync('/etc/resolv.conf', 'utf8'), none),
    };
    return Object.entries(contents).map(([name, content]) => {
      writeFileSync(join(bundle, name), content, { mode: 0o644 });
      return {
        destination: `/etc/${name}`,
        type: 'bind',
        source: join(bundle, name),
        options: ['rbind', 'rprivate', 'ro'],
      };
    });
  }

  #mount(mount: StepMount, index: number, bundle: string): Mount {
    switch (mount.type) {
      case 'tmpfs': {
        const size = mount.size === undefined ? [] : [`size=${mount.size}`];
        return {
          destination: mount.target,
          type: 'tmpfs',
          source: 'tmpfs',
          options: ['nosuid', 'nodev', ...size],
        };
      }
      case 'bind':
        return {
          destination: mount.target,
          type: 'bind',
          source: mount.source,
          options: ['rbind', mount.readonly ? 'ro' : 'rw', 'rprivate'],
        };
      case 'layers':
        return this.#layersMount(mount, index, bundle);
    }
  }

  /** The launcher mounts these layers in the step's own mount namespace; what is written goes to a folder of the bundle's. */
  #layersMount(mount: Extract<StepMount, { type: 'layers' }>, index: number, bundle: string): Mount {
    const { layers } = this.#parts;
    const point = join(bundle, `mount-${index}`);
    const upper = { directory: join(bundle, `upper-${index}`), work: join(bundle, `work-${index}`) };
    for (const folder of [point, upper.directory, upper.work]) mkdirSync(folder);
    writeFileSync(
      `${point}.overlay`,
      overlayOptions({ lower: layers.lower(mount.layers), upper, disposable: true }),
    );
    const source = lookup(layers.directories(mount.layers), mount.source)?.path ?? mount.source;
    return {
      destination: mount.target,
      type: 'bind',
      source: posix.join(point, source),
      options: ['rbind', mount.readonly ? 'ro' : 'rw', 'rprivate'],
    };
  }
}

const NAME_FILES = ['/etc/hosts', '/etc/hostname', '/etc/resolv.conf'];

/** What the OCI runtime will make so that it has something to mount onto: paths in the upper directory, deepest first. */
function missingPaths(directories: readonly string[], targets: readonly string[]): string[] {
  const missing = new Set<string>();
  for (const target of targets) {
    for (let path = posix.normalize(target); path !== '/'; path = posix.dirname(path)) {
      if (lookup(directories, path) === undefined) missing.add(path);
    }
  }
  return [...missing].sort((a, b) => b.length - a.length);
}

/** Takes mount points out again, unless the step has put something there. */
function removeStubs(upper: string, stubs: readonly string[]): void {
  for (const stub of stubs) {
    const path = join(upper, stub);
    const stats = existsSync(path) ? lstatSync(path) : undefined;
    if (stats?.isFile() && stats.size === 0) rmSync(path);
    else if (stats?.isDirectory()) removeEmpty(path);
  }
}

function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
}

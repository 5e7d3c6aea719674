import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Execution, Executor, LentCache } from '@slipway/builder';
import { type Digest, hexOf, type Platform, resolveUser } from '@slipway/oci';
import { hostResolver } from '../network/host-resolver.ts';
import { hostsFile, resolvConf } from '../network/name-files.ts';
import type { StepNetwork } from '../network/step-network.ts';
import { capabilitiesFor } from '../process/capabilities.ts';
import { usualCgroupNamespace } from '../process/cgroups.ts';
import type { OciRuntime } from '../process/oci-runtime.ts';
import { type Mount, type Namespace, ociSpec, type Resources } from '../process/spec.ts';
import { Mutex } from '../state/mutex.ts';
import type { Folders } from '../storage/folders.ts';
import type { LayerStore } from '../storage/layer-store.ts';
import { readText } from '../storage/layer-view.ts';
import { layOverlay } from '../storage/overlay.ts';
import { requireRunnable } from './foreign-programs.ts';
import { stepMount } from './step-mounts.ts';
import { findStubs, removeStubs } from './stubs.ts';

export interface ExecutorParts {
  readonly folders: Folders;
  readonly runtime: OciRuntime;
  readonly layers: LayerStore;
  readonly network: StepNetwork;
  readonly bounding: bigint;
  readonly cgroupParent: string;
  /** This machine's. */
  readonly platform: Platform;
}

/** What the commands of a build may use, of which neither the cache nor the image knows. */
export interface StepLimits {
  readonly resources: Resources;
  /** The cgroup below which theirs are, counted from the root of the trees; the engine's own when left out. */
  readonly cgroupParent?: string | undefined;
}

interface StepBundle {
  readonly id: string;
  readonly bundle: string;
  readonly execution: Execution;
  readonly directories: readonly string[];
  readonly mounts: readonly Mount[];
  readonly network: Namespace;
  readonly limits: StepLimits;
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

  run(execution: Execution): Promise<number> {
    return this.#run(execution, { resources: {} });
  }

  /** The same with limits for each command. */
  within(limits: StepLimits): Executor {
    return {
      run: (execution) => this.#run(execution, limits),
      borrowCache: (...asked) => this.borrowCache(...asked),
    };
  }

  async #run(execution: Execution, limits: StepLimits): Promise<number> {
    const { folders, layers, runtime, network, platform } = this.#parts;
    requireRunnable(execution.platform, platform);
    const id = `step-${randomUUID()}`;
    const bundle = folders.inRun('containers', id);
    const directories = [execution.scratch.upper, ...layers.directories(execution.scratch.parents)];
    const lent = execution.network === 'host' ? undefined : await network.lend(id, execution.network);
    try {
      execution.signal.throwIfAborted();
      mkdirSync(join(bundle, 'rootfs'), { recursive: true, mode: 0o700 });
      const mounts = execution.mounts.map((mount, index) => stepMount(mount, index, bundle, layers));
      const targets = [...NAME_FILES, ...execution.mounts.map(({ target }) => target)];
      const stubs = findStubs(directories, targets);
      const namespace = lent ?? 'host';
      this.#writeBundle({ id, bundle, execution, directories, mounts, network: namespace, limits });
      const { onOutput, signal } = execution;
      const code = await runtime.runAttached(id, bundle, { onOutput, signal });
      removeStubs(execution.scratch.upper, stubs);
      return code;
    } finally {
      lent?.release();
      await runtime.delete(id).catch(() => {});
      rmSync(bundle, { recursive: true, force: true });
    }
  }

  async borrowCache(
    id: string,
    sharing: 'shared' | 'private' | 'locked',
    signal: AbortSignal,
  ): Promise<LentCache> {
    const folder = this.#parts.folders.inRoot('cache', 'mounts', hexOf(id as Digest).slice(0, 32));
    mkdirSync(folder, { recursive: true });
    if (sharing === 'shared') return { folder, giveBack: () => {} };
    const mutex = this.#caches.get(id) ?? new Mutex();
    this.#caches.set(id, mutex);
    const { promise: returned, resolve: giveBack } = Promise.withResolvers<void>();
    signal.throwIfAborted();
    await new Promise<void>((granted, refused) => {
      const stop = () => {
        giveBack();
        refused(signal.reason);
      };
      signal.addEventListener('abort', stop, { once: true });
      void mutex.run(async () => {
        signal.removeEventListener('abort', stop);
        granted();
        await returned;
      });
    });
    return { folder, giveBack };
  }

  #writeBundle({ id, bundle, execution, directories, mounts, network, limits }: StepBundle): void {
    const { scratch } = execution;
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
      cgroupsPath: posix.join('/', limits.cgroupParent || this.#parts.cgroupParent, id),
      cgroup: usualCgroupNamespace(),
      capabilities,
      mounts: [...this.#nameFiles(bundle, execution), ...mounts],
      network,
      resources: limits.resources,
      rlimits: execution.ulimits.map(({ name, soft, hard }) => ({
        type: `RLIMIT_${name.toUpperCase()}`,
        soft,
        hard,
      })),
      ...(execution.shmSize === undefined ? {} : { shmSize: execution.shmSize }),
    });
    const upper = { directory: scratch.upper, work: scratch.work };
    this.#parts.runtime.configure({ id, path: bundle }, spec);
    const lower = this.#parts.layers.lower(scratch.parents);
    layOverlay(join(bundle, 'rootfs'), { lower, upper, disposable: true });
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
      'resolv.conf': resolvConf(hostResolver('outside'), none),
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
}

const NAME_FILES = ['/etc/hosts', '/etc/hostname', '/etc/resolv.conf'];

import { mkdirSync, rmSync } from 'node:fs';
import { Failure, isFailure } from '@slipway/failure';
import type { PublishedPort } from '../network/firewall.ts';
import { linkVariables } from '../network/link-env.ts';
import type { NetworkNamespace } from '../network/network-namespaces.ts';
import { startTimeOf } from '../process/oci-runtime.ts';
import type { Namespace } from '../process/spec.ts';
import { explained } from '../state/space.ts';
import { writeBundle } from './bundle.ts';
import { cgroupOf } from './cgroup.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import { setTerminalSize } from './control.ts';
import { copyUpVolumes } from './copy-up.ts';
import { namespaceFor } from './namespaces.ts';
import { bindingsOf } from './ports.ts';
import { type ContainerRecord, type ContainerState, transition } from './record.ts';
import { sharedMemoryOf } from './shared-memory.ts';

export interface StartOptions {
  /** Whether its ports answer at once. */
  readonly publish: boolean;
  /** How many times the restart policy has started it since a user did. */
  readonly restartCount: number;
}

/**
 * Starts a container: names and addresses, volumes, bundle, ports, process. Its record says `running` before its
 * program begins. When a part fails, all that was done is undone, the record tells why, and the failure is thrown.
 */
export async function startContainer(
  container: Container,
  engine: Containers,
  { publish, restartCount }: StartOptions,
): Promise<void> {
  const { id, record } = container;
  const network = namespaceFor(record.hostConfig.NetworkMode, 'net', engine);
  const endpoints = network === 'private' ? engine.attachments.reserve(record) : {};
  let ports: PublishedPort[] = [];
  let namespace: NetworkNamespace | undefined;
  try {
    if (namesOf(record, engine) === undefined) engine.attachments.names.writeFiles(record, endpoints);
    await copyUpVolumes(record, engine);
    if (network === 'private') namespace = await engine.namespaces.take();
    bundleFor(container, engine, namespace === undefined ? network : { path: namespace.path, fresh: true });
    const addresses = engine.attachments.publishedAddresses(endpoints);
    if (publish)
      ports = await engine.ports
        .reserve(bindingsOf(record, addresses, engine.attachments.usualHostAddress(endpoints)), addresses)
        .catch((error) => Promise.reject(inDockersWords(error, record)));
    const plugging = namespace && engine.attachments.plug(namespace.path, endpoints);
    // Settings may be meant for its interfaces.
    if (Object.keys(record.hostConfig.Sysctls ?? {}).some((name) => name.startsWith('net.'))) await plugging;
    const [pid] = await allOf([createProcess(container, engine), plugging]);
    const [rows, columns] = record.hostConfig.ConsoleSize ?? [0, 0];
    if (record.config.Tty && rows > 0) await setTerminalSize(container.bundle, rows, columns);
    await engine.firewall.move([], ports);
    const pidStart = startTimeOf(pid);
    const started: Partial<ContainerState> = {
      ...{ pid, exitCode: 0, error: '', oomKilled: false, stoppedByUser: false },
      ...{ endpoints, ports, published: publish },
      ...(pidStart === undefined ? {} : { pidStart }),
      restartCount,
      startedAt: engine.now().toISOString(),
    };
    container.save({ ...record, state: transition(record.state, 'running', started) });
    engine.attachments.settle(id);
    await engine.runtime.start(id);
  } catch (error) {
    const reason = explained(error, [engine.folders.root, engine.folders.run]);
    await undoStart(container, engine, ports, reason);
    throw reason;
  } finally {
    namespace?.release();
  }
  // A neighbour that started meanwhile may have come too late for the names written above.
  if (network === 'private') engine.attachments.names.refresh(container.record);
  engine.attachments.announce('connect', id, Object.keys(endpoints));
  engine.volumes.announceMounts(container.record);
}

/** `Promise.all` that leaves nothing going on behind a failure. */
async function allOf<T extends readonly unknown[]>(
  tasks: readonly [...{ [K in keyof T]: Promise<T[K]> | T[K] }],
): Promise<T> {
  await Promise.allSettled(tasks);
  return (await Promise.all(tasks)) as unknown as T;
}

/** The container whose network it shares, if it does, and whose names it knows then. */
function namesOf({ hostConfig }: ContainerRecord, engine: Containers): Container | undefined {
  const [, owner] = /^container:(.*)$/.exec(hostConfig.NetworkMode) ?? [];
  return owner === undefined ? undefined : engine.get(owner);
}

/** Clients look for these words when a port is taken. */
function inDockersWords(error: unknown, { name, id }: ContainerRecord): unknown {
  if (!isFailure(error) || error.code !== 'port-in-use') return error;
  const { hint, message } = error;
  return new Failure(
    error.code,
    `driver failed programming external connectivity on endpoint ${name} (${id}): ${message}`,
    { ...(hint === undefined ? {} : { hint }), cause: error },
  );
}

async function createProcess({ id, record, bundle, log }: Container, engine: Containers): Promise<number> {
  const { config, hostConfig } = record;
  if (hostConfig.LogConfig.Type === 'none' && log.size > 0) log.rotate(0);
  rmSync(engine.folders.inRun('exits', id), { force: true });
  return engine.runtime.create(
    { id, path: bundle },
    {
      logPath: log.path,
      exitFolder: engine.folders.inRun('exits'),
      terminal: config.Tty,
      openStdin: config.OpenStdin,
      stdinOnce: config.StdinOnce,
      program: [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])][0] ?? '',
    },
  );
}

function bundleFor(container: Container, engine: Containers, network: Namespace): void {
  const { record } = container;
  const names = namesOf(record, engine) ?? container;
  const { upper } = container.overlay;
  for (const folder of [upper.directory, upper.work]) mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeBundle(record, {
    runtime: engine.runtime,
    bundle: container.bundle,
    names: { folder: names.folder, hostname: names.record.config.Hostname },
    overlay: { ...container.overlay, disposable: record.hostConfig.AutoRemove },
    directories: container.directories,
    bounding: engine.bounding,
    cgroup: cgroupOf(record, engine.cgroupParent),
    network,
    pid: namespaceFor(record.hostConfig.PidMode, 'pid', engine),
    ipc: namespaceFor(record.hostConfig.IpcMode, 'ipc', engine),
    sharedMemory: sharedMemoryOf(container, engine),
    linkEnv: linkVariables(record, engine.records()),
  });
}

async function undoStart(
  container: Container,
  engine: Containers,
  ports: readonly PublishedPort[],
  error: unknown,
): Promise<void> {
  const { id, bundle } = container;
  engine.attachments.settle(id);
  await engine.runtime.delete(id).catch(() => {});
  await engine.firewall.move(ports, []).catch(() => {});
  engine.ports.release(ports);
  rmSync(bundle, { recursive: true, force: true });
  const message = error instanceof Error ? error.message : String(error);
  const failed: Partial<ContainerState> = {
    ...{ pid: 0, endpoints: {}, ports: [], published: false, error: message },
    exitCode: exitCodeOf(message),
  };
  const { state } = container;
  const status = state.status === 'running' ? 'exited' : state.status;
  container.keep({ ...container.record, state: { ...state, ...failed, status } });
}

/** What shells give for a program that is not there, or is none; Docker's own for all else that keeps it from starting. */
function exitCodeOf(problem: string): number {
  if (/executable file not found|no such file or directory/i.test(problem)) return 127;
  return /permission denied|is a directory/i.test(problem) ? 126 : 128;
}

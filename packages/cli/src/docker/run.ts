import { existsSync, writeFileSync } from 'node:fs';
import type { ContainerSpec, EngineClient } from '@slipway/engine-client';
import { Failure, isFailure } from '@slipway/failure';
import { familiarReference, parseReference, withDefaultTag } from '@slipway/oci';
import type { CliContext } from '../context.ts';
import { engineAuth } from '../use-cases/registry.ts';
import { runSession } from './session.ts';

/** What `run` and `create` share, and what only `run` has. */
export interface RunOptions {
  readonly spec: ContainerSpec;
  readonly name: string | undefined;
  readonly platform: string | undefined;
  readonly pull: 'always' | 'missing' | 'never';
  readonly cidfile: string | undefined;
  /** Whether nothing is told of pulling. */
  readonly quiet: boolean;
}

/** Makes a container, pulling its image if need be, and gives its id. */
export async function createContainer(
  { spec, name, platform, pull, cidfile, quiet }: RunOptions,
  engine: EngineClient,
  context: CliContext,
): Promise<string> {
  if (cidfile !== undefined && existsSync(cidfile))
    throw new Failure('usage', `the file ${cidfile} is there already`, {
      hint: 'make sure that the other container is not running, and remove the file',
    });
  const out = quiet ? { write: () => true } : context.stderr;
  if (pull === 'always') await pullImage(spec.Image, platform, engine, context, out);
  const create = () => engine.containers.create(spec, name, platform);
  const id = await create().catch(async (error) => {
    if (pull !== 'missing' || !isFailure(error, 'not-found') || !/No such image/i.test(error.message))
      throw error;
    context.stderr.write(`Unable to find image '${shown(spec.Image)}' locally\n`);
    await pullImage(spec.Image, platform, engine, context, out);
    return create();
  });
  if (cidfile !== undefined) writeFileSync(cidfile, id);
  return id;
}

/** Pulls an image and tells of it on standard error, as `docker run` does. */
export async function pullImage(
  image: string,
  platform: string | undefined,
  engine: EngineClient,
  context: CliContext,
  out: { write(text: string): unknown } = context.stderr,
): Promise<void> {
  const auth = await engineAuth(parseReference(image).registry, context);
  const options = {
    signal: context.signal,
    ...(auth === undefined ? {} : { auth }),
    ...(platform === undefined ? {} : { platform }),
  };
  for await (const { id, status, progressDetail } of engine.images.pull(shown(image), options)) {
    if (progressDetail !== undefined && Object.keys(progressDetail).length > 0) continue;
    if (status !== undefined) out.write(`${id === undefined ? '' : `${id}: `}${status}\n`);
  }
}

/** Starts a container that exists in the foreground; gives its exit code. */
export async function startAttached(
  name: string,
  { interactive, ...options }: { interactive: boolean; detachKeys?: string; sigProxy: boolean },
  engine: EngineClient,
  context: CliContext,
): Promise<number> {
  const { Id, Config, HostConfig } = await engine.containers.inspect(name);
  const spec = {
    Image: Config.Image,
    Tty: Config.Tty,
    AttachStdin: interactive && Config.OpenStdin,
    AttachStdout: true,
    AttachStderr: true,
    HostConfig,
  };
  return runAttached(
    Id,
    { spec, detachKeys: options.detachKeys, sigProxy: options.sigProxy },
    engine,
    context,
  );
}

/** Runs a container in the foreground, and gives the exit code that it, or docker in its place, ends with. */
export async function runAttached(
  id: string,
  { spec, detachKeys, sigProxy }: { spec: ContainerSpec; detachKeys: string | undefined; sigProxy: boolean },
  engine: EngineClient,
  context: CliContext,
): Promise<number> {
  const { containers } = engine;
  const tty = spec.Tty === true;
  const interactive = spec.AttachStdin === true;
  const connection = await containers.attach(id, {
    stdin: interactive,
    stdout: spec.AttachStdout === true,
    stderr: spec.AttachStderr === true,
    detachKeys,
  });
  const removed = spec.HostConfig?.AutoRemove === true;
  // Asked for before the start, as a short process may have ended by the time of the answer.
  const waiting = new AbortController();
  const ended = containers.wait(id, removed ? 'removed' : 'next-exit', waiting.signal);
  ended.catch(() => {});
  try {
    await containers.start(id);
  } catch (error) {
    connection.destroy();
    waiting.abort();
    throw error;
  }
  const stopProxy = sigProxy && !tty ? proxySignals(id, engine, context) : () => {};
  try {
    const resize = (size: { rows: number; columns: number }) => containers.resize(id, size);
    await runSession(connection, { tty, interactive, resize }, context);
    if (await isDetached(id, engine, tty && interactive)) return 0;
    return await ended;
  } finally {
    waiting.abort();
    stopProxy();
  }
}

/** Connects to a container that runs, and gives its exit code when it ends meanwhile. Throws a `Failure` `conflict`. */
export async function attachTo(
  name: string,
  options: { readonly detachKeys?: string; readonly stdin: boolean; readonly sigProxy: boolean },
  engine: EngineClient,
  context: CliContext,
): Promise<number> {
  const { containers } = engine;
  const { Id, Config, State } = await containers.inspect(name);
  if (!State.Running || State.Status === 'paused')
    throw new Failure(
      'conflict',
      `You cannot attach to a ${State.Running ? 'paused container, unpause it first' : 'stopped container, start it first'}`,
    );
  const interactive = options.stdin && Config.OpenStdin;
  const connection = await containers.attach(Id, { stdin: interactive, detachKeys: options.detachKeys });
  const stopProxy = options.sigProxy && !Config.Tty ? proxySignals(Id, engine, context) : () => {};
  try {
    const resize = (size: { rows: number; columns: number }) => containers.resize(Id, size);
    await runSession(connection, { tty: Config.Tty, interactive, resize }, context);
    if (await isDetached(Id, engine, true)) return 0;
    return await containers.wait(Id);
  } finally {
    stopProxy();
  }
}

/** What interrupts us interrupts the container, which decides what becomes of it. Gives what ends that. */
export function proxySignals(id: string, { containers }: EngineClient, { signal }: CliContext): () => void {
  const pass = () => {
    const name = /terminated/.test(String(signal.reason)) ? 'SIGTERM' : 'SIGINT';
    // One that has ended by itself needs no signal any more; its end is what is waited for.
    void containers.kill(id, name).catch(() => {});
  };
  signal.addEventListener('abort', pass, { once: true });
  return () => signal.removeEventListener('abort', pass);
}

/** After the connection has ended: whether the keys for that were typed, and the container goes on. */
async function isDetached(id: string, { containers }: EngineClient, possible: boolean): Promise<boolean> {
  if (!possible) return false;
  try {
    return (await containers.inspect(id)).State.Running;
  } catch (error) {
    if (isFailure(error, 'not-found')) return false;
    throw error;
  }
}

/** The exit code of `docker run` for a failure before the program ran: 127 not found, 126 not executable, else 125. */
export function runExitCode({ message }: Error): number {
  if (/executable file not found|no such file or directory/i.test(message) && /exec:/.test(message))
    return 127;
  return /exec:.*(permission denied|is a directory)/i.test(message) ? 126 : 125;
}

function shown(image: string): string {
  return familiarReference(withDefaultTag(parseReference(image)));
}

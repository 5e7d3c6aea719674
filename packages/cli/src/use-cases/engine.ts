import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Run } from '@slipway/command';
import { EngineClient } from '@slipway/engine-client';
import { Failure, renderError } from '@slipway/failure';
import { ENGINE_MARK, Engine, serveApi, serveApiOverTcp } from '@slipway/runtime';
import type { CliContext, EnginePlace } from '../context.ts';
import { ENGINE_MEMORY, releaseMemoryWhenIdle } from './engine-memory.ts';
import { type TcpFlags, tcpListener } from './tcp-listener.ts';

const START_TIMEOUT = 60_000;
const POLL = 50;
const DEFAULT_GROUP = 'slipway';

/** Who may use the API, and where else than on its socket it is served. */
export interface ApiFlags extends TcpFlags {
  /** A group's name or number; the group `slipway` when undefined, if there is one. */
  readonly group?: string;
}

/**
 * Runs an engine until it is interrupted. Containers outlive it. Throws a `Failure` `no-group`, or one
 * about where it listens.
 */
export async function runEngine(
  place: EnginePlace,
  { fetch, now, env, signal, stderr, run }: CliContext,
  flags: ApiFlags = {},
): Promise<void> {
  const listener = tcpListener(flags);
  const groupId = await groupIdOf(flags.group, run);
  // What the engine writes must not depend on who started it.
  process.umask(0o022);
  process.env[ENGINE_MARK] = place.root;
  const systemd = env['NOTIFY_SOCKET'];
  // A runtime that was started with it would wait for its container to say that it is ready, too.
  delete process.env['NOTIFY_SOCKET'];
  mkdirSync(dirname(place.socket), { recursive: true });
  const engine = await Engine.open({
    root: place.root,
    run: place.run,
    fetch,
    now,
    searchPath: env['PATH'] ?? '',
  });
  const log = (line: string) => stderr.write(`${now().toISOString()} ${line}\n`);
  const servers = [await serveApi({ engine, log }, place.socket, groupId)];
  if (listener !== undefined)
    servers.push(
      await serveApiOverTcp({ engine, log }, listener).catch((error) => {
        // By now the engine holds things that would keep the process alive.
        rmSync(place.socket, { force: true });
        engine.close();
        log(renderError(error));
        return process.exit(1);
      }),
    );
  // One request's bug must not end the engine that all containers are managed by.
  process.on('unhandledRejection', (error) => log(renderError(error)));
  log(
    `engine: root ${place.root}, API on ${[`unix://${place.socket}`, ...(flags.host === undefined ? [] : [flags.host])].join(' and ')}`,
  );
  if (systemd !== undefined) await tellSystemd(systemd, env, run).catch((error) => log(renderError(error)));
  releaseMemoryWhenIdle();
  // Node waits for no process but those it started.
  if (process.pid === 1)
    log(
      'engine: is process 1 of its container, where ended processes stay: run it below an init, as with docker run --init',
    );
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(place.socket, { force: true });
  engine.close();
  log('engine: stopped');
  process.exit(0);
}

/** Says that the API answers, to a systemd that started this as a unit of type notify. sd_notify(3). */
async function tellSystemd(socket: string, env: CliContext['env'], run: Run): Promise<void> {
  await run(['systemd-notify', '--ready'], { env: { PATH: env['PATH'] ?? '', NOTIFY_SOCKET: socket } });
}

export interface EngineStart extends ApiFlags {
  /** The argv that `slipway` is started with; that of this process when undefined. */
  readonly program?: readonly string[];
}

/**
 * Starts an engine in the background unless one answers already, and waits until it does. Its log is ROOT/engine.log.
 * Throws a `Failure` `engine-not-started` with the log's last lines.
 */
export async function startEngine(
  place: EnginePlace,
  { env }: Pick<CliContext, 'env'>,
  { program = process.argv.slice(0, 2), ...flags }: EngineStart = {},
): Promise<'started' | 'running'> {
  tcpListener(flags);
  if (await answers(place.socket)) return 'running';
  mkdirSync(place.root, { recursive: true, mode: 0o711 });
  const logPath = join(place.root, 'engine.log');
  const log = openSync(logPath, 'a');
  const [node = '', ...rest] = program;
  const argv = [
    ...[...rest, 'engine', '--root', place.root, '--run', place.run, '--socket', place.socket],
    ...apiArgv(flags),
  ];
  const child = spawn(node, argv, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...ENGINE_MEMORY, ...env },
  });
  closeSync(log);
  child.unref();
  const exited = new Promise<'exited'>((resolve) =>
    child.once('exit', () => resolve('exited')).once('error', () => resolve('exited')),
  );
  const deadline = Date.now() + START_TIMEOUT;
  while (Date.now() < deadline) {
    if (await answers(place.socket)) return 'started';
    if ((await Promise.race([exited, sleep(POLL)])) === 'exited') break;
  }
  const tail = readFileSync(logPath, 'utf8').trimEnd().split('\n').slice(-10).join('\n');
  throw new Failure('engine-not-started', `the engine did not start:\n${tail}`, {
    hint: `its log is ${logPath}`,
  });
}

/** Stops the engine of that root; with `containers` they are ended first and their network taken off the host. */
export async function shutDownEngine(
  place: EnginePlace,
  { containers }: { readonly containers: boolean },
): Promise<void> {
  if (containers) await new EngineClient({ socket: place.socket }).request('POST', '/slipway/v1/shutdown');
  const pid = lockHolder(place.root);
  if (pid === undefined)
    throw new Failure('engine-not-running', `no engine with root ${place.root} is running`);
  process.kill(pid, 'SIGTERM');
  while (isAlive(pid)) await sleep(POLL);
}

/** A group that was asked for has to be there; the usual one may be missing. */
async function groupIdOf(group: string | undefined, run: Run): Promise<number | undefined> {
  try {
    const { stdout } = await run(['getent', 'group', group ?? DEFAULT_GROUP]);
    return Number(stdout.toString().split(':')[2]);
  } catch (cause) {
    if (group === undefined) return undefined;
    if (/^\d+$/.test(group)) return Number(group);
    throw new Failure('no-group', `this machine has no group "${group}"`, {
      hint: `make it: groupadd --system ${group}`,
      cause,
    });
  }
}

function apiArgv({ group, host, tlsverify, tlscacert, tlscert, tlskey }: ApiFlags): string[] {
  const valued = { group, host, tlscacert, tlscert, tlskey };
  const given = Object.entries(valued).flatMap(([flag, value]) =>
    value === undefined ? [] : [`--${flag}`, value],
  );
  return [...given, ...(tlsverify ? ['--tlsverify'] : [])];
}

async function answers(socket: string): Promise<boolean> {
  return new EngineClient({ socket }).version().then(
    () => true,
    () => false,
  );
}

function lockHolder(root: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(root, 'engine.lock'), 'utf8').split(' ')[0]);
    return isAlive(pid) ? pid : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

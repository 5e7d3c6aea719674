import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Failure } from '@slipway/failure';
import {
  type CliContext,
  type EnginePlace,
  enginePlace,
  registryClient,
  shutDownEngine,
  startEngine,
} from 'slipway';

/** The two servers of the quickstart, both in the background: the engine, and the embedded registry on loopback. */
export interface Services {
  readonly place: EnginePlace;
  /** `127.0.0.1:PORT`. */
  readonly registry: string;
}

const MAIN = resolve(import.meta.dirname, '../../packages/cli/src/main.ts');
const FIRST_PORT = 5000;
const START_TIMEOUT = 30_000;

export async function startServices(context: CliContext): Promise<Services> {
  const place = enginePlace({}, context.env);
  await startEngine(place, context, { program: [process.execPath, MAIN] });
  return { place, registry: await startRegistry(place, context) };
}

/** Ends the quickstart's containers and both servers; images, volumes and the registry's content stay for the next time. */
export async function takeDown(context: CliContext): Promise<void> {
  const place = enginePlace({}, context.env);
  const running = readRegistry(place);
  if (running !== undefined && isRegistry(running.pid)) process.kill(running.pid, 'SIGTERM');
  rmSync(registryFile(place), { force: true });
  await shutDownEngine(place, { containers: true });
  context.stdout.write(
    `stopped. Everything that was built is kept in ${place.root}; remove that folder to forget it.\n`,
  );
}

interface RunningRegistry {
  readonly pid: number;
  readonly port: number;
}

/** Uses the registry that runs already, or starts one on the first free port from 5000 on. */
async function startRegistry(place: EnginePlace, context: CliContext): Promise<string> {
  const running = readRegistry(place);
  if (running !== undefined && isRegistry(running.pid)) return `127.0.0.1:${running.port}`;
  const folder = join(place.root, 'registry');
  mkdirSync(folder, { recursive: true });
  const port = running?.port ?? (await freePort(FIRST_PORT));
  const log = openSync(join(place.root, 'registry.log'), 'a');
  const child = spawn(process.execPath, [MAIN, 'registry', '--root', folder, '--port', String(port)], {
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  writeFileSync(registryFile(place), JSON.stringify({ pid: child.pid, port }));
  await answering(`127.0.0.1:${port}`, join(place.root, 'registry.log'), context);
  return `127.0.0.1:${port}`;
}

async function answering(registry: string, log: string, context: CliContext): Promise<void> {
  const client = registryClient(registry, context);
  for (const deadline = Date.now() + START_TIMEOUT; Date.now() < deadline; await setTimeout(100)) {
    const answers = await client.ping().then(
      () => true,
      () => false,
    );
    if (answers) return;
  }
  throw new Failure(
    'registry-not-started',
    `the registry did not start:\n${readFileSync(log, 'utf8').slice(-1000)}`,
    { hint: `its log is ${log}` },
  );
}

function registryFile({ run }: EnginePlace): string {
  return join(run, 'quickstart-registry.json');
}

function readRegistry(place: EnginePlace): RunningRegistry | undefined {
  const path = registryFile(place);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RunningRegistry) : undefined;
}

/** A process id that was written down may be another program's by now. */
function isRegistry(pid: number): boolean {
  const path = `/proc/${pid}/cmdline`;
  return existsSync(path) && readFileSync(path, 'utf8').split('\0').includes('registry');
}

async function freePort(first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    const free = await new Promise<boolean>((done) => {
      const probe = createServer().once('error', () => done(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
    });
    if (free) return port;
  }
}

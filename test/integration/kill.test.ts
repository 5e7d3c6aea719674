import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ContainerSummary } from '@slipway/engine-client';
import { bytesOf } from '@slipway/oci';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedRegistry, serveRegistry } from '../../packages/registry/src/fixtures/served-registry.ts';
import { buildBusybox, SLIPWAY, startTestEngine, type TestEngine } from './engine.ts';

/**
 * The engine is killed at random instants of what it does. After each kill it starts again, what ran runs on, nothing
 * half-made shows, and `system check` has nothing to report. The instants follow from a seed, which is printed; a run is
 * repeated with SLIPWAY_KILL_SEED, and made longer or shorter with SLIPWAY_KILL_ROUNDS.
 */

const ROUNDS = Number(process.env['SLIPWAY_KILL_ROUNDS'] ?? 200);
const SEED = Number(process.env['SLIPWAY_KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const PORT = 18_470;
const TIMEOUT = 600_000;

let engine: TestEngine;
let registry: ServedRegistry;
let process_: ChildProcess | undefined;
let steady: ContainerSummary & { readonly pid: number };
let context: Buffer;

/** Something an engine can be killed at. `prepare` makes ready for it, and is not interrupted. */
interface Act {
  prepare(): Promise<void>;
  run(): Promise<unknown>;
}

const client = () => engine.client;
const drain = async (events: AsyncIterable<unknown>) => {
  for await (const _ of events);
};

const create = (name: string, command: readonly string[], port?: number) =>
  client().containers.create(
    {
      Image: 'busybox',
      Cmd: command,
      Volumes: { '/data': {} },
      HostConfig: port === undefined ? {} : { PortBindings: { '80/tcp': [{ HostPort: String(port) }] } },
    },
    name,
  );

const SLEEP = ['sleep', '1000'];
/** Answers every connection with its name. */
const serving = (name: string) => ['nc', '-ll', '-p', '80', '-e', 'echo', name];

async function running(name: string): Promise<void> {
  const id = await create(name, SLEEP);
  await client().containers.start(id);
}

const acts: Readonly<Record<string, Act>> = {
  build: {
    prepare: async () => {},
    run: () =>
      drain(
        client().raw('POST', '/build', { query: { t: 'built', nocache: '1' }, upload: bytesOf(context) }),
      ),
  },
  pull: {
    prepare: async () => {},
    run: () => drain(client().images.pull(`${registry.registry}/pulled:1`)),
  },
  run: {
    prepare: async () => {},
    run: async () => {
      const id = await create('fresh', SLEEP, PORT + 1);
      await client().containers.start(id);
      await drain(client().containers.logs(id, {}));
    },
  },
  stop: {
    prepare: () => running('stopped'),
    run: () => client().containers.stop('stopped', 0),
  },
  rm: {
    prepare: () => running('removed'),
    run: () => client().containers.remove('removed', { force: true, volumes: true }),
  },
  prune: {
    prepare: async () => {
      await drain(
        client().raw('POST', '/build', { query: { t: 'pruned', nocache: '1' }, upload: bytesOf(context) }),
      );
      await client().images.remove('pruned');
      await create('ended', ['true']);
      await client().networks.create({ Name: 'pruned' });
    },
    run: async () => {
      for (const noun of ['containers', 'networks', 'volumes', 'images'])
        await client().request('POST', `/${noun}/prune`);
      await client().request('POST', '/build/prune');
    },
  },
  takeover: {
    prepare: async () => {
      const old = await create('old', serving('old'), PORT);
      await client().containers.start(old);
      const taker = await create('taker', serving('taker'), PORT);
      await client().containers.startUnpublished(taker);
    },
    run: () => client().containers.takeover('taker', 'old'),
  },
};

async function startEngine(): Promise<void> {
  const child = spawn(SLIPWAY, ['engine'], { env: engine.env, stdio: ['ignore', 'ignore', 'pipe'] });
  process_ = child;
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const answers = () =>
    client()
      .version()
      .then(
        () => true,
        () => false,
      );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`the engine did not start:\n${said}`);
    await setTimeout(10);
  }
}

async function killEngine(): Promise<void> {
  const exited = once(process_!, 'exit');
  process_!.kill('SIGKILL');
  await exited;
}

/** Everything that can be seen through the API is whole, and the machine is as the records say. */
async function expectOrder(act: string): Promise<void> {
  // The kernel takes a network namespace down some time after its last process.
  await expect.poll(() => client().check(), { timeout: 10_000 }).toEqual([]);
  expect(pidOf(steady.Id)).toBe(steady.pid);
  expect((await client().containers.inspect(steady.Id)).State.Running).toBe(true);
  for (const { Id } of await client().images.list({ all: true })) await client().images.inspect(Id);
  for (const { Id } of await client().containers.list({ all: true })) {
    const { State, Name } = await client().containers.inspect(Id);
    expect(['created', 'running', 'exited'], Name).toContain(State.Status);
    // A container that is said to run has begun its program.
    if (State.Running) expect(readFileSync(`/proc/${pidOf(Id)}/cmdline`, 'utf8')).toMatch(/^(sleep|nc)\0/);
  }
  if (act === 'takeover') expect(await answerOn(PORT)).toMatch(/^(old|taker)\n$/);
}

async function clear(): Promise<void> {
  for (const { Id } of await client().containers.list({ all: true }))
    if (Id !== steady.Id) await client().containers.remove(Id, { force: true, volumes: true });
  for (const name of ['built', 'pruned', `${registry.registry}/pulled:1`])
    await client()
      .images.remove(name, { force: true })
      .catch(() => {});
  await client()
    .networks.remove('pruned')
    .catch(() => {});
}

function pidOf(id: string): number {
  return Number(readFileSync(join(engine.folder, 'run/containers', id, 'pid'), 'utf8'));
}

async function answerOn(port: number): Promise<string> {
  return execFileSync('busybox', ['nc', '127.0.0.1', String(port)], { input: '', timeout: 5000 }).toString();
}

/** Numbers between 0 and 1 that follow from a seed: mulberry32. */
function* randoms(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  registry = await serveRegistry();
  const folder = join(engine.folder, 'context');
  mkdirSync(folder);
  copyFileSync('/bin/busybox', join(folder, 'file'));
  writeFileSync(
    join(folder, 'Dockerfile'),
    'FROM busybox\nCOPY file /file\nRUN echo one > /one\nRUN cp /file /other && sleep 0.1\n',
  );
  context = execFileSync('tar', ['-c', '-C', folder, '.'], { maxBuffer: 1 << 26 });
  await acts['build']!.run();
  await client().images.tag('built', `${registry.registry}/pulled`, '1');
  await drain(client().images.push(`${registry.registry}/pulled`, '1'));
  await running('steady');
  const [found] = await client().containers.list();
  steady = { ...found!, pid: pidOf(found!.Id) };
  await clear();
  await engine.slipway('engine', '--stop');
  await startEngine();
});

afterAll(async () => {
  await engine.stop();
  await registry.stop();
});

test(
  `after ${ROUNDS} kills, seed ${SEED}, all is in order`,
  async () => {
    console.log(`SLIPWAY_KILL_SEED=${SEED}`);
    const random = randoms(SEED);
    const names = Object.keys(acts);
    const lasts = new Map<string, number>();
    for (const name of names) {
      await acts[name]!.prepare();
      const began = performance.now();
      if (name !== 'run') await acts[name]!.run();
      else await Promise.race([acts[name]!.run(), setTimeout(150)]);
      lasts.set(name, performance.now() - began);
      await clear();
      await client().request('POST', '/build/prune');
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      const name = names[round % names.length]!;
      const at = random.next().value * lasts.get(name)!;
      const where = `round ${round}: ${name}, killed after ${at.toFixed(1)} of ${lasts.get(name)!.toFixed(1)} ms`;
      try {
        await acts[name]!.prepare();
        const acting = acts[name]!.run().catch(() => {});
        await setTimeout(at);
        await killEngine();
        await acting;
        await startEngine();
        await expectOrder(name);
        await clear();
      } catch (cause) {
        throw new Error(`${where}: ${(cause as Error).message}`, { cause });
      }
    }
    await client().request('POST', '/build/prune');
    expect(await client().check()).toEqual([]);
  },
  TIMEOUT,
);

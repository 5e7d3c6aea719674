import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from '../contender.ts';
import { residentOf, togetherOf } from '../memory.ts';
import { type Measurement, type Row, timed } from '../row.ts';

/** What an engine costs while it does nothing, and how it knows its containers when they are many. */

const CONTAINERS = 200;
const RUNNING = 100;
const AT_ONCE = 4;

/** Milliseconds after which an engine that does nothing is idle. */
const AT_REST = 15_000;

export const stateRows: readonly Row[] = [
  {
    group: 'state',
    name: 'memory, idle after two builds',
    unit: 'MB',
    prepare: async (contender) => {
      await sleep(AT_REST);
      return { measure: () => memory(contender) };
    },
  },
  {
    group: 'state',
    name: `memory, ${RUNNING} containers running`,
    unit: 'MB',
    prepare: (contender) => crowded(contender, memory),
  },
  {
    group: 'state',
    name: `memory, ${RUNNING} containers running, and what holds each`,
    unit: 'MB',
    prepare: (contender) => crowded(contender, memoryWithMonitors),
  },
  { group: 'state', name: `ps with ${CONTAINERS} containers`, unit: 'ms', prepare: listing },
];

type Memory = (contender: Contender) => Promise<number | undefined>;

/** Of all processes that stay; undefined for an engine that has none. */
async function memory(contender: Contender): Promise<number | undefined> {
  const pids = await contender.daemons();
  return pids.length === 0 ? undefined : residentOf(pids);
}

/** All that runs on the host for the containers, without their own processes. */
async function memoryWithMonitors(contender: Contender): Promise<number> {
  return residentOf(await contender.daemons()) + togetherOf(await contender.monitors());
}

async function crowded(contender: Contender, held: Memory): Promise<Measurement> {
  const names = await many(contender, RUNNING, ['run', '-d'], ['sleep', '100000']);
  await sleep(AT_REST);
  return {
    measure: () => held(contender),
    clear: async () => void (await contender.run('rm', '-f', ...names)),
  };
}

async function listing(contender: Contender): Promise<Measurement> {
  const names = await many(contender, CONTAINERS, ['create'], ['true']);
  return {
    measure: () => timed(() => contender.run('ps', '-a')),
    clear: async () => void (await contender.run('rm', '-f', ...names)),
  };
}

/** Makes containers, a few at once, and gives their names. */
async function many(
  contender: Contender,
  count: number,
  verb: readonly string[],
  command: readonly string[],
): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => `bench-many-${index}`);
  for (let at = 0; at < count; at += AT_ONCE)
    await Promise.all(
      names
        .slice(at, at + AT_ONCE)
        .map((name) => contender.run(...verb, '--name', name, 'busybox', ...command)),
    );
  return names;
}

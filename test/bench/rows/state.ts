import type { Contender } from '../contender.ts';
import { residentOf } from '../memory.ts';
import { type Measurement, type Row, timed } from '../row.ts';

/** What an engine costs while it does nothing, and how it knows its containers when they are many. */

const CONTAINERS = 200;
const RUNNING = 100;
const AT_ONCE = 4;

export const stateRows: readonly Row[] = [
  {
    group: 'state',
    name: 'memory, idle after two builds',
    unit: 'MB',
    prepare: async (contender) => ({ measure: () => memory(contender) }),
  },
  {
    group: 'state',
    name: `memory, ${RUNNING} containers running`,
    unit: 'MB',
    prepare: crowded,
  },
  { group: 'state', name: `ps with ${CONTAINERS} containers`, unit: 'ms', prepare: listing },
];

/** Resident memory of all processes that stay; undefined for an engine that has none. */
async function memory(contender: Contender): Promise<number | undefined> {
  const pids = await contender.daemons();
  if (pids.length === 0) return undefined;
  return residentOf(pids);
}

/** The engine's own memory, not that of what holds each container's output. */
async function crowded(contender: Contender): Promise<Measurement> {
  if ((await contender.daemons()).length === 0) return { measure: async () => undefined };
  const names = await many(contender, RUNNING, ['run', '-d'], ['sleep', '100000']);
  return {
    measure: () => memory(contender),
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

import type { Contender } from '../contender.ts';
import { residentOf } from '../memory.ts';
import { type Measurement, type Row, timed } from '../row.ts';

/** What an engine costs while it does nothing, and how it knows its containers when they are many. */

const CONTAINERS = 200;
const AT_ONCE = 4;

export const stateRows: readonly Row[] = [
  {
    group: 'state',
    name: 'memory, idle after two builds',
    unit: 'MB',
    prepare: async (contender) => ({ measure: () => memory(contender) }),
  },
  { group: 'state', name: `ps with ${CONTAINERS} containers`, unit: 'ms', prepare: listing },
];

/** Resident memory of all processes that stay; undefined for an engine that has none. */
async function memory(contender: Contender): Promise<number | undefined> {
  const pids = await contender.daemons();
  if (pids.length === 0) return undefined;
  return residentOf(pids);
}

async function listing(contender: Contender): Promise<Measurement> {
  const names = Array.from({ length: CONTAINERS }, (_, index) => `bench-ps-${index}`);
  for (let at = 0; at < CONTAINERS; at += AT_ONCE)
    await Promise.all(
      names.slice(at, at + AT_ONCE).map((name) => contender.run('create', '--name', name, 'busybox', 'true')),
    );
  return {
    measure: () => timed(() => contender.run('ps', '-a')),
    clear: async () => void (await contender.run('rm', '-f', ...names)),
  };
}

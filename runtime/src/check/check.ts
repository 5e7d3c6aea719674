import { isFailure } from '@slipway/failure';
import type { Engine } from '../engine.ts';
import { inspectAddresses } from './addresses.ts';
import { inspectBlobs } from './blobs.ts';
import { inspectBuilds } from './builds.ts';
import { inspectCgroups } from './cgroups.ts';
import { inspectContainers } from './containers.ts';
import type { Finding, Inspector } from './finding.ts';
import { inspectFirewall } from './firewall.ts';
import { inspectImages } from './images.ts';
import { inspectLayers } from './layers.ts';
import { inspectLinks } from './links.ts';
import { inspectMounts } from './mounts.ts';
import { inspectPassage } from './passage.ts';
import { inspectPorts } from './ports.ts';
import { inspectProcesses } from './processes.ts';
import { inspectRunFolders } from './run-folders.ts';
import { inspectTemporaries } from './temporaries.ts';

/**
 * `slipway system check`: compares what the engine's records say with what is on the machine, noun by noun. A finding is
 * what a bug or a kill of the engine left; a start looks for the same things, and cleans them.
 */

/** What a kill at a bad moment may leave on the host: cheap to look for, and gone before the engine takes up its work. */
const LEFTOVERS: readonly Inspector[] = [
  // Whoever still makes things goes first, then what it made.
  inspectProcesses,
  inspectCgroups,
  inspectLinks,
  inspectRunFolders,
  inspectMounts,
  inspectBuilds,
  inspectTemporaries,
];

const EVERYTHING: readonly Inspector[] = [
  ...LEFTOVERS,
  inspectFirewall,
  inspectPassage,
  inspectAddresses,
  inspectPorts,
  inspectContainers,
  inspectImages,
  inspectLayers,
  inspectBlobs,
];

/** How often to look again when a container has ended while we looked. */
const LOOKS = 5;

/** A finding as it is told; `repair` says what was done about it, `null` that nothing can be. */
export interface Report {
  readonly noun: string;
  readonly name: string;
  readonly problem: string;
  readonly repair?: string | null;
}

/** Everything that is found. Waits for builds, pulls and starts under way, and keeps new ones waiting meanwhile. */
export function check(engine: Engine): Promise<readonly Report[]> {
  return whileQuiet(engine, async () =>
    (await look(engine)).map(({ noun, name, problem }) => ({ noun, name, problem })),
  );
}

/** The same, and puts right what can be; an inspector whose noun comes later sees what is left by then. */
export function repair(engine: Engine): Promise<readonly Report[]> {
  return whileQuiet(engine, async () => {
    // Found in quiet before anything is touched: what just ends by itself is no finding.
    if ((await look(engine)).length === 0) return [];
    return repairWith(engine, EVERYTHING);
  });
}

/** What an engine does before it takes up its containers. */
export async function sweepLeftovers(engine: Engine): Promise<void> {
  await repairWith(engine, LEFTOVERS);
}

async function repairWith(engine: Engine, inspectors: readonly Inspector[]): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (const inspect of inspectors)
    for (const finding of await inspect(engine)) reports.push(await repaired(finding));
  return reports;
}

/** One repair that fails does not keep the others from being made. */
async function repaired({ noun, name, problem, repair }: Finding): Promise<Report> {
  if (repair === undefined) return { noun, name, problem, repair: null };
  try {
    await repair.run();
    return { noun, name, problem, repair: repair.did };
  } catch (error) {
    if (!isFailure(error) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    return { noun, name, problem: `${problem}; ${(error as Error).message}`, repair: null };
  }
}

function whileQuiet<T>({ gate, containers }: Engine, task: () => Promise<T>): Promise<T> {
  return gate.alone(() => containers.starts.alone(task));
}

/** Containers may end at any time: records are immutable, so a look held if they are the same afterwards. */
async function look(engine: Engine): Promise<readonly Finding[]> {
  for (let looks = 1; ; looks += 1) {
    await Promise.all([engine.containers.settled(), engine.layers.settled()]);
    const before = witness(engine);
    const findings: Finding[] = [];
    for (const inspect of EVERYTHING) findings.push(...(await inspect(engine)));
    const after = witness(engine);
    const held = before.length === after.length && before.every((each, index) => each === after[index]);
    if (held || looks === LOOKS) return findings;
  }
}

function witness({ containers, execs }: Engine): readonly unknown[] {
  return containers.records().flatMap((record) => [record, ...execs.runningIn(record.id)]);
}

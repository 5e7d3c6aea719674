import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { startTimeOf } from './oci-runtime.ts';

/** A process of the machine. proc(5). */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Tells it from a later one with the same number. */
  readonly started: string;
  readonly argv: readonly string[];
}

/** Milliseconds between looks whether a process is gone. */
const SOON = 5;

/** All that run now; zombies and threads of the kernel are left out. */
export function listProcesses(): Process[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (describe(Number(name)) ?? []) : []));
}

/** Kills them, and resolves when they are gone. */
export async function endProcesses(processes: readonly Pick<Process, 'pid' | 'started'>[]): Promise<void> {
  const alive = () => processes.filter(({ pid, started }) => startTimeOf(pid) === started);
  for (const { pid } of alive()) signalProcess(pid, 'SIGKILL');
  while (alive().length > 0) await setTimeout(SOON);
}

/** Sends a signal to a process; one that has ended meanwhile needs none. kill(2). */
export function signalProcess(pid: number, signal: NodeJS.Signals | number): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function describe(pid: number): Process | undefined {
  const started = startTimeOf(pid);
  if (started === undefined) return undefined;
  try {
    const argv = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return argv.length === 0 ? undefined : { pid, parent, started, argv };
  } catch (error) {
    // Ended while we looked.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

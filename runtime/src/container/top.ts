import { Failure } from '@slipway/failure';
import { processesIn } from '../process/cgroup-usage.ts';
import { cgroupOf } from './cgroup.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import { isAlive } from './record.ts';

export interface ProcessTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const DEFAULT_ARGUMENTS = '-ef';

/**
 * A container's processes as the host's ps shows them, with their ids there. `arguments_` are those of ps, which must
 * make it show a PID column. Throws a `Failure` `not-running`, `bad-request` or `bad-ps-arguments`.
 */
export async function listProcesses(
  container: Container,
  engine: Containers,
  arguments_: string,
): Promise<ProcessTable> {
  if (!isAlive(container.state)) throw new Failure('not-running', `container ${container.id} is not running`);
  if (arguments_.includes('\0')) throw new Failure('bad-request', 'the arguments of ps have a NUL byte');
  const words = (arguments_ || DEFAULT_ARGUMENTS).split(/\s+/).filter(Boolean);
  const processes = processesIn(cgroupOf(container.record, engine.cgroupParent));
  // Without being told which, ps leaves out those of other terminals; with some arguments it cannot be told.
  const { stdout } = await engine
    .run(['ps', ...words, '-q', processes.join(',')])
    .catch(() => engine.run(['ps', ...words]))
    .catch((cause: Error) => {
      throw new Failure('bad-ps-arguments', `ps: ${cause.message}`, { cause });
    });
  return pick(stdout.toString(), new Set(processes));
}

/** The rows of ps's output that are about `processes`; the last column takes all words that are left. */
export function pick(output: string, processes: ReadonlySet<number>): ProcessTable {
  const [header = '', ...lines] = output.split('\n').filter((line) => line.trim() !== '');
  const titles = header.trim().split(/\s+/);
  const column = titles.indexOf('PID');
  if (column < 0)
    throw new Failure('bad-ps-arguments', "Couldn't find PID field in ps output", {
      hint: 'let ps show it, as in -o pid,cmd',
    });
  const rows = lines.map((line) => {
    const words = line.trim().split(/\s+/);
    const last = titles.length - 1;
    return [...words.slice(0, last), words.slice(last).join(' ')];
  });
  return { titles, rows: rows.filter((row) => processes.has(Number(row[column]))) };
}

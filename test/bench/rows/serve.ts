import { run } from '@slipway/command';
import { firstAnswerOf } from '../answer.ts';
import type { Arena } from '../arena.ts';
import type { Contender } from '../contender.ts';
import { findProgram } from '../program.ts';
import { type Measurement, type Row, timed } from '../row.ts';

/** What a running container's clients feel: the way through its published port, and its logs. */

const LOG_MEGABYTES = 32;
const LINE =
  'a line of a log, about as long as the lines that web servers write for each request they answer...\n';

export const serveRows: readonly Row[] = [
  ...(findProgram('wrk') === undefined
    ? []
    : [http('kept-alive', []), http('one request a connection', ['-H', 'Connection: close'])]),
  { group: 'serve', name: `logs, ${LOG_MEGABYTES} MB`, unit: 'MB/s', prepare: logs },
];

function http(name: string, flags: readonly string[]): Row {
  return {
    group: 'serve',
    name: `HTTP through a published port, ${name}`,
    unit: '/s',
    prepare: (contender, arena) => serving(contender, arena, flags),
  };
}

async function serving(
  contender: Contender,
  { address }: Arena,
  flags: readonly string[],
): Promise<Measurement> {
  const name = 'bench-web';
  const measure = async () => {
    await contender.run('run', '-d', '--name', name, '-p', '8098:8080', 'web');
    await firstAnswerOf(`http://${address}:8098/`);
    const load = (seconds: number) =>
      run(['wrk', '-t1', '-c16', `-d${seconds}s`, ...flags, `http://${address}:8098/`]);
    // The server compiles what it does often while it does it.
    await load(1);
    const { stdout } = await load(3);
    await contender.run('rm', '-f', name);
    const [, rate] = /Requests\/sec:\s*([\d.]+)/.exec(stdout.toString()) ?? [];
    if (rate === undefined || /Non-2xx/.test(stdout.toString())) throw new Error(`wrk: ${stdout}`);
    return Number(rate);
  };
  return { measure };
}

async function logs(contender: Contender): Promise<Measurement> {
  const name = 'bench-logs';
  const script = `yes '${LINE.trimEnd()}' | head -c ${LOG_MEGABYTES * 1_000_000}`;
  await contender.run('run', '-d', '--name', name, 'busybox', 'sh', '-c', script);
  await contender.run('wait', name);
  return {
    measure: async () => LOG_MEGABYTES / ((await timed(() => contender.discard('logs', name))) / 1000),
    clear: async () => void (await contender.run('rm', '-f', name)),
  };
}

import { firstAnswerOf } from '../answer.ts';
import type { Contender } from '../contender.ts';
import { type Measurement, type Row, timed } from '../row.ts';

/** Containers from the command to their end. */

const SIDE_BY_SIDE = 20;

export const startRows: readonly Row[] = [
  ...['bridge', 'host', 'none'].map((network) =>
    repeated(`run --rm to exit, ${network} network`, (contender) =>
      contender.run('run', '--rm', '--network', network, 'busybox', 'true'),
    ),
  ),
  repeated(`${SIDE_BY_SIDE} run --rm side by side`, (contender) =>
    Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => contender.run('run', '--rm', 'busybox', 'true'))),
  ),
  {
    group: 'start',
    name: 'run -d to first answer on its port',
    unit: 'ms',
    prepare: async (contender, arena) => firstAnswer(contender, arena.address),
  },
  { group: 'start', name: 'exec', unit: 'ms', prepare: exec },
];

function repeated(name: string, work: (contender: Contender) => Promise<unknown>): Row {
  return {
    group: 'start',
    name,
    unit: 'ms',
    prepare: async (contender) => ({ measure: () => timed(() => work(contender)) }),
  };
}

function firstAnswer(contender: Contender, address: string): Measurement {
  const name = 'bench-answer';
  return {
    measure: async () => {
      const took = await timed(async () => {
        const command = ['busybox', 'httpd', '-f', '-p', '8080', '-h', '/www'];
        await contender.run('run', '-d', '--name', name, '-p', '8099:8080', ...command);
        await firstAnswerOf(`http://${address}:8099/`);
      });
      await contender.run('rm', '-f', name);
      return took;
    },
  };
}

async function exec(contender: Contender): Promise<Measurement> {
  const name = 'bench-exec';
  await contender.run('run', '-d', '--name', name, 'busybox', 'sleep', '100000');
  return {
    measure: () => timed(() => contender.run('exec', name, 'true')),
    clear: async () => void (await contender.run('rm', '-f', name)),
  };
}

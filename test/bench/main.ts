import { parseArgs } from 'node:util';
import { renderError } from '@slipway/failure';
import { type Arena, currentArena, enterArena } from './arena.ts';
import { Absent, type Contender } from './contender.ts';
import { startDockerd } from './dockerd.ts';
import { buildImages } from './images.ts';
import { machine } from './machine.ts';
import { startPodman } from './podman.ts';
import { measureRow } from './race.ts';
import { buildRows } from './rows/build.ts';
import { serveRows } from './rows/serve.ts';
import { startRows } from './rows/start.ts';
import { stateRows } from './rows/state.ts';
import { transferRows } from './rows/transfer.ts';
import { startSlipway } from './slipway.ts';
import { type Result, renderResult, renderTable, resultOf } from './table.ts';

const USAGE = `usage: npm run bench -- [--rounds N] [--only WORD,...] [--json]

Measures Slipway beside dockerd, podman and buildah, where they are installed, and prints medians.

  --rounds N      how often each row is measured, after one round that does not count (default 5; heavy rows 3 at most)
  --only WORD,…   only the groups (start, build, transfer, serve, state) or rows whose names have one of these words
  --json          print the medians, ratios and all samples as JSON instead of the table
`;

const ROWS = [...stateRows, ...startRows, ...serveRows, ...transferRows, ...buildRows];

async function startContenders(arena: Arena): Promise<{ contenders: Contender[]; absent: string[] }> {
  const absent: string[] = [];
  const orAbsent = async (starting: Promise<Contender[]>) =>
    await starting.catch((error: unknown) => {
      if (!(error instanceof Absent)) throw error;
      absent.push(error.message);
      return [];
    });
  const slipway = await startSlipway(arena);
  const docker = await orAbsent(startDockerd(arena));
  const podman = await orAbsent(startPodman(arena).then((contender) => [contender]));
  return { contenders: [slipway, ...docker, ...podman], absent };
}

async function bench(arena: Arena): Promise<number> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { contenders, absent } = await startContenders(arena);
  const head = [
    machine(),
    ...contenders.map(({ name, version }) => `${name}: ${version}`),
    ...absent.map((reason) => `not measured: ${reason}`),
  ];
  process.stderr.write(`${head.join('\n')}\n\n`);
  for (const contender of contenders) if (contender.groups === undefined) await buildImages(contender, arena);

  const words = values.only?.split(',');
  const wanted = ROWS.filter(
    ({ group, name }) => words?.some((word) => group === word || name.includes(word)) ?? true,
  );
  const results: Result[] = [];
  const problems: string[] = [];
  for (const row of wanted) {
    process.stderr.write(`${row.name} `);
    const { samples, failed } = await measureRow(row, contenders, arena, Number(values.rounds));
    const result = resultOf({ row, samples });
    results.push(result);
    process.stderr.write(`${renderResult(result)}\n`);
    problems.push(...failed.map(({ contender, reason }) => `${contender}: ${row.name}: ${reason}`));
  }
  const names = contenders.map(({ name }) => name);
  const text = values.json
    ? `${JSON.stringify({ head, results, problems }, undefined, 2)}\n`
    : `\n${head.join('\n')}\n\n${renderTable(results, names)}${problems.map((problem) => `\n${problem}\n`).join('')}`;
  process.stdout.write(text);
  return problems.some((problem) => problem.startsWith('slipway: ')) ? 1 : 0;
}

if (process.argv.includes('--help')) {
  process.stdout.write(USAGE);
} else {
  const arena = currentArena();
  const code = await (arena === undefined ? enterArena() : bench(arena)).catch((error: unknown) => {
    process.stderr.write(`${renderError(error)}\n`);
    return 1;
  });
  // The engines still run; they end with the arena, and the arena with this process.
  process.exit(code);
}

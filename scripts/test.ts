import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { marker, newSince, type Snapshot, takeSnapshot } from './leftovers.ts';
import { countReport, type Report, type Tally } from './tally.ts';

/**
 * `npm test [-- ARGUMENT...]`: the unit tests, then those that need a real kernel, then a look at what they left on the
 * machine. Arguments go to vitest. The last line counts: `N passed, N failed`. A run in which nothing
 * passed, or that skipped a whole file of the system tests, has failed.
 */

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
/** With a name pattern, files that have no such test are skipped on purpose. */
const picksByName = args.some((arg) => /^(-t|--testNamePattern)(=|$)/.test(arg));

/** Runs one of vitest's projects, showing what it says. */
async function runProject(project: string, mark: string): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'vitest-report-'));
  try {
    const report = join(folder, 'report.json');
    const status = await vitest(
      [
        ...['run', '--project', project, '--passWithNoTests'],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        // Run under sudo, caches in node_modules would be in the way of their owner's next `npm ci`.
        ...['--cache=false', '--fsModuleCache=false'],
        ...args,
      ],
      mark,
    );
    const tally = countReport(await readReport(report));
    if (status === 0 || tally.failures.length > 0) return tally;
    return { ...tally, failures: [`the ${project} tests ended with exit code ${status}`] };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** An empty report where vitest ended without writing one; its exit code then tells. */
async function readReport(path: string): Promise<Report> {
  const text = await readFile(path, 'utf8').catch(() => '{"testResults":[]}');
  return JSON.parse(text.replaceAll(`${root}/`, ''));
}

function vitest(argv: readonly string[], mark: string): Promise<number> {
  const program = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [program, ...argv], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, [marker]: mark },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** What the tests left behind and is still there ten seconds later. */
async function findLeftovers(before: Snapshot, mark: string): Promise<string[]> {
  let left = newSince(before, await takeSnapshot(mark));
  for (let tries = 20; tries > 0 && left.size > 0; tries -= 1) {
    await wait(500);
    const now = await takeSnapshot(mark);
    left = new Set([...left].filter((thing) => now.has(thing)));
  }
  return [...left].sort();
}

const mark = randomUUID();
const before = await takeSnapshot(mark);
const unit = await runProject('unit', mark);
const system = await runProject('system', mark);
const failures = [
  ...unit.failures,
  ...system.failures,
  ...(picksByName ? [] : system.skippedFiles.map((file) => `${file}: every test was skipped`)),
  ...(await findLeftovers(before, mark)).map((leftover) => `left behind: ${leftover}`),
];
const passed = unit.passed + system.passed;
if (passed === 0 && failures.length === 0) failures.push('no test ran');

console.log(failures.map((failure) => `FAILED ${failure}\n`).join(''));
console.log(`${unit.skipped + system.skipped} skipped`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { firstDifference } from './repro-difference.ts';
import type { WorkerReport } from './repro-worker.ts';

/**
 * `npm run bench:repro [NAME…]`: builds every Dockerfile of test/fixtures/dockerfiles twice from nothing, at least a
 * minute apart and in environments that differ in all that a build can see by mistake, and prints for each whether the
 * images are equal, or else the first path that differs.
 */
const FIXTURES = join(import.meta.dirname, '../fixtures/dockerfiles');
const WORKER = join(import.meta.dirname, 'repro-worker.ts');
const A_MINUTE = 60_000;

interface Environment {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

const ENVIRONMENTS: readonly Environment[] = [
  { script: 'hostname first; umask 022; exec "$@"', env: { TZ: 'UTC', LC_ALL: 'C', TMPDIR: '/tmp' } },
  {
    script: 'hostname second.example; umask 077; exec taskset -c 0 "$@"',
    env: { TZ: 'Asia/Tokyo', LC_ALL: 'C.UTF-8', TMPDIR: '/var/tmp', HOME: '/nonexistent' },
  },
];

interface Worker {
  readonly reports: ReadonlyMap<string, WorkerReport>;
  stop(): Promise<void>;
}

/** Runs every build in one environment; the engine and what it stored stay until `stop`. */
async function work({ script, env }: Environment, names: readonly string[]): Promise<Worker> {
  const argv = ['--uts', 'sh', '-c', script, 'sh', process.execPath, WORKER, FIXTURES, ...names];
  const child = spawn('unshare', argv, {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const reports = new Map<string, WorkerReport>();
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'done') break;
    const report = JSON.parse(line) as WorkerReport;
    reports.set(report.name, report);
    console.error(`${report.name}: ${report.failure ?? `${Math.round(report.milliseconds / 1000)} s`}`);
  }
  return {
    reports,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}

function verdict(first: WorkerReport | undefined, second: WorkerReport | undefined): string {
  const failure = first?.failure ?? second?.failure;
  if (failure !== undefined) return `failed: ${failure.split('\n').at(-1)}`;
  if (first === undefined || second === undefined) return 'not built';
  if (first.digest === second.digest) return 'equal';
  const reason = /^# Differs: (.*)$/m.exec(
    readFileSync(join(FIXTURES, first.name, 'Dockerfile'), 'utf8'),
  )?.[1];
  return reason === undefined ? firstDifference(first, second) : `differs, as it says: ${reason}`;
}

const wanted = process.argv.slice(2);
const names = readdirSync(FIXTURES).filter((name) => wanted.length === 0 || wanted.includes(name));
const start = Date.now();
const first = await work(ENVIRONMENTS[0]!, names);
await sleep(Math.max(0, start + A_MINUTE - Date.now()));
const second = await work(ENVIRONMENTS[1]!, names);
const verdicts = names.map(
  (name) => [name, verdict(first.reports.get(name), second.reports.get(name))] as const,
);
await Promise.all([first.stop(), second.stop()]);

const width = Math.max(...names.map((name) => name.length));
for (const [name, text] of verdicts) console.log(`${name.padEnd(width)}  ${text}`);
const equal = verdicts.filter(([, text]) => text === 'equal').length;
const known = verdicts.filter(([, text]) => text.startsWith('differs, as it says')).length;
console.log(`${equal} of ${names.length} equal${known === 0 ? '' : `, ${known} cannot be`}`);
process.exitCode = equal + known === names.length ? 0 : 1;

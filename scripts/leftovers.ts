import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { type Run, run } from '@slipway/command';

/**
 * What container engines leave on a machine when they, or their tests, do not clean up: mounts, network namespaces,
 * nftables tables, network links and processes. Taken before and after a run, and compared.
 */

/** Each thing as one line a person can look for, like `link slipway0`. */
export type Snapshot = ReadonlySet<string>;

/** The variable that marks the processes of one test run, for whoever starts it to set. */
export const marker = 'SLIPWAY_TEST_RUN';

/** What is there now. `mark` is the value of `marker` in the run whose processes are looked for. Needs root. */
export async function takeSnapshot(mark: string, through: Run = run): Promise<Snapshot> {
  const found = await Promise.all([
    mounts(),
    namespaces(),
    tables(through),
    links(through),
    processes(`${marker}=${mark}`),
  ]);
  return new Set(found.flat());
}

/** What is in `after` and was not in `before`. */
export const newSince = (before: Snapshot, after: Snapshot): Snapshot =>
  new Set([...after].filter((thing) => !before.has(thing)));

/** Mounts that are ours by their path or options, or that lie where tests keep their folders. */
async function mounts(): Promise<string[]> {
  const table = await readFile('/proc/self/mountinfo', 'utf8');
  return table
    .split('\n')
    .filter((line) => line.includes('slipway') || line.includes(` ${tmpdir()}/`))
    .map((line) => `mount ${line.split(' ')[4]}`);
}

async function namespaces(): Promise<string[]> {
  const names = await readdir('/run/netns').catch(() => []);
  return names.map((name) => `network namespace ${name}`);
}

async function tables(through: Run): Promise<string[]> {
  const { stdout } = await through(['nft', 'list', 'tables']);
  return stdout
    .toString()
    .split('\n')
    .filter((line) => /^table \S+ slipway/.test(line))
    .map((line) => `nftables ${line}`);
}

async function links(through: Run): Promise<string[]> {
  const { stdout } = await through(['ip', '-json', 'link', 'show']);
  const names: string[] = JSON.parse(stdout.toString()).map((link: { ifname: string }) => link.ifname);
  return names.filter((name) => /^(slipway|sw)/.test(name)).map((name) => `link ${name}`);
}

/** Monitors and runtimes of containers, and whatever inherited the mark. */
async function processes(mark: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const described = await Promise.all(pids.map((pid) => describe(pid, mark).catch(() => [])));
  return described.flat();
}

/** Rejects when the process has ended meanwhile. */
async function describe(pid: string, mark: string): Promise<string[]> {
  const file = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8');
  const [environment, commandLine] = await Promise.all([file('environ'), file('cmdline')]);
  const argv = commandLine.split('\0');
  const isOurs = environment.split('\0').includes(mark) || /(^|\/)(conmon|crun)$/.test(argv[0] ?? '');
  return isOurs ? [`process ${pid}: ${argv.join(' ').trim().slice(0, 200)}`] : [];
}

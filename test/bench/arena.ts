import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Where the engines meet: a mount, network and process namespace of the benchmark's own, with an empty /run. Nothing
 * they do to interfaces, firewall rules, mounts or sockets is seen by the machine, and the last of their processes ends
 * with it, however it ends. What namespaces do not hold, files and cgroups, has the arena's name, and is removed.
 */
export interface Arena {
  /** A folder on disk, for state and build contexts. */
  readonly folder: string;
  /** Below which containers' cgroups go, where an engine can be told. */
  readonly cgroup: string;
  /** An address of the machine that is not loopback, by which published ports are asked. */
  readonly address: string;
}

const FOLDER = 'SLIPWAY_BENCH_ARENA';
const ADDRESS = '198.51.100.1';
const CGROUPS = '/sys/fs/cgroup';

/** `sh` stays the first process, because it collects orphans; `$1` is the folder, the rest is run. */
const SETTING = `
folder=$1
shift
mkdir -p "$folder/cgroup"
mount --rbind ${CGROUPS} "$folder/cgroup"
mount -t sysfs sysfs /sys
mount --rbind "$folder/cgroup" ${CGROUPS}
umount --recursive "$folder/cgroup"
mount -t tmpfs tmpfs /run
mount -t tmpfs tmpfs /dev/shm
ip link set lo up
ip link add outside type veth peer name beyond
ip addr add ${ADDRESS}/24 dev outside
ip link set outside up
ip link set beyond up
ip route add default dev outside
"$@"
exit $?
`;

/** The arena that this process runs in, if it does. */
export function currentArena(): Arena | undefined {
  const folder = process.env[FOLDER];
  return folder === undefined ? undefined : arenaIn(folder);
}

/** Runs this program again inside a new arena, and gives its exit code. An interrupt ends all that is in it. */
export async function enterArena(): Promise<number> {
  const arena = arenaIn(mkdtempSync(join(tmpdir(), 'slipway-bench-')));
  mkdirSync(arena.folder, { recursive: true });
  const child = spawn(
    'unshare',
    [
      ...['--mount', '--net', '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc'],
      ...['sh', '-ec', SETTING, 'arena', arena.folder, process.execPath, ...process.argv.slice(1)],
    ],
    { stdio: 'inherit', env: { ...process.env, [FOLDER]: arena.folder } },
  );
  // Its first process is killed with unshare, and the kernel then kills all others.
  const interrupt = () => child.kill('SIGKILL');
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt).on('SIGHUP', interrupt);
  const [code] = (await once(child, 'exit')) as [number | null];
  rmSync(arena.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  removeCgroups(CGROUPS, [basename(arena.cgroup), cgroupOf(join(arena.folder, 'slipway/root'))]);
  return code ?? 130;
}

function arenaIn(folder: string): Arena {
  return { folder, cgroup: `/${basename(folder)}`, address: ADDRESS };
}

/** The cgroup that a Slipway engine makes for its containers. */
function cgroupOf(root: string): string {
  return `slipway-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`;
}

/** Removes the cgroups of those names, which are empty by now, from every hierarchy. */
function removeCgroups(folder: string, names: readonly string[]): void {
  for (const child of readdirSync(folder, { withFileTypes: true })) {
    if (!child.isDirectory()) continue;
    if (names.includes(child.name)) removeTree(join(folder, child.name));
    else if (folder === CGROUPS) removeCgroups(join(folder, child.name), names);
  }
}

function removeTree(folder: string): void {
  for (const child of readdirSync(folder, { withFileTypes: true }))
    if (child.isDirectory()) removeTree(join(folder, child.name));
  rmdirSync(folder);
}

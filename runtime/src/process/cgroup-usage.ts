import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CGROUP_MOUNT } from './cgroups.ts';

/**
 * What a control group uses, as the kernel counts it: out of one tree (v2), or out of one for each controller (v1, and
 * hybrid hosts, whose v2 tree has no controllers). cgroup-v2.rst and cgroup-v1/*.rst in the kernel's documentation.
 */
export interface GroupUsage {
  /** Nanoseconds. */
  readonly cpu: {
    readonly total: number;
    readonly user: number;
    readonly kernel: number;
    readonly perCpu?: readonly number[];
  };
  readonly throttling: {
    readonly periods: number;
    readonly throttled: number;
    /** Nanoseconds. */
    readonly time: number;
  };
  readonly memory: {
    /** Bytes. */
    readonly usage: number;
    /** undefined for none. */
    readonly limit: number | undefined;
    readonly maxUsage?: number;
    readonly failures?: number;
    /** memory.stat, by the kernel's own names. */
    readonly details: Readonly<Record<string, number>>;
  };
  readonly pids: { readonly current: number; readonly limit: number | undefined };
  /** Bytes and operations by device and direction (`read`, `write`). */
  readonly bytes: readonly BlockCount[];
  readonly operations: readonly BlockCount[];
}

export interface BlockCount {
  readonly major: number;
  readonly minor: number;
  readonly op: string;
  readonly value: number;
}

const TICK = 1e9 / 100;
const MICROSECOND = 1000;

/** `group` is a path below the mount, such as `/slipway/ID`. Gives undefined for a group that is not there. */
export function readUsage(group: string, mount = CGROUP_MOUNT): GroupUsage | undefined {
  if (existsSync(join(mount, 'cgroup.controllers'))) {
    const folder = join(mount, group);
    return existsSync(folder) ? unifiedUsage((file) => text(join(folder, file))) : undefined;
  }
  if (!existsSync(join(mount, 'memory', group))) return undefined;
  return splitUsage((controller, file) => text(join(mount, controller, group, `${controller}.${file}`)));
}

/** The processes of a group, by their ids on the host. */
export function processesIn(group: string, mount = CGROUP_MOUNT): number[] {
  const unified = existsSync(join(mount, 'cgroup.controllers'));
  const list = text(join(mount, unified ? '' : 'pids', group, 'cgroup.procs'));
  return list.split('\n').filter(Boolean).map(Number);
}

/** How many processes of a group the kernel has ended for want of memory. */
export function outOfMemoryKills(group: string, mount = CGROUP_MOUNT): number {
  const unified = existsSync(join(mount, 'cgroup.controllers'));
  const file = unified ? join(group, 'memory.events') : join('memory', group, 'memory.oom_control');
  return numbers(text(join(mount, file)))['oom_kill'] ?? 0;
}

function unifiedUsage(read: (file: string) => string): GroupUsage {
  const cpu = numbers(read('cpu.stat'));
  const io = read('io.stat').split('\n').filter(Boolean);
  return {
    cpu: {
      total: (cpu['usage_usec'] ?? 0) * MICROSECOND,
      user: (cpu['user_usec'] ?? 0) * MICROSECOND,
      kernel: (cpu['system_usec'] ?? 0) * MICROSECOND,
    },
    throttling: {
      periods: cpu['nr_periods'] ?? 0,
      throttled: cpu['nr_throttled'] ?? 0,
      time: (cpu['throttled_usec'] ?? 0) * MICROSECOND,
    },
    memory: {
      usage: Number(read('memory.current')),
      limit: limit(read('memory.max')),
      details: numbers(read('memory.stat')),
    },
    pids: { current: Number(read('pids.current')), limit: limit(read('pids.max')) },
    bytes: io.flatMap((line) => ioCounts(line, { rbytes: 'read', wbytes: 'write' })),
    operations: io.flatMap((line) => ioCounts(line, { rios: 'read', wios: 'write' })),
  };
}

function splitUsage(read: (controller: string, file: string) => string): GroupUsage {
  const cpu = numbers(read('cpu', 'stat'));
  const time = numbers(read('cpuacct', 'stat'));
  return {
    cpu: {
      total: Number(read('cpuacct', 'usage')),
      user: (time['user'] ?? 0) * TICK,
      kernel: (time['system'] ?? 0) * TICK,
      perCpu: read('cpuacct', 'usage_percpu').trim().split(' ').map(Number),
    },
    throttling: {
      periods: cpu['nr_periods'] ?? 0,
      throttled: cpu['nr_throttled'] ?? 0,
      time: cpu['throttled_time'] ?? 0,
    },
    memory: {
      usage: Number(read('memory', 'usage_in_bytes')),
      limit: limit(read('memory', 'limit_in_bytes')),
      maxUsage: Number(read('memory', 'max_usage_in_bytes')),
      failures: Number(read('memory', 'failcnt')),
      details: numbers(read('memory', 'stat')),
    },
    pids: { current: Number(read('pids', 'current')), limit: limit(read('pids', 'max')) },
    bytes: blkioCounts(read('blkio', 'throttle.io_service_bytes_recursive')),
    operations: blkioCounts(read('blkio', 'throttle.io_serviced_recursive')),
  };
}

/** `8:0 rbytes=1 wbytes=2 …` */
function ioCounts(line: string, wanted: Readonly<Record<string, string>>): BlockCount[] {
  const [device = '', ...fields] = line.split(' ');
  return fields.flatMap((field) => {
    const [name = '', value] = field.split('=');
    const op = wanted[name];
    return op === undefined ? [] : [{ ...numbersOf(device), op, value: Number(value) }];
  });
}

/** Lines of `8:0 Read 1`, with sums by device and a last one over all. */
function blkioCounts(lines: string): BlockCount[] {
  return lines.split('\n').flatMap((line) => {
    const [device, op, value] = line.split(' ');
    if (value === undefined) return [];
    return [{ ...numbersOf(device!), op: op!.toLowerCase(), value: Number(value) }];
  });
}

function numbersOf(device: string): { readonly major: number; readonly minor: number } {
  const [major, minor] = device.split(':').map(Number);
  return { major: major ?? 0, minor: minor ?? 0 };
}

/** Lines of `NAME NUMBER`. */
function numbers(lines: string): Record<string, number> {
  const pairs = lines.split('\n').map((line) => line.split(' '));
  return Object.fromEntries(pairs.flatMap(([name, value]) => (value ? [[name, Number(value)]] : [])));
}

/** `max`, or in v1 a number beyond what any machine has, is no limit. */
function limit(value: string): number | undefined {
  const number = Number(value);
  return value.trim() === 'max' || value === '' || number > Number.MAX_SAFE_INTEGER ? undefined : number;
}

/** A kernel built without a counter has no file for it; a group may go while it is read. */
function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

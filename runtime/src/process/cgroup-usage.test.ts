import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outOfMemoryKills, processesIn, readUsage } from './cgroup-usage.ts';

/** The kernel's files, as a v1 and a v2 machine show them. */
const SPLIT = {
  'cpuacct/g/cpuacct.usage': '5000000\n',
  'cpuacct/g/cpuacct.stat': 'user 3\nsystem 2\n',
  'cpuacct/g/cpuacct.usage_percpu': '2000000 3000000 \n',
  'cpu/g/cpu.stat': 'nr_periods 7\nnr_throttled 1\nthrottled_time 900\n',
  'memory/g/memory.usage_in_bytes': '4096\n',
  'memory/g/memory.max_usage_in_bytes': '8192\n',
  'memory/g/memory.limit_in_bytes': '9223372036854771712\n',
  'memory/g/memory.failcnt': '3\n',
  'memory/g/memory.stat': 'cache 1\ntotal_inactive_file 2\n',
  'memory/g/memory.oom_control': 'oom_kill_disable 0\nunder_oom 0\noom_kill 1\n',
  'pids/g/pids.current': '2\n',
  'pids/g/pids.max': '100\n',
  'pids/g/cgroup.procs': '10\n11\n',
  'blkio/g/blkio.throttle.io_service_bytes_recursive': '8:0 Read 12\n8:0 Write 34\nTotal 46\n',
};
const UNIFIED = {
  'cgroup.controllers': 'cpu io memory pids\n',
  'g/cpu.stat':
    'usage_usec 5000\nuser_usec 3000\nsystem_usec 2000\nnr_periods 7\nnr_throttled 1\nthrottled_usec 9\n',
  'g/memory.current': '4096\n',
  'g/memory.max': '65536\n',
  'g/memory.stat': 'inactive_file 2\n',
  'g/memory.events': 'low 0\nhigh 0\nmax 9\noom 2\noom_kill 1\n',
  'g/pids.current': '2\n',
  'g/pids.max': 'max\n',
  'g/cgroup.procs': '10\n11\n',
  'g/io.stat': '8:0 rbytes=12 wbytes=34 rios=1 wios=2 dbytes=0 dios=0\n',
};

let mount: string;
beforeEach(() => {
  mount = mkdtempSync(join(tmpdir(), 'slipway-cgroup-'));
});
afterEach(() => rmSync(mount, { recursive: true }));

function lay(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(mount, path)), { recursive: true });
    writeFileSync(join(mount, path), content);
  }
}

test('one tree for each controller', () => {
  lay(SPLIT);
  expect(readUsage('/g', mount)).toMatchObject({
    cpu: { total: 5e6, user: 3e7, kernel: 2e7, perCpu: [2e6, 3e6] },
    throttling: { periods: 7, throttled: 1, time: 900 },
    memory: { usage: 4096, limit: undefined, maxUsage: 8192, failures: 3, details: { cache: 1 } },
    pids: { current: 2, limit: 100 },
    bytes: [
      { major: 8, minor: 0, op: 'read', value: 12 },
      { major: 8, minor: 0, op: 'write', value: 34 },
    ],
    operations: [],
  });
  expect(processesIn('/g', mount)).toEqual([10, 11]);
  expect(outOfMemoryKills('/g', mount)).toBe(1);
});

test('one tree for all', () => {
  lay(UNIFIED);
  expect(readUsage('/g', mount)).toMatchObject({
    cpu: { total: 5e6, user: 3e6, kernel: 2e6 },
    throttling: { periods: 7, throttled: 1, time: 9000 },
    memory: { usage: 4096, limit: 65536, details: { inactive_file: 2 } },
    pids: { current: 2, limit: undefined },
    bytes: [
      { major: 8, minor: 0, op: 'read', value: 12 },
      { major: 8, minor: 0, op: 'write', value: 34 },
    ],
    operations: [
      { major: 8, minor: 0, op: 'read', value: 1 },
      { major: 8, minor: 0, op: 'write', value: 2 },
    ],
  });
  expect(processesIn('/g', mount)).toEqual([10, 11]);
  expect(outOfMemoryKills('/g', mount)).toBe(1);
});

test.each([SPLIT, UNIFIED])('a group that is not there', (files) => {
  lay(files);
  expect(readUsage('/other', mount)).toBeUndefined();
  expect(processesIn('/other', mount)).toEqual([]);
  expect(outOfMemoryKills('/other', mount)).toBe(0);
});

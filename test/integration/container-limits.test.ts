import { existsSync, globSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt, pastEvents } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** Limits that hold in the kernel: a container reads its own control group, which is all of the tree it sees. */

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});
afterAll(() => engine.stop());

const unified = existsSync('/sys/fs/cgroup/cgroup.controllers');
/** A file of the group: its v1 controller and name, and its v2 name. */
const group = (controller: string, split: string, one: string) =>
  unified ? `cat /sys/fs/cgroup/${one}` : `cat /sys/fs/cgroup/${controller}/${split}`;
const run = (...argv: string[]) => engine.docker('run', '--rm', ...argv);
const inside = async (options: readonly string[], script: string) =>
  (await run(...options, 'busybox', 'sh', '-c', script)).trim();

describe('the control group has', () => {
  test('memory, reservation and swap', async () => {
    const script = [
      group('memory', 'memory.limit_in_bytes', 'memory.max'),
      group('memory', 'memory.soft_limit_in_bytes', 'memory.low'),
      group('memory', 'memory.memsw.limit_in_bytes', 'memory.swap.max'),
    ].join('; ');
    const options = ['-m', '64m', '--memory-reservation', '32m', '--memory-swap', '96m'];
    const swap = unified ? 32 << 20 : 96 << 20;
    expect(await inside(options, script)).toBe(`${64 << 20}\n${32 << 20}\n${swap}`);
  });

  test('as much swap as memory unless it is said', async () => {
    const script = group('memory', 'memory.memsw.limit_in_bytes', 'memory.swap.max');
    expect(await inside(['-m', '64m'], script)).toBe(String(unified ? 64 << 20 : 128 << 20));
  });

  test('the share of processors, as --cpus, --cpu-quota or --cpu-shares', async () => {
    const quota = unified
      ? 'cat /sys/fs/cgroup/cpu.max'
      : 'echo $(cat /sys/fs/cgroup/cpu/cpu.cfs_quota_us /sys/fs/cgroup/cpu/cpu.cfs_period_us)';
    expect(await inside(['--cpus', '0.5'], quota)).toBe('50000 100000');
    expect(await inside(['--cpu-quota', '20000', '--cpu-period', '40000'], quota)).toBe('20000 40000');
    const shares = await inside(['--cpu-shares', '512'], group('cpu', 'cpu.shares', 'cpu.weight'));
    expect(shares).toBe(unified ? '20' : '512');
  });

  test('how fast it reads and writes a disk, and its share, or the word that there is none', async () => {
    const disk = readdirSync('/sys/block').find((name) => existsSync(`/dev/${name}`));
    const numbers = readFileSync(`/sys/block/${disk}/dev`, 'utf8').trim();
    const rates = ['--device-read-bps', `/dev/${disk}:1mb`, '--device-write-iops', `/dev/${disk}:50`];
    const script = unified
      ? 'cat /sys/fs/cgroup/io.max'
      : 'cd /sys/fs/cgroup/blkio && cat blkio.throttle.read_bps_device blkio.throttle.write_iops_device';
    expect(await inside(rates, script)).toBe(
      unified ? `${numbers} rbps=1048576 wbps=max riops=max wiops=50` : `${numbers} 1048576\n${numbers} 50`,
    );
    const { code, stderr } = await attempt(engine, 'run', '--rm', '--blkio-weight', '300', 'busybox', 'true');
    const hasWeights = unified || globSync('/sys/fs/cgroup/blkio/blkio{,.bfq}.weight').length > 0;
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: hasWeights ? '' : expect.stringContaining('Block I/O weight. Weight discarded'),
    });
    expect(
      (await attempt(engine, 'run', '--rm', '--device-read-bps', '/dev/null:1mb', 'busybox')).stderr,
    ).toContain('no block device');
  });

  test('its place in the tree, or none to see', async () => {
    const paths = async (mode: string) =>
      (await inside(['--cgroupns', mode], "cut -d: -f3 /proc/self/cgroup | sort -u | tr '\\n' ' '")).split(
        ' ',
      );
    expect(await paths('private')).toEqual(['/']);
    expect((await paths('host')).join()).toMatch(/[0-9a-f]{64}/);
    const made = await engine.docker('create', 'busybox');
    const format = '{{.HostConfig.CgroupnsMode}}';
    expect((await engine.docker('inspect', '-f', format, made.trim())).trim()).toBe(
      unified ? 'private' : 'host',
    );
    await engine.docker('rm', made.trim());
  });

  test('the processors it may run on', async () => {
    expect(await inside(['--cpuset-cpus', '0'], 'grep Cpus_allowed_list /proc/self/status')).toBe(
      'Cpus_allowed_list:\t0',
    );
  });

  test('the number of processes', async () => {
    expect(await inside(['--pids-limit', '20'], group('pids', 'pids.max', 'pids.max'))).toBe('20');
    const forks = 'for i in 1 2 3 4 5 6 7 8; do sleep 5 & done; true';
    const { stderr } = await attempt(
      engine,
      ...['run', '--rm', '--pids-limit', '4', 'busybox', 'sh', '-c', forks],
    );
    expect(stderr).toContain('Resource temporarily unavailable');
  });
});

test('the control group lies below a parent of the user, and is found there', async () => {
  const parent = `slipway-test-${process.pid}`;
  const options = ['--cgroup-parent', `/${parent}/inner`, '-m', '64m'];
  await engine.docker('run', '-d', '--name', 'placed', ...options, 'busybox', 'sleep', '600');
  try {
    const state = await engine.docker('inspect', '--format', '{{.State.Pid}} {{.Id}}', 'placed');
    const [pid, id] = state.trim().split(' ');
    expect(readFileSync(`/proc/${pid}/cgroup`, 'utf8')).toContain(`:/${parent}/inner/${id}\n`);
    expect(await engine.docker('top', 'placed')).toContain('sleep 600');
    const usage = ['stats', '--no-stream', '--format', '{{.MemUsage}}'];
    expect(await engine.docker(...usage, 'placed')).toContain('/ 64MiB');
  } finally {
    await engine.docker('rm', '-f', 'placed');
    const inTrees = (path: string) => globSync([`/sys/fs/cgroup/${path}`, `/sys/fs/cgroup/*/${path}`]);
    // Its own group goes with what else it leaves on the host, shortly after it.
    while (inTrees(`${parent}/inner/*/cgroup.procs`).length > 0) await sleep(20);
    // As with Docker, the parents are the user's.
    for (const path of [`${parent}/inner`, parent]) for (const folder of inTrees(path)) rmdirSync(folder);
  }
});

test('shared memory and open files', async () => {
  const options = ['--shm-size', '1m', '--ulimit', 'nofile=64:128', '--ulimit', 'core=0'];
  const script = 'df /dev/shm | tail -1 | tr -s " " | cut -d" " -f2; ulimit -Sn; ulimit -Hn; ulimit -c';
  expect(await inside(options, script)).toBe('1024\n64\n128\n0');
});

test('who takes more memory than the limit is killed, and that is told of', async () => {
  const hog = 'x=$(head -c 60000000 /dev/zero | tr "\\0" x); echo not reached';
  const ended = await attempt(
    engine,
    ...['run', '--name', 'hog', '-m', '16m', '--memory-swap', '16m', 'busybox', 'sh', '-c', hog],
  );
  expect(ended).toMatchObject({ code: 137, stdout: '' });
  const state = ['inspect', '-f', '{{.State.OOMKilled}} {{.State.ExitCode}} {{.State.Status}}', 'hog'];
  expect(await engine.docker(...state)).toBe('true 137 exited\n');
  const events = await pastEvents(engine, 'container=hog');
  expect(events.filter((action) => /oom|die/.test(action))).toEqual(['oom', 'die']);
});

test('each process that is killed for want of memory is told of at once, while the first one runs on', async () => {
  const hog = 'x=$(head -c 60000000 /dev/zero | tr "\\0" x)';
  const memory = ['-m', '16m', '--memory-swap', '16m'];
  await engine.docker('run', '-d', '--name', 'host', ...memory, 'busybox', 'sleep', '600');
  const oom = () => pastEvents(engine, 'container=host', 'event=oom');
  for (const kills of [1, 2]) {
    expect(await attempt(engine, 'exec', 'host', 'sh', '-c', hog)).toMatchObject({ code: 137 });
    await expect.poll(oom).toHaveLength(kills);
  }
  const state = ['inspect', '-f', '{{.State.OOMKilled}} {{.State.Status}}', 'host'];
  expect(await engine.docker(...state)).toBe('true running\n');
  await engine.docker('restart', '-t', '0', 'host');
  expect(await engine.docker(...state)).toBe('false running\n');
  await engine.docker('kill', 'host');
  expect(await engine.docker('inspect', '-f', '{{.State.OOMKilled}}', 'host')).toBe('false\n');
  expect(await oom()).toHaveLength(2);
});

describe('update', () => {
  beforeAll(async () => void (await engine.docker('run', '-d', '--name', 'up', 'busybox', 'sleep', '600')));
  const exec = async (script: string) => (await engine.docker('exec', 'up', 'sh', '-c', script)).trim();

  test('changes a running container at once', async () => {
    const changes = ['-m', '32m', '--memory-swap', '64m', '--cpus', '0.25', '--pids-limit', '33'];
    await engine.docker('update', ...changes, '--cpuset-cpus', '0', 'up');
    const script = [
      group('memory', 'memory.limit_in_bytes', 'memory.max'),
      group('pids', 'pids.max', 'pids.max'),
      unified ? 'cut -d" " -f1 /sys/fs/cgroup/cpu.max' : 'cat /sys/fs/cgroup/cpu/cpu.cfs_quota_us',
      'grep -o "Cpus_allowed_list.*" /proc/1/status | cut -f2',
    ].join('; ');
    expect(await exec(script)).toBe(`${32 << 20}\n33\n25000\n0`);
  });

  test('keeps what it does not name, over a restart too', async () => {
    await engine.docker('update', '--pids-limit', '44', 'up');
    await engine.docker('restart', '-t', '0', 'up');
    const script = [
      group('memory', 'memory.limit_in_bytes', 'memory.max'),
      group('pids', 'pids.max', 'pids.max'),
    ].join('; ');
    expect(await exec(script)).toBe(`${32 << 20}\n44`);
  });

  test('takes a limit away with -1', async () => {
    await engine.docker('update', '--pids-limit', '-1', '--memory-swap', '-1', 'up');
    // No limit, or as many as a kernel can have.
    expect(['max', '4194304']).toContain(await exec(group('pids', 'pids.max', 'pids.max')));
  });

  test('of a stopped container holds from its next start', async () => {
    await engine.docker(
      'create',
      '--name',
      'later',
      'busybox',
      'sh',
      '-c',
      group('pids', 'pids.max', 'pids.max'),
    );
    await engine.docker('update', '--pids-limit', '55', 'later');
    expect(await engine.docker('start', '-a', 'later')).toBe('55\n');
  });

  test.each([
    [['--memory', '2m'], 'Minimum memory limit allowed is 6MB'],
    [
      ['--memory', '32m', '--memory-swap', '16m'],
      'Minimum memoryswap limit should be larger than memory limit',
    ],
    [['--cpus', '1', '--cpu-quota', '1000'], 'Conflicting options'],
    [['--cpus', '9999'], 'Range of CPUs is from 0.01 to'],
  ])('a container cannot be made with %j', async (options, message) => {
    const { stderr, code } = await attempt(engine, 'run', '--rm', ...options, 'busybox', 'true');
    expect({ stderr, code }).toEqual({ stderr: expect.stringContaining(message), code: 125 });
  });
});

test('an update has the limits of a creation', async () => {
  await engine.docker('run', '-d', '--name', 'running', 'busybox', 'sleep', '600');
  const { stderr } = await attempt(engine, 'update', '--cpus', '4000', 'running');
  expect(stderr).toContain('Range of CPUs is from 0.01 to');
});

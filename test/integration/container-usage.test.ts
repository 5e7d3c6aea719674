import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** top and stats. */

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  const busy = 'while :; do :; done & head -c 3000000 /dev/zero > /f; sleep 600; true';
  await engine.docker(
    'run',
    '-d',
    '--name',
    'busy',
    '-m',
    '32m',
    '--pids-limit',
    '50',
    'busybox',
    'sh',
    '-c',
    busy,
  );
  await engine.docker('create', '--name', 'fresh', 'busybox');
});
afterAll(() => engine.stop());

describe('top', () => {
  test('of arguments that no program can be given is refused', async () => {
    await expect(engine.client.request('GET', '/containers/busy/top?ps_args=-e%00f')).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  test("shows the container's processes, with their ids on the host", async () => {
    const rows = (await engine.docker('top', 'busy')).trim().split('\n');
    expect(rows[0]).toMatch(/^UID +PID +PPID +C +STIME +TTY +TIME +CMD$/);
    const first = (await engine.docker('inspect', '-f', '{{.State.Pid}}', 'busy')).trim();
    expect(rows.slice(1).map((row) => row.split(/ +/)[1])).toContain(first);
    expect(readFileSync(`/proc/${first}/comm`, 'utf8')).toBe('sh\n');
  });

  test('takes arguments of ps', async () => {
    await expect
      .poll(() => engine.docker('top', 'busy', '-o', 'pid,args'), { timeout: 15_000 })
      .toMatch(/^PID +COMMAND\n(.*\n)*\d+ +sleep 600\n$/);
    expect(await engine.docker('top', 'busy', 'aux')).toMatch(/^USER +PID +%CPU/);
    expect((await attempt(engine, 'top', 'busy', '-o', 'args')).stderr).toContain("Couldn't find PID field");
    expect((await attempt(engine, 'top', 'busy', '--nonsense')).stderr).toContain('ps');
  });

  test('of one that does not run is refused', async () => {
    expect((await attempt(engine, 'top', 'fresh')).stderr).toMatch(/container [0-9a-f]{64} is not running/i);
  });
});

describe('stats', () => {
  const stats = async (query: string) => {
    const url = `http://d/containers/busy/stats?${query}`;
    const { stdout } = await engine.run(['curl', '-s', '--unix-socket', engine.socket, url]);
    return JSON.parse(stdout.toString());
  };

  test('are what the kernel counts', async () => {
    const format = '{{.Name}}|{{.CPUPerc}}|{{.MemUsage}}|{{.NetIO}}|{{.BlockIO}}|{{.PIDs}}';
    const row = await engine.docker('stats', '--no-stream', '--format', format, 'busy');
    const [name, cpu = '', memory, network, block, pids] = row.trim().split('|');
    expect(name).toBe('busy');
    expect(Number.parseFloat(cpu)).toBeGreaterThan(5);
    expect(memory).toMatch(/^[\d.]+[KM]iB \/ 32MiB$/);
    expect(network).toMatch(/^[\d.]+k?B \/ [\d.]+k?B$/);
    expect(network).not.toBe('0B / 0B');
    expect(block).toMatch(/^[\d.]+[kM]?B \/ [\d.]+[kM]?B$/);
    expect(pids).toBe('3');
  });

  test('are compared with those of a second before, unless one look is enough', async () => {
    const two = await stats('stream=0');
    expect(Date.parse(two.read)).toBeGreaterThan(Date.parse(two.preread));
    expect(two.cpu_stats.cpu_usage.total_usage).toBeGreaterThan(two.precpu_stats.cpu_usage.total_usage);
    expect(two.pids_stats).toEqual({ current: 3, limit: 50 });
    expect(two.networks.eth0.rx_packets).toBeGreaterThan(0);
    const one = await stats('stream=0&one-shot=1');
    expect(one.precpu_stats.cpu_usage.total_usage).toBe(0);
    expect(one.memory_stats.limit).toBe(32 << 20);
  });

  test('come each second, until the container is removed', async () => {
    await engine.docker('run', '-d', '--name', 'short', 'busybox', 'sleep', '600');
    const url = 'http://d/containers/short/stats';
    const streaming = engine.run(['curl', '-s', '-N', '--unix-socket', engine.socket, url]);
    await engine.docker('stats', '--no-stream', 'short');
    await engine.docker('rm', '-f', 'short');
    const frames = (await streaming).stdout.toString().trim().split('\n');
    expect(frames.length).toBeGreaterThanOrEqual(2);
    expect(frames.map((frame) => JSON.parse(frame).name)).toContain('/short');
  });

  test('of one that does not run are zeros', async () => {
    const format = '{{.Name}} {{.CPUPerc}} {{.MemUsage}} {{.PIDs}}';
    expect(await engine.docker('stats', '--no-stream', '--format', format, 'fresh')).toBe(
      'fresh 0.00% 0B / 0B 0\n',
    );
  });
});

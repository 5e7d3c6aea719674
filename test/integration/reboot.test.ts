import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/**
 * The machine goes down with all that runs, and comes up: no process, run folder, bridge, nftables table or cgroup of the
 * engine is left. What a restart policy wants running comes back, with its network and ports.
 */

let engine: TestEngine;

const PORT = 18_483;

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});

afterAll(() => engine.stop());

const run = (name: string, ...options: string[]) =>
  engine.docker('run', '-d', '--name', name, ...options, 'busybox', 'sleep', '1000');

async function states(): Promise<Record<string, string>> {
  const lines = (await engine.docker('ps', '-a', '--format', '{{.Names}} {{.State}}')).trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(' ') as [string, string]));
}

/** What a power cut does, as far as a machine that stays on can have it done. */
async function powerCut(): Promise<void> {
  const runFolder = join(engine.folder, 'run');
  const bridges = (JSON.parse(execFileSync('ip', ['-json', 'link', 'show']).toString()) as Link[]).filter(
    ({ ifalias }) => ifalias?.startsWith('slipway'),
  );
  const own = await ownName();
  process.kill(await engine.pid(), 'SIGKILL');
  const pids = processesOf(runFolder, own);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // A container goes with its init.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  while (processesOf(runFolder, own).length > 0) await setTimeout(10);
  rmSync(runFolder, { recursive: true });
  for (const { ifname, ifalias } of bridges) if (ifalias === own) execFileSync('ip', ['link', 'del', ifname]);
  execFileSync('nft', ['delete', 'table', 'ip', own.replaceAll('-', '_')]);
}

interface Link {
  readonly ifname: string;
  readonly ifalias?: string;
}

/** The engine's name on the machine, read off its default bridge. */
async function ownName(): Promise<string> {
  const gateway = await engine.docker(
    'network',
    'inspect',
    'bridge',
    '--format',
    '{{(index .IPAM.Config 0).Gateway}}',
  );
  const [link] = JSON.parse(
    execFileSync('ip', ['-json', 'addr', 'show', 'to', gateway.trim()]).toString(),
  ) as Link[];
  const [named] = JSON.parse(
    execFileSync('ip', ['-json', 'link', 'show', 'dev', link!.ifname]).toString(),
  ) as Link[];
  return named!.ifalias!;
}

/** conmons by their run folder, containers by their cgroup; zombies are gone. */
function processesOf(runFolder: string, own: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (commandLine === '') return false;
        return (
          commandLine.includes(`${runFolder}/`) ||
          readFileSync(`/proc/${pid}/cgroup`, 'utf8').includes(`/${own}/`)
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

test('containers with a restart policy come back with networks and ports, the others do not', async () => {
  await engine.docker('network', 'create', 'shop');
  await engine.docker(
    ...([
      'run',
      '-d',
      '--name',
      'web',
      '--restart',
      'always',
      '--network',
      'shop',
      '-p',
      `${PORT}:80`,
    ] as const),
    ...([
      '-v',
      'data:/data',
      'busybox',
      'sh',
      '-c',
      'echo start >> /data/starts; exec nc -ll -p 80 -e echo web',
    ] as const),
  );
  await run('db', '--restart', 'unless-stopped', '--network', 'shop');
  await run('flaky', '--restart', 'on-failure');
  await run('plain');
  await run('stopped', '--restart', 'unless-stopped');
  await engine.docker('stop', '-t', '0', 'stopped');
  await run('stubborn', '--restart', 'always');
  await engine.docker('stop', '-t', '0', 'stubborn');
  await engine.docker('create', '--name', 'never', '--restart', 'always', 'busybox');
  await run('brief', '--rm');

  await powerCut();
  expect(existsSync(join(engine.folder, 'run'))).toBe(false);
  await engine.start();

  expect(await states()).toEqual({
    ...{ web: 'running', db: 'running', flaky: 'running', stubborn: 'running' },
    ...{ plain: 'exited', stopped: 'exited', never: 'created' },
  });
  expect(execFileSync('busybox', ['nc', '127.0.0.1', String(PORT)], { input: '' }).toString()).toBe('web\n');
  // One learns of the other when that has started.
  await expect
    .poll(() => engine.docker('exec', 'db', 'nc', 'web', '80').catch(String), { timeout: 10_000 })
    .toBe('web\n');
  expect(await engine.docker('exec', 'web', 'cat', '/data/starts')).toBe('start\nstart\n');
  expect(await engine.docker('inspect', 'plain', '--format', '{{.State.ExitCode}}')).toBe('255\n');
  expect(await engine.client.check()).toEqual([]);
});

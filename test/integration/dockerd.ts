import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { run } from '@slipway/command';

/** Docker's own engine in a folder, without networks, to hold ours against. */
export interface Dockerd {
  /** For `docker -H`. */
  readonly host: string;
  stop(): Promise<void>;
}

export interface DockerdOptions {
  /** What is put before its command: see `makeHostNetwork`. */
  readonly enter?: readonly string[];
  /** Whether it has a bridge and a firewall of its own. */
  readonly networks?: boolean;
}

/** Starts Debian's dockerd; throws when it is not installed or does not come up. */
export async function startDockerd(
  folder: string,
  { enter = [], networks = false }: DockerdOptions = {},
): Promise<Dockerd> {
  mkdirSync(folder);
  writeFileSync(join(folder, 'daemon.json'), '{}');
  const host = `unix://${join(folder, 'd.sock')}`;
  const [program = '', ...before] = [...enter, 'dockerd'];
  const daemon = spawn(
    program,
    [
      ...before,
      ...['--config-file', join(folder, 'daemon.json'), '--data-root', join(folder, 'data')],
      ...['--exec-root', join(folder, 'exec'), '--pidfile', join(folder, 'pid'), '--host', host],
      ...(networks ? [] : ['--bridge', 'none', '--iptables=false', '--ip6tables=false']),
      ...['--storage-driver', 'vfs'],
    ],
    { stdio: 'ignore' },
  );
  const ended = once(daemon, 'exit');
  const failed = Promise.race([ended, once(daemon, 'error')]).then(() => 'failed' as const);
  for (;;) {
    const answers = run(['docker', '-H', host, 'version']).then(
      () => 'answers' as const,
      () => setTimeout(200),
    );
    const outcome = await Promise.race([answers, failed]);
    if (outcome === 'failed') throw new Error('dockerd did not start: install docker.io to run this test');
    if (outcome === 'answers') break;
  }
  return {
    host,
    stop: async () => {
      daemon.kill();
      await ended;
    },
  };
}

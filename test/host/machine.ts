import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '@slipway/command';
import { Failure } from '@slipway/failure';
import { freePort } from '../integration/free-port.ts';
import type { Acceleration } from './acceleration.ts';
import { type Image, TOOLS } from './image.ts';

/**
 * The host: a virtual machine that is reached by ssh, through a port of this machine's loopback. What it writes to its
 * system disk goes with it.
 */
export interface Machine {
  /** Runs a script of sh as root and gives what it prints. Rejects when a command of it fails. */
  sh(script: string): Promise<string>;
  /** Has it reboot, and resolves when it is up again. */
  reboot(): Promise<void>;
  /** The last lines of its serial console. */
  consoleTail(): string;
  /** Ends it as a power cut does. */
  end(): void;
}

export interface MachineOptions {
  readonly image: Image;
  /** The disk with what is tested: see `makeTools`. */
  readonly tools: string;
  /** The private half of the key that the tools let in. */
  readonly key: string;
  readonly acceleration: Acceleration;
  /** Where its console and ssh configuration go. */
  readonly folder: string;
}

/** Emulated, it boots in two minutes, and no script takes longer. */
const PATIENCE_MS = 600_000;

/** The name of the machine for ssh. */
const NAME = 'host';

/** What scripts find in their environment. */
const PREAMBLE = `PATH=${TOOLS.folder}/bin:$PATH
DOCKER_HOST=unix:///run/slipway/slipway.sock
export PATH DOCKER_HOST
`;

/** Switches a machine on. Rejects with a `Failure` `host-ended` or `host-silent` when it does not come up. */
export async function startMachine(options: MachineOptions): Promise<Machine> {
  const port = await freePort();
  const console = join(options.folder, 'console.log');
  const config = join(options.folder, 'ssh_config');
  writeFileSync(config, sshConfig(port, options.key));
  const qemu = startQemu(options, { port, console });

  const sh = async (script: string) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const { stdout } = await run(['ssh', '-F', config, NAME, 'sh', '-eu'], {
      input: PREAMBLE + script,
      signal,
    });
    return stdout.toString();
  };
  const consoleTail = () => readFileSync(console, 'utf8').split('\n').slice(-30).join('\n');
  const bootId = () => sh('cat /proc/sys/kernel/random/boot_id');

  /** Waits for a boot other than the one named, to its end. */
  const up = async (before?: string): Promise<void> => {
    const deadline = Date.now() + PATIENCE_MS;
    while ([before, undefined].includes(await bootId().catch(() => undefined))) {
      if (qemu.exitCode !== null || qemu.signalCode !== null)
        throw new Failure('host-ended', `the virtual machine ended while it booted:\n${consoleTail()}`);
      if (Date.now() > deadline)
        throw new Failure('host-silent', `the virtual machine cannot be reached by ssh:\n${consoleTail()}`);
      await wait(1000);
    }
    // Exits with 1 where a unit failed, which is for checks to find.
    await sh('systemctl is-system-running --wait || :');
  };

  const end = () => void qemu.kill('SIGKILL');
  try {
    await up();
  } catch (error) {
    end();
    throw error;
  }
  const reboot = async () => {
    const before = await bootId();
    // The connection may be gone before the command has ended.
    await sh('systemctl reboot').catch(() => {});
    await up(before);
  };
  return { sh, reboot, consoleTail, end };
}

/** It dies with this process, however that ends: PR_SET_PDEATHSIG(2const). */
function startQemu(
  { image, tools, acceleration }: MachineOptions,
  { port, console }: { readonly port: number; readonly console: string },
): ChildProcess {
  const argv = [
    ...['--pdeathsig', 'KILL', 'qemu-system-x86_64', ...acceleration.flags, '-smp', '2', '-m', '2048'],
    ...['-kernel', image.kernel, '-initrd', image.initrd],
    ...['-append', 'root=/dev/vda rw console=ttyS0 panic=-1'],
    ...['-drive', `file=${image.disk},format=raw,if=virtio,snapshot=on`],
    ...['-drive', `file=${tools},format=raw,if=virtio,readonly=on`],
    ...['-netdev', `user,id=net,hostfwd=tcp:127.0.0.1:${port}-:22`, '-device', 'virtio-net-pci,netdev=net'],
    ...['-nodefaults', '-display', 'none', '-serial', `file:${console}`],
  ];
  return spawn('setpriv', argv, { stdio: ['ignore', 'ignore', 'inherit'] });
}

const sshConfig = (port: number, key: string): string => `Host ${NAME}
HostName 127.0.0.1
Port ${port}
User root
IdentityFile ${key}
IdentitiesOnly yes
StrictHostKeyChecking no
UserKnownHostsFile /dev/null
LogLevel ERROR
ConnectTimeout 30
ServerAliveInterval 30
`;

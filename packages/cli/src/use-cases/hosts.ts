import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineClient } from '@slipway/engine-client';
import { type ForwardedSocket, SshHost } from '@slipway/host';
import type { RolloutHost } from '@slipway/rollout';
import { DEFAULT_RUN } from '@slipway/runtime/place';
import type { CliContext } from '../context.ts';

/** The engines a command works on, and how to let go of them. */
export interface OpenedHosts {
  readonly hosts: readonly RolloutHost[];
  close(): Promise<void>;
}

/** Engines on other machines, their sockets forwarded over SSH; this machine's own when `destinations` is empty. */
export async function openHosts(
  destinations: readonly string[],
  local: EngineClient,
  { run }: Pick<CliContext, 'run'>,
): Promise<OpenedHosts> {
  if (destinations.length === 0)
    return { hosts: [{ name: 'localhost', engine: local }], close: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'slipway-'));
  const forwards: ForwardedSocket[] = [];
  const close = async () => {
    for (const forward of forwards) await forward.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const hosts: RolloutHost[] = [];
    for (const destination of destinations) {
      const host = new SshHost({ destination: destination.replace(/^ssh:\/\//, ''), folder, run, spawn });
      const forward = await host.forward(`${DEFAULT_RUN}/slipway.sock`);
      forwards.push(forward);
      hosts.push({ name: host.name, engine: new EngineClient({ socket: forward.socket }) });
    }
    return { hosts, close };
  } catch (error) {
    await close();
    throw error;
  }
}

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMonitored } from '../process/monitor.ts';
import { signalProcess } from '../process/processes.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import type { ContainerRecord } from './record.ts';
import { shouldRestart } from './restart-policy.ts';

/**
 * The record of a container that has ended, its ports withdrawn. What is left of it on the host is cleaned by
 * `cleanAfter`, which nobody who waits for the exit has to wait for.
 */
export async function recordExit(
  { record }: Container,
  engine: Containers,
  exitCode: number,
): Promise<ContainerRecord> {
  const { pidStart: _, ...state } = record.state;
  if (state.published) await engine.firewall.move(state.ports, []);
  engine.ports.release(state.ports);
  const over = {
    ...{ pid: 0, exitCode, finishedAt: engine.now().toISOString() },
    ...{ endpoints: {}, ports: [], published: false },
  };
  const ended: ContainerRecord = { ...record, state: { ...state, ...over, status: 'exited' } };
  const again = shouldRestart(ended) && !record.hostConfig.AutoRemove;
  return again ? { ...ended, state: { ...ended.state, status: 'restarting' } } : ended;
}

/** Takes off the host what an ended container had there; what a kill leaves over is cleaned when the engine starts. */
export async function cleanAfter(
  { id, bundle }: Container,
  engine: Containers,
  { state }: ContainerRecord,
): Promise<void> {
  await engine.runtime.delete(id);
  for (const endpoint of Object.values(state.endpoints)) await engine.attachments.unplug(endpoint);
  await rm(bundle, { recursive: true, force: true });
  rmSync(engine.folders.inRun('exits', id), { force: true });
}

/** The exit code conmon wrote for a container, or undefined. */
export function readExitCode(folder: string, id: string): number | undefined {
  const path = join(folder, id);
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : undefined;
}

/** Ends the conmon of a container that has ended without a word of it: it hangs, or has been stopped. */
export function endConmon({ id, bundle }: Container): void {
  if (isMonitored(bundle, id))
    signalProcess(Number(readFileSync(join(bundle, 'conmon.pid'), 'utf8')), 'SIGKILL');
}

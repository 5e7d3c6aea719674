import { setTimeout } from 'node:timers/promises';
import { Failure } from '@slipway/failure';
import { startTimeOf } from '../process/oci-runtime.ts';
import { signalProcess } from '../process/processes.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import { endConmon } from './exit.ts';
import { transition } from './record.ts';
import { signalNumber } from './signal.ts';

/** How a container that runs is ended: by signals to its first process, the last of them SIGKILL. */

const SIGKILL = 9;
const KILLED = 128 + SIGKILL;
/** Milliseconds that conmon may take to tell of an end. */
const PATIENCE = 5000;
/** What a timer can hold. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The number of the signal that ends it when nobody asks for another. */
export function stopSignalOf({ record }: Container): number {
  return signalNumber(record.config.StopSignal ?? 'SIGTERM');
}

/** Whether a signal is meant to end it, as opposed to telling it something. */
export function isEnding(container: Container, signal: number): boolean {
  return signal === SIGKILL || signal === stopSignalOf(container);
}

/** Restart policies know from it that the end is a user's wish. */
export function heedStop(container: Container): void {
  const { record, state } = container;
  container.keep({ ...record, state: { ...state, stoppedByUser: true } });
}

/** The signal, then after `seconds`, unless they are negative, SIGKILL. Resolves when it has ended. Throws as `kill`. */
export async function end(
  container: Container,
  engine: Containers,
  signal: number,
  seconds: number,
): Promise<void> {
  heedStop(container);
  const exited = container.ended();
  await sendSignal(container, engine, signal);
  if (seconds < 0) return exited;
  if (!(await endsWithin(exited, seconds * 1000))) await kill(container, engine);
}

/** Kills it and waits for its end, which conmon tells of unless something is wrong with it. Throws a `Failure` `does-not-end`. */
export async function kill(container: Container, engine: Containers): Promise<void> {
  const exited = container.ended();
  await sendSignal(container, engine, SIGKILL);
  if (await endsWithin(exited, PATIENCE)) return;
  const { pid } = container.state;
  if (isThere(container))
    throw new Failure('does-not-end', 'tried to kill container, but did not receive an exit event', {
      hint: `process ${pid} waits in the kernel: see /proc/${pid}/stack`,
    });
  endConmon(container);
  await container.exited(KILLED);
}

/** Sends it a signal; SIGKILL is not waited for. */
export async function sendSignal(container: Container, engine: Containers, signal: number): Promise<void> {
  if (isThere(container)) signalProcess(container.state.pid, signal);
  container.emit('kill', { signal: String(signal) });
  // A frozen process ends only once it is let go.
  if (container.state.status === 'paused' && isEnding(container, signal)) await thaw(container, engine);
}

/** Lets a paused container go on. */
export async function thaw(container: Container, engine: Containers): Promise<void> {
  await engine.runtime.resume(container.id);
  container.save({ ...container.record, state: transition(container.state, 'running') });
  container.emit('unpause');
}

/** Whether the process it was started as is there, rather than gone or another. */
function isThere({ state }: Container): boolean {
  return startTimeOf(state.pid) === state.pidStart;
}

async function endsWithin(exited: Promise<void>, milliseconds: number): Promise<boolean> {
  const over = new AbortController();
  void exited.then(() => over.abort());
  const { signal } = over;
  await setTimeout(Math.min(milliseconds, LONGEST_TIMER), undefined, { signal }).catch(() => {});
  return signal.aborted;
}

import { Failure } from '@slipway/failure';
import type { ContainerRecord, RestartPolicy } from './record.ts';

/** Whether a container that has ended is to be started again, and after how long. Docker's `--restart`. */

const FIRST_DELAY = 100;
const LONGEST_DELAY = 60_000;
const LONG_ENOUGH = 10_000;

const NAMES = ['', 'no', 'always', 'unless-stopped', 'on-failure'];

/** Throws a `Failure` `bad-restart-policy`, in Docker's words. */
export function checkRestartPolicy({ Name, MaximumRetryCount }: RestartPolicy): void {
  const problem = !NAMES.includes(Name)
    ? `unknown policy '${Name}'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'`
    : Name !== 'on-failure' && MaximumRetryCount !== 0
      ? "maximum retry count can only be used with 'on-failure'"
      : MaximumRetryCount < 0
        ? 'maximum retry count cannot be negative'
        : undefined;
  if (problem !== undefined) throw new Failure('bad-restart-policy', `invalid restart policy: ${problem}`);
}

export function shouldRestart({ hostConfig, state }: ContainerRecord): boolean {
  if (state.stoppedByUser) return false;
  const { Name, MaximumRetryCount } = hostConfig.RestartPolicy;
  switch (Name) {
    case 'always':
    case 'unless-stopped':
      return true;
    case 'on-failure':
      return state.exitCode !== 0 && (MaximumRetryCount === 0 || state.restartCount < MaximumRetryCount);
    default:
      return false;
  }
}

/** Whether the engine starts it when it starts itself and finds it stopped: after a reboot. */
export function startsWithEngine(record: ContainerRecord): boolean {
  return record.hostConfig.RestartPolicy.Name === 'always' || shouldRestart(record);
}

/** Milliseconds to wait: 100, doubling to a minute, and from the beginning after a run of ten seconds. */
export function nextDelay(previous: number, ranFor: number): number {
  if (previous === 0 || ranFor > LONG_ENOUGH) return FIRST_DELAY;
  return Math.min(previous * 2, LONGEST_DELAY);
}

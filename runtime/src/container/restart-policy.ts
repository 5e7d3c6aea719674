import type { ContainerRecord } from './record.ts';

/** Whether a container that has ended is to be started again, and after how long. Docker's `--restart`. */

const FIRST_DELAY = 100;
const LONGEST_DELAY = 60_000;
const LONG_ENOUGH = 10_000;

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
export function startsWithEngine({ hostConfig, state }: ContainerRecord): boolean {
  const { Name } = hostConfig.RestartPolicy;
  return Name === 'always' || (Name === 'unless-stopped' && !state.stoppedByUser);
}

/** Milliseconds to wait: 100, doubling to a minute, and from the beginning after a run of ten seconds. */
export function nextDelay(previous: number, ranFor: number): number {
  if (previous === 0 || ranFor > LONG_ENOUGH) return FIRST_DELAY;
  return Math.min(previous * 2, LONGEST_DELAY);
}

import type { RegistryAuth } from '@slipway/engine-client';
import type { Clock } from './clock.ts';
import type { OnEvent } from './event.ts';

/** How a rollout or a rollback goes about it. Times are milliseconds. */
export interface RolloutOptions {
  readonly clock: Clock;
  readonly onEvent?: OnEvent;
  /** Credentials for pulling an image; none when left out. */
  readonly auth?: (reference: string) => RegistryAuth | undefined;
  /** How long a container may take to become healthy; 5 minutes. */
  readonly healthTimeout?: number;
  /** How long a container without a health check has to run to count as healthy; 3 seconds. */
  readonly settleTime?: number;
  /** How long replaced containers may go on with the requests they have before they are told to stop; 10 seconds. */
  readonly drainTime?: number;
  /** How many earlier releases are kept, one at least; 5. */
  readonly keep?: number;
  /** Who deploys, for others who find the host locked; `slipway`. */
  readonly holder?: string;
  /** How long the host stays locked when this run is killed; 15 minutes. A longer rollout fails. */
  readonly leaseTime?: number;
  /** Texts to black out where logs and health checks are shown; a rollout adds the secrets of its release. */
  readonly redact?: readonly string[];
  /** Stops the rollout and returns to what ran before. */
  readonly signal?: AbortSignal;
}

export type Settings = Required<Omit<RolloutOptions, 'signal'>> & Pick<RolloutOptions, 'signal'>;

export function settingsOf(options: RolloutOptions): Settings {
  const settings = {
    onEvent: () => {},
    auth: () => undefined,
    healthTimeout: 300_000,
    settleTime: 3_000,
    drainTime: 10_000,
    keep: 5,
    holder: 'slipway',
    redact: [],
    leaseTime: 900_000,
    ...options,
  };
  return { ...settings, keep: Math.max(settings.keep, 1) };
}

import { Failure, type FailureDetails } from '@slipway/failure';

/**
 * Trying again. A registry that is busy, restarting or cut off in the middle is met again after a pause that doubles
 * each time; one that said no is not.
 */
export class TransientFailure extends Failure {
  /** How long the registry asked to be left alone. */
  readonly waitMilliseconds?: number;

  constructor(
    code: string,
    message: string,
    details: FailureDetails & { readonly waitMilliseconds?: number | undefined } = {},
  ) {
    super(code, message, details);
    if (details.waitMilliseconds !== undefined) this.waitMilliseconds = details.waitMilliseconds;
  }
}

/** Resolves after so many milliseconds. */
export type Sleep = (milliseconds: number) => Promise<void>;

const TRIES = 5;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 60_000;

/** Counts the failures of one piece of work; a success on the way starts the count anew. */
export class Patience {
  readonly #sleep: Sleep;
  #failures = 0;

  constructor(sleep: Sleep) {
    this.#sleep = sleep;
  }

  /** Waits before the next try, or throws `error`, for good, when it is not transient or patience has run out. */
  async endure(error: unknown): Promise<void> {
    this.#failures += 1;
    if (!(error instanceof TransientFailure)) throw error;
    if (this.#failures >= TRIES) throw lasting(error);
    const pause = error.waitMilliseconds ?? FIRST_PAUSE * 2 ** (this.#failures - 1);
    await this.#sleep(Math.min(pause, LONGEST_PAUSE));
  }

  renew(): void {
    this.#failures = 0;
  }
}

/** The same failure, but not to be tried again by a caller that is persistent too. */
function lasting({ code, message, hint, cause }: TransientFailure): Failure {
  return new Failure(code, message, { cause, ...(hint === undefined ? {} : { hint }) });
}

/** Runs `attempt` until it succeeds, fails for good, or has failed five times. */
export async function persist<T>(sleep: Sleep, attempt: () => Promise<T>): Promise<T> {
  for (const patience = new Patience(sleep); ; ) {
    try {
      return await attempt();
    } catch (error) {
      await patience.endure(error);
    }
  }
}

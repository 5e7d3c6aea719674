/** What an exit code of `slipway` means. */
export const ExitCode = {
  done: 0,
  failed: 1,
  usage: 2,
  /** `rebuild` gave another image. */
  different: 3,
  /** `deploy` or `rollback` found the release unhealthy, and what ran before runs on. */
  unhealthy: 4,
  /** `system check` found something, or could not put all of it right. */
  found: 5,
  /** Stopped by SIGINT or SIGTERM: 128 and the number of SIGINT, as a shell has it. */
  interrupted: 130,
} as const;

const BY_FAILURE: Readonly<Record<string, number>> = {
  unhealthy: ExitCode.unhealthy,
  usage: ExitCode.usage,
  interrupted: ExitCode.interrupted,
};

/** The exit code for a failure's code. */
export function exitCodeFor(code: string): number {
  return BY_FAILURE[code] ?? ExitCode.failed;
}

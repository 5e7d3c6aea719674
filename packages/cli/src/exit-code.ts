/** What an exit code of `slipway` means. */
export const ExitCode = {
  done: 0,
  failed: 1,
  usage: 2,
  /** `rebuild` gave another image. */
  different: 3,
  /** `deploy` or `rollback` found the release unhealthy, and what ran before runs on. */
  unhealthy: 4,
} as const;

const BY_FAILURE: Readonly<Record<string, number>> = { unhealthy: ExitCode.unhealthy, usage: ExitCode.usage };

/** The exit code for a failure's code. */
export function exitCodeFor(code: string): number {
  return BY_FAILURE[code] ?? ExitCode.failed;
}

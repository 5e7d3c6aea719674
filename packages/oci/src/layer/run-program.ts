/** What this package asks of whoever runs programs for it; `Run` of @slipway/command is one. Rejects when one fails. */
export type RunProgram = (
  argv: readonly string[],
  options?: {
    readonly cwd?: string;
    readonly input?: Uint8Array | AsyncIterable<Uint8Array>;
    /** Exit codes beside 0 that are no failure. */
    readonly accept?: readonly number[];
  },
) => Promise<{ readonly stdout: Buffer; readonly stderr: Buffer }>;

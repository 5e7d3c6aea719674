/** What this package asks of whoever runs programs for it; `Run` of @slipway/command is one. Rejects when one fails. */
export type RunProgram = (
  argv: readonly string[],
  options?: { readonly cwd?: string; readonly input?: Uint8Array | AsyncIterable<Uint8Array> },
) => Promise<{ readonly stdout: Buffer }>;

import { Failure } from '@slipway/failure';
import { type CliContext, runCli } from 'slipway';

/** What a command of the CLI ended with. */
export interface Ended {
  readonly exitCode: number;
  /** Its `--json` result; empty for one that failed. */
  readonly result: Readonly<Record<string, unknown>>;
  readonly milliseconds: number;
}

/** Shows a command as a user would type it, and runs it. */
export async function command(context: CliContext, ...argv: readonly string[]): Promise<Ended> {
  context.stdout.write(
    `\n$ slipway ${argv.map((word) => (/^[\w./:=@-]+$/.test(word) ? word : `'${word}'`)).join(' ')}\n`,
  );
  let output = '';
  const start = context.now().getTime();
  const exitCode = await runCli(['node', 'slipway', ...argv, '--json'], {
    ...context,
    stdout: { write: (chunk) => (output += chunk) },
  });
  const last = output.trimEnd().split('\n').at(-1);
  return { exitCode, result: last ? JSON.parse(last) : {}, milliseconds: context.now().getTime() - start };
}

/** The same for a command that must succeed. Throws a `Failure` `step-failed`. */
export async function must(context: CliContext, ...argv: readonly string[]): Promise<Ended> {
  const ended = await command(context, ...argv);
  if (ended.exitCode === 0) return ended;
  throw new Failure('step-failed', `slipway ${argv[0]} ended with exit code ${ended.exitCode}`, {
    hint: 'what it says above tells why',
  });
}

import { Failure, renderError } from '@slipway/failure';
import { VERSION } from '@slipway/runtime';
import { Command, CommanderError } from 'commander';
import { engineCommand } from './commands/engine.ts';
import type { CliContext } from './context.ts';
import { ExitCode, exitCodeFor } from './exit-code.ts';

/** The `slipway` command: runs what argv says and gives the exit code. */
export async function runCli(argv: readonly string[], context: CliContext): Promise<number> {
  const program = new Command('slipway')
    .description('From a commit to a running release, and from any past release back to a running one.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    })
    .configureHelp({ showGlobalOptions: true });
  for (const command of [engineCommand]) command(program, context);
  try {
    await program.parseAsync(argv);
    return ExitCode.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
    context.stderr.write(`${renderError(error)}\n`);
    return error instanceof Failure ? exitCodeFor(error.code) : ExitCode.failed;
  }
}

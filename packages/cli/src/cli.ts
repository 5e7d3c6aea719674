import { Failure, renderError } from '@slipway/failure';
import { VERSION } from '@slipway/runtime/place';
import { Command, CommanderError } from 'commander';
import { buildCommand } from './commands/build.ts';
import { logsCommand, psCommand } from './commands/containers.ts';
import { deployCommand, rollbackCommand } from './commands/deploy.ts';
import { engineCommand } from './commands/engine.ts';
import { pushCommand } from './commands/push.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { registryCommand } from './commands/registry.ts';
import { releasesCommand } from './commands/releases.ts';
import { tagCommand } from './commands/tag.ts';
import type { CliContext } from './context.ts';
import { ExitCode, exitCodeFor } from './exit-code.ts';

const COMMANDS = [
  ...[engineCommand, registryCommand, buildCommand, tagCommand, pushCommand],
  ...[deployCommand, rollbackCommand, releasesCommand, psCommand, logsCommand],
];

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
  let exitCode: number = ExitCode.done;
  for (const command of COMMANDS) command(program, context);
  rebuildCommand(program, context, () => {
    exitCode = ExitCode.different;
  });
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
    context.stderr.write(`${renderError(error)}\n`);
    return error instanceof Failure ? exitCodeFor(error.code) : ExitCode.failed;
  }
}

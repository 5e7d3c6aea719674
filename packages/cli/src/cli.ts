import { Failure, isFailure, renderError } from '@slipway/failure';
import { VERSION } from '@slipway/runtime/place';
import { Command, CommanderError } from 'commander';
import { importCommand, loadCommand, saveCommand } from './commands/archives.ts';
import { buildCommand } from './commands/build.ts';
import { containerCommand, containerCommands } from './commands/container.ts';
import { psCommand } from './commands/containers.ts';
import { deployCommand, rollbackCommand } from './commands/deploy.ts';
import { engineCommand } from './commands/engine.ts';
import { eventsCommand, infoCommand, versionCommand } from './commands/engine-look.ts';
import { imageCommand } from './commands/image.ts';
import { historyCommand, imagesCommand, pullCommand } from './commands/images.ts';
import { rmiCommand } from './commands/lifecycle.ts';
import { inspectCommand } from './commands/look.ts';
import { networkCommand } from './commands/networks.ts';
import { pushCommand } from './commands/push.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { registryCommand } from './commands/registry.ts';
import { releasesCommand } from './commands/releases.ts';
import { systemCommand } from './commands/system.ts';
import { tagCommand } from './commands/tag.ts';
import { volumeCommand } from './commands/volumes.ts';
import type { CliContext } from './context.ts';
import { ExitCode, exitCodeFor } from './exit-code.ts';

const COMMANDS = [
  ...[engineCommand, registryCommand, buildCommand, tagCommand, pushCommand],
  ...[deployCommand, rollbackCommand, releasesCommand],
  ...[psCommand, imagesCommand, historyCommand, pullCommand, saveCommand, loadCommand, importCommand],
  ...[inspectCommand, eventsCommand, infoCommand, versionCommand],
];
/** Those whose exit code says more than whether they failed. */
const TELLING = [
  ...[containerCommands, rmiCommand],
  ...[containerCommand, imageCommand, networkCommand, volumeCommand],
];

/**
 * The `slipway` command: runs what argv says and gives the exit code. With `--json` what goes wrong is the last line of
 * standard output, as the result would have been: `{"error":{"code","message","hint"}}`.
 */
export async function runCli(argv: readonly string[], context: CliContext): Promise<number> {
  const program = new Command('slipway')
    .description('From a commit to a running release, and from any past release back to a running one.')
    .version(VERSION)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    })
    .configureHelp({ showGlobalOptions: true });
  let exitCode: number = ExitCode.done;
  for (const command of COMMANDS) command(program, context);
  for (const command of TELLING)
    command(program, context, (code) => {
      exitCode = code;
    });
  rebuildCommand(program, context, () => {
    exitCode = ExitCode.different;
  });
  systemCommand(program, context, () => {
    exitCode = ExitCode.found;
  });
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return ExitCode.done;
    const error = failureOf(thrown, context.signal);
    // Commander has told people already.
    if (!(thrown instanceof CommanderError)) context.stderr.write(`${renderError(error)}\n`);
    if (argv.includes('--json')) context.stdout.write(`${JSON.stringify({ error: describe(error) })}\n`);
    if (exitCode !== ExitCode.done) return exitCode;
    return isFailure(error) ? exitCodeFor(error.code) : ExitCode.failed;
  }
}

/** Wrong usage and interruption as the failures they are; anything else as it is. */
function failureOf(thrown: unknown, { aborted }: AbortSignal): unknown {
  if (thrown instanceof CommanderError) return new Failure('usage', thrown.message.replace(/^error: /, ''));
  return aborted && !isFailure(thrown) ? new Failure('interrupted', 'stopped before the end') : thrown;
}

/** An error for machines; `bug` is the code of what no user can cause. */
function describe(error: unknown): { code: string; message: string; hint: string | null } {
  if (isFailure(error)) return { code: error.code, message: error.message, hint: error.hint ?? null };
  return { code: 'bug', message: error instanceof Error ? error.message : String(error), hint: null };
}

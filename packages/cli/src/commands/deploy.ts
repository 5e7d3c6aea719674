import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { buildProgress } from '../output/build-progress.ts';
import { rolloutProgress } from '../output/rollout-progress.ts';
import { Terminal } from '../output/terminal.ts';
import { formatDuration } from '../output/units.ts';
import type { HostOutcome } from '../use-cases/deploy.ts';
import { type CommonFlags, count, keyValue, several, withCommonFlags } from './flags.ts';

interface RolloutFlags extends CommonFlags {
  readonly file?: string;
  readonly var?: Readonly<Record<string, string>>;
  readonly host?: readonly string[];
  readonly healthTimeout?: number;
  readonly drain?: number;
  readonly canary?: number;
  readonly batch?: number;
}

interface DeployFlags extends RolloutFlags {
  readonly commit: string;
  readonly release?: string;
}

interface RollbackFlags extends RolloutFlags {
  readonly to?: string;
  readonly project?: string;
}

function withRolloutFlags(command: Command): Command {
  return withCommonFlags(command)
    .option('-f, --file <path>', 'the Compose file, in the folder')
    .option('--var <name=value>', 'a variable for the Compose file; may be repeated', keyValue)
    .option(
      '-H, --host <destination>',
      'a host to work on, as for ssh: user@host; may be repeated; this machine when left out',
      several,
    )
    .option('--health-timeout <seconds>', 'how long a service may take to become healthy', count)
    .option('--drain <seconds>', 'how long replaced containers may finish their requests', count)
    .option('--canary <hosts>', 'how many hosts go first, one by one', count)
    .option('--batch <hosts>', 'how many of the others go side by side', count);
}

const EXIT_CODES =
  '\nExit codes: 0 done; 4 unhealthy, and what ran before runs on; 1 any other failure; 2 wrong usage.';

export function deployCommand(program: Command, context: CliContext): void {
  withRolloutFlags(program.command('deploy'))
    .description("roll a commit's release out: start beside, wait until healthy, switch, drain")
    .argument('[dir]', 'a folder of the repository, with the Compose file', '.')
    .option('--commit <revision>', 'a branch, tag or commit', 'HEAD')
    .option('--release <version>', "what to call the release; the commit's version when left out")
    .addHelpText(
      'after',
      `${EXIT_CODES}\n\nExample:\n  $ slipway deploy --commit v1.4.2 --host deploy@one.example --host deploy@two.example`,
    )
    .action(async (dir: string, flags: DeployFlags) => {
      const { deploy } = await import('../use-cases/deploy.ts');
      const { openHosts } = await import('../use-cases/hosts.ts');
      const terminal = new Terminal(context, flags.json === true);
      const opened = await openHosts(flags.host ?? [], engineClient(flags, context.env), context);
      try {
        const input = { ...inputOf(dir, flags), revision: flags.commit, version: flags.release };
        const outcome = await deploy(input, opened.hosts, context, rolloutProgress(terminal));
        terminal.result(
          outcome,
          `${outcome.project} ${outcome.release} deployed in ${formatDuration(outcome.milliseconds)}\n${hostLines(outcome.hosts)}`,
        );
      } finally {
        await opened.close();
      }
    });
}

export function rollbackCommand(program: Command, context: CliContext): void {
  withRolloutFlags(program.command('rollback'))
    .description('put a past release back: image, configuration and secrets together')
    .argument('[dir]', 'a folder of the repository, with the Compose file', '.')
    .option('--to <version>', 'the release to go back to; the one before the current when left out')
    .option('--project <name>', "the project's name; that of the Compose file when left out")
    .addHelpText('after', `${EXIT_CODES}\n\nExamples:\n  $ slipway rollback\n  $ slipway rollback --to 1.4.1`)
    .action(async (dir: string, flags: RollbackFlags) => {
      const { rollbackRelease } = await import('../use-cases/deploy.ts');
      const { restoreImage } = await import('../use-cases/restore.ts');
      const { openHosts } = await import('../use-cases/hosts.ts');
      const terminal = new Terminal(context, flags.json === true);
      const opened = await openHosts(flags.host ?? [], engineClient(flags, context.env), context);
      try {
        const input = { ...inputOf(dir, flags), to: flags.to, project: flags.project };
        const outcome = await rollbackRelease(
          input,
          opened.hosts,
          context,
          rolloutProgress(terminal),
          async (lost) => {
            terminal.step(`${lost.name} is not in the registry any more: building it again from its commit`);
            await restoreImage(lost, engineClient(flags, context.env), context, buildProgress(terminal));
          },
        );
        terminal.result(
          outcome,
          `${outcome.project} is back at ${outcome.release}, in ${formatDuration(outcome.milliseconds)}\n${hostLines(outcome.hosts)}`,
        );
      } finally {
        await opened.close();
      }
    });
}

function inputOf(folder: string, flags: RolloutFlags) {
  const { file, healthTimeout, drain, canary, batch } = flags;
  return { folder, file, variables: flags.var ?? {}, healthTimeout, drain, canary, batch };
}

function hostLines(hosts: readonly HostOutcome[]): string {
  return hosts
    .map(
      ({ host, moved, unchanged }) =>
        `  ${host}: moved ${moved.join(', ') || 'nothing'}${unchanged.length === 0 ? '' : `; unchanged ${unchanged.join(', ')}`}\n`,
    )
    .join('');
}

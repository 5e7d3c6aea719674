import { type Command, Option } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { buildProgress } from '../output/build-progress.ts';
import { Terminal } from '../output/terminal.ts';
import { formatBytes, formatDuration } from '../output/units.ts';
import { type CommonFlags, keyValue, readSecrets, several, withCommonFlags } from './flags.ts';

interface BuildFlags extends CommonFlags {
  readonly commit: string;
  readonly name: string;
  readonly file: string;
  readonly target?: string;
  readonly buildArg?: Readonly<Record<string, string>>;
  readonly label?: Readonly<Record<string, string>>;
  readonly secret?: readonly string[];
  readonly cache: boolean;
  /** Commander's name for what follows `no-`; `true` when it is not given. */
  readonly cacheFilter: string | true;
  readonly pull?: boolean;
  readonly network: 'default' | 'none' | 'host';
  readonly addHost?: readonly string[];
  readonly normalise: boolean;
  readonly worktree?: boolean;
}

export function buildCommand(program: Command, context: CliContext): void {
  withCommonFlags(program.command('build'))
    .description("build a commit's image, the same bytes every time")
    .argument('[dir]', 'the folder to build, in a clone of the repository', '.')
    .requiredOption('--name <repository>', 'what to call the image, such as registry.example/shop/web')
    .option('--commit <revision>', 'a branch, tag or commit', 'HEAD')
    .option('-f, --file <path>', 'the Dockerfile, in the folder', 'Dockerfile')
    .option('--target <stage>', 'the stage to build; the last one when left out')
    .option('--build-arg <name=value>', 'set a build argument; may be repeated', keyValue)
    .option('--label <name=value>', 'add a label; may be repeated', keyValue)
    .option(
      '--secret <spec>',
      'lend a secret: id=NAME,src=FILE or id=NAME,env=VARIABLE; may be repeated',
      several,
    )
    .option('--no-cache', 'run every step, whatever was built before')
    .option('--no-cache-filter <stages>', 'run every step of these stages; names with commas between')
    .option('--pull', 'look for newer base images')
    .addOption(
      new Option('--network <mode>', 'the network of RUN')
        .choices(['default', 'none', 'host'])
        .default('default'),
    )
    .option('--add-host <name:address>', 'add a line to /etc/hosts of RUN; may be repeated', several)
    .option('--no-normalise', 'keep traces of time and place, such as logs, in the layers')
    .option('--worktree', 'build the files as they are, not a commit; not for releases')
    .addHelpText(
      'after',
      '\nExamples:\n  $ slipway build --name registry.example/shop/web\n  $ slipway build web --commit v1.4.2 --name registry.example/shop/web --json',
    )
    .action(async (dir: string, flags: BuildFlags) => {
      const { buildImage } = await import('../use-cases/build.ts');
      const terminal = new Terminal(context, flags.json === true);
      const outcome = await buildImage(
        {
          folder: dir,
          revision: flags.commit,
          name: flags.name,
          file: flags.file,
          target: flags.target,
          buildArgs: flags.buildArg ?? {},
          labels: flags.label ?? {},
          secrets: readSecrets(flags.secret ?? [], context.env),
          noCache: flags.cache === false,
          noCacheFilter: flags.cacheFilter === true ? [] : flags.cacheFilter.split(','),
          pull: flags.pull === true,
          network: flags.network,
          extraHosts: flags.addHost ?? [],
          normalise: flags.normalise,
          worktree: flags.worktree === true,
        },
        engineClient(flags, context.env),
        context,
        buildProgress(terminal),
      );
      if (outcome.uncommitted)
        terminal.warn(
          'this image is of uncommitted files: it cannot be built again, and must not be released',
        );
      const cached =
        outcome.cachedSteps === 0 ? '' : `, ${outcome.cachedSteps} of ${outcome.steps} steps cached`;
      terminal.result(
        outcome,
        `${outcome.digest}\n${outcome.tags.map((tag) => `  ${tag}\n`).join('')}built in ${formatDuration(outcome.milliseconds)}, ${formatBytes(outcome.size)}${cached}\n`,
      );
    });
}

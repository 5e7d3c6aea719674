import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { buildProgress } from '../output/build-progress.ts';
import { Terminal } from '../output/terminal.ts';
import { formatDuration } from '../output/units.ts';
import type { RebuildOutcome } from '../use-cases/rebuild.ts';
import { type CommonFlags, keyValue, readSecrets, several, withCommonFlags } from './flags.ts';

interface RebuildFlags extends CommonFlags {
  readonly secret?: readonly string[];
  readonly ssh?: readonly string[];
  readonly buildContext?: Readonly<Record<string, string>>;
}

/** Gives whether the rebuilt image is the released one. */
export function rebuildCommand(program: Command, context: CliContext, onDifferent: () => void): void {
  withCommonFlags(program.command('rebuild'))
    .description('build a past release again from its provenance, and compare it bit for bit')
    .argument('<image>', 'the released image, such as registry.example/shop/web:1.4.2')
    .argument('[dir]', 'a clone of the repository', '.')
    .option(
      '--secret <spec>',
      'lend a secret: id=NAME,src=FILE or id=NAME,env=VARIABLE; may be repeated',
      several,
    )
    .option('--ssh <spec>', 'lend an SSH agent: default, ID=SOCKET or ID=KEYFILE; may be repeated', several)
    .option(
      '--build-context <name=folder>',
      'a clone for a build context that is of another repository; may be repeated',
      keyValue,
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 the same image; 3 another image, with the first paths that differ; 1 any other failure; 2 wrong usage.\n\nExample:\n  $ slipway rebuild registry.example/shop/web:1.4.2',
    )
    .action(async (image: string, dir: string, flags: RebuildFlags) => {
      const { rebuildImage } = await import('../use-cases/rebuild.ts');
      const terminal = new Terminal(context, flags.json === true);
      const secrets = readSecrets(flags.secret ?? [], context.env);
      const input = { folder: dir, image, secrets, ssh: flags.ssh, contexts: flags.buildContext };
      const outcome = await rebuildImage(
        input,
        engineClient(flags, context.env),
        context,
        buildProgress(terminal),
      );
      terminal.result(outcome, textOf(outcome));
      if (outcome.verdict === 'different') onDifferent();
    });
}

function textOf({ image, verdict, released, rebuilt, differences, milliseconds }: RebuildOutcome): string {
  const took = `rebuilt in ${formatDuration(milliseconds)}`;
  if (verdict === 'manifest-equal') return `${image}: equal, bit for bit\n  ${released}\n  ${took}\n`;
  const digests = `  released ${released}\n  rebuilt  ${rebuilt}\n`;
  if (verdict === 'diffid-equal')
    return `${image}: the same files, compressed differently\n${digests}  ${took}\n`;
  const lines = differences.map(
    ({ layer, path, problem }) =>
      `  ${layer === undefined ? 'configuration' : `layer ${layer}`} ${path}: ${problem}\n`,
  );
  return `${image}: different\n${digests}${lines.join('')}  ${took}\n`;
}

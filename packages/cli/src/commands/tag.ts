import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, withCommonFlags } from './flags.ts';

interface TagFlags extends CommonFlags {
  readonly commit: string;
  readonly name: string;
  readonly version?: string;
}

export function tagCommand(program: Command, context: CliContext): void {
  withCommonFlags(program.command('tag'))
    .description("give a commit's image the tags of its version")
    .argument('[dir]', 'a folder of the repository', '.')
    .requiredOption('--name <repository>', 'what the image is called')
    .option('--commit <revision>', 'a branch, tag or commit', 'HEAD')
    .option('--version <version>', "a semantic version; that of the commit's Git tag when left out")
    .addHelpText(
      'after',
      '\nTags: the exact version, and of 1.4, 1 and latest those that no newer version has.\n\nExample:\n  $ slipway tag --commit v1.4.2 --name registry.example/shop/web',
    )
    .action(async (dir: string, flags: TagFlags) => {
      const { tagImage } = await import('../use-cases/tag.ts');
      const terminal = new Terminal(context, flags.json === true);
      const input = { folder: dir, revision: flags.commit, name: flags.name, version: flags.version };
      const outcome = await tagImage(input, engineClient(flags, context.env), context, (message) =>
        terminal.warn(message),
      );
      terminal.result(outcome, outcome.tags.map((tag) => `${tag}\n`).join(''));
    });
}

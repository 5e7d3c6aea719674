import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { pushProgress } from '../output/push-progress.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, several, withCommonFlags } from './flags.ts';

interface PushFlags extends CommonFlags {
  readonly commit: string;
  readonly name: string;
  readonly tag?: readonly string[];
}

export function pushCommand(program: Command, context: CliContext): void {
  withCommonFlags(program.command('push'))
    .description("push a commit's image, with its tags and its provenance")
    .argument('[dir]', 'a folder of the repository', '.')
    .requiredOption('--name <repository>', 'what the image is called')
    .option('--commit <revision>', 'a branch, tag or commit', 'HEAD')
    .option('--tag <tag>', 'push this tag only; may be repeated', several)
    .addHelpText(
      'after',
      '\nCredentials: those of docker login, or SLIPWAY_REGISTRY_USERNAME and SLIPWAY_REGISTRY_PASSWORD.\n\nExample:\n  $ slipway push --commit v1.4.2 --name registry.example/shop/web',
    )
    .action(async (dir: string, flags: PushFlags) => {
      const { pushImage } = await import('../use-cases/push.ts');
      const terminal = new Terminal(context, flags.json === true);
      const input = { folder: dir, revision: flags.commit, name: flags.name, tags: flags.tag ?? [] };
      const outcome = await pushImage(
        input,
        engineClient(flags, context.env),
        context,
        pushProgress(terminal),
      );
      terminal.result(outcome, `${outcome.digest}\n${outcome.tags.map((tag) => `  ${tag}\n`).join('')}`);
    });
}

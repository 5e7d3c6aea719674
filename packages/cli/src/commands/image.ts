import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { importCommand, loadCommand, saveCommand } from './archives.ts';
import { type CommonFlags, withPlaceFlags } from './flags.ts';
import { historyCommand, imagesCommand, pullCommand } from './images.ts';
import { type OnExit, rmiCommand } from './lifecycle.ts';
import { inspectCommand } from './look.ts';
import { pruneCommand } from './prune.ts';

/** `image`: the commands about images under their noun, and `image tag` and `image push`, whose short names are Slipway's own. */
export function imageCommand(program: Command, context: CliContext, onExit: OnExit): void {
  const image = program.command('image').description('list, bring, name, keep and remove images');
  imagesCommand(image, context, 'ls');
  pullCommand(image, context);
  pushCommand(image, context);
  inspectCommand(image, context, 'image');
  historyCommand(image, context);
  tagCommand(image, context);
  saveCommand(image, context);
  loadCommand(image, context);
  importCommand(image, context);
  rmiCommand(image, context, onExit, 'rm');
  pruneCommand(image, context, 'image');
}

function tagCommand(image: Command, context: CliContext): void {
  withPlaceFlags(image.command('tag'))
    .description('give an image a further name')
    .argument('<source>', 'its id or name')
    .argument('<target>', 'the further name, REPOSITORY[:TAG]')
    .addHelpText('after', '\nExample:\n  $ slipway image tag shop/web:1.4.2 registry.example/shop/web:1.4.2')
    .action(async (source: string, target: string, flags: CommonFlags) => {
      const { repositoryAndTag } = await import('../docker/image-name.ts');
      const { repo, tag = 'latest' } = repositoryAndTag(target);
      await engineClient(flags, context.env).images.tag(source, repo, tag);
    });
}

function pushCommand(image: Command, context: CliContext): void {
  withPlaceFlags(image.command('push'))
    .description('bring an image to its registry')
    .argument('<image>', 'its name, REPOSITORY[:TAG]')
    .option('-q, --quiet', 'show nothing but its name')
    .addHelpText('after', '\nExample:\n  $ slipway image push registry.example/shop/web:1.4.2')
    .action(async (name: string, { quiet, ...flags }: CommonFlags & { readonly quiet?: boolean }) => {
      const { pushNamed } = await import('../docker/push.ts');
      const out = quiet === true ? { write: () => true } : context.stdout;
      const pushed = await pushNamed(name, engineClient(flags, context.env), context, out);
      if (quiet === true) context.stdout.write(`${pushed}\n`);
    });
}

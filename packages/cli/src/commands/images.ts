import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { ago } from '../output/ago.ts';
import { table } from '../output/table.ts';
import { Terminal } from '../output/terminal.ts';
import { formatBytes } from '../output/units.ts';
import { type CommonFlags, filters, several, withCommonFlags, withPlaceFlags } from './flags.ts';

/** `images` and `pull`, as docker has them. */

interface ImagesFlags extends CommonFlags {
  readonly all?: boolean;
  readonly filter?: readonly string[];
  readonly quiet?: boolean;
  /** `false` for `--no-trunc`. */
  readonly trunc: boolean;
}

export function imagesCommand(program: Command, context: CliContext): void {
  withCommonFlags(program.command('images'))
    .description('list images')
    .argument('[reference]', 'only those of a repository, or with a tag')
    .option('-a, --all', 'also those that have no name')
    .option('-f, --filter <condition>', 'such as dangling=true or label=NAME', several)
    .option('-q, --quiet', 'only ids')
    .option('--no-trunc', 'whole ids')
    .addHelpText('after', '\nExample:\n  $ slipway images registry.example/shop/web')
    .action(async (reference: string | undefined, flags: ImagesFlags) => {
      const wanted = [
        ...(flags.filter ?? []),
        ...(reference === undefined ? [] : [`reference=${reference}`]),
      ];
      const images = await engineClient(flags, context.env).images.list({
        all: flags.all === true,
        filters: filters(wanted),
      });
      const idOf = (id: string) => (flags.trunc ? id.slice('sha256:'.length, 'sha256:'.length + 12) : id);
      const rows = images.flatMap(({ Id, RepoTags, Created, Size }) => {
        const names = (RepoTags ?? []).length === 0 ? ['<none>:<none>'] : RepoTags!;
        return names.map((name) => {
          const colon = name.lastIndexOf(':');
          const age = ago(context.now().getTime() / 1000 - Created);
          return [
            name.slice(0, colon),
            name.slice(colon + 1),
            idOf(Id),
            age,
            formatBytes(Size).replace(' ', ''),
          ];
        });
      });
      const text =
        flags.quiet === true
          ? [...new Set(images.map(({ Id }) => `${idOf(Id)}\n`))].join('')
          : table(['repository', 'tag', 'image id', 'created', 'size'], rows);
      new Terminal(context, flags.json === true).result({ images }, text);
    });
}

interface PullFlags extends CommonFlags {
  readonly platform?: string;
  readonly quiet?: boolean;
}

export function pullCommand(program: Command, context: CliContext): void {
  withPlaceFlags(program.command('pull'))
    .description('bring an image from its registry')
    .argument('<image>', 'its reference')
    .option('--platform <platform>', 'which image of several, such as linux/arm64')
    .option('-q, --quiet', 'show nothing but its name')
    .addHelpText('after', '\nExample:\n  $ slipway pull registry.example/shop/web:1.4.2')
    .action(async (image: string, { platform, quiet, ...flags }: PullFlags) => {
      const { pullImage } = await import('../docker/run.ts');
      const out = quiet === true ? { write: () => true } : context.stdout;
      await pullImage(image, platform, engineClient(flags, context.env), context, out);
      const { parseReference, withDefaultTag, formatReference } = await import('@slipway/oci');
      context.stdout.write(`${formatReference(withDefaultTag(parseReference(image)))}\n`);
    });
}

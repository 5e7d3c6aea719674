import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, filters, truth, withCommonFlags, withPlaceFlags } from './flags.ts';
import { type ListFlags, listed, withFormatFlag, withListFlags } from './list-flags.ts';

/** `images`, `history` and `pull`, as docker has them. */

interface ImagesFlags extends ListFlags {
  readonly all?: boolean;
  readonly digests?: boolean;
}

export function imagesCommand(program: Command, context: CliContext, name = 'images'): void {
  withListFlags(program.command(name), 'dangling=true or label=NAME')
    .description('list images')
    .argument('[reference]', 'only those of a repository, or with a tag')
    .option('-a, --all', 'also those that have no name')
    .option('--digests', 'with the digests of their manifests')
    .addHelpText(
      'after',
      "\nExamples:\n  $ slipway images registry.example/shop/web\n  $ slipway images --format '{{.Repository}}:{{.Tag}} {{.Size}}'",
    )
    .action(async (reference: string | undefined, flags: ImagesFlags) => {
      const { imageColumns, imageRows } = await import('../docker/image-rows.ts');
      const wanted = [
        ...(flags.filter ?? []),
        ...(reference === undefined ? [] : [`reference=${reference}`]),
      ];
      const images = await engineClient(flags, context.env).images.list({
        all: flags.all === true,
        filters: filters(wanted),
      });
      const digests = flags.digests === true || /\.Digest\b/.test(flags.format ?? '');
      const options = { now: context.now(), cut: flags.trunc, digests };
      const rows = images.flatMap((image) => imageRows(image, options));
      // An image with several names has one id.
      const once = flags.quiet === true ? [...new Map(rows.map((row) => [row['ID'], row])).values()] : rows;
      const text = listed(once, imageColumns(flags.digests === true), flags, 'ID');
      new Terminal(context, flags.json === true).result({ images }, text);
    });
}

interface HistoryFlags extends CommonFlags {
  readonly format?: string;
  readonly human: boolean;
  readonly quiet?: boolean;
  /** `false` for `--no-trunc`. */
  readonly trunc: boolean;
}

export function historyCommand(program: Command, context: CliContext): void {
  withFormatFlag(withCommonFlags(program.command('history')))
    .description('list the steps that made an image')
    .argument('<image>', 'its id or name')
    .option('-H, --human <true|false>', 'sizes and times for people', truth, true)
    .option('-q, --quiet', 'only ids')
    .option('--no-trunc', 'nothing cut')
    .addHelpText('after', '\nExample:\n  $ slipway history --no-trunc shop/web:1.4.2')
    .action(async (image: string, flags: HistoryFlags) => {
      const { historyColumns, historyRow } = await import('../docker/image-rows.ts');
      const history = await engineClient(flags, context.env).images.history(image);
      const options = { now: context.now(), cut: flags.trunc, human: flags.human };
      const rows = history.map((entry) => historyRow(entry, options));
      const text = listed(rows, historyColumns(flags.human), flags, 'ID');
      new Terminal(context, flags.json === true).result({ history }, text);
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

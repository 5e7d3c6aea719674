import { Failure } from '@slipway/failure';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { listing } from '../docker/listing.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, withCommonFlags } from './flags.ts';
import { listed, withFormatFlag } from './list-flags.ts';

interface DiskFlags extends CommonFlags {
  readonly format?: string;
  readonly verbose?: boolean;
}

/** `system df`: what takes the disk, in sum, or with `--verbose` each by itself. */
export function diskCommand(system: Command, context: CliContext): void {
  withFormatFlag(withCommonFlags(system.command('df')))
    .description('show what images, containers, volumes and the build cache take of the disk')
    .option('-v, --verbose', 'each by itself')
    .addHelpText('after', '\nExample:\n  $ slipway system df --verbose')
    .action(async (flags: DiskFlags) => {
      if (flags.verbose === true && flags.format !== undefined)
        throw new Failure('usage', '--format is not for --verbose', {
          hint: 'use --json, which has all of it',
        });
      const usage = await engineClient(flags, context.env).diskUsage();
      const { DISK_COLUMNS, diskRows } = await import('../docker/disk-rows.ts');
      const text =
        flags.verbose === true
          ? await verbose(usage, context.now())
          : listed(diskRows(usage), DISK_COLUMNS, flags, 'Type');
      new Terminal(context, flags.json === true).result({ usage }, text);
    });
}

type Usage = Awaited<ReturnType<ReturnType<typeof engineClient>['diskUsage']>>;

async function verbose({ Images, Containers, Volumes, BuildCache }: Usage, now: Date): Promise<string> {
  const { CACHE_COLUMNS, cacheRecordRow, leastUsedFirst, ownSize } = await import('../docker/disk-rows.ts');
  const { CONTAINER_USAGE_COLUMNS, containerRow } = await import('../docker/container-rows.ts');
  const { imageRows, USAGE_COLUMNS } = await import('../docker/image-rows.ts');
  const { VOLUME_USAGE_COLUMNS, volumeRow } = await import('../docker/network-rows.ts');
  const { humanSize } = await import('../docker/sizes.ts');
  const images = (Images ?? []).flatMap((image) => imageRows(image, { now, cut: true }));
  const containers = (Containers ?? []).map(({ SizeRootFs: _, ...own }) => containerRow(own, now, true));
  const records = (BuildCache ?? []).toSorted(leastUsedFirst);
  return [
    `Images space usage:\n\n${listing(images, USAGE_COLUMNS)}`,
    `Containers space usage:\n\n${listing(containers, CONTAINER_USAGE_COLUMNS)}`,
    `Local Volumes space usage:\n\n${listing((Volumes ?? []).map(volumeRow), VOLUME_USAGE_COLUMNS)}`,
    `Build cache usage: ${humanSize(ownSize(records))}\n\n${listing(
      records.map((record) => cacheRecordRow(record, now)),
      CACHE_COLUMNS,
    )}`,
  ].join('\n');
}

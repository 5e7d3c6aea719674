import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, filters, pairsOf, several, withPlaceFlags } from './flags.ts';
import { eachName, type OnExit } from './lifecycle.ts';
import { type ListFlags, listed, withListFlags } from './list-flags.ts';
import { inspectCommand } from './look.ts';
import { pruneCommand } from './prune.ts';

/** `volume`, as docker has it. */

interface VolumeFlags extends CommonFlags {
  readonly driver: string;
  readonly label?: readonly string[];
  readonly opt?: readonly string[];
}

interface RemoveFlags extends CommonFlags {
  readonly force?: boolean;
}

export function volumeCommand(program: Command, context: CliContext, onExit: OnExit): void {
  const volume = program.command('volume').description('make, list and remove volumes');
  withListFlags(volume.command('ls').alias('list'), 'dangling=true or label=NAME')
    .description('list volumes')
    .addHelpText('after', '\nExample:\n  $ slipway volume ls --filter dangling=true')
    .action(async (flags: ListFlags) => {
      const { VOLUME_COLUMNS, volumeRow } = await import('../docker/network-rows.ts');
      const volumes = await engineClient(flags, context.env).volumes.list(filters(flags.filter ?? []));
      const sorted = volumes.toSorted((a, b) => (a.Name < b.Name ? -1 : 1));
      const text = listed(sorted.map(volumeRow), VOLUME_COLUMNS, flags, 'Name');
      new Terminal(context, flags.json === true).result({ volumes: sorted }, text);
    });
  withPlaceFlags(volume.command('create'))
    .description('make a volume')
    .argument('[name]', 'what to call it')
    .option('-d, --driver <name>', 'local', 'local')
    .option('--label <name[=value]>', 'add a label', several)
    .option('-o, --opt <name=value>', 'an option of the driver, such as type=tmpfs', several)
    .addHelpText('after', '\nExample:\n  $ slipway volume create data')
    .action(async (name: string | undefined, { driver, label, opt, ...flags }: VolumeFlags) => {
      const { Name } = await engineClient(flags, context.env).volumes.create({
        ...(name === undefined ? {} : { Name: name }),
        ...(opt === undefined ? {} : { DriverOpts: pairsOf(opt) }),
        Driver: driver,
        Labels: pairsOf(label ?? []),
      });
      context.stdout.write(`${Name}\n`);
    });
  inspectCommand(volume, context, 'volume');
  withPlaceFlags(volume.command('rm').alias('remove'))
    .description('remove volumes')
    .argument('<names...>', 'their names')
    .option('-f, --force', 'no error when one is not there')
    .addHelpText('after', '\nExample:\n  $ slipway volume rm data')
    .action(async (names: string[], { force, ...flags }: RemoveFlags) => {
      const { volumes } = engineClient(flags, context.env);
      const remove = (name: string) => volumes.remove(name, { force: force === true });
      await eachName(names, remove, context, onExit);
    });
  pruneCommand(volume, context, 'volume');
}

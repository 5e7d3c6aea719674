import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { table } from '../output/table.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, filters, pairsOf, several, withCommonFlags, withPlaceFlags } from './flags.ts';

/** `network` and `volume`, as docker has them. */

interface ListFlags extends CommonFlags {
  readonly filter?: readonly string[];
  readonly quiet?: boolean;
}

interface NetworkFlags extends CommonFlags {
  readonly driver?: string;
  readonly gateway?: string;
  readonly internal?: boolean;
  readonly ipRange?: string;
  readonly label?: readonly string[];
  readonly subnet?: string;
}

interface ConnectFlags extends CommonFlags {
  readonly alias?: readonly string[];
  readonly ip?: string;
}

export function networkCommand(program: Command, context: CliContext): void {
  const network = program.command('network').description('make, list, connect and remove networks');
  withCommonFlags(network.command('ls').alias('list'))
    .description('list networks')
    .option('-f, --filter <condition>', 'such as name=NAME or label=NAME', several)
    .option('-q, --quiet', 'only ids')
    .action(async (flags: ListFlags) => {
      const networks = await engineClient(flags, context.env).networks.list(filters(flags.filter ?? []));
      const sorted = networks.toSorted((a, b) => (a.Name < b.Name ? -1 : 1));
      const rows = sorted.map(({ Id, Name, Driver, Scope }) => [Id.slice(0, 12), Name, Driver, Scope]);
      const text =
        flags.quiet === true
          ? rows.map(([id]) => `${id}\n`).join('')
          : table(['network id', 'name', 'driver', 'scope'], rows);
      new Terminal(context, flags.json === true).result({ networks: sorted }, text);
    });
  withPlaceFlags(network.command('create'))
    .description('make a network')
    .argument('<name>', 'what to call it')
    .option('-d, --driver <name>', 'bridge', 'bridge')
    .option('--gateway <address>', 'the address of the host in it')
    .option('--internal', 'no way out of it')
    .option('--ip-range <subnet>', 'the addresses to give away')
    .option('--label <name[=value]>', 'add a label', several)
    .option('--subnet <subnet>', 'its addresses, such as 10.9.0.0/24')
    .addHelpText('after', '\nExample:\n  $ slipway network create --subnet 10.9.0.0/24 backend')
    .action(async (name: string, flags: NetworkFlags) => {
      const { subnet, gateway, ipRange } = flags;
      const pool = {
        ...(subnet === undefined ? {} : { Subnet: subnet }),
        ...(gateway === undefined ? {} : { Gateway: gateway }),
        ...(ipRange === undefined ? {} : { IPRange: ipRange }),
      };
      const id = await engineClient(flags, context.env).networks.create({
        Name: name,
        Driver: flags.driver ?? 'bridge',
        Internal: flags.internal === true,
        Labels: pairsOf(flags.label ?? []),
        ...(Object.keys(pool).length === 0 ? {} : { IPAM: { Driver: 'default', Config: [pool] } }),
      });
      context.stdout.write(`${id}\n`);
    });
  withPlaceFlags(network.command('connect'))
    .description('connect a container to a network')
    .argument('<network>', 'its id or name')
    .argument('<container>', 'its id or name')
    .option('--alias <name>', 'a further name of it there', several)
    .option('--ip <address>', 'its IPv4 address')
    .action((name: string, container: string, { alias, ip, ...flags }: ConnectFlags) =>
      engineClient(flags, context.env).networks.connect(name, container, {
        ...(alias === undefined ? {} : { Aliases: alias }),
        ...(ip === undefined ? {} : { IPAMConfig: { IPv4Address: ip } }),
      }),
    );
  withPlaceFlags(network.command('disconnect'))
    .description('take a container off a network')
    .argument('<network>', 'its id or name')
    .argument('<container>', 'its id or name')
    .action((name: string, container: string, flags: CommonFlags) =>
      engineClient(flags, context.env).networks.disconnect(name, container),
    );
  withPlaceFlags(network.command('rm').alias('remove'))
    .description('remove networks')
    .argument('<names...>', 'ids or names')
    .action(async (names: string[], flags: CommonFlags) => {
      for (const name of names) {
        await engineClient(flags, context.env).networks.remove(name);
        context.stdout.write(`${name}\n`);
      }
    });
}

interface VolumeFlags extends CommonFlags {
  readonly label?: readonly string[];
}

interface RemoveFlags extends CommonFlags {
  readonly force?: boolean;
}

export function volumeCommand(program: Command, context: CliContext): void {
  const volume = program.command('volume').description('make, list and remove volumes');
  withCommonFlags(volume.command('ls').alias('list'))
    .description('list volumes')
    .option('-f, --filter <condition>', 'such as dangling=true or label=NAME', several)
    .option('-q, --quiet', 'only names')
    .action(async (flags: ListFlags) => {
      const volumes = await engineClient(flags, context.env).volumes.list(filters(flags.filter ?? []));
      const sorted = volumes.toSorted((a, b) => (a.Name < b.Name ? -1 : 1));
      const text =
        flags.quiet === true
          ? sorted.map(({ Name }) => `${Name}\n`).join('')
          : table(
              ['driver', 'volume name'],
              sorted.map(({ Driver, Name }) => [Driver, Name]),
            );
      new Terminal(context, flags.json === true).result({ volumes: sorted }, text);
    });
  withPlaceFlags(volume.command('create'))
    .description('make a volume')
    .argument('[name]', 'what to call it')
    .option('--label <name[=value]>', 'add a label', several)
    .addHelpText('after', '\nExample:\n  $ slipway volume create data')
    .action(async (name: string | undefined, flags: VolumeFlags) => {
      const { Name } = await engineClient(flags, context.env).volumes.create({
        ...(name === undefined ? {} : { Name: name }),
        Labels: pairsOf(flags.label ?? []),
      });
      context.stdout.write(`${Name}\n`);
    });
  withPlaceFlags(volume.command('rm').alias('remove'))
    .description('remove volumes')
    .argument('<names...>', 'their names')
    .option('-f, --force', 'no error when one is not there')
    .action(async (names: string[], { force, ...flags }: RemoveFlags) => {
      for (const name of names) {
        await engineClient(flags, context.env).volumes.remove(name, { force: force === true });
        context.stdout.write(`${name}\n`);
      }
    });
}

import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, filters, pairsOf, several, withPlaceFlags } from './flags.ts';
import { eachName, type OnExit } from './lifecycle.ts';
import { type ListFlags, listed, withListFlags } from './list-flags.ts';
import { inspectCommand } from './look.ts';
import { pruneCommand } from './prune.ts';

/** `network`, as docker has it. */

interface CreateFlags extends CommonFlags {
  readonly attachable?: boolean;
  readonly auxAddress?: readonly string[];
  readonly driver: string;
  readonly gateway?: readonly string[];
  readonly internal?: boolean;
  readonly ipRange?: readonly string[];
  readonly ipv6?: boolean;
  readonly label?: readonly string[];
  readonly opt?: readonly string[];
  readonly subnet?: readonly string[];
}

export function networkCommand(program: Command, context: CliContext, onExit: OnExit): void {
  const network = program.command('network').description('make, list, connect and remove networks');
  withListFlags(network.command('ls').alias('list'), 'name=NAME or label=NAME')
    .description('list networks')
    .addHelpText('after', '\nExample:\n  $ slipway network ls --filter driver=bridge')
    .action(async (flags: ListFlags) => {
      const { NETWORK_COLUMNS, networkRow } = await import('../docker/network-rows.ts');
      const networks = await engineClient(flags, context.env).networks.list(filters(flags.filter ?? []));
      const sorted = networks.toSorted((a, b) => (a.Name < b.Name ? -1 : 1));
      const rows = sorted.map((each) => networkRow(each, flags.trunc));
      const text = listed(rows, NETWORK_COLUMNS, flags, 'ID');
      new Terminal(context, flags.json === true).result({ networks: sorted }, text);
    });
  createCommand(network, context);
  connectCommands(network, context);
  inspectCommand(network, context, 'network');
  withPlaceFlags(network.command('rm').alias('remove'))
    .description('remove networks')
    .argument('<names...>', 'ids or names')
    .option('-f, --force', 'no error when one is not there')
    .addHelpText('after', '\nExample:\n  $ slipway network rm backend')
    .action(async (names: string[], { force, ...flags }: CommonFlags & { readonly force?: boolean }) => {
      const { networks } = engineClient(flags, context.env);
      const remove = (name: string) => networks.remove(name);
      await eachName(names, remove, context, onExit, force === true ? ['not-found'] : []);
    });
  pruneCommand(network, context, 'network');
}

function createCommand(network: Command, context: CliContext): void {
  withPlaceFlags(network.command('create'))
    .description('make a network')
    .argument('<name>', 'what to call it')
    .option('--attachable', 'kept for clusters; has no effect here')
    .option('--aux-address <name=address>', 'an address that is taken', several)
    .option('-d, --driver <name>', 'bridge', 'bridge')
    .option('--gateway <address>', 'the address of the host in it', several)
    .option('--internal', 'no way out of it')
    .option('--ip-range <subnet>', 'the addresses to give away', several)
    .option('--ipv6', 'with IPv6 addresses')
    .option('--label <name[=value]>', 'add a label', several)
    .option('-o, --opt <name=value>', 'an option of the driver', several)
    .option('--subnet <subnet>', 'its addresses, such as 10.9.0.0/24', several)
    .addHelpText('after', '\nExample:\n  $ slipway network create --subnet 10.9.0.0/24 backend')
    .action(async (name: string, flags: CreateFlags) => {
      const { addressPools } = await import('../docker/address-pools.ts');
      const pools = addressPools(flags);
      const id = await engineClient(flags, context.env).networks.create({
        Name: name,
        Driver: flags.driver,
        Internal: flags.internal === true,
        Attachable: flags.attachable === true,
        ...(flags.ipv6 === true ? { EnableIPv6: true } : {}),
        Labels: pairsOf(flags.label ?? []),
        Options: pairsOf(flags.opt ?? []),
        ...(pools.length === 0 ? {} : { IPAM: { Driver: 'default', Config: pools } }),
      });
      context.stdout.write(`${id}\n`);
    });
}

interface ConnectFlags extends CommonFlags {
  readonly alias?: readonly string[];
  readonly ip?: string;
  readonly ip6?: string;
  readonly link?: readonly string[];
}

function connectCommands(network: Command, context: CliContext): void {
  withPlaceFlags(network.command('connect'))
    .description('connect a container to a network')
    .argument('<network>', 'its id or name')
    .argument('<container>', 'its id or name')
    .option('--alias <name>', 'a further name of it there', several)
    .option('--ip <address>', 'its IPv4 address')
    .option('--ip6 <address>', 'its IPv6 address')
    .option('--link <container[:alias]>', 'link to another container there', several)
    .addHelpText('after', '\nExample:\n  $ slipway network connect --alias db backend postgres')
    .action((name: string, container: string, { alias, ip, ip6, link, ...flags }: ConnectFlags) =>
      engineClient(flags, context.env).networks.connect(name, container, {
        ...(alias === undefined ? {} : { Aliases: alias }),
        ...(link === undefined ? {} : { Links: link }),
        ...(ip === undefined && ip6 === undefined
          ? {}
          : {
              IPAMConfig: {
                ...(ip === undefined ? {} : { IPv4Address: ip }),
                ...(ip6 === undefined ? {} : { IPv6Address: ip6 }),
              },
            }),
      }),
    );
  withPlaceFlags(network.command('disconnect'))
    .description('take a container off a network')
    .argument('<network>', 'its id or name')
    .argument('<container>', 'its id or name')
    .option('-f, --force', 'even one that is stuck')
    .addHelpText('after', '\nExample:\n  $ slipway network disconnect backend postgres')
    .action(
      (name: string, container: string, { force, ...flags }: CommonFlags & { readonly force?: boolean }) =>
        engineClient(flags, context.env).networks.disconnect(name, container, force === true),
    );
}

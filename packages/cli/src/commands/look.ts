import { Failure, isFailure } from '@slipway/failure';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { fillTemplate } from '../docker/template.ts';
import { table } from '../output/table.ts';
import { type CommonFlags, withPlaceFlags } from './flags.ts';

/** `inspect`, `port` and `top`: what there is to know of a container, an image, a network or a volume. */

interface InspectFlags extends CommonFlags {
  readonly format?: string;
  readonly type?: string;
}

export function inspectCommand(program: Command, context: CliContext): void {
  withPlaceFlags(program.command('inspect'))
    .description('show all there is to know of containers, images, networks and volumes')
    .argument('<names...>', 'ids or names')
    .option('-f, --format <template>', 'only some of it, such as {{.State.Status}} or {{json .Config}}')
    .option('--type <kind>', 'container, image, network or volume')
    .addHelpText('after', "\nExample:\n  $ slipway inspect --format '{{.State.Health.Status}}' web")
    .action(async (names: string[], { format, type, ...flags }: InspectFlags) => {
      const { containers, images, networks, volumes } = engineClient(flags, context.env);
      const kinds: Readonly<Record<string, (name: string) => Promise<object>>> = {
        container: (name) => containers.inspect(name),
        image: (name) => images.inspect(name),
        network: (name) => networks.inspect(name),
        volume: (name) => volumes.inspect(name),
      };
      if (type !== undefined && kinds[type] === undefined)
        throw new Failure('usage', `there is no kind "${type}"`, {
          hint: `use ${Object.keys(kinds).join(', ')}`,
        });
      const wanted = type === undefined ? Object.values(kinds) : [kinds[type]!];
      const looked = await Promise.allSettled(names.map((name) => first(wanted, name)));
      const found = looked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      context.stdout.write(
        format === undefined
          ? `${JSON.stringify(found, null, 4)}\n`
          : found.map((each) => `${fillTemplate(format, each)}\n`).join(''),
      );
      // What was found is of use all the same.
      const missing = looked.find((each) => each.status === 'rejected');
      if (missing !== undefined) throw missing.reason;
    });
}

/** What has that name, of the kinds in their order. Throws a `Failure` `not-found`. */
async function first(kinds: readonly ((name: string) => Promise<object>)[], name: string): Promise<object> {
  for (const inspect of kinds) {
    try {
      return await inspect(name);
    } catch (error) {
      if (!isFailure(error, 'not-found')) throw error;
    }
  }
  throw new Failure('not-found', `No such object: ${name}`);
}

export function portCommand(program: Command, context: CliContext): void {
  withPlaceFlags(program.command('port'))
    .description('list where the ports of a container are published')
    .argument('<container>', 'its id or name')
    .argument('[port]', 'only this one, such as 80 or 53/udp')
    .addHelpText('after', '\nExample:\n  $ slipway port web 80')
    .action(async (name: string, port: string | undefined, flags: CommonFlags) => {
      const { NetworkSettings } = await engineClient(flags, context.env).containers.inspect(name);
      const wanted = port === undefined || port.includes('/') ? port : `${port}/tcp`;
      const lines = Object.entries(NetworkSettings.Ports).flatMap(([inside, bindings]) =>
        wanted !== undefined && inside !== wanted
          ? []
          : (bindings ?? []).map(({ HostIp, HostPort }) => {
              const place = `${HostIp.includes(':') ? `[${HostIp}]` : HostIp}:${HostPort}`;
              return wanted === undefined ? `${inside} -> ${place}\n` : `${place}\n`;
            }),
      );
      if (lines.length === 0 && wanted !== undefined)
        throw new Failure('not-found', `no public port '${wanted}' published for ${name}`);
      context.stdout.write(lines.join(''));
    });
}

export function topCommand(program: Command, context: CliContext): void {
  withPlaceFlags(program.command('top'))
    .description('list the processes of a container')
    .argument('<container>', 'its id or name')
    .argument('[options...]', 'for ps(1), such as -o pid,args')
    .passThroughOptions()
    .allowUnknownOption()
    .addHelpText('after', '\nExample:\n  $ slipway top db -o pid,rss,args')
    .action(async (name: string, options: string[], flags: CommonFlags) => {
      const psArgs = options.length === 0 ? undefined : options.join(' ');
      const { Titles, Processes } = await engineClient(flags, context.env).containers.top(name, psArgs);
      context.stdout.write(table(Titles, Processes));
    });
}

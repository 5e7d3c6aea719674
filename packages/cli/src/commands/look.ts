import { Failure, isFailure } from '@slipway/failure';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { grid } from '../docker/listing.ts';
import { fillTemplate } from '../docker/template.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, withCommonFlags, withPlaceFlags } from './flags.ts';

/** `inspect`, `port`, `top` and `diff`: what there is to know of a container, an image, a network or a volume. */

interface InspectFlags extends CommonFlags {
  readonly format?: string;
  readonly size?: boolean;
  readonly type?: string;
}

/** `kind` is the noun it belongs to; without one it looks among all, and can be told which. */
export function inspectCommand(program: Command, context: CliContext, kind?: string): void {
  const command = withPlaceFlags(program.command('inspect'))
    .description(
      kind === undefined
        ? 'show all there is to know of containers, images, networks and volumes'
        : `show all there is to know of ${kind}s`,
    )
    .argument('<names...>', 'ids or names')
    .option('-f, --format <template>', 'only some of it, such as {{.State.Status}} or {{json .Config}}')
    .option('-s, --size', 'with how much containers wrote')
    .addHelpText(
      'after',
      `\nExample:\n  $ slipway ${kind === undefined ? '' : `${kind} `}inspect --format '${EXAMPLES[kind ?? ''] ?? '{{.Name}}'}' web`,
    )
    .action(async (names: string[], { format, type = kind, size, ...flags }: InspectFlags) => {
      const { containers, images, networks, volumes } = engineClient(flags, context.env);
      const kinds: Readonly<Record<string, (name: string) => Promise<object>>> = {
        container: (name) => containers.inspect(name, { size: size === true }),
        image: (name) => images.inspect(name),
        network: (name) => networks.inspect(name),
        volume: async (name) => inOrder(await volumes.inspect(name)),
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
          : found.map((each) => `${fillTemplate(template(format), each)}\n`).join(''),
      );
      // What was found is of use all the same.
      throwAll(looked.flatMap((each) => (each.status === 'rejected' ? [each.reason] : [])));
    });
  if (kind === undefined) command.option('--type <kind>', 'container, image, network or volume');
}

const EXAMPLES: Readonly<Record<string, string>> = {
  '': '{{.State.Health.Status}}',
  container: '{{.State.Health.Status}}',
  image: '{{.Os}}/{{.Architecture}}',
  network: '{{range .IPAM.Config}}{{.Subnet}}{{end}}',
  volume: '{{.Mountpoint}}',
};

/** Docker tells the members of a volume by the alphabet. */
function inOrder(members: object): object {
  return Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `json` stands for all of it. */
function template(format: string): string {
  return format === 'json' ? '{{json .}}' : format;
}

/** One failure for all; what is no failure comes first. */
function throwAll(reasons: readonly unknown[]): void {
  const failures = reasons.filter((reason) => isFailure(reason));
  if (failures.length < reasons.length) throw reasons.find((reason) => !isFailure(reason));
  const [first, ...others] = failures;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  throw new Failure(first.code, failures.map(({ message }) => message).join('\n'));
}

/** What has that name, of the kinds in their order. Throws a `Failure` `not-found`, the engine's own of one kind. */
async function first(kinds: readonly ((name: string) => Promise<object>)[], name: string): Promise<object> {
  if (kinds.length === 1) return kinds[0]!(name);
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
      const ports = Object.entries(NetworkSettings.Ports).sort(
        ([a], [b]) => parseInt(a, 10) - parseInt(b, 10) || (a < b ? -1 : 1),
      );
      const lines = ports.flatMap(([inside, bindings]) =>
        wanted !== undefined && inside !== wanted
          ? []
          : (bindings ?? []).map(({ HostIp, HostPort }) => {
              const place = `${HostIp.includes(':') ? `[${HostIp}]` : HostIp}:${HostPort}`;
              return wanted === undefined ? `${inside} -> ${place}\n` : `${place}\n`;
            }),
      );
      if (lines.length === 0 && wanted !== undefined)
        throw new Failure('not-found', `No public port '${port}' published for ${name}`);
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
      context.stdout.write(grid([Titles, ...Processes], 20));
    });
}

const KINDS = ['C', 'A', 'D'] as const;

export function diffCommand(program: Command, context: CliContext): void {
  withCommonFlags(program.command('diff'))
    .description("list the files of a container that differ from its image's: A added, C changed, D deleted")
    .argument('<container>', 'its id or name')
    .addHelpText('after', '\nExample:\n  $ slipway diff web')
    .action(async (name: string, flags: CommonFlags) => {
      const changes = await engineClient(flags, context.env).containers.changes(name);
      const text = changes.map(({ Kind, Path }) => `${KINDS[Kind]} ${Path}\n`).join('');
      new Terminal(context, flags.json === true).result({ changes }, text);
    });
}

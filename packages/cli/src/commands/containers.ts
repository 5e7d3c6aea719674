import type { ContainerSummary } from '@slipway/engine-client';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { ago } from '../output/ago.ts';
import { table } from '../output/table.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, count, filters, several, withCommonFlags } from './flags.ts';

/** Commands that mirror docker's, for hosts without a docker CLI. */

interface PsFlags extends CommonFlags {
  readonly all?: boolean;
  readonly filter?: readonly string[];
  readonly quiet?: boolean;
  /** `false` for `--no-trunc`. */
  readonly trunc: boolean;
}

export function psCommand(program: Command, context: CliContext): void {
  withCommonFlags(program.command('ps'))
    .description('list containers')
    .option('-a, --all', 'also those that have ended')
    .option('-f, --filter <condition>', 'such as status=exited, name=NAME or label=NAME', several)
    .option('-q, --quiet', 'only ids')
    .option('--no-trunc', 'whole ids and commands')
    .addHelpText('after', '\nExample:\n  $ slipway ps --all --filter status=exited')
    .action(async (flags: PsFlags) => {
      const terminal = new Terminal(context, flags.json === true);
      const containers = await engineClient(flags, context.env).containers.list({
        all: flags.all === true,
        filters: filters(flags.filter ?? []),
      });
      const text =
        flags.quiet === true
          ? containers.map(({ Id }) => `${flags.trunc ? Id.slice(0, 12) : Id}\n`).join('')
          : table(
              HEADINGS,
              containers.map((container) => row(container, context.now(), flags.trunc)),
            );
      terminal.result({ containers }, text);
    });
}

interface LogsFlags extends CommonFlags {
  readonly follow?: boolean;
  readonly tail?: number;
  readonly timestamps?: boolean;
}

export function logsCommand(program: Command, context: CliContext): void {
  withCommonFlags(program.command('logs'))
    .description('show what a container wrote')
    .argument('<container>', 'its id or name')
    .option('-f, --follow', 'go on until it ends')
    .option('-n, --tail <lines>', 'only the last so many lines', count)
    .option('-t, --timestamps', 'with the time of each line')
    .addHelpText('after', '\nExample:\n  $ slipway logs --follow --tail 20 shop-web-1')
    .action(async (container: string, flags: LogsFlags) => {
      const { follow, tail, timestamps, json } = flags;
      const options = {
        follow: follow === true,
        timestamps: timestamps === true,
        signal: context.signal,
        ...(tail === undefined ? {} : { tail }),
      };
      for await (const { stream, chunk } of engineClient(flags, context.env).containers.logs(
        container,
        options,
      )) {
        if (json === true) context.stdout.write(`${JSON.stringify({ stream, text: chunk.toString() })}\n`);
        else (stream === 'stdout' ? context.stdout : context.stderr).write(chunk);
      }
    });
}

const HEADINGS = ['container id', 'image', 'command', 'created', 'status', 'ports', 'names'];
const COMMAND_WIDTH = 20;

function row(container: ContainerSummary, now: Date, cut: boolean): string[] {
  const { Id, Image, Command, Created, Status, Ports, Names } = container;
  const command = cut && Command.length > COMMAND_WIDTH ? `${Command.slice(0, COMMAND_WIDTH - 1)}…` : Command;
  const ports = Ports.map(({ IP, PublicPort, PrivatePort, Type }) =>
    PublicPort === undefined ? `${PrivatePort}/${Type}` : `${IP}:${PublicPort}->${PrivatePort}/${Type}`,
  );
  return [
    cut ? Id.slice(0, 12) : Id,
    Image,
    `"${command}"`,
    ago(now.getTime() / 1000 - Created),
    Status,
    ports.join(', '),
    Names.map((name) => name.slice(1)).join(','),
  ];
}

import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, count, filters, withCommonFlags } from './flags.ts';
import { type ListFlags, listed, withListFlags } from './list-flags.ts';

/** `ps` and `logs`. Like all commands under docker's names they are there for hosts without a docker CLI. */

interface PsFlags extends ListFlags {
  readonly all?: boolean;
  readonly last?: number;
  readonly latest?: boolean;
  readonly size?: boolean;
}

export function psCommand(program: Command, context: CliContext, name = 'ps'): void {
  withListFlags(program.command(name), 'status=exited, name=NAME or label=NAME')
    .description('list containers')
    .option('-a, --all', 'also those that have ended')
    .option('-n, --last <number>', 'so many of the newest, ended or not', count)
    .option('-l, --latest', 'the newest, ended or not')
    .option('-s, --size', 'with how much they wrote')
    .addHelpText(
      'after',
      "\nExamples:\n  $ slipway ps --all --filter status=exited\n  $ slipway ps --format 'table {{.Names}}\\t{{.Status}}'",
    )
    .action(async (flags: PsFlags) => {
      const { containerColumns, containerRow } = await import('../docker/container-rows.ts');
      const limit = flags.latest === true ? 1 : flags.last;
      const size = flags.size === true || /\.Size\b|\bjson\s+\.\s*[|}]/.test(flags.format ?? '');
      const containers = await engineClient(flags, context.env).containers.list({
        all: flags.all === true,
        limit,
        size,
        filters: filters(flags.filter ?? []),
      });
      const rows = containers.map((container) => containerRow(container, context.now(), flags.trunc));
      const text = listed(rows, containerColumns(flags.size === true), flags, 'ID');
      new Terminal(context, flags.json === true).result({ containers }, text);
    });
}

interface LogsFlags extends CommonFlags {
  readonly follow?: boolean;
  readonly since?: string;
  readonly tail?: number;
  readonly timestamps?: boolean;
  readonly until?: string;
}

export function logsCommand(program: Command, context: CliContext): void {
  withCommonFlags(program.command('logs'))
    .description('show what a container wrote')
    .argument('<container>', 'its id or name')
    .option('-f, --follow', 'go on until it ends')
    .option('--since <time>', 'only from then on: a date, or how long ago, such as 10m')
    .option('-n, --tail <lines>', 'only the last so many lines', lines)
    .option('-t, --timestamps', 'with the time of each line')
    .option('--until <time>', 'only up to then')
    .addHelpText('after', '\nExample:\n  $ slipway logs --follow --tail 20 shop-web-1')
    .action(async (container: string, flags: LogsFlags) => {
      const { parseMoment } = await import('../docker/moment.ts');
      const { follow, tail, timestamps, json, since, until } = flags;
      const options = {
        follow: follow === true,
        timestamps: timestamps === true,
        signal: context.signal,
        ...(tail === undefined ? {} : { tail }),
        ...(since === undefined ? {} : { since: parseMoment(since, context.now()) }),
        ...(until === undefined ? {} : { until: parseMoment(until, context.now()) }),
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

function lines(value: string): number | undefined {
  return value === 'all' ? undefined : count(value);
}

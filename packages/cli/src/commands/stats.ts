import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import type { Measured } from '../docker/stats.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, withCommonFlags } from './flags.ts';
import { listed, withFormatFlag } from './list-flags.ts';

/** `stats`: what containers use, again and again, or once. */

interface StatsFlags extends CommonFlags {
  readonly all?: boolean;
  readonly format?: string;
  /** `false` for `--no-stream`. */
  readonly stream: boolean;
  /** `false` for `--no-trunc`. */
  readonly trunc: boolean;
}

export function statsCommand(program: Command, context: CliContext): void {
  withFormatFlag(withCommonFlags(program.command('stats')))
    .description('show how much of the machine containers use')
    .argument('[names...]', 'ids or names; all that run when left out')
    .option('-a, --all', 'also those that have ended')
    .option('--no-stream', 'only once')
    .option('--no-trunc', 'whole ids')
    .addHelpText('after', "\nExample:\n  $ slipway stats --no-stream --format '{{.Name}} {{.MemUsage}}'")
    .action(async (names: string[], flags: StatsFlags) => {
      const { measure, watchStats } = await import('../docker/stats.ts');
      const { STATS_COLUMNS, statsRow, unknownStats } = await import('../docker/stats-rows.ts');
      const engine = engineClient(flags, context.env);
      const chosen = { names, all: flags.all === true };
      const text = (measured: Measured) => {
        const rows = measured.map(([name, stats]) =>
          stats === undefined ? unknownStats(name) : statsRow(name, stats, flags.trunc),
        );
        return listed(rows, STATS_COLUMNS, flags, 'ID');
      };
      if (!flags.stream || flags.json === true) {
        const measured = await measure(engine, chosen);
        const stats = measured.flatMap(([, each]) => (each === undefined ? [] : [each]));
        new Terminal(context, flags.json === true).result({ stats }, text(measured));
        return;
      }
      // From the top left, over what was there line by line, and with nothing below.
      for await (const measured of watchStats(engine, chosen, context.signal))
        context.stdout.write(`\u001b[H${text(measured).replaceAll('\n', '\u001b[K\n')}\u001b[J`);
    });
}

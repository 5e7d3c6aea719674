import type { Command } from 'commander';
import { type Columns, listing, type Row } from '../docker/listing.ts';
import { type CommonFlags, several, withCommonFlags } from './flags.ts';

/** The flags that docker's lists have in common. */
export interface ListFlags extends CommonFlags {
  readonly filter?: readonly string[];
  readonly format?: string;
  readonly quiet?: boolean;
  /** `false` for `--no-trunc`. */
  readonly trunc: boolean;
}

/** `conditions` is an example of what can be filtered by. */
export function withListFlags(command: Command, conditions: string): Command {
  return withFormatFlag(withCommonFlags(command))
    .option('-f, --filter <condition>', `such as ${conditions}`, several)
    .option('-q, --quiet', 'only ids or names')
    .option('--no-trunc', 'nothing cut');
}

export function withFormatFlag(command: Command): Command {
  return command.option('--format <format>', 'table, json, a template a row, or "table" and a template');
}

/** A list as the flags ask for it; `key` is the field that `--quiet` shows. Throws a `Failure` `bad-template`. */
export function listed(
  rows: readonly Row[],
  columns: Columns,
  { format, quiet }: Pick<ListFlags, 'format' | 'quiet'>,
  key: string,
): string {
  if (quiet === true && (format === undefined || format.startsWith('table')))
    return rows.map((row) => `${row[key]}\n`).join('');
  return listing(rows, columns, format);
}

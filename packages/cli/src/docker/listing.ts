import { fillTemplate } from './template.ts';
import { FUNCTIONS, goJson } from './template-functions.ts';

/**
 * Lists as docker prints them: a table, with `--format` a table of other columns, a template a row, or JSON a row. A row
 * is what templates see: docker's field names and their texts.
 */
export type Row = Readonly<Record<string, string | null>>;

export interface Columns {
  /** The columns of the table when nothing is said. */
  readonly shown: readonly string[];
  /** Headings by field. */
  readonly headings: Readonly<Record<string, string>>;
}

/** What is printed. Throws a `Failure` `bad-template`. */
export function listing(rows: readonly Row[], { shown, headings }: Columns, format = 'table'): string {
  if (format === 'json') return rows.map((row) => `${goJson(sorted(row))}\n`).join('');
  if (format === 'table')
    return grid([shown.map((name) => headings[name] ?? ''), ...rows.map((row) => cells(row, shown))]);
  const template = withEscapes(format.replace(/^table\s*/, ''));
  const filled = rows.map((row) => fillTemplate(template, sorted(row)));
  if (!format.startsWith('table')) return filled.map((line) => `${line}\n`).join('');
  const heading = fillTemplate(template, headings, { ...FUNCTIONS, json: (value) => value });
  return grid([heading, ...filled].map((line) => line.split('\t')));
}

const sorted = (row: Row) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
const cells = (row: Row, names: readonly string[]) => names.map((name) => row[name] ?? '');
const withEscapes = (format: string) => format.replaceAll('\\t', '\t').replaceAll('\\n', '\n');

const GAP = 3;

/** Columns at least so wide, three apart; the last one is as it is. */
export function grid(rows: readonly (readonly string[])[], least = 10): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(least, ...rows.map((row) => [...(row[column] ?? '')].length + GAP)),
  );
  return rows
    .map(
      (row) =>
        `${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!))).join('')}\n`,
    )
    .join('');
}

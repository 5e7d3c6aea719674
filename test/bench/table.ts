import { median } from './median.ts';
import type { Row, Unit } from './row.ts';

/** What the rounds of one row gave, by the contender's name. */
export interface Figures {
  readonly row: Row;
  readonly samples: Readonly<Record<string, readonly number[]>>;
}

export interface Result {
  readonly row: string;
  readonly group: string;
  readonly unit: Unit;
  readonly medians: Readonly<Record<string, number>>;
  /** Each peer's median in terms of Slipway's: over 1 is Slipway ahead, whatever the unit. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly samples: Readonly<Record<string, readonly number[]>>;
}

const OURS = 'slipway';

/** The medians and ratios of a row; a contender without samples has neither. */
export function resultOf({ row, samples }: Figures): Result {
  const medians: Record<string, number> = {};
  for (const [name, numbers] of Object.entries(samples)) {
    const middle = median(numbers);
    if (middle !== undefined) medians[name] = middle;
  }
  const ours = medians[OURS];
  const ratios: Record<string, number> = {};
  for (const [name, theirs] of Object.entries(medians)) {
    if (name === OURS || ours === undefined) continue;
    ratios[name] = isRate(row.unit) ? ours / theirs : theirs / ours;
  }
  return { row: row.name, group: row.group, unit: row.unit, medians, ratios, samples };
}

/**
 * An aligned table, which is Markdown too: the medians, the ratio beside each peer's, and last how far Slipway is
 * before the best of them.
 */
export function renderTable(results: readonly Result[], contenders: readonly string[]): string {
  const peers = contenders.filter((name) => name !== OURS);
  const head = ['row', OURS, ...peers, 'ratio to the best peer'];
  const lines = results.map(({ row, unit, medians, ratios }) => {
    const cell = (name: string) => {
      const figure = medians[name];
      if (figure === undefined) return '-';
      const ratio = ratios[name];
      return `${inUnit(figure, unit)}${ratio === undefined ? '' : `  ${times(ratio)}`}`;
    };
    const best = Math.min(...Object.values(ratios));
    const verdict = best === Number.POSITIVE_INFINITY ? '-' : `${times(best)}${best < 1 ? ' behind' : ''}`;
    return [row, ...[OURS, ...peers].map(cell), verdict];
  });
  return aligned([head, ...lines]);
}

/** The medians of one row, to be shown as soon as they are known. */
export function renderResult({ medians, unit }: Result): string {
  return Object.entries(medians)
    .map(([name, figure]) => ` ${name} ${inUnit(figure, unit)}`)
    .join(',');
}

function aligned([head = [], ...lines]: readonly (readonly string[])[]): string {
  const widths = head.map((heading, column) =>
    Math.max(heading.length, ...lines.map((line) => line[column]!.length)),
  );
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |\n`;
  const rule = `|${widths.map((width, column) => `${'-'.repeat(width + 1)}${column === 0 ? '-' : ':'}`).join('|')}|\n`;
  return [row(head), rule, ...lines.map(row)].join('');
}

function inUnit(figure: number, unit: Unit): string {
  const digits = figure < 10 ? 1 : 0;
  const number = figure.toFixed(digits).replace(/\B(?=(\d{3})+$)/g, ',');
  return unit === '/s' ? `${number}/s` : `${number} ${unit}`;
}

const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 2 : 0)}x`;

const isRate = (unit: Unit) => unit === '/s' || unit === 'MB/s';

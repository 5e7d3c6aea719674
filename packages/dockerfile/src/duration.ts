/** Durations as Go writes them: `300ms`, `1.5h`, `1m30s`. */
import type { Word } from './instruction.ts';
import { type SourceLines, syntaxFailure } from './source.ts';

const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

const hint = 'write numbers with units, such as 300ms, 30s, 1m30s or 1.5h';

/**
 * A duration in nanoseconds. Fails with `dockerfile-syntax` when the text is no duration or one longer than 104 days,
 * at the word's place when it is given with its source.
 */
export function parseDuration(duration: Word | string, source?: SourceLines): number {
  const text = typeof duration === 'string' ? duration : duration.text;
  const nanoseconds = toNanoseconds(text);
  if (Number.isSafeInteger(nanoseconds)) return nanoseconds;
  const message = `${JSON.stringify(text)} is not a duration`;
  const place = typeof duration === 'string' ? undefined : duration.range.start;
  throw syntaxFailure(place && source, place ?? { line: 1, column: 1 }, message, hint);
}

function toNanoseconds(text: string): number {
  const match = /^([+-]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+|0)$/.exec(text);
  if (match === null) return Number.NaN;
  let total = 0;
  for (const [, number, unit] of match[2]!.matchAll(/(\d+\.?\d*|\.\d+)([^\d.]+)/g))
    total += Number(number) * units[unit!]!;
  return Math.trunc(match[1] === '-' ? -total : total) + 0;
}

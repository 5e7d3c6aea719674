import { Failure } from '@slipway/failure';

const UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 6e10,
  h: 3.6e12,
};

/** Reads a duration as Go writes it, `1m30s`, in nanoseconds. Throws a `Failure` `usage`. */
export function parseDuration(text: string): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)];
  if (text === '' || parts.map(([part]) => part).join('') !== text)
    throw new Failure('usage', `"${text}" is not a duration`, { hint: 'write for example 30s or 1m30s' });
  return Math.round(parts.reduce((sum, [, number, unit]) => sum + Number(number) * UNITS[unit!]!, 0));
}

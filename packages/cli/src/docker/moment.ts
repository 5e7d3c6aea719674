import { Failure } from '@slipway/failure';
import { parseDuration } from './duration.ts';

/**
 * Reads a `--since` or `--until`: seconds since 1970, a date such as `2026-11-24T13:00:00`, or how long ago, `10m`. Gives
 * seconds since 1970. Throws a `Failure` `usage`.
 */
export function parseMoment(text: string, now: Date): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{4}-\d\d-\d\d/.test(text)) {
    // A date alone is midnight here, as with a time but without a zone.
    const time = Date.parse(text.length === 10 ? `${text}T00:00:00` : text);
    if (!Number.isNaN(time)) return time / 1000;
  }
  // Whole seconds, as docker counts back.
  if (/^\d/.test(text)) return Math.floor(now.getTime() / 1000 - parseDuration(text) / 1e9);
  throw new Failure('usage', `"${text}" is not a time`, {
    hint: 'write 10m for ten minutes ago, a date such as 2026-11-24T13:00:00Z, or seconds since 1970',
  });
}

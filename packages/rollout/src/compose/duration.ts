import { Failure } from '@slipway/failure';

/** Compose's durations, such as `1m30s` or `2.5s`. compose-spec, 11-extension.md#specifying-durations. */
const UNITS: Readonly<Record<string, number>> = {
  us: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};
const WHOLE = /^(?:\d+(?:\.\d+)?(?:us|ms|s|m|h))+$/;

/** Gives nanoseconds. Throws a `Failure` `bad-duration`. */
export function parseDuration(text: string): number {
  if (text === '0') return 0;
  if (!WHOLE.test(text))
    throw new Failure('bad-duration', `"${text}" is not a duration`, {
      hint: 'write it as 1m30s, 10s or 500ms',
    });
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(us|ms|s|m|h)/g)];
  return Math.round(
    parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0),
  );
}

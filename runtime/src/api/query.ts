import { parseDuration } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import type { Platform } from '@slipway/oci';
import * as z from 'zod';

/** Query parameters as the Engine API means them. */

const filtersSchema = z.record(z.string(), z.union([z.array(z.string()), z.record(z.string(), z.boolean())]));

const platformSchema = z.object({
  os: z.string(),
  architecture: z.string(),
  variant: z.string().optional(),
});

const DURATION = /^([\d.]+(ns|us|µs|ms|s|m|h))+$/;

const FALSE = new Set(['', '0', 'no', 'false', 'none']);

export function flag(value: string | undefined): boolean {
  return value !== undefined && !FALSE.has(value.toLowerCase());
}

/** `filters`: JSON of `{key: [values]}` or, as old clients send it, `{key: {value: true}}`. Throws a `Failure` `bad-filter`. */
export function filters(value: string | undefined): ReadonlyMap<string, readonly string[]> {
  if (value === undefined || value === '') return new Map();
  try {
    const entries = Object.entries(filtersSchema.parse(JSON.parse(value)));
    return new Map(
      entries.map(([key, values]) => [key, Array.isArray(values) ? values : Object.keys(values)]),
    );
  } catch (cause) {
    throw new Failure('bad-filter', `invalid filters: ${value}`, { cause });
  }
}

/** Throws a `Failure` `bad-filter` for a filter that is not among those known. */
export function refuseOthers(wanted: ReadonlyMap<string, unknown>, known: readonly string[]): void {
  for (const key of wanted.keys())
    if (!known.includes(key)) throw new Failure('bad-filter', `invalid filter '${key}'`);
}

/** Whether labels meet every `label` filter: `name` or `name=value`. */
export function matchesLabels(
  labels: Readonly<Record<string, string>>,
  wanted: readonly string[] = [],
): boolean {
  return wanted.every((filter) => {
    const split = filter.indexOf('=');
    const name = split < 0 ? filter : filter.slice(0, split);
    return Object.hasOwn(labels, name) && (split < 0 || labels[name] === filter.slice(split + 1));
  });
}

/** Whether labels are for pruning: they meet every `label` filter, and none of `label!`. */
export function prunesLabels(
  labels: Readonly<Record<string, string>>,
  wanted: ReadonlyMap<string, readonly string[]>,
): boolean {
  const spared = wanted.get('label!') ?? [];
  return (
    matchesLabels(labels, wanted.get('label')) && !spared.some((label) => matchesLabels(labels, [label]))
  );
}

/** `os/architecture[/variant]`; undefined when there is none. Throws a `Failure` `bad-platform`. */
export function platform(value: string | undefined): Platform | undefined {
  if (value === undefined || value === '') return undefined;
  const [os, architecture, variant, ...more] = value.split('/');
  if (!os || !architecture || more.length > 0)
    throw new Failure('bad-platform', `invalid platform "${value}"`, { hint: 'write it as linux/amd64' });
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

/** A platform as newer clients send it: JSON of OCI's object. Undefined when there is none. Throws a `Failure` `bad-platform`. */
export function platformObject(value: string | undefined): Platform | undefined {
  if (value === undefined || value === '') return undefined;
  try {
    const { os, architecture, variant } = platformSchema.parse(JSON.parse(value));
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
  } catch (cause) {
    throw new Failure('bad-platform', `invalid platform ${value}`, { cause });
  }
}

/**
 * `until` of a prune: a duration before `now`, as Go writes it (`24h`), or a time, in milliseconds since 1970. Throws a
 * `Failure` `bad-filter` or `bad-time`.
 */
export function until(value: string, now: Date): number {
  if (DURATION.test(value)) return now.getTime() - parseDuration(value) / 1e6;
  const at = time(value);
  if (at !== undefined) return at;
  throw new Failure('bad-filter', `invalid until "${value}"`, {
    hint: 'write it as 24h or 2026-01-31T12:00:00Z',
  });
}

/** A number of seconds since 1970, possibly with a fraction, or an RFC 3339 time, in milliseconds. Throws a `Failure` `bad-time`. */
export function time(value: string | undefined): number | undefined {
  const instant = nanoseconds(value);
  return instant === undefined ? undefined : Number(instant / 1000n) / 1000;
}

/** As `time`, in nanoseconds: those that keep order among the lines of a log. */
export function nanoseconds(value: string | undefined): bigint | undefined {
  if (value === undefined || value === '' || value === '0') return undefined;
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const nanos = (digits: string) => BigInt(digits.slice(0, 9).padEnd(9, '0'));
  if (whole !== undefined) return BigInt(whole) * BILLION + nanos(fraction);
  const parsed = Date.parse(value);
  if (Number.isNaN(parsed)) throw new Failure('bad-time', `invalid time "${value}"`);
  const [, digits = ''] = /\.(\d+)/.exec(value) ?? [];
  return BigInt(Math.floor(parsed / 1000)) * BILLION + nanos(digits);
}

const BILLION = 1_000_000_000n;

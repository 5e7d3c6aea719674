import { Failure } from '@slipway/failure';
import type { Platform } from '@slipway/oci';
import { z } from 'zod';

/** Query parameters as the Engine API means them. */

const filtersSchema = z.record(z.string(), z.union([z.array(z.string()), z.record(z.string(), z.boolean())]));

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

/** `os/architecture[/variant]`; undefined when there is none. Throws a `Failure` `bad-platform`. */
export function platform(value: string | undefined): Platform | undefined {
  if (value === undefined || value === '') return undefined;
  const [os, architecture, variant, ...more] = value.split('/');
  if (!os || !architecture || more.length > 0)
    throw new Failure('bad-platform', `invalid platform "${value}"`, { hint: 'write it as linux/amd64' });
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

/** A number of seconds since 1970, possibly with a fraction, or an RFC 3339 time, in milliseconds. */
export function time(value: string | undefined): number | undefined {
  if (value === undefined || value === '' || value === '0') return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const parsed = Date.parse(value);
  if (Number.isNaN(parsed)) throw new Failure('bad-time', `invalid time "${value}"`);
  return parsed;
}

import { refused } from './template-parse.ts';

/** The functions of docker's templates, by name. */
export type Functions = Readonly<Record<string, (...values: unknown[]) => unknown>>;

export const FUNCTIONS: Functions = {
  json: (value) => goJson(value),
  index: (value, ...keys) => keys.reduce(member, value) ?? '',
  len: (value) =>
    typeof value === 'string' || Array.isArray(value) ? value.length : Object.keys(value ?? {}).length,
  join: (values, separator) => (values as readonly unknown[] | null)?.map(text).join(text(separator)) ?? '',
  split: (value, separator) => text(value).split(text(separator)),
  upper: (value) => text(value).toUpperCase(),
  lower: (value) => text(value).toLowerCase(),
  title: (value) => text(value).replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  truncate: (value, length) => text(value).slice(0, Number(length)),
  print: (...values) => values.map(text).join(' '),
  println: (...values) => `${values.map(text).join(' ')}\n`,
  not: (value) => !isTrue(value),
  and: (...values) => values.find((value) => !isTrue(value)) ?? values.at(-1),
  or: (...values) => values.find(isTrue) ?? values.at(-1),
  eq: (value, ...others) => others.some((other) => other === value),
  ne: (a, b) => a !== b,
  lt: (a, b) => (a as number) < (b as number),
  gt: (a, b) => (a as number) > (b as number),
};

function member(value: unknown, key: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') throw refused(`index cannot look into ${text(value)}`);
  return (value as Record<string, unknown>)[String(key)];
}

/** As Go's templates decide: nothing, false, zero and what is empty are not. */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value);
}

/** As Go prints values: lists in brackets, maps as `map[key:value]`, nil as `<nil>`. */
export function text(value: unknown): string {
  if (value === null || value === undefined) return '<nil>';
  if (Array.isArray(value)) return `[${value.map(text).join(' ')}]`;
  if (typeof value !== 'object') return String(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `map[${members.map(([key, each]) => `${key}:${text(each)}`).join(' ')}]`;
}

/** JSON as Go's encoder writes it for HTML's sake: `<`, `>` and `&` as escapes. */
export function goJson(value: unknown): string {
  return JSON.stringify(value ?? null).replace(
    /[<>&]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

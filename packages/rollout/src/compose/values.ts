import * as z from 'zod';
import { parseDuration } from './duration.ts';
import { shellWords } from './shell-words.ts';
import { parseSize } from './size.ts';

/**
 * The kinds of value a Compose file is made of. Interpolation leaves text where the file wanted a number or a truth value,
 * so each kind takes both. compose-spec, 12-interpolation.md and 11-extension.md.
 */

/** Turns a plain function into a transform; what it throws becomes the issue, at the value's own place. */
export function attempt<Input, Output>(read: (input: Input) => Output) {
  return (input: Input, context: { readonly issues: z.core.$ZodRawIssue[] }): Output => {
    try {
      return read(input);
    } catch (error) {
      context.issues.push({ code: 'custom', message: (error as Error).message, input });
      return z.NEVER;
    }
  };
}

/** A schema of a plain function. */
export function reading<T>(read: (input: unknown) => T) {
  return z.unknown().transform(attempt(read));
}

/**
 * A mapping with exactly these keys, and any that begin with `x-`. A key without a value counts as absent, an absent
 * mapping as an empty one.
 */
export function section<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.preprocess(withoutExtensions, z.strictObject(shape));
}

function withoutExtensions(input: unknown): unknown {
  if (!isMapping(input)) return input ?? {};
  return Object.fromEntries(
    Object.entries(input).filter(([key, value]) => !key.startsWith('x-') && value !== null),
  );
}

export function isMapping(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

export function textOf(input: unknown): string {
  if (typeof input === 'string') return input;
  if (typeof input === 'number' && Number.isInteger(input) && !Number.isSafeInteger(input))
    throw new Error('this number is too large to be exact; put it in quotes');
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  throw new Error('must be text');
}

export const text = reading(textOf);
export const texts = z.array(text);
/** One text, or several. */
export const textOrTexts = z.preprocess((input) => (Array.isArray(input) ? input : [input]), texts);

export const number = reading((input) => {
  const value = textOf(input).trim() === '' ? Number.NaN : Number(input);
  if (!Number.isFinite(value)) throw new Error('must be a number');
  return value;
});

export const integer = number.refine(Number.isInteger, 'must be a whole number');

export const flag = reading((input) => {
  const word = String(input).toLowerCase();
  if (['true', 'yes', 'on', 'y'].includes(word)) return true;
  if (['false', 'no', 'off', 'n'].includes(word)) return false;
  throw new Error('must be true or false');
});

export const duration = reading((input) => parseDuration(textOf(input)));
export const size = reading((input) => parseSize(textOf(input)));

/** A file's mode: `0440`, in octal as YAML 1.2 has it not, or `0o440`. */
export const fileMode = reading((input) => {
  const digits = /^(?:0o?)?([0-7]{3,4})$/.exec(
    typeof input === 'number' ? octalOf(input) : textOf(input),
  )?.[1];
  if (digits === undefined) throw new Error('must be a file mode such as "0440"');
  return Number.parseInt(digits, 8);
});

/** `0440` is the number 440 to YAML 1.2, and meant in octal; `0o440` arrives as 288. Only one of the two reads as octal. */
function octalOf(value: number): string {
  return /^[0-7]+$/.test(String(value)) ? String(value) : value.toString(8);
}

/** A command: words as a list, or one string to split. Nothing at all is no command. */
export const command = reading((input) => {
  if (input === null || input === undefined) return undefined;
  return Array.isArray(input) ? input.map(textOf) : shellWords(textOf(input));
});

/** A mapping of names to text, or a list of `name=text`. A name alone has the value `undefined`. */
export const assignments = reading((input) => {
  const entries = Array.isArray(input)
    ? input.map((entry) => assignment(textOf(entry)))
    : Object.entries(mappingOf(input));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value === null || value === undefined ? undefined : textOf(value)]),
  );
});

/** As `assignments`; a name alone has an empty value. */
export const labels = assignments.transform((entries) =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, value ?? ''])),
);

function assignment(entry: string): [string, string | undefined] {
  const equals = entry.indexOf('=');
  return equals < 0 ? [entry, undefined] : [entry.slice(0, equals), entry.slice(equals + 1)];
}

function mappingOf(input: unknown): Readonly<Record<string, unknown>> {
  if (input === null || input === undefined) return {};
  if (!isMapping(input)) throw new Error('must be a mapping, or a list of NAME=value');
  return input;
}

/** A list of names, or a mapping of names to more of each; `null` where nothing more is said. */
export function namesOr<S extends z.ZodType>(more: S) {
  const named = (input: unknown) =>
    Array.isArray(input) ? Object.fromEntries(input.map((name) => [String(name), null])) : (input ?? {});
  return z.preprocess(named, z.record(z.string(), more));
}

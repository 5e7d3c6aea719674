import { existsSync, readFileSync } from 'node:fs';
import { Failure } from '@slipway/failure';
import { type Command, Option } from 'commander';
import type { CliContext, PlaceFlags } from '../context.ts';

/** Flags that several commands share. */

export interface CommonFlags extends PlaceFlags {
  readonly json?: boolean;
}

/** Adds `--json` and where the engine is. */
export function withCommonFlags(command: Command): Command {
  return withPlaceFlags(command).option('--json', 'end with the result as one JSON object');
}

/** Adds where the engine is. */
export function withPlaceFlags(command: Command): Command {
  return command
    .option('--socket <path>', "the engine's API (SLIPWAY_HOST)")
    .addOption(new Option('--root <folder>', "the engine's root (SLIPWAY_ROOT)").hideHelp())
    .addOption(
      new Option('--run <folder>', "the engine's run folder, with its socket (SLIPWAY_RUN)").hideHelp(),
    );
}

/** Gathers `K=V` given several times. */
export function keyValue(
  entry: string,
  previous: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const split = entry.indexOf('=');
  if (split < 1) throw new Failure('usage', `"${entry}" is not of the form NAME=VALUE`);
  return { ...previous, [entry.slice(0, split)]: entry.slice(split + 1) };
}

/** Gathers a flag given several times. */
export function several(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

/** `--filter NAME=VALUE`, given several times, as the API takes it. Throws a `Failure` `usage`. */
export function filters(conditions: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const gathered: Record<string, string[]> = {};
  for (const condition of conditions) {
    const split = condition.indexOf('=');
    if (split < 1) throw new Failure('usage', `"${condition}" is not of the form NAME=VALUE`);
    const name = condition.slice(0, split);
    gathered[name] = [...(gathered[name] ?? []), condition.slice(split + 1)];
  }
  return gathered;
}

/** `NAME=VALUE` each, or `NAME` for an empty value. */
export function pairsOf(entries: readonly string[]): Record<string, string> {
  return Object.fromEntries(entries.map((entry) => splitAt(entry, '=')));
}

/** The text before a separator and after it; all of it and nothing, when there is none. */
export function splitAt(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

export function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new Failure('usage', `"${value}" is not a number`);
  return Number(value);
}

/** A whole number, which may be negative. */
export function integer(value: string): number {
  return value.startsWith('-') ? -count(value.slice(1)) : count(value);
}

/** What a flag says that is on by itself: `--sig-proxy=false`, or `-H=false`. */
export function truth(given: string): boolean {
  const value = given.replace(/^=/, '');
  if (!/^(true|false|1|0)$/i.test(value)) throw new Failure('usage', `"${value}" is neither true nor false`);
  return /^(true|1)$/i.test(value);
}

const SECRET_FIELDS = ['id', 'type', 'src', 'source', 'env'];

/**
 * Reads `--secret id=NAME[,src=FILE|env=VARIABLE]`. What has neither is a variable of that name or else a file, as in
 * Docker, whose `type=env,src=VARIABLE` is understood too. Throws a `Failure` `usage` or `secret-missing`.
 */
export function readSecrets(specs: readonly string[], env: CliContext['env']): Record<string, Buffer> {
  return Object.fromEntries(
    specs.map((spec) => {
      const fields = Object.fromEntries(
        spec.split(',').map((field) => field.split(/=(.*)/s, 2) as [string, string]),
      );
      const id = fields['id'];
      if (!id)
        throw new Failure('usage', `--secret ${spec} has no id`, {
          hint: 'write --secret id=NAME,src=FILE or id=NAME,env=VARIABLE',
        });
      const unknown = Object.keys(fields).find((name) => !SECRET_FIELDS.includes(name));
      if (unknown !== undefined)
        throw new Failure('usage', `--secret ${spec}: there is no field "${unknown}"`, {
          hint: `it has ${SECRET_FIELDS.join(', ')}`,
        });
      const source = fields['src'] ?? fields['source'];
      if (source !== undefined && fields['type'] !== 'env') return [id, readSecret(id, source)];
      const variable = fields['env'] ?? source;
      const value = env[variable ?? id];
      if (value !== undefined) return [id, Buffer.from(value)];
      if (variable === undefined && existsSync(id)) return [id, readSecret(id, id)];
      throw new Failure(
        'secret-missing',
        `the environment has no ${variable ?? id} for the secret "${id}"`,
        variable === undefined ? { hint: `name its file: --secret id=${id},src=FILE` } : {},
      );
    }),
  );
}

function readSecret(id: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Failure('secret-missing', `the file ${path} of the secret "${id}" cannot be read`, { cause });
  }
}

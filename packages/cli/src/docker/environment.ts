import { readFileSync } from 'node:fs';
import { Failure } from '@slipway/failure';
import type { CliContext } from '../context.ts';

/**
 * The variables of `--env-file` and `--env`, later ones after earlier. One without a value has the one that it has here,
 * and is left out when it has none. Throws a `Failure` `file-unreadable`.
 */
export function environment(
  { env = [], envFile = [] }: { readonly env?: readonly string[]; readonly envFile?: readonly string[] },
  here: CliContext['env'],
): readonly string[] {
  return [...envFile.flatMap(linesOf), ...env].flatMap((entry) => {
    if (entry.includes('=')) return [entry];
    const value = here[entry];
    return value === undefined ? [] : [`${entry}=${value}`];
  });
}

/** The lines of a file of variables or labels, without comments. Throws a `Failure` `file-unreadable`. */
export function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split(/\r?\n/)
      .map((line) => line.trimStart())
      .filter((line) => line !== '' && !line.startsWith('#'));
  } catch (cause) {
    throw new Failure('file-unreadable', `${path} cannot be read`, { cause });
  }
}

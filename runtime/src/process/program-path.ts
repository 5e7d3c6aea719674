import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';

/** Where a program lies, by a PATH. Throws a `Failure` `command-not-found`. */
export function programPath(program: string, searchPath: string): string {
  const paths = program.includes('/')
    ? [program]
    : searchPath.split(':').map((folder) => join(folder, program));
  const found = paths.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Failure('command-not-found', `the program ${program} is not installed`, {
    hint: `install ${program} and try again`,
  });
}

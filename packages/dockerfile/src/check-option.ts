/** The `check` directive: `skip=NAME,NAME` or `skip=all`, and `error=true`, divided by semicolons. */
import { Failure } from '@slipway/failure';
import type { DockerfileWarning } from './instruction.ts';
import { locationIn, type Source, syntaxFailure } from './source.ts';

export interface CheckOptions {
  readonly skip: 'all' | readonly string[];
  readonly error: boolean;
}

/** Reads the value of the directive; without one, nothing is skipped. Fails with `dockerfile-syntax` on an unknown option. */
export function readCheckOptions(value: string | undefined, source: Source): CheckOptions {
  let options: CheckOptions = { skip: [], error: false };
  for (const part of value?.split(';') ?? []) {
    const [, name, setting = ''] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (name === 'skip') options = { ...options, skip: setting === 'all' ? 'all' : setting.split(/\s*,\s*/) };
    else if (name === 'error' && /^(true|false)$/i.test(setting))
      options = { ...options, error: setting.toLowerCase() === 'true' };
    else if (name !== 'experimental') throw unknownOption(part.trim(), source);
  }
  return options;
}

/** The warnings that are not skipped. Fails with `dockerfile-check` at the first of them when warnings are errors. */
export function applyCheckOptions(
  warnings: readonly DockerfileWarning[],
  { skip, error }: CheckOptions,
  source: Source,
): readonly DockerfileWarning[] {
  const kept =
    skip === 'all' ? [] : warnings.filter(({ code }) => !skip.some((name) => codeOf(name) === code));
  const [first] = kept;
  if (!error || first === undefined) return kept;
  const location = locationIn(source, first.range.start);
  throw new Failure('dockerfile-check', `${first.message} (${first.code})`, {
    ...(location === undefined ? {} : { location }),
    hint: 'correct it, or name the check in # check=skip=…, as the Dockerfile says that warnings are errors',
  });
}

/** `StageNameCasing` → `stage-name-casing`, `JSONArgsRecommended` → `json-args-recommended`. */
function codeOf(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
}

function unknownOption(part: string, source: Source): Failure<'dockerfile-syntax'> {
  const index = source.lines.findIndex((line) => /^\s*#\s*check\s*=/i.test(line));
  const column = source.lines[index]!.indexOf(part) + 1;
  return syntaxFailure(
    source,
    { line: index + 1, column },
    `${JSON.stringify(part)} is no option of a check directive`,
    'write skip=NAME,NAME or skip=all, and error=true, with a semicolon between them',
  );
}

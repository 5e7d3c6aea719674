/** The `check` directive: `skip=NAME,NAME` or `skip=all`, and `error=true`, divided by semicolons. */
import { Failure } from '@slipway/failure';
import type { CheckOptions } from '../instruction.ts';
import { type Source, syntaxFailure } from '../source.ts';

/** Reads the value of the directive in a file; without one, nothing is skipped. Fails with `dockerfile-syntax` on an unknown option. */
export function readCheckDirective(value: string | undefined, source: Source): CheckOptions {
  return readOptions(value ?? '', (part) => {
    const index = source.lines.findIndex((line) => /^\s*#\s*check\s*=/i.test(line));
    const position = { line: index + 1, column: source.lines[index]!.indexOf(part) + 1 };
    return syntaxFailure(source, position, `${JSON.stringify(part)} is no option of a check directive`, hint);
  });
}

/** Reads options that were given outside the file, in the directive's form. Fails with `bad-checks` on an unknown option. */
export function parseCheckOptions(text: string): CheckOptions {
  return readOptions(
    text,
    (part) => new Failure('bad-checks', `${JSON.stringify(part)} is no option of build checks`, { hint }),
  );
}

const hint = 'write skip=NAME,NAME or skip=all, and error=true, with a semicolon between them';

function readOptions(text: string, unknown: (part: string) => Failure): CheckOptions {
  let options: CheckOptions = { skip: [], error: false };
  for (const part of text.split(';')) {
    const [, name, setting = ''] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (name === 'skip') options = { ...options, skip: setting === 'all' ? 'all' : setting.split(/\s*,\s*/) };
    else if (name === 'error' && /^(true|false)$/i.test(setting))
      options = { ...options, error: setting.toLowerCase() === 'true' };
    // None of the checks here is experimental.
    else if (name !== 'experimental' && part.trim() !== '') throw unknown(part.trim());
  }
  return options;
}

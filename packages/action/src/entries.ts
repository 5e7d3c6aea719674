import { Failure } from '@slipway/failure';

/**
 * Inputs that hold several values, one a line, as users of docker/build-push-action write them: a value that goes over
 * several lines stands in double quotes, with two for one inside. Blank lines and lines that begin with `#` are left out.
 */

/** The values, in order. Throws a `Failure` `bad-input` when a quote does not end. */
export function entriesOf(text: string, name: string): string[] {
  const entries: string[] = [];
  for (let rest = text.replaceAll('\r\n', '\n').trimStart(); rest !== ''; rest = rest.trimStart()) {
    const [matched, quoted, plain = ''] = /^"((?:[^"]|"")*)"[ \t]*(?=\n|$)|^(.*)/.exec(rest) ?? [
      '',
      undefined,
    ];
    if (quoted === undefined && plain.startsWith('"'))
      throw new Failure('bad-input', `input ${name}: a value begins with a double quote that does not end`, {
        hint: 'end it with a double quote; write two for one inside',
      });
    rest = rest.slice(matched.length);
    if (quoted !== undefined) entries.push(quoted.replaceAll('""', '"'));
    else if (!plain.startsWith('#')) entries.push(plain.trimEnd());
  }
  return entries;
}

/** Splits `NAME=VALUE`. Throws a `Failure` `bad-input` that does not repeat the value, which may be a secret. */
export function pairOf(entry: string, name: string): readonly [string, string] {
  const split = entry.indexOf('=');
  if (split < 1)
    throw new Failure('bad-input', `input ${name}: a line is not of the form NAME=VALUE`, {
      hint: 'write one NAME=VALUE a line',
    });
  return [entry.slice(0, split).trim(), entry.slice(split + 1)];
}

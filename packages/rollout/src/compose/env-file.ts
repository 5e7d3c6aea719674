import { Failure } from '@slipway/failure';
import { interpolate, type Variables } from './interpolation.ts';

/**
 * Files of environment variables, as `env_file:` names them: `NAME=value` a line, `export` before it allowed, `#` comments,
 * values in single quotes as they are, in double quotes with escapes, otherwise up to ` #`. Values not in single quotes are
 * interpolated, with the names above them too. A name without `=` takes its value from `variables`. Compose, "env_file".
 */
const ENTRY = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*(?:(=)[ \t]*)?/;
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  $: '$$',
};

/** Throws a `Failure` `bad-env-file` with the place. */
export function parseEnvFile(text: string, file: string, variables: Variables): Record<string, string> {
  const values: Record<string, string> = {};
  let rest = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const whole = rest.length;
  const total = rest.split('\n').length;
  const fail = (problem: string, cause?: unknown) => {
    const line = total - rest.split('\n').length + 1;
    return new Failure('bad-env-file', `${file}: ${problem}`, {
      location: { file, line, text: rest.split('\n')[0] ?? '' },
      ...(cause === undefined ? {} : { cause }),
    });
  };
  while (rest.length > 0 && whole > 0) {
    const blank = /^[ \t]*(?:#[^\n]*)?(?:\n|$)/.exec(rest);
    if (blank !== null) {
      rest = rest.slice(blank[0].length);
      continue;
    }
    const [head, name, equals] = ENTRY.exec(rest) ?? [];
    if (head === undefined || name === undefined) throw fail('expected NAME=value');
    const [length, value] = valueAfter(rest.slice(head.length), equals !== undefined, fail);
    const known = { ...variables, ...values };
    try {
      const taken = value === undefined ? variables[name] : interpolateUnlessLiteral(value, known);
      if (taken !== undefined) values[name] = taken;
    } catch (error) {
      throw fail(`the value of ${name} cannot be expanded`, error);
    }
    rest = rest.slice(head.length + length);
  }
  return values;
}

interface Value {
  readonly text: string;
  readonly literal: boolean;
}

function interpolateUnlessLiteral({ text, literal }: Value, variables: Variables): string {
  return literal ? text : interpolate(text, variables, () => {});
}

/** The value that follows `NAME=`, and how far it reaches, its line end included. */
function valueAfter(
  text: string,
  assigned: boolean,
  fail: (problem: string) => Failure,
): [length: number, value: Value | undefined] {
  const end = /^[ \t]*(?:#[^\n]*)?(?:\n|$)/;
  const quoted = assigned ? /^'([^']*)'|^"((?:[^"\\]|\\[\s\S])*)"/.exec(text) : null;
  if (quoted !== null) {
    const [whole, single, double = ''] = quoted;
    const after = end.exec(text.slice(whole.length));
    if (after === null) throw fail('there is text after the closing quote');
    const unescaped = double.replace(
      /\\([nrt"\\$])/g,
      (_, character: string) => ESCAPES[character] ?? character,
    );
    return [whole.length + after[0].length, { text: single ?? unescaped, literal: single !== undefined }];
  }
  if (/^['"]/.test(text)) throw fail('a quote is never closed');
  const line = /^[^\n]*(?:\n|$)/.exec(text)?.[0] ?? '';
  const bare = line.replace(/(?:^|\s)#[^\n]*/, '').trim();
  if (!assigned && bare !== '') throw fail('expected NAME=value');
  return [line.length, assigned ? { text: bare, literal: false } : undefined];
}

import { Failure } from '@slipway/failure';

/**
 * Compose's interpolation: `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME:?error}`, `${NAME?error}`,
 * `${NAME:+other}`, `${NAME+other}`, and `$$` for a dollar sign. With the colon, an empty value counts as unset. What
 * follows the operator is interpolated too. compose-spec, 12-interpolation.md.
 */
export type Variables = Readonly<Record<string, string | undefined>>;

const NAME = /^[A-Za-z_][A-Za-z0-9_]*/;

/**
 * `unset` is told of each name that is neither set nor given a default; it counts as empty. Throws a `Failure`
 * `bad-interpolation`, or `variable-required` for `?`.
 */
export function interpolate(text: string, variables: Variables, unset: (name: string) => void): string {
  let result = '';
  let rest = text;
  for (let dollar = rest.indexOf('$'); dollar >= 0; dollar = rest.indexOf('$')) {
    result += rest.slice(0, dollar);
    const [value, length] = expansion(rest.slice(dollar), variables, unset);
    result += value;
    rest = rest.slice(dollar + length);
  }
  return result + rest;
}

/** The value of the expansion `text` begins with, and how many characters it takes. */
function expansion(text: string, variables: Variables, unset: (name: string) => void): [string, number] {
  if (text[1] === '$') return ['$', 2];
  if (text[1] === '{') {
    const length = closing(text);
    return [braced(text.slice(2, length - 1), variables, unset), length];
  }
  const name = NAME.exec(text.slice(1))?.[0];
  if (name === undefined) throw invalid(text);
  return [lookup(name, variables, unset), name.length + 1];
}

function braced(body: string, variables: Variables, unset: (name: string) => void): string {
  const name = NAME.exec(body)?.[0];
  if (name === undefined) throw invalid(`\${${body}}`);
  const [, colon, operator, word = ''] = /^(:?)([-?+])?([\s\S]*)$/.exec(body.slice(name.length)) ?? [];
  if (operator === undefined && (colon !== '' || word !== '')) throw invalid(`\${${body}}`);
  const value = variables[name];
  const given = value !== undefined && !(colon === ':' && value === '');
  const other = () => interpolate(word, variables, unset);
  if (operator === '-') return given ? value : other();
  if (operator === '+') return given ? other() : '';
  if (operator === '?' && !given)
    throw new Failure(
      'variable-required',
      `the variable ${name} is required${word === '' ? '' : `: ${other()}`}`,
      {
        hint: `set ${name} and try again`,
      },
    );
  return lookup(name, variables, unset);
}

function lookup(name: string, variables: Variables, unset: (name: string) => void): string {
  const value = variables[name];
  if (value === undefined) unset(name);
  return value ?? '';
}

/** The length of `${…}` at the start of `text`, braces within it counted. */
function closing(text: string): number {
  let depth = 0;
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '{' && text[at - 1] === '$') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw invalid(text);
}

function invalid(text: string): Failure {
  return new Failure('bad-interpolation', `"${text.slice(0, 60)}" is not a variable`, {
    hint: 'write ${NAME}, or $$ for a dollar sign',
  });
}

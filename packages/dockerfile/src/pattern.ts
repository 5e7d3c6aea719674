/**
 * Path patterns with the rules of Go's `filepath.Match`: `*` and `?` stand for characters other than `/`, `[a-z]` and `[^a-z]`
 * for one character, and a backslash makes the next one literal. The whole path must match. Where `**` is allowed, it
 * stands for any number of folders, as in .dockerignore and `COPY --parents`.
 */
import { Failure } from '@slipway/failure';

export interface PatternOptions {
  /** Whether `**` crosses folders; otherwise it is the same as `*`. */
  readonly doubleStar?: boolean;
}

/** Whether all of `path` matches. Fails with `bad-pattern` when the pattern is malformed. */
export function matchPattern(pattern: string, path: string, options: PatternOptions = {}): boolean {
  return compilePattern(pattern, options).test(path);
}

/** Whether the pattern is more than a plain path. */
export function hasWildcards(pattern: string): boolean {
  return /[*?[\\]/.test(pattern);
}

/** The pattern as a regular expression, for matching many paths. Fails with `bad-pattern`. */
export function compilePattern(pattern: string, { doubleStar = false }: PatternOptions = {}): RegExp {
  let source = '';
  for (let position = 0; position < pattern.length; ) {
    const rest = pattern.slice(position);
    const [token, translated] =
      (doubleStar ? folders(pattern, position) : undefined) ?? simple(rest) ?? characterClass(pattern, rest);
    source += translated;
    position += token.length;
  }
  return new RegExp(`^${source}$`, 'su');
}

type Token = readonly [token: string, translated: string];

/** `**`, at the end for everything, before a `/` for any folders; stuck to the plain rest of a name, for any beginning of it. */
function folders(pattern: string, position: number): Token | undefined {
  const token = /^\*\*\/?/.exec(pattern.slice(position))?.[0];
  if (token === undefined) return undefined;
  const rest = pattern.slice(position + token.length);
  const begins = position === 0 && token === '**' && !hasWildcards(rest);
  return [token, rest === '' || begins ? '.*' : '(?:.*/)?'];
}

function simple(rest: string): Token | undefined {
  if (rest[0] === '[') return undefined;
  if (rest[0] === '*') return ['*', '[^/]*'];
  if (rest[0] === '?') return ['?', '[^/]'];
  const character = /^\\?(.)/su.exec(rest);
  if (character === null || rest === '\\') return undefined;
  return [character[0], literal(character[1]!)];
}

function characterClass(pattern: string, rest: string): Token {
  const one = String.raw`(?:\\.|[^\]\\-])`;
  const match = new RegExp(String.raw`^\[(\^|(?!\^))((?:${one}(?:-${one})?)+)\]`, 'su').exec(rest);
  if (match === null)
    throw new Failure('bad-pattern', `the pattern ${pattern} is malformed`, {
      hint: 'close every [, and escape a [ or \\ that is meant as it stands with a backslash',
    });
  const ranges = match[2]!.matchAll(/(\\.|[^\\])(?:-(\\.|[^\\]))?/gsu);
  const members = Array.from(ranges, ([, from, to]) => member(from!, to)).join('');
  if (members === '') return [match[0], match[1] === '^' ? '.' : '(?!)'];
  return [match[0], `[${match[1]}${members}]`];
}

/** A range the wrong way round holds nothing. */
function member(from: string, to: string | undefined): string {
  const low = from.replace(/^\\/, '') || '\\';
  const high = to === undefined ? low : to.replace(/^\\/, '') || '\\';
  if (low.codePointAt(0)! > high.codePointAt(0)!) return '';
  return `${literal(low)}-${literal(high)}`;
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, (special) => (special === '-' ? '\\x2d' : `\\${special}`));
}

/**
 * The operators of `${name…}` that cut and replace: `#`, `##`, `%`, `%%`, `/` and `//`. In their patterns `*` stands for
 * any characters of a line and `?` for one; a backslash makes either literal.
 */

export interface Trim {
  readonly from: 'start' | 'end';
  readonly longest: boolean;
}

/** `value` without what matches `pattern` at one end. Throws a `RangeError` on a bad escape in the pattern. */
export function trimMatch(value: string, pattern: string, { from, longest }: Trim): string {
  const source = patternSource(pattern, longest ? '[^\\n]*' : '[^\\n]*?');
  if (from === 'start') return value.replace(new RegExp(`^(?:${source})`, 'u'), '');
  if (longest) return value.replace(new RegExp(`(?:${source})$`, 'u'), '');
  // The longest possible head leaves the shortest possible match behind it.
  return new RegExp(`^([^]*)(?:${source})$`, 'u').exec(value)?.[1] ?? value;
}

/** `value` with the first or every longest match of `pattern` replaced. Throws a `RangeError` on a bad escape. */
export function replaceMatch(value: string, pattern: string, replacement: string, every: boolean): string {
  const source = patternSource(pattern, '[^\\n]*');
  return value.replace(new RegExp(source, every ? 'gu' : 'u'), () => replacement);
}

/** A backslash before `}` or `/` has done its work when the pattern was cut out of the braces, and is dropped. */
function patternSource(pattern: string, star: string): string {
  return pattern.replace(/\\(.?)|[^\\]/gsu, (token, escaped: string | undefined) => {
    if (escaped === undefined) return token === '*' ? star : token === '?' ? '[^\\n]' : literal(token);
    if (!/^[*?\\}/]$/.test(escaped)) throw new RangeError(`invalid escape \\${escaped}`);
    return literal(escaped);
  });
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

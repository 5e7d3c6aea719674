import { Failure } from '@slipway/failure';

/**
 * Splits a command written as one string into words, as Compose does: by the quoting rules of a POSIX shell, without
 * expanding anything. Throws a `Failure` `bad-command` for a quote that is never closed.
 */
export function shellWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quote === "'" ? character === "'" : quote === '"' && character === '"') quote = '';
    else if (quote === "'") word += character;
    else if (character === '\\') {
      at += 1;
      const escaped = text[at] ?? '';
      const kept = quote === '"' && !'"\\$`\n'.includes(escaped);
      word = (word ?? '') + (kept ? `\\${escaped}` : escaped);
    } else if (quote === '"') word += character;
    else if (character === "'" || character === '"') {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + character;
  }
  if (quote !== '') throw new Failure('bad-command', `a ${quote} is never closed in: ${text}`);
  return word === undefined ? words : [...words, word];
}

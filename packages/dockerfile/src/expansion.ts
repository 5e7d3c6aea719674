/**
 * Reads a text with variables in it, as Docker's builder does, which is close to what a POSIX shell does: `$v`, `${v}` with
 * its operators, single and double quotes, and the escape character of the file. There is no command substitution.
 */
import { Failure, type Location } from '@slipway/failure';
import { replaceMatch, trimMatch } from './substitution.ts';

/**
 * The value of a variable, or undefined when it is not set. `operator` is what follows the name in braces, such as `:-`; empty
 * when nothing does.
 */
export type Variables = (name: string, operator: string) => string | undefined;

/** The place of a character of the text, for failures. */
export type Place = (offset: number) => Location | undefined;

export interface Expanded {
  readonly text: string;
  readonly words: string[];
}

export interface ExpansionInput {
  readonly source: string;
  readonly variables: Variables;
  readonly escapeToken: string;
  /** Whether quotes mean anything, and are removed. */
  readonly quotes: boolean;
  readonly place: Place;
}

/** One pass over a text. Reads forward only; `position` is the next character to read. */
export class Expansion {
  readonly #source: string;
  readonly #input: ExpansionInput;
  #position = 0;

  constructor(input: ExpansionInput) {
    this.#source = input.source;
    this.#input = input;
  }

  run(): Expanded {
    return this.#until('', false);
  }

  /** Reads up to and over the character `stop`, or to the end for `''`. Patterns keep their escapes. */
  #until(stop: string, keepEscapes: boolean): Expanded {
    const begin = this.#position;
    const words = new WordList();
    let text = '';
    const add = (piece: string, divide: boolean) => {
      text += piece;
      words.add(piece, divide);
    };
    while (this.#position < this.#source.length) {
      const character = this.#source[this.#position]!;
      if (character === stop) {
        this.#position++;
        return { text, words: words.end() };
      }
      if (character === '$') add(this.#dollar(), true);
      else if (this.#input.quotes && character === "'") add(this.#singleQuoted(), false);
      else if (this.#input.quotes && character === '"') add(this.#doubleQuoted(keepEscapes), false);
      else if (character === this.#input.escapeToken) {
        const escaped = this.#source.slice(this.#position + 1, this.#position + 2);
        add(keepEscapes ? character + escaped : escaped, false);
        this.#position += 2;
      } else {
        add(character, true);
        this.#position++;
      }
    }
    if (stop !== '') throw this.#failure(`\${ is not closed: ${stop} is missing`, begin, 'close the brace');
    return { text, words: words.end() };
  }

  #singleQuoted(): string {
    const end = this.#source.indexOf("'", this.#position + 1);
    if (end === -1) throw this.#unclosedQuote('single', this.#position);
    const text = this.#source.slice(this.#position + 1, end);
    this.#position = end + 1;
    return text;
  }

  #doubleQuoted(keepEscapes: boolean): string {
    const begin = this.#position++;
    let text = '';
    while (this.#position < this.#source.length) {
      const character = this.#source[this.#position]!;
      const following = this.#source[this.#position + 1] ?? '';
      if (character === '"') {
        this.#position++;
        return text;
      }
      if (character === '$') text += this.#dollar();
      else if (
        character === this.#input.escapeToken &&
        ['"', '$', this.#input.escapeToken].includes(following)
      ) {
        text += keepEscapes ? character + following : following;
        this.#position += 2;
      } else {
        text += character;
        this.#position++;
      }
    }
    throw this.#unclosedQuote('double', begin);
  }

  #dollar(): string {
    const begin = this.#position++;
    if (this.#source[this.#position] === '{') return this.#braces(begin);
    const name = this.#name();
    return name === '' ? '$' : (this.#input.variables(name, '') ?? '');
  }

  /** A name, a run of digits, or one of the shell's special parameters, which are never set here. */
  #name(): string {
    const pattern = /\p{Nd}+|[@*#?\-$!]|[\p{L}_][\p{L}\p{Nd}_]*/uy;
    pattern.lastIndex = this.#position;
    const name = pattern.exec(this.#source)?.[0] ?? '';
    this.#position += name.length;
    return name;
  }

  #braces(begin: number): string {
    this.#position++;
    const name = this.#name();
    const rest = this.#source.slice(this.#position);
    const operator = /^(?:\}|:?[-+?]|##?|%%?|\/\/?)/.exec(rest)?.[0];
    if (rest === '') throw this.#failure('${ is not closed: } is missing', begin, 'close the brace');
    if (name === '')
      throw this.#failure(
        '${ is not followed by the name of a variable',
        begin,
        'escape the $ to write it as it stands',
      );
    if (operator === undefined)
      throw this.#failure(
        `\${${name} is followed by ${JSON.stringify(/^:?./u.exec(rest)?.[0] ?? rest[0])}, which is no operator`,
        begin,
        'use one of :- - :+ + :? ? # ## % %% / //',
      );
    this.#position += operator.length;
    const value = this.#input.variables(name, operator === '}' ? '' : operator);
    return operator === '}' ? (value ?? '') : this.#operate(begin, name, operator, value);
  }

  #operate(begin: number, name: string, operator: string, value: string | undefined): string {
    const kind = operator.replace(':', '')[0]!;
    const patterned = kind === '#' || kind === '%';
    if (kind === '/') return this.#replace(begin, operator, value ?? '');
    const word = this.#until('}', patterned).text;
    if (patterned)
      return this.#matching(begin, () =>
        trimMatch(value ?? '', word, {
          from: kind === '#' ? 'start' : 'end',
          longest: operator.length === 2,
        }),
      );
    const missing = value === undefined || (operator.startsWith(':') && value === '');
    if (kind === '+') return missing ? '' : word;
    if (!missing) return value;
    if (kind === '-') return word;
    const state = value === undefined ? 'must be set' : 'must not be empty';
    throw this.#failure(
      `${name}: ${word === '' ? state : word}`,
      begin,
      `give ${name} a value with ARG, ENV or a build argument`,
    );
  }

  #replace(begin: number, operator: string, value: string): string {
    const pattern = this.#until('/', true).text;
    const replacement = this.#until('}', true).text;
    return this.#matching(begin, () => replaceMatch(value, pattern, replacement, operator === '//'));
  }

  #matching(begin: number, match: () => string): string {
    try {
      return match();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw this.#failure(
        `bad pattern: ${error.message}`,
        begin,
        'only * ? \\ } and / can be escaped in a pattern',
      );
    }
  }

  #unclosedQuote(kind: string, offset: number): Failure {
    return this.#failure(
      `a ${kind} quote is not closed`,
      offset,
      'close it, or escape it to write it as it stands',
    );
  }

  #failure(message: string, offset: number, hint: string): Failure<'dockerfile-expansion'> {
    const location = this.#input.place(offset);
    return new Failure('dockerfile-expansion', message, {
      hint,
      ...(location === undefined ? {} : { location }),
    });
  }
}

/** Collects words. Text that divides starts a new word at its white space; other text never does. */
class WordList {
  readonly #words: string[] = [];
  #word = '';

  add(text: string, divide: boolean): void {
    if (!divide) {
      this.#word += text;
      return;
    }
    const [first = '', ...others] = text.split(/\s+/);
    this.#word += first;
    for (const other of others) {
      this.end();
      this.#word = other;
    }
  }

  end(): string[] {
    if (this.#word !== '') this.#words.push(this.#word);
    this.#word = '';
    return this.#words;
  }
}

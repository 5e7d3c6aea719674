import { Failure, Secret } from '@slipway/failure';
import { entriesOf, pairOf } from './entries.ts';

const YES = ['true', 'True', 'TRUE'];
const NO = ['false', 'False', 'FALSE'];

/** An action's inputs, read as what they mean. An input that is empty counts as left out. */
export class Inputs {
  readonly #read: (name: string) => string;
  readonly #mask: (secret: string) => void;

  /** `read` gives an input as written, or an empty string; `mask` blacks a secret out in the log from then on. */
  constructor(read: (name: string) => string, mask: (secret: string) => void) {
    this.#read = read;
    this.#mask = mask;
  }

  text(name: string): string | undefined {
    return this.#read(name).trim() || undefined;
  }

  /** Throws a `Failure` `missing-input`. */
  required(name: string): string {
    const value = this.text(name);
    if (value !== undefined) return value;
    throw new Failure('missing-input', `input ${name} is missing`, { hint: `give it: with: { ${name}: … }` });
  }

  /** Throws a `Failure` `bad-input` for what YAML does not call a boolean. */
  flag(name: string, fallback = false): boolean {
    const value = this.text(name);
    if (value === undefined) return fallback;
    if (YES.includes(value)) return true;
    if (NO.includes(value)) return false;
    throw new Failure('bad-input', `input ${name}: "${value}" is neither true nor false`);
  }

  /** One of `choices`; the first when left out. Throws a `Failure` `bad-input`. */
  choice<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const value = this.text(name) ?? choices[0];
    const chosen = choices.find((choice) => choice === value);
    if (chosen !== undefined) return chosen;
    throw new Failure('bad-input', `input ${name}: "${value}" is not one of ${choices.join(', ')}`);
  }

  /** A whole number from 0 on. Throws a `Failure` `bad-input`. */
  count(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (/^\d+$/.test(value)) return Number(value);
    throw new Failure('bad-input', `input ${name}: "${value}" is not a number`);
  }

  /** Values one a line, or with commas or spaces between. */
  list(name: string): string[] {
    return entriesOf(this.#read(name), name).flatMap((entry) =>
      entry.split(/[\s,]+/).filter((value) => value !== ''),
    );
  }

  /** Values one a line, which may have commas and spaces in them. */
  lines(name: string): string[] {
    return entriesOf(this.#read(name), name);
  }

  /** One NAME=VALUE a line; the last one of a name counts. Throws a `Failure` `bad-input`. */
  pairs(name: string): Readonly<Record<string, string>> {
    return Object.fromEntries(entriesOf(this.#read(name), name).map((entry) => pairOf(entry, name)));
  }

  /** Blacked out in the log from here on. */
  secret(name: string): Secret | undefined {
    const value = this.#read(name).trim();
    if (value === '') return undefined;
    this.#mask(value);
    return new Secret(value);
  }

  /** One NAME=VALUE a line, the values blacked out in the log from here on. Throws a `Failure` `bad-input`. */
  secrets(name: string): Readonly<Record<string, Secret>> {
    return Object.fromEntries(
      Object.entries(this.pairs(name)).map(([id, value]) => {
        this.#mask(value);
        return [id, new Secret(value)];
      }),
    );
  }
}

import { inspect } from 'node:util';

/**
 * A value that cannot be printed: every way of turning it into text gives `[secret]`. Only `reveal()` hands the value
 * out, so that `grep reveal` lists each place where a secret leaves our hands.
 */
export class Secret<T = string> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}

import { Transform } from 'node:stream';
import { Failure } from '@slipway/failure';

/** The keys by which a client leaves a terminal without ending what runs there: `ctrl-p,ctrl-q` unless it says otherwise. */
const DEFAULT_KEYS = 'ctrl-p,ctrl-q';

/** The bytes of a sequence such as `ctrl-p,ctrl-q` or `a,b`. Throws a `Failure` `bad-keys`. */
export function parseDetachKeys(keys: string | undefined): Buffer {
  const bytes = (keys || DEFAULT_KEYS).split(',').map((key) => {
    if (key.length === 1) return key.charCodeAt(0);
    const control = /^ctrl-([a-z@[\\\]^_])$/i.exec(key)?.[1];
    if (control !== undefined) return control.toUpperCase().charCodeAt(0) & 0x1f;
    throw new Failure('bad-keys', `Unknown character: '${key}'`, { hint: 'write keys as in ctrl-p,ctrl-q' });
  });
  return Buffer.from(bytes);
}

/** Passes input on until the sequence comes; then it ends, after calling `onDetach`. */
export class DetachKeys extends Transform {
  readonly #keys: Buffer;
  readonly #onDetach: () => void;
  #matched = 0;

  constructor(keys: Buffer, onDetach: () => void) {
    super();
    this.#keys = keys;
    this.#onDetach = onDetach;
  }

  override _transform(chunk: Buffer, _encoding: string, done: () => void): void {
    const passed: number[] = [];
    for (const byte of chunk) {
      if (byte !== this.#keys[this.#matched]) {
        // What looked like the beginning of the sequence was input.
        passed.push(...this.#keys.subarray(0, this.#matched));
        this.#matched = 0;
      }
      if (byte === this.#keys[this.#matched]) this.#matched += 1;
      else passed.push(byte);
      if (this.#matched === this.#keys.length) {
        this.push(Buffer.from(passed));
        this.#matched = 0;
        this.#onDetach();
        done();
        return;
      }
    }
    if (passed.length > 0) this.push(Buffer.from(passed));
    done();
  }
}

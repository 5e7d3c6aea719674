import { createHash, type Hash } from 'node:crypto';
import { Failure } from '@slipway/failure';

/**
 * A content digest, `sha256:` and 64 lower-case hex digits. Made only by `parseDigest` and by hashing, so that a value
 * of this type is always well formed. OCI image-spec, descriptor.md#digests.
 */
export type Digest = `sha256:${string}` & { readonly __brand: 'Digest' };

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Whether `text` is a digest Slipway can verify. */
export function isDigest(text: string): text is Digest {
  return DIGEST.test(text);
}

/** Throws a `Failure` `bad-digest` for anything but a sha256 digest. */
export function parseDigest(text: string): Digest {
  if (isDigest(text)) return text;
  throw new Failure('bad-digest', `"${text}" is not a sha256 digest`, {
    hint: 'write it as sha256: and 64 lower-case hex digits',
  });
}

export function digestOf(content: string | Uint8Array): Digest {
  return finish(createHash('sha256').update(content));
}

/** The 64 hex digits, without the algorithm. */
export function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length);
}

/** Takes bytes piece by piece and gives their digest and count. */
export class Digester {
  readonly #hash = createHash('sha256');
  #size = 0;

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#size += chunk.length;
  }

  get size(): number {
    return this.#size;
  }

  /** Ends the digester; call it once. */
  digest(): Digest {
    return finish(this.#hash);
  }
}

function finish(hash: Hash): Digest {
  return `sha256:${hash.digest('hex')}` as Digest;
}

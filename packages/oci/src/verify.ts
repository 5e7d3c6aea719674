import { Failure } from '@slipway/failure';
import type { ExpectedBlob, StoredBlob } from './blob-store.ts';
import type { Bytes } from './bytes.ts';
import { Digester } from './digest.ts';

/**
 * Passes a stream on while hashing it. Once all of it has been handed out, `stored()` gives digest and size. Where the
 * size is known, the last bytes are handed out only after the digest was found right. More bytes than expected stop the
 * stream at once; another digest or size throws `Failure` `digest-mismatch`.
 */
export function verifying(
  content: Bytes,
  expected: ExpectedBlob = {},
): { readonly bytes: Bytes; stored(): StoredBlob } {
  const digester = new Digester();
  let stored: StoredBlob | undefined;
  const finish = () => {
    stored = { digest: digester.digest(), size: digester.size };
    if (expected.digest !== undefined && stored.digest !== expected.digest)
      throw mismatch(stored.digest, expected);
    if (expected.size !== undefined && stored.size !== expected.size)
      throw mismatch(`${stored.size} bytes`, expected);
  };
  return {
    bytes: (async function* () {
      for await (const chunk of content) {
        if (chunk.length === 0) continue;
        if (stored !== undefined) throw mismatch(`more than ${expected.size} bytes`, expected);
        digester.update(chunk);
        if (expected.size !== undefined && digester.size > expected.size)
          throw mismatch(`more than ${expected.size} bytes`, expected);
        // Whoever counts bytes may take no more after the last one.
        if (digester.size === expected.size) finish();
        yield chunk;
      }
      if (stored === undefined) finish();
    })(),
    stored() {
      if (stored === undefined) throw new Error('the stream has not ended');
      return stored;
    },
  };
}

function mismatch(got: string, expected: ExpectedBlob): Failure {
  const wanted = [expected.digest, expected.size === undefined ? undefined : `${expected.size} bytes`]
    .filter(Boolean)
    .join(', ');
  return new Failure('digest-mismatch', `the content is ${got}, not ${wanted}`, {
    hint: 'the source sent other bytes than it announced; try again, and distrust it if it happens twice',
  });
}

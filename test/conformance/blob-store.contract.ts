import { Failure, isFailure } from '@slipway/failure';
import { type BlobStore, type Bytes, bytesOf, collect, digestOf } from '@slipway/oci';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** The contract of packages/oci/src/blob-store.ts, held against one implementation of it. */
export interface BlobStoreUnderTest {
  readonly store: BlobStore;
  /** Ends what the store needs to exist, and removes what it left. */
  dispose(): Promise<void>;
}

export interface BlobStoreTraits {
  /** False for a store that has no way to list its blobs, and says so with `registry-unsupported`. */
  readonly lists: boolean;
}

const CONTENT = Buffer.from('some bytes that are worth keeping');
const DIGEST = digestOf(CONTENT);
const OTHER = digestOf('other bytes');
const LARGE = Buffer.alloc(3_000_000, 'large');

export function blobStoreContract(
  name: string,
  make: () => Promise<BlobStoreUnderTest>,
  traits: BlobStoreTraits = { lists: true },
): void {
  describe(name, () => {
    let subject: BlobStoreUnderTest;
    let store: BlobStore;

    beforeEach(async () => {
      subject = await make();
      store = subject.store;
    });
    afterEach(() => subject.dispose());

    const expectAbsent = async () => {
      expect(await store.stat(DIGEST)).toBeUndefined();
      expect(await codeOf(store.get(DIGEST))).toBe('blob-unknown');
    };

    test('knows nothing of a blob that was never put', expectAbsent);

    test('gives back what was put', async () => {
      expect(await store.put(CONTENT)).toEqual({ digest: DIGEST, size: CONTENT.length });
      expect(await store.stat(DIGEST)).toBe(CONTENT.length);
      expect(await collect(await store.get(DIGEST))).toEqual(CONTENT);
    });

    test('takes a stream, and one of many chunks', async () => {
      const chunks = Array.from({ length: 30 }, (_, index) =>
        LARGE.subarray(index * 100_000, (index + 1) * 100_000),
      );
      expect(await store.put(bytesOf(...chunks))).toEqual({ digest: digestOf(LARGE), size: LARGE.length });
      expect((await collect(await store.get(digestOf(LARGE)))).equals(LARGE)).toBe(true);
    });

    test('takes an empty blob', async () => {
      const { digest } = await store.put(bytesOf());
      expect(digest).toBe(digestOf(''));
      expect(await store.stat(digest)).toBe(0);
      expect(await collect(await store.get(digest))).toHaveLength(0);
    });

    test('takes what is expected', async () => {
      const expected = { digest: DIGEST, size: CONTENT.length };
      expect(await store.put(bytesOf(CONTENT), expected)).toEqual(expected);
    });

    test.each([
      ['another digest', { digest: OTHER }],
      ['fewer bytes', { digest: DIGEST, size: CONTENT.length - 1 }],
      ['more bytes', { digest: DIGEST, size: CONTENT.length + 1 }],
    ])('refuses content when %s were expected, and keeps nothing', async (_, expected) => {
      expect(await codeOf(store.put(bytesOf(CONTENT), expected))).toBe('digest-mismatch');
      await expectAbsent();
    });

    test('keeps nothing of a stream that fails, and passes the failure on', async () => {
      expect(await codeOf(store.put(failing()))).toBe('test-source-failed');
      await expectAbsent();
    });

    test('changes nothing when a blob is put again', async () => {
      await store.put(CONTENT);
      expect(await store.put(bytesOf(CONTENT))).toEqual({ digest: DIGEST, size: CONTENT.length });
      expect(await collect(await store.get(DIGEST))).toEqual(CONTENT);
    });

    test('takes the same blob from several at once', async () => {
      const stored = await Promise.all(Array.from({ length: 4 }, () => store.put(bytesOf(LARGE))));
      expect(new Set(stored.map(({ digest }) => digest))).toEqual(new Set([digestOf(LARGE)]));
      expect((await collect(await store.get(digestOf(LARGE)))).equals(LARGE)).toBe(true);
    });

    test('lets a reader leave early', async () => {
      const { digest } = await store.put(LARGE);
      for await (const chunk of await store.get(digest)) {
        expect(chunk.length).toBeGreaterThan(0);
        break;
      }
      expect(await store.stat(digest)).toBe(LARGE.length);
    });

    test('forgets a blob that is deleted, and does not mind one that is absent', async () => {
      await store.put(CONTENT);
      await store.delete(DIGEST);
      await expectAbsent();
      await store.delete(DIGEST);
    });

    test(traits.lists ? 'lists what it holds' : 'says that it cannot list', async () => {
      await store.put(CONTENT);
      await store.put(Buffer.from('other bytes'));
      if (!traits.lists) {
        expect(await codeOf(Array.fromAsync(store.list()))).toBe('registry-unsupported');
        return;
      }
      expect((await Array.fromAsync(store.list())).toSorted()).toEqual([DIGEST, OTHER].toSorted());
    });
  });
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (isFailure(error)) return error.code;
    throw error;
  }
  return 'no failure';
}

async function* failing(): Bytes {
  yield CONTENT;
  throw new Failure('test-source-failed', 'the source failed');
}

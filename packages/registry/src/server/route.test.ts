import { isDigest, isTag } from '@slipway/oci';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { routeOf } from './route.ts';
import { SpecError } from './spec-error.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const SESSION = '01234567-89ab-cdef-0123-456789abcdef';

test.each([
  ['/v2/', { endpoint: 'base' }],
  ['/v2', { endpoint: 'base' }],
  ['/v2/_catalog', { endpoint: 'catalog' }],
  ['/v2/a/b-c/d__e/tags/list', { endpoint: 'tags', repository: 'a/b-c/d__e' }],
  ['/v2/a/blobs/uploads/', { endpoint: 'uploads', repository: 'a' }],
  ['/v2/a/blobs/uploads', { endpoint: 'uploads', repository: 'a' }],
  [`/v2/a/blobs/uploads/${SESSION}`, { endpoint: 'upload', repository: 'a', session: SESSION }],
  [`/v2/a/blobs/${DIGEST}`, { endpoint: 'blob', repository: 'a', digest: DIGEST }],
  [`/v2/a/blobs/${encodeURIComponent(DIGEST)}`, { endpoint: 'blob', repository: 'a', digest: DIGEST }],
  ['/v2/a/manifests/1.0', { endpoint: 'manifest', repository: 'a', reference: '1.0' }],
  [`/v2/a/referrers/${DIGEST}`, { endpoint: 'referrers', repository: 'a', digest: DIGEST }],
  ['/v2/tags/list/tags/list', { endpoint: 'tags', repository: 'tags/list' }],
  [
    '/v2/a/manifests/manifests/manifests',
    { endpoint: 'manifest', repository: 'a/manifests', reference: 'manifests' },
  ],
  ['/', undefined],
  ['/v1/a', undefined],
  ['/v2/a', undefined],
])('%s', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});

test.each([
  ['/v2/Upper/tags/list', 'NAME_INVALID'],
  ['/v2/../tags/list', 'NAME_INVALID'],
  ['/v2/a/%2e%2e/b/tags/list', 'NAME_INVALID'],
  ['/v2/a//b/tags/list', 'NAME_INVALID'],
  ['/v2/_blobs/tags/list', 'NAME_INVALID'],
  [`/v2/${'a/'.repeat(128)}a/tags/list`, 'NAME_INVALID'],
  ['/v2/%zz/tags/list', 'NAME_INVALID'],
  ['/v2/a/manifests/..', 'MANIFEST_UNKNOWN'],
  ['/v2/a/manifests/.hidden', 'MANIFEST_UNKNOWN'],
  ['/v2/a/manifests/sha256:abc', 'DIGEST_INVALID'],
  ['/v2/a/blobs/..', 'DIGEST_INVALID'],
  ['/v2/a/blobs/uploads/..', 'BLOB_UPLOAD_UNKNOWN'],
])('%s is refused with %s', (path, code) => {
  expect(() => routeOf(path)).toThrow(expect.objectContaining({ code }));
});

test('whatever is asked for, nothing but the grammar comes through', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '',
      '%2e%2e',
      '%2f',
      '%00',
      '\\',
      'a',
      'a.b',
      'blobs',
      'uploads',
      'manifests',
      'tags',
      DIGEST,
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const found = attempt(`/v2/${pieces.join('/')}`);
      if (found === undefined || !('repository' in found)) return;
      for (const component of found.repository.split('/'))
        expect(component).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
      if ('digest' in found) expect(isDigest(found.digest)).toBe(true);
      if ('reference' in found) expect(isDigest(found.reference) || isTag(found.reference)).toBe(true);
      if ('session' in found) expect(found.session).toMatch(/^[0-9a-f-]{36}$/);
    }),
  );
});

function attempt(path: string): ReturnType<typeof routeOf> {
  try {
    return routeOf(path);
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}

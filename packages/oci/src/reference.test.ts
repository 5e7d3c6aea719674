import { isFailure } from '@slipway/failure';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';
import { familiarReference, formatReference, isTag, parseReference, withDefaultTag } from './reference.ts';

const DIGEST = digestOf('');

test.each([
  ['debian', 'docker.io', 'library/debian', undefined],
  ['debian:12', 'docker.io', 'library/debian', '12'],
  ['grafana/grafana', 'docker.io', 'grafana/grafana', undefined],
  ['docker.io/debian', 'docker.io', 'library/debian', undefined],
  ['index.docker.io/debian', 'docker.io', 'library/debian', undefined],
  ['localhost/web', 'localhost', 'web', undefined],
  ['localhost:5000/shop/web:1', 'localhost:5000', 'shop/web', '1'],
  ['Shop/web', 'Shop', 'web', undefined],
  ['[::1]:5000/web', '[::1]:5000', 'web', undefined],
  ['registry.example/a__b/c---d.e_f:v1', 'registry.example', 'a__b/c---d.e_f', 'v1'],
])('%s', (text, registry, repository, tag) => {
  expect(parseReference(text)).toEqual({ registry, repository, ...(tag === undefined ? {} : { tag }) });
});

test('a digest goes with or without a tag', () => {
  expect(parseReference(`web:1@${DIGEST}`)).toMatchObject({ tag: '1', digest: DIGEST });
  expect(parseReference(`web@${DIGEST}`)).not.toHaveProperty('tag');
});

test.each([
  ['', /the repository is empty/],
  ['Web', /must be in lower case/],
  ['web:', /"" is not a tag/],
  ['web:.1', /"\.1" is not a tag/],
  [`web:${'a'.repeat(129)}`, /is not a tag/],
  ['web@sha256:abc', /not a sha256 digest/],
  [`web@${DIGEST}@${DIGEST}`, /not a sha256 digest/],
  ['a//b', /is not a repository/],
  ['a___b', /is not a repository/],
  ['web/', /is not a repository/],
  ['-.example/web', /not a registry's host name/],
  ['host:port/web', /not a registry's host name/],
  [`registry.example/${'a'.repeat(256)}`, /longer than 255/],
])('%j is refused', (text, problem) => {
  expect(() => parseReference(text)).toThrow(problem);
});

const component = fc.stringMatching(/^[a-z0-9]{1,6}([._-][a-z0-9]{1,4}|__[a-z0-9]){0,2}$/);
const reference = fc
  .record({
    registry: fc.constantFrom('docker.io', 'registry.example', 'localhost:5000', 'Host', '[::1]:5000'),
    components: fc.array(component, { minLength: 1, maxLength: 4 }),
    tag: fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/), { nil: undefined }),
    digest: fc.option(fc.string().map(digestOf), { nil: undefined }),
  })
  .map(({ registry, components, tag, digest }) => ({
    registry,
    repository: [
      ...(registry === 'docker.io' && components.length === 1 ? ['library'] : []),
      ...components,
    ].join('/'),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  }));

test('the complete and the familiar form of a reference parse back to it', () => {
  fc.assert(
    fc.property(reference, (each) => {
      expect(parseReference(formatReference(each))).toEqual(each);
      expect(parseReference(familiarReference(each))).toEqual(each);
    }),
  );
});

test('any text is a reference that survives a round trip, or a bad-reference', () => {
  const alphabet = fc.constantFrom(...'aZ0./:@_-[] ', 'sha256:', DIGEST, 'docker.io', 'localhost', '\n', 'é');
  const text = fc.oneof(
    fc.string(),
    fc.array(alphabet, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (each) => {
      let parsed: ReturnType<typeof parseReference>;
      try {
        parsed = parseReference(each);
      } catch (error) {
        expect(isFailure(error, 'bad-reference'), String(error)).toBe(true);
        return;
      }
      expect(parseReference(formatReference(parsed))).toEqual(parsed);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['docker.io/library/debian:12', 'debian:12'],
  ['docker.io/shop/web', 'shop/web'],
  ['registry.example/library/web', 'registry.example/library/web'],
  ['docker.io/library/a/b', 'library/a/b'],
  ['docker.io/localhost/web', 'docker.io/localhost/web'],
])('%s is shown as %s', (text, familiar) => {
  expect(familiarReference(parseReference(text))).toBe(familiar);
});

test('latest is meant where neither tag nor digest is named', () => {
  expect(withDefaultTag(parseReference('web')).tag).toBe('latest');
  expect(withDefaultTag(parseReference('web:1')).tag).toBe('1');
  expect(withDefaultTag(parseReference(`web@${DIGEST}`)).tag).toBeUndefined();
});

test.each([
  ['1.4.2', true],
  ['_edge', true],
  ['a'.repeat(128), true],
  ['-x', false],
  ['a b', false],
  ['1.0+1', false],
  ['', false],
])('whether %j is a tag: %s', (text, expected) => {
  expect(isTag(text)).toBe(expected);
});

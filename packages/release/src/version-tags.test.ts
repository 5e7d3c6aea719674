import { isTag } from '@slipway/oci';
import fc from 'fast-check';
import { compareBuild } from 'semver';
import { expect, test } from 'vitest';
import { byVersion, commitTags, versionAmong, versionTags } from './version-tags.ts';

test('the first release gets every tag', () => {
  expect(versionTags('v1.1.0', [])).toEqual({ fixed: ['1.1.0'], moving: ['1.1', '1', 'latest'] });
});

test.each([
  ['a backport keeps to its own line', '1.0.1', ['1.0.0', '1.1.0'], ['1.0']],
  ['a backport of an old major does not take latest', '1.9.0', ['1.8.0', '2.0.0'], ['1.9', '1']],
  ['the same version again has all it had', '1.1.0', ['1.1.0', '1.1', '1', 'latest'], ['1.1', '1', 'latest']],
  ['a pre-release of something newer does not count', '1.1.0', ['2.0.0-rc.1'], ['1.1', '1', 'latest']],
  ['tags that are no versions do not count', '1.1.0', ['sha-abc', 'edge', '9'], ['1.1', '1', 'latest']],
])('%s', (_, version, others, moving) => {
  expect(versionTags(version, others).moving).toEqual(moving);
});

test('a pre-release moves nothing', () => {
  expect(versionTags('2.0.0-rc.1', [])).toEqual({ fixed: ['2.0.0-rc.1'], moving: [] });
});

test('build metadata is written as a tag can have it, and counts as a version', () => {
  expect(versionTags('1.0.0+b.1', []).fixed).toEqual(['1.0.0_b.1']);
  expect(versionTags('1.0.0', ['1.1.0_b.1']).moving).toEqual(['1.0']);
  expect(versionAmong(['v1.0.0+b.1', '0.9.0'])).toBe('1.0.0+b.1');
  expect(versionAmong(['1.0.0_b.1'])).toBe('1.0.0+b.1');
});

test.each(['1.0', '', 'latest', '1.0.0.0', '01.0.0', '1.0.0_a_b'])('%j is no version', (text) => {
  expect(() => versionTags(text, [])).toThrow(expect.objectContaining({ code: 'bad-version' }));
});

test('in whatever order versions are released, each moving tag ends at the highest version it stands for', () => {
  const digit = fc.integer({ min: 0, max: 2 });
  const version = fc
    .tuple(digit, digit, digit, fc.constantFrom('', '', '', '-rc.1', '+b.1', '+b.2'))
    .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`);
  fc.assert(
    fc.property(fc.uniqueArray(version, { minLength: 1, maxLength: 10 }), (versions) => {
      const tags = new Map<string, string>();
      for (const each of versions) {
        const { fixed, moving } = versionTags(each, [...tags.keys()]);
        for (const tag of fixed) expect(tags.has(tag)).toBe(false);
        for (const tag of [...fixed, ...moving]) {
          expect(isTag(tag)).toBe(true);
          tags.set(tag, each);
        }
      }
      const expected = new Map<string, string>();
      for (const each of versions.toSorted(compareBuild)) {
        expected.set(each.replace('+', '_'), each);
        const [major, minor] = each.split('.');
        if (!each.includes('-'))
          for (const tag of [`${major}.${minor}`, major!, 'latest']) expected.set(tag, each);
      }
      expect(tags).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('a commit is named whole and short', () => {
  expect(commitTags('0123456789abcdef0123456789abcdef01234567')).toEqual([
    'sha-0123456789abcdef0123456789abcdef01234567',
    'sha-0123456789ab',
  ]);
});

test('the version of a commit is the highest of its Git tags', () => {
  expect(versionAmong(['v1.0.0', 'nightly', 'v1.0.1', '1.0.0'])).toBe('1.0.1');
  expect(versionAmong(['nightly'])).toBeUndefined();
});

test('versions sort before other tags, the highest first', () => {
  expect(['edge', '1.2.0', '1.10.0', '2.0.0-rc.1'].sort(byVersion)).toEqual([
    '2.0.0-rc.1',
    '1.10.0',
    '1.2.0',
    'edge',
  ]);
});

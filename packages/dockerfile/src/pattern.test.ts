import { Failure } from '@slipway/failure';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWildcards, matchPattern } from './pattern.ts';

test.each([
  ['abc', 'abc', true],
  ['abc', 'abcd', false],
  ['', '', true],
  ['*', 'abc', true],
  ['*', '', true],
  ['*', 'a/b', false],
  ['*c', 'abc', true],
  ['a*', 'ab/c', false],
  ['a*/b', 'abc/b', true],
  ['a*/b', 'a/c/b', false],
  ['a*b*c*d*e*/f', 'axbxcxdxe/f', true],
  ['a*b*c*d*e*/f', 'axbxcxdxe/xxx/f', false],
  ['*.txt', '.txt', true],
  ['a?c', 'abc', true],
  ['a?c', 'a/c', false],
  ['a?c', 'a한c', true],
  ['a?c', 'a👋c', true],
  ['a?c', 'ac', false],
  ['ab[c]', 'abc', true],
  ['ab[b-d]', 'abc', true],
  ['ab[e-g]', 'abc', false],
  ['ab[^c]', 'abc', false],
  ['ab[^e-g]', 'abc', true],
  ['a[^b]c', 'a/c', true],
  ['[a-zA-Z0-9]x', '7x', true],
  ['[!a]', 'a', true],
  ['[!a]', 'b', false],
  ['[\\]a]', ']', true],
  ['[\\-]', '-', true],
  ['[x\\-]', 'x', true],
  ['[x\\-]', 'z', false],
  ['[z-a]', 'b', false],
  ['[^z-a]', 'b', true],
  ['arr[[]0].txt', 'arr[0].txt', true],
  ['a\\*b', 'a*b', true],
  ['a\\*b', 'axb', false],
  ['a\\\\b', 'a\\b', true],
  ['a.b', 'axb', false],
  ['a+(b)|{c}^$', 'a+(b)|{c}^$', true],
  ['a]b', 'a]b', true],
  ['a**b', 'axxb', true],
  ['a**b', 'a/b', false],
  ['*', 'a\nb', true],
])('%s %s %s', (pattern, path, matches) => {
  expect(matchPattern(pattern, path)).toBe(matches);
});

test.each([
  ['**', 'a/b/c', true],
  ['**/x', 'x', true],
  ['**/x', 'a/b/x', true],
  ['**/x', 'ax', false],
  ['a/**', 'a/b/c', true],
  ['a/**', 'a', false],
  ['a/**/z', 'a/z', true],
  ['a/**/z', 'a/b/c/z', true],
  ['a/**/z', 'b/a/z', false],
  ['**/*.txt', 'a/b.txt', true],
  ['**/*.txt', 'b.txt', true],
  ['**.txt', 'a/b.txt', true],
  ['src/*/x', 'src/a/b/x', false],
])('across folders %s %s %s', (pattern, path, matches) => {
  expect(matchPattern(pattern, path, { doubleStar: true })).toBe(matches);
});

test.each(['[', '[]', '[]a]', '[^]', '[a', '[a-]', '[-a]', '[a-b-c]', 'a\\', '[\\'])(
  '%s is malformed',
  (pattern) => {
    expect(() => matchPattern(pattern, 'a')).toThrow(expect.objectContaining({ code: 'bad-pattern' }));
  },
);

test('hasWildcards', () => {
  expect(['a*', 'a?', '[a]', 'a\\*'].every(hasWildcards)).toBe(true);
  expect(hasWildcards('a/b-c.txt')).toBe(false);
});

test('agrees with a matcher that tries everything', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?'), maxLength: 8 });
  fc.assert(
    fc.property(pattern, text, (left, right) => {
      expect(matchPattern(left, right)).toBe(tryEverything(left, right));
    }),
    { numRuns: 1000 },
  );
});

function tryEverything(pattern: string, path: string): boolean {
  if (pattern === '') return path === '';
  const [head, rest] = [pattern[0], pattern.slice(1)];
  const takes = path !== '' && (head === path[0] || ('*?'.includes(head!) && path[0] !== '/'));
  if (head === '*') return tryEverything(rest, path) || (takes && tryEverything(pattern, path.slice(1)));
  return takes && tryEverything(rest, path.slice(1));
}

test('throws nothing but failures', () => {
  const text = fc.string({ unit: fc.constantFrom('[', ']', '^', '-', '\\', '*', '/', 'a', 'z', '👋', '{') });
  fc.assert(
    fc.property(text, text, fc.boolean(), (pattern, path, doubleStar) => {
      try {
        matchPattern(pattern, path, { doubleStar });
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
      }
    }),
  );
});

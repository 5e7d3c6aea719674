import { renderError } from '@slipway/failure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ignoreRules, parseIgnore } from './ignore.ts';

const vectors: readonly (readonly [rules: string, ignored: readonly string[], kept: readonly string[]])[] = [
  ['', [], ['a', 'a/b']],
  ['# a\n\n  \n', [], ['a', '# a']],
  [' # a', ['# a'], ['a']],
  ['a', ['a', 'a/b', 'a/b/c'], ['b/a', 'ab']],
  ['/a/', ['a', 'a/b'], ['b/a']],
  ['  a  ', ['a'], ['b']],
  ['./a/../b//c', ['b/c', 'b/c/d'], ['a', 'b']],
  ['../a', [], ['a']],
  ['.', [], ['a', '.']],
  ['/', [], ['a']],
  ['*', ['a', 'a/b', '.git'], ['.']],
  ['*/temp*', ['x/temp', 'x/temporary.txt', 'x/temp/y'], ['temp', 'x/y/temp']],
  ['*/*/temp*', ['x/y/temp'], ['x/temp']],
  ['temp?', ['tempa', 'tempb/c'], ['temp', 'tempab']],
  ['**/*.go', ['a.go', 'x/a.go', 'x/y/a.go'], ['a.goo', 'go']],
  ['**', ['a', 'a/b'], ['.']],
  ['a/**', ['a/b', 'a/b/c'], ['a', 'b']],
  ['a/**/z', ['a/z', 'a/b/c/z'], ['z', 'a/b']],
  ['*.md\n!README.md', ['a.md'], ['README.md', 'x/a.md']],
  ['*.md\n!README*.md\nREADME-secret.md', ['a.md', 'README-secret.md'], ['README.md', 'README-x.md']],
  ['*.md\nREADME-secret.md\n!README*.md', ['a.md'], ['README-secret.md']],
  ['*\n!src', ['a', 'b/c'], ['src', 'src/a/b']],
  ['*\n!src\nsrc/**/test', ['src/a/test', 'src/a/test/b'], ['src/a']],
  ['a\n! a/b ', ['a', 'a/c'], ['a/b', 'a/b/c']],
  ['!a\na', ['a'], []],
  ['!/a', [], ['a']],
  ['a[0-9].txt', ['a1.txt'], ['ax.txt', 'a[0-9].txt']],
  ['a\\[0\\]', ['a[0]'], ['a0']],
  ['\\!a', ['!a'], ['a']],
  ['a b', ['a b'], ['a', 'b']],
  ['\uFEFFa\r\nb\r\n', ['a', 'b'], ['c']],
  ['.git', ['.git', '.git/HEAD'], ['.gitignore', 'x/.git']],
];

describe.each(vectors)('%j', (text, ignored, kept) => {
  const rules = parseIgnore(text);

  test('ignores', () => {
    expect(ignored.filter((path) => !rules.ignores(path))).toEqual([]);
    expect(kept.filter((path) => rules.ignores(path))).toEqual([]);
  });

  test('a walk that prunes finds the same', () => {
    for (const path of kept) {
      const parts = path.split('/').slice(0, -1);
      const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
      expect(folders.filter((folder) => !rules.mayContainIncluded(folder))).toEqual([]);
    }
  });
});

test.each([
  ['node_modules', 'node_modules', false],
  ['node_modules', 'node_modules/a', false],
  ['node_modules', 'src', true],
  ['a\n!a/b/c', 'a', true],
  ['a\n!a/b/c', 'a/b', true],
  ['a\n!a/b/c', 'a/x', false],
  ['a\n!a/b/c', 'a/b/c', true],
  ['a\n!b/c', 'a', false],
  ['!a/b\na', 'a', false],
  ['*\n!*/keep', 'x', true],
  ['*\n!*/keep', 'x/y', false],
  ['*\n!**/*.md', 'x/y/z', true],
  ['*\n!x?/keep', 'y1', false],
])('%j: may %s contain included paths: %s', (text, folder, expected) => {
  expect(parseIgnore(text).mayContainIncluded(folder)).toBe(expected);
});

test('a path may be written in any way', () => {
  const rules = parseIgnore('a/b');
  expect(['a/b', '/a/b', './a/b/', 'a//b', 'a/c/../b'].every((path) => rules.ignores(path))).toBe(true);
});

test('rules from a list take every element as a pattern', () => {
  const rules = ignoreRules(['#x', '*.md', '!a.md']);
  expect(['#x', 'b.md', 'a.md'].map((path) => rules.ignores(path))).toEqual([true, true, false]);
});

test.each([
  ['a\n [b', 'ignore-syntax', '  at .dockerignore:2:2\n  |  [b\n  |  ^'],
  ['!', 'ignore-syntax', '  at .dockerignore:1:1\n  | !\n  | ^'],
])('%j fails with its place', (text, code, place) => {
  let thrown: unknown;
  try {
    parseIgnore(text);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code });
  expect(renderError(thrown)).toContain(place);
});

test('a folder that cannot contain included paths has none', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const part = fc.constantFrom('a', 'b', 'c', '*', '?', '**', '[ab]', 'a*');
  const path = fc.array(name, { minLength: 2, maxLength: 4 });
  const pattern = fc
    .tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 4 }))
    .map(([exception, parts]) => `${exception ? '!' : ''}${parts.join('/')}`);
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 5 }), path, (patterns, parts) => {
      const rules = ignoreRules(patterns);
      const pruned = parts
        .slice(1)
        .some((_, index) => !rules.mayContainIncluded(parts.slice(0, index + 1).join('/')));
      if (pruned) expect(rules.ignores(parts.join('/'))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

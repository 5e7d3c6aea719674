import { expect, test } from 'vitest';
import { isRepository, parseRepositoryAddress } from './repository-address.ts';

const url = 'https://example.com/a/b.git';
const whole = { url, reference: 'HEAD', folder: '', submodules: true };

test.each([
  ['', {}],
  ['#main', { reference: 'main' }],
  ['#:docs', { folder: 'docs' }],
  ['#v1:docs/x', { reference: 'v1', folder: 'docs/x' }],
  ['?ref=main', { reference: 'main' }],
  ['?branch=main&subdir=docs', { reference: 'refs/heads/main', folder: 'docs' }],
  ['?tag=v1&commit=abc', { reference: 'refs/tags/v1', checksum: 'abc' }],
  ['?keep-git-dir&submodules=0', { keepGitDir: true, submodules: false }],
  ['?ref=main#main', { reference: 'main' }],
])('%j', (rest, parts) => {
  expect(isRepository(`${url}${rest}`)).toBe(true);
  expect(parseRepositoryAddress(`${url}${rest}`)).toEqual({ ...whole, ...parts });
});

test.each(['?ref=a#b', '?branch=a&tag=b', '?nope=1', '?ref=', '?submodules=maybe'])(
  '%j is refused',
  (rest) => {
    expect(() => parseRepositoryAddress(`${url}${rest}`)).toThrow(
      expect.objectContaining({ code: 'bad-address' }),
    );
  },
);

test.each([
  ['git@example.com:a/b', true],
  ['ssh://git@example.com/a', true],
  ['https://example.com/a.git/info', false],
  ['https://example.com/a?x=b.git', false],
  ['a.git', false],
])('%s is a repository: %s', (source, is) => {
  expect(isRepository(source)).toBe(is);
});

import { expect, test } from 'vitest';
import { nextLink } from './page.ts';

test.each([
  ['</v2/a/tags/list?n=2&last=b>; rel="next"', '/v2/a/tags/list?n=2&last=b'],
  ['<https://r.example/x>; rel=next', 'https://r.example/x'],
  ['</first>; rel="first", </second>; title="a, b"; rel="next"', '/second'],
  ['</v2/a>; rel="prev"', undefined],
  ['', undefined],
])('finds the next page in %s', (header, next) => {
  expect(nextLink(header)).toBe(next);
});

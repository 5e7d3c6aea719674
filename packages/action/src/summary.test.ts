import { expect, test } from 'vitest';
import { block, facts, heading, table } from './summary.ts';

test('text is shown as written, not as markup', () => {
  expect(heading('<img> *a* | b')).toBe('## &#60;img&#62; &#42;a&#42; &#124; b\n\n');
});

test('facts without a value are left out, lists stand below each other', () => {
  expect(facts({ Digest: 'sha256:1', Target: '', Tags: ['a', 'b'], Secrets: [] })).toBe(
    '| | |\n| --- | --- |\n| Digest | <code>sha256:1</code> |\n| Tags | <code>a</code><br><code>b</code> |\n\n',
  );
  expect(facts({ Target: '' })).toBe('');
});

test('a table has one line a row', () => {
  expect(table(['Host', 'Moved'], [['one', '']])).toBe(
    '| Host | Moved |\n| --- | --- |\n| <code>one</code> |  |\n\n',
  );
});

test('a block of text cannot be ended by what is in it', () => {
  expect(block('before\n```\nafter\n')).toBe('````text\nbefore\n```\nafter\n````\n\n');
});

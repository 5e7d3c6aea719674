import { run } from '@slipway/command';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellCommand, shellQuote } from './shell-quote.ts';

test.each([
  ['plain', 'plain'],
  ['/a/b-c_1.2', '/a/b-c_1.2'],
  ['', "''"],
  ['two words', "'two words'"],
  ["it's", "'it'\\''s'"],
  ['A=b', "'A=b'"],
  ['~root', "'~root'"],
  ['$HOME', "'$HOME'"],
  ['*', "'*'"],
])('%s is spelled %s', (word, spelled) => {
  expect(shellQuote(word)).toBe(spelled);
});

test('a NUL is refused', () => {
  expect(() => shellQuote('a\0b')).toThrow(/NUL/);
});

test('a shell reads back the words that were spelled', async () => {
  const word = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 5 }), async (words) => {
      const script = `${shellCommand(['printf', '%s\\0', ...words])}`;
      const { stdout } = await run(['sh', '-c', script]);
      expect(stdout.toString().split('\0').slice(0, -1)).toEqual(words);
    }),
    { numRuns: 60 },
  );
});

import { expect, test } from 'vitest';
import { maskedTexts } from './mask.ts';

test('a secret of several lines is blacked out as a whole and line by line', () => {
  expect(maskedTexts('{\n  "key": "value"\r\n}\n')).toEqual(['{\n  "key": "value"\r\n}', '"key": "value"']);
});

test('a short secret is blacked out all the same, an empty one never', () => {
  expect(maskedTexts('ab')).toEqual(['ab']);
  expect(maskedTexts(' \n')).toEqual([]);
});

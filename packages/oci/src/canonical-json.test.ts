import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test.each([
  [{ b: 1, a: [2, { d: null, c: 'x' }] }, '{"a":[2,{"c":"x","d":null}],"b":1}'],
  [{ a: undefined, b: {} }, '{"b":{}}'],
  [{ '9': 1, '10': 2, a: 3 }, '{"10":2,"9":1,"a":3}'],
  // U+FF61 is before U+1F600 as UTF-8, after it as UTF-16.
  [{ '😀': 1, '｡': 2 }, '{"｡":2,"😀":1}'],
  ['é\n"', '"é\\n\\""'],
  [[undefined, 1.5], '[null,1.5]'],
])('%j', (value, text) => {
  expect(canonicalJson(value).toString()).toBe(text);
});

test('it is JSON of the same value, whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value).toString())).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(value))).toEqual(canonicalJson(value));
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

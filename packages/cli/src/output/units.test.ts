import { expect, test } from 'vitest';
import { formatBytes, formatDuration } from './units.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.00 kB'],
  [123_456_789, '123 MB'],
])('%d bytes', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  [800, '0.8 s'],
  [12_400, '12 s'],
  [185_000, '3 min 5 s'],
])('%d milliseconds', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

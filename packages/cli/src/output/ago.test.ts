import { expect, test } from 'vitest';
import { ago } from './ago.ts';

test.each([
  [0.4, 'Less than a second'],
  [1, '1 second'],
  [59, '59 seconds'],
  [61, 'About a minute'],
  [59 * 60, '59 minutes'],
  [3600, 'About an hour'],
  [47 * 3600, '47 hours'],
  [13 * 86_400, '13 days'],
  [20 * 86_400, '2 weeks'],
  [100 * 86_400, '3 months'],
  [1000 * 86_400, '2 years'],
])('%d seconds', (seconds, text) => {
  expect(ago(seconds)).toBe(`${text} ago`);
});

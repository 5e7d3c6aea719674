import { parseReference } from '@slipway/oci';
import { expect, test } from 'vitest';
import { matchesReference } from './image-filters.ts';

test.each([
  ['debian:12', 'debian', true],
  ['debian:12', 'debian:*', true],
  ['debian:12', 'debian:1?', true],
  ['debian:12', 'deb', false],
  ['debian:12', '*', true],
  ['debian:12', 'debian:1[0-5]', true],
  ['team/app:1', '*', false],
  ['team/app:1', '*/*', true],
  ['team/app:1', 'team/*:1', true],
  ['team/app:1', 'docker.io/team/app:1', true],
  ['host:5000/team/app:1.2', 'host:5000/team/app:1.2', true],
  ['host:5000/team/app:1x2', 'host:5000/team/app:1.2', false],
  ['host:5000/team/app:1', 'team/app', false],
])('%s is meant by %s: %s', (name, pattern, meant) => {
  expect(matchesReference(parseReference(name), pattern)).toBe(meant);
});

test('a pattern with a bracket that never closes is refused', () => {
  expect(() => matchesReference(parseReference('debian'), 'debian[')).toThrow(
    expect.objectContaining({ code: 'bad-filter' }),
  );
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SeccompFilters } from './seccomp-filters.ts';

let state: string;

beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'filters-'));
});
afterEach(() => rmSync(state, { recursive: true }));

function compiled(id: string, filter: string): void {
  mkdirSync(join(state, id));
  writeFileSync(join(state, id, 'seccomp.bpf'), filter);
  writeFileSync(join(state, id, 'status'), '{}');
}

test('the first container of a profile compiles it, those after it are handed the filter', () => {
  const filters = new SeccompFilters(state);
  expect(filters.annotationsFor('a', { calls: ['read'] })).toEqual({});
  compiled('a', 'a filter');
  filters.learn('a');
  const handed = { 'run.oci.seccomp_bpf_data': Buffer.from('a filter').toString('base64') };
  expect(filters.annotationsFor('b', { calls: ['read'] })).toEqual(handed);
  expect(filters.annotationsFor('c', { calls: ['write'] })).toEqual({});
});

test('nothing is learnt before the container is there, of one that failed, or of another profile', () => {
  const filters = new SeccompFilters(state);
  filters.annotationsFor('a', { calls: ['read'] });
  expect(filters.annotationsFor('b', { calls: ['read'] })).toEqual({});
  filters.learn('a');
  compiled('unknown', 'a filter');
  filters.learn('unknown');
  expect(filters.annotationsFor('c', { calls: ['read'] })).toEqual({});
  expect(filters.annotationsFor('d', undefined)).toEqual({});
});

test.each([
  ['empty', ''],
  ['cut off', 'a filte'],
])('a filter that is %s is not kept', (_, filter) => {
  const filters = new SeccompFilters(state);
  filters.annotationsFor('a', { calls: ['read'] });
  compiled('a', filter);
  filters.learn('a');
  expect(filters.annotationsFor('b', { calls: ['read'] })).toEqual({});
});

test('a filter counts once the container has a status, and not after it has been forgotten', () => {
  const filters = new SeccompFilters(state);
  filters.annotationsFor('a', { calls: ['read'] });
  compiled('a', 'a filter');
  rmSync(join(state, 'a/status'));
  filters.learn('a');
  expect(filters.annotationsFor('b', { calls: ['read'] })).toEqual({});
  writeFileSync(join(state, 'a/status'), '{}');
  filters.forget('a');
  filters.learn('a');
  expect(filters.annotationsFor('c', { calls: ['read'] })).toEqual({});
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bringUpToDate, type Migration } from './format.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'slipway-format-'));
});

afterEach(() => rmSync(root, { recursive: true }));

const formatNow = () => JSON.parse(readFileSync(join(root, 'format.json'), 'utf8')).format as number;
const setFormat = (format: unknown) => writeFileSync(join(root, 'format.json'), JSON.stringify({ format }));

/** Migrations that note which of them ran. */
function noting(count: number): { readonly ran: number[]; readonly migrations: Migration[] } {
  const ran: number[] = [];
  return { ran, migrations: Array.from({ length: count }, (_, from) => () => void ran.push(from)) };
}

test('a new root gets the newest format', () => {
  bringUpToDate(root);
  expect(formatNow()).toBeGreaterThan(0);
});

test('state of version N is read by N+1: each migration it lacks runs, in order, once', () => {
  const { ran, migrations } = noting(4);
  setFormat(1);
  bringUpToDate(root, migrations);
  expect(ran).toEqual([1, 2, 3]);
  expect(formatNow()).toBe(4);
  bringUpToDate(root, migrations);
  expect(ran).toEqual([1, 2, 3]);
});

test('a migration that fails is run again, those before it are not', () => {
  const { ran, migrations } = noting(3);
  const failing = migrations.with(2, () => {
    throw new Error('no space');
  });
  expect(() => bringUpToDate(root, failing)).toThrow('no space');
  expect(formatNow()).toBe(2);
  bringUpToDate(root, migrations);
  expect(ran).toEqual([0, 1, 2]);
});

test('newer state is refused and left as it is', () => {
  setFormat(3);
  expect(() => bringUpToDate(root, noting(2).migrations)).toThrow(
    expect.objectContaining({ code: 'newer-state', message: expect.stringContaining('format 3') }),
  );
  expect(formatNow()).toBe(3);
});

test.each(['x', -1, 1.5, null])('a format of %j is damage', (format) => {
  setFormat(format);
  expect(() => bringUpToDate(root)).toThrow(expect.objectContaining({ code: 'damaged-state' }));
});

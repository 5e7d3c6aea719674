import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findStubs, removeStubs } from './stubs.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stubs-'));
  for (const name of ['lower/var', 'lower/run', 'upper', 'outside'])
    mkdirSync(join(folder, name), { recursive: true });
  symlinkSync('/run', join(folder, 'lower/var/run'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const find = (...targets: string[]) => findStubs([join(folder, 'upper'), join(folder, 'lower')], targets);

test('what is missing on the way to a target will be made, where links lead', () => {
  expect(find('/var', '/new/deep/', '/var/run/secrets/x')).toEqual([
    '/run/secrets/x',
    '/run/secrets',
    '/new/deep',
    '/new',
  ]);
});

test('stubs go, but not what a step has put there', () => {
  const upper = join(folder, 'upper');
  const stubs = find('/a/b/file', '/c/d');
  mkdirSync(join(upper, 'a/b'), { recursive: true });
  mkdirSync(join(upper, 'c/d'), { recursive: true });
  writeFileSync(join(upper, 'a/b/file'), '');
  writeFileSync(join(upper, 'c/kept'), 'kept');
  removeStubs(upper, stubs);
  expect(existsSync(join(upper, 'a'))).toBe(false);
  expect(existsSync(join(upper, 'c/d'))).toBe(false);
  expect(existsSync(join(upper, 'c/kept'))).toBe(true);
});

test('a link that a step has put in the way does not lead out', () => {
  const victim = join(folder, 'outside/file');
  writeFileSync(victim, '');
  symlinkSync(join(folder, 'outside'), join(folder, 'upper/a'));
  removeStubs(join(folder, 'upper'), ['/a/file']);
  expect(existsSync(victim)).toBe(true);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findPrograms } from './needed-programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ALL = 'crun conmon nft ip getfattr setfattr socat tar unshare nsenter mount'.split(' ');

/** A PATH of two folders with these programs, spread over both. */
function pathWith(name: string, programs: readonly string[]): string {
  const folders = ['bin', 'sbin'].map((each) => join(folder, name, each));
  for (const each of folders) mkdirSync(each, { recursive: true });
  for (const [index, program] of programs.entries()) writeFileSync(join(folders[index % 2]!, program), '');
  return folders.join(':');
}

test('the OCI runtime is crun, or else runc', () => {
  expect(findPrograms(pathWith('both', [...ALL, 'runc']))).toBe('crun');
  expect(findPrograms(pathWith('runc', [...ALL.slice(1), 'runc']))).toBe('runc');
});

test('all that is missing is named at once, with what to install', () => {
  const few = ALL.filter((program) => !['crun', 'getfattr', 'setfattr', 'nft'].includes(program));
  expect(() => findPrograms(pathWith('few', few))).toThrow(
    expect.objectContaining({
      code: 'programs-missing',
      message: expect.stringContaining('crun or runc, nft, getfattr, setfattr'),
      hint: 'install them: apt-get install crun nftables attr',
    }),
  );
});

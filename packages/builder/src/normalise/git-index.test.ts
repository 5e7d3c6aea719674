import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withoutStats } from './git-index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-index-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const sh = (script: string) => execFileSync('bash', ['-euc', script], { cwd: folder, encoding: 'utf8' });

test.each([2, 3, 4])('clones have the same index in version %d, and Git is content with it', (version) => {
  sh(
    'git init -q -b main r; cd r; git config user.email a@b; git config user.name a; mkdir -p dir; for name in a ab abc dir/long-name-of-a-file dir/x; do echo $name > $name; done; git add .; git commit -qm x',
  );
  const indexes = ['one', 'other'].map((name) => {
    sh(
      `git clone -q r ${name}; cd ${name}; ${version === 3 ? 'echo new > new; git add -N new;' : ''} git update-index --index-version ${version} --force-write-index`,
    );
    return readFileSync(join(folder, name, '.git/index'));
  });
  expect(indexes[0]!.readUInt32BE(4)).toBe(version);
  expect(indexes[0]!.equals(indexes[1]!)).toBe(false);
  const [one, other] = indexes.map(withoutStats);
  expect(one!.equals(other!)).toBe(true);
  writeFileSync(join(folder, 'one/.git/index'), one!);
  expect(sh('cd one; git status --porcelain')).toBe(version === 3 ? ' A new\n' : '');
  sh('cd one; echo changed > ab');
  expect(sh('cd one; git status --porcelain ab')).toBe(' M ab\n');
});

test('what is no index, or a damaged one, is left alone', () => {
  expect(withoutStats(Buffer.from('DIRC but nothing that one would know'))).toBeUndefined();
  sh('git init -q r; cd r; echo a > a; git add a');
  const index = readFileSync(join(folder, 'r/.git/index'));
  index[20]! ^= 1;
  expect(withoutStats(index)).toBeUndefined();
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { afterAll, expect, test } from 'vitest';
import { makeHistory } from '../scripts/guestbook.ts';

const scratch = mkdtempSync(join(tmpdir(), 'guestbook-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

test('the history of the guestbook is the same wherever and however it is made', async () => {
  const here = await makeHistory(run, join(scratch, 'here'));
  const before = { umask: process.umask(0o077), zone: process.env.TZ };
  process.env.TZ = 'Pacific/Chatham';
  try {
    expect(await makeHistory(run, join(scratch, 'there'))).toEqual(here);
  } finally {
    process.umask(before.umask);
    if (before.zone === undefined) delete process.env.TZ;
    else process.env.TZ = before.zone;
  }
});

test('the history has three annotated releases, each a commit of its own, and nothing of the overlays', async () => {
  const folder = join(scratch, 'three');
  const { v1_0_0, v1_1_0, v1_2_0 } = await makeHistory(run, folder);

  expect(git(folder, 'log', '--reverse', '--format=%H').split('\n')).toEqual([v1_0_0, v1_1_0, v1_2_0]);
  for (const [tag, commit] of Object.entries({ 'v1.0.0': v1_0_0, 'v1.1.0': v1_1_0, 'v1.2.0': v1_2_0 })) {
    expect(git(folder, 'cat-file', '-t', tag)).toBe('tag');
    expect(git(folder, 'rev-parse', `${tag}^{commit}`)).toBe(commit);
    expect(git(folder, 'show', `${tag}:web/VERSION`)).toBe(tag.slice(1));
    expect(git(folder, 'ls-tree', '--name-only', tag).split('\n')).toEqual(['compose.yaml', 'db', 'web']);
  }
  expect(git(folder, 'status', '--porcelain')).toBe('');
});

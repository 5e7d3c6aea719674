import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderSize } from './folder-size.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-size-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('files count once, links by the length of their target, folders not at all', async () => {
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  writeFileSync(join(folder, 'a/b/file'), Buffer.alloc(1000));
  linkSync(join(folder, 'a/b/file'), join(folder, 'again'));
  symlinkSync('12345', join(folder, 'link'));
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff])]), 'xy');
  expect(await folderSize(folder)).toBe(1007);
});

test('a folder that is not there has no size', async () => {
  expect(await folderSize(join(folder, 'none'))).toBe(0);
});

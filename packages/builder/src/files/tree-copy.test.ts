import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskSource } from './copy-source.ts';
import { type CopyStyle, TreeCopy } from './tree-copy.ts';

const EPOCH = 1_500_000_000;
const AS_IT_IS: CopyStyle = {
  owner: undefined,
  mode: undefined,
  epoch: EPOCH,
  keepTimes: false,
  capabilities: false,
  excludes: undefined,
};

let folder: string;
let from: string;
let to: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tree-copy-'));
  [from, to] = [join(folder, 'from'), join(folder, 'to')];
  for (const each of [from, to]) mkdirSync(each);
});

afterEach(() => rmSync(folder, { recursive: true }));

async function copy(style: Partial<CopyStyle> = {}): Promise<void> {
  const copying = new TreeCopy({ ...AS_IT_IS, ...style }, run);
  await copying.copy(new DiskSource(Buffer.from(from)), Buffer.from(to));
  await copying.finish();
}

describe('TreeCopy', () => {
  it.each([0o444, 0o600, 0o666, 0o4755])(
    'gives a file its mode, whatever the umask is (%o)',
    async (mode) => {
      writeFileSync(join(from, 'file'), 'content');
      await copy({ mode: () => mode });
      const { mode: made, mtimeMs } = lstatSync(join(to, 'file'));
      expect([made & 0o7777, mtimeMs]).toEqual([mode, EPOCH * 1000]);
    },
  );

  it('gives a file the group of its original in a folder that has its own for all', async () => {
    writeFileSync(join(from, 'file'), 'content');
    const { gid } = lstatSync(join(from, 'file'));
    await run(['chgrp', '1234', to]);
    await run(['chmod', 'g+s', to]);
    await copy();
    expect(lstatSync(join(to, 'file')).gid).toBe(gid);
  });

  it('replaces files and links, and writes through none', async () => {
    for (const name of ['a', 'b', 'c']) writeFileSync(join(from, name), `new ${name}`);
    symlinkSync('a', join(from, 'd'));
    const outside = join(folder, 'outside');
    writeFileSync(outside, 'old');
    linkSync(outside, join(to, 'a'));
    symlinkSync(outside, join(to, 'b'));
    symlinkSync('nowhere', join(to, 'c'));
    writeFileSync(join(to, 'd'), 'old');
    await copy();
    const copied = ['a', 'b', 'c', 'd'].map((name) => readFileSync(join(to, name), 'utf8'));
    expect(copied).toEqual(['new a', 'new b', 'new c', 'new a']);
    expect(readFileSync(outside, 'utf8')).toBe('old');
  });

  it('keeps files of two names one file, also when they are copied twice', async () => {
    writeFileSync(join(from, 'a'), 'x'.repeat(100_000));
    linkSync(join(from, 'a'), join(from, 'b'));
    const copying = new TreeCopy(AS_IT_IS, run);
    for (const _ of [1, 2]) await copying.copy(new DiskSource(Buffer.from(from)), Buffer.from(to));
    const [a, b] = [lstatSync(join(to, 'a')), lstatSync(join(to, 'b'))];
    expect([a.ino, a.nlink, a.size]).toEqual([b.ino, 2, 100_000]);
  });

  it('puts no file in the place of a folder', async () => {
    writeFileSync(join(from, 'a'), '');
    mkdirSync(join(to, 'a'));
    await expect(copy()).rejects.toMatchObject({ code: 'copy-conflict' });
  });
});

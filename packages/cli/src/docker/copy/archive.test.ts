import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { ByteString, readTar, type TarEntry, tarEntry, writeTar } from '@slipway/oci';
import { extractInto } from '@slipway/runtime/extract';
import { OpenFolder } from '@slipway/runtime/open-folder';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packed, renamed, withinFolder } from './archive.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-cp-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const OWNER = { uid: process.getuid!(), gid: process.getgid!() };

type Named = readonly [
  path: string,
  fields?: { readonly linkname?: string; readonly type?: TarEntry['type'] },
];

function archive(...members: readonly Named[]) {
  return readTar(
    writeTar(
      members.map(([path, { type, linkname = '' } = {}]) => ({
        entry: tarEntry({
          path: ByteString.ofText(path),
          type: type ?? 'file',
          linkname: ByteString.ofText(linkname),
          size: type === undefined ? 4 : 0,
        }),
        content: type === undefined ? [Buffer.from('evil')] : undefined,
      })),
    ),
  );
}

function named(path: string): Named {
  return path.endsWith('/') ? [path.slice(0, -1), { type: 'directory' }] : [path];
}

async function unpack(members: ReturnType<typeof archive>): Promise<void> {
  const to = join(folder, 'to');
  mkdirSync(to, { recursive: true });
  const opened = OpenFolder.open(to);
  try {
    const options = { run, at: to, noOverwriteDirNonDir: true, owner: OWNER };
    await extractInto(opened, withinFolder(members, to), options);
  } finally {
    opened.close();
  }
}

describe('packed', () => {
  const paths = async (path: string, name: string) => {
    const found: string[] = [];
    for await (const { entry } of packed(path, name))
      found.push(`${entry.type} ${entry.path}${entry.linkname === '' ? '' : ` -> ${entry.linkname}`}`);
    return found;
  };

  beforeEach(() => {
    mkdirSync(join(folder, 'from/sub'), { recursive: true });
    writeFileSync(join(folder, 'from/a'), 'one');
    linkSync(join(folder, 'from/a'), join(folder, 'from/sub/b'));
    symlinkSync('a', join(folder, 'from/link'));
  });

  test('a folder, under a name of its own; what is one file stays one', async () => {
    expect(await paths(join(folder, 'from'), 'new')).toEqual([
      'directory new',
      'file new/a',
      'symlink new/link -> a',
      'directory new/sub',
      'hardlink new/sub/b -> new/a',
    ]);
  });

  test('what is in a folder, and a single file', async () => {
    expect(await paths(`${folder}/from/.`, '.')).toContain('hardlink sub/b -> a');
    expect(await paths(join(folder, 'from/a'), 'x')).toEqual(['file x']);
  });

  test('times are in whole seconds, earlier than 1970 too', async () => {
    const early = new Date(-1500);
    utimesSync(join(folder, 'from/a'), early, early);
    const { value } = await packed(join(folder, 'from/a'), 'x').next();
    expect(value.entry.mtime).toBe(-2);
  });
});

describe('renamed', () => {
  test.each([
    ['/srv/d', 'n', ['n/d', 'n', 'n'], ['d/d', 'd/', './d']],
    ['/srv/d/.', '.', ['x/d', '.', 'd'], ['./x/d', './', 'd']],
    ['/srv/d/.', 'n', ['n/x', 'n', 'n/d'], ['./x', './', 'd']],
    ['/', '/', ['etc', '.'], ['/etc', '/']],
    ['/', 'n', ['n/etc', 'n'], ['./etc', './']],
  ] as const)('%s as %s', async (source, name, expected, paths) => {
    const found = [];
    for await (const { entry } of renamed(archive(...paths.map(named)), source, name)) found.push(entry.path);
    expect(found).toEqual(expected);
  });

  test('hard links follow, symbolic links stay', async () => {
    const members = archive(
      ['d/h', { type: 'hardlink', linkname: 'd/f' }],
      ['d/s', { type: 'symlink', linkname: 'd/f' }],
    );
    const found = [];
    for await (const { entry } of renamed(members, '/d', 'n')) found.push(entry.linkname);
    expect(found).toEqual(['n/f', 'd/f']);
  });
});

describe('nothing in an archive leaves the folder it is unpacked in', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'outside'));
    writeFileSync(join(folder, 'outside/kept'), 'kept');
  });
  afterEach(() => {
    expect(readFileSync(join(folder, 'outside/kept'), 'utf8')).toBe('kept');
    expect(existsSync(join(folder, 'outside/new'))).toBe(false);
  });

  test('a name that goes up', async () => {
    await expect(unpack(archive(['../outside/new']))).rejects.toMatchObject({ code: 'bad-archive' });
    await expect(unpack(archive(['a/../../outside/new']))).rejects.toMatchObject({ code: 'bad-archive' });
  });

  test('an absolute name is one in the folder', async () => {
    await unpack(archive([join(folder, 'outside/new')]));
    expect(readFileSync(join(folder, 'to', folder, 'outside/new'), 'utf8')).toBe('evil');
  });

  test('a relative link that leads out is refused', async () => {
    const members = archive(['link', { type: 'symlink', linkname: '../outside' }]);
    await expect(unpack(members)).rejects.toThrow(`invalid symlink "${folder}/to/link" -> "../outside"`);
  });

  test('an absolute link is made, and nothing goes through it', async () => {
    const outside = join(folder, 'outside');
    const link = ['link', { type: 'symlink', linkname: outside }] as const;
    await expect(unpack(archive(link, ['link/new']))).rejects.toMatchObject({ code: 'bad-archive' });
    expect(readlinkSync(join(folder, 'to/link'))).toBe(outside);
  });

  test('a file takes the place of a link, not of what it leads to', async () => {
    const link = ['link', { type: 'symlink', linkname: join(folder, 'outside/kept') }] as const;
    await unpack(archive(link, ['link']));
    expect(lstatSync(join(folder, 'to/link')).isFile()).toBe(true);
  });

  test('a hard link to what lies outside', async () => {
    const members = archive(['link', { type: 'hardlink', linkname: '../outside/kept' }]);
    await expect(unpack(members)).rejects.toMatchObject({ code: 'bad-archive' });
  });
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { run } from '@slipway/command';
import {
  ByteString,
  bytesOf,
  collect,
  type TarEntry,
  type TarMember,
  tarEntry,
  unpackLayer,
  writeTar,
} from '@slipway/oci';
import { expect, test } from 'vitest';
import { scratch, sh } from './layer-trees.ts';

const at = (path: string) => ByteString.ofText(path);

function member(path: string, fields: Partial<TarEntry> & { content?: string } = {}): TarMember<Buffer[]> {
  const content = Buffer.from(fields.content ?? '');
  const { content: _, ...rest } = fields;
  return {
    entry: tarEntry({ path: at(path), type: 'file', size: content.length, ...rest }),
    content: [content],
  };
}

const directory = (path: string, mode = 0o755) => member(path, { type: 'directory', mode });
const symlink = (path: string, target: string) => member(path, { type: 'symlink', linkname: at(target) });
const hardlink = (path: string, target: string) => member(path, { type: 'hardlink', linkname: at(target) });
const device = (path: string) => member(path, { type: 'char', devMajor: 1, devMinor: 3 });
const noted = (path: string, content: string) =>
  member(path, { content, xattrs: new Map([['user.note', Buffer.from('n')]]) });

test.each([
  ['.. at the start', [member('../evil')]],
  ['.. within', [member('a/../../evil')]],
  ['a file through a symbolic link', [symlink('a', '..'), member('a/evil')]],
  ['a file through an absolute symbolic link', [symlink('a', '/tmp'), member('a/evil')]],
  ['a directory through a symbolic link', [symlink('a', '..'), directory('a/evil')]],
  ['a file through two symbolic links', [symlink('a', 'b'), symlink('b', '..'), member('a/evil')]],
  ['a deep path through a symbolic link', [directory('d'), symlink('d/a', '../..'), member('d/a/x/evil')]],
  ['a device through a symbolic link', [symlink('a', '..'), device('a/evil')]],
  ['a whiteout through a symbolic link', [symlink('a', '..'), member('a/.wh.victim')]],
  ['an opaque marker through a symbolic link', [symlink('a', '..'), member('a/.wh..wh..opq')]],
  ['a hard link to what is outside', [hardlink('a', '../victim')]],
  ['a hard link through a symbolic link', [symlink('a', '..'), hardlink('b', 'a/victim')]],
  ['a hard link to an absolute path', [hardlink('a', '/etc/passwd')]],
  ['a hard link to a directory', [directory('d'), hardlink('a', 'd')]],
  ['a hard link to what comes later', [hardlink('a', 'b'), member('b')]],
  [
    'a hard link to a file whose parent has become a symbolic link',
    [directory('d'), noted('d/victim', 'x'), hardlink('b', 'd/victim'), symlink('d', '..')],
  ],
  ['a hard link to a device that is gone', [device('d'), hardlink('b', 'd'), symlink('d', '../victim')]],
  [
    'a directory replaced without end',
    Array.from({ length: 3000 }, (_, turn) => (turn % 2 === 0 ? directory('a') : member('a'))),
  ],
  ['a file below a file', [member('a'), member('a/b')]],
  ['a file below a device', [device('a'), member('a/b')]],
  ['a whiteout of ..', [member('.wh...')]],
  ['a whiteout of .', [member('a/.wh..')]],
  ['a whiteout of nothing', [member('a/.wh.')]],
  ['a whiteout of a name of 256 bytes', [member(`.wh.${'n'.repeat(256)}`)]],
  ['a root that is a symbolic link', [symlink('.', '/')]],
  ['a root that is a file', [member('.')]],
  ['a name of 256 bytes', [member('n'.repeat(256))]],
  ['a path of 4000 bytes', [member(`${'d/'.repeat(2000)}f`)]],
])('%s is refused, and nothing is written outside', async (_, members) => {
  using folder = scratch();
  writeFileSync(folder.path('victim'), 'untouched');
  const unpacking = unpackLayer(writeTar(members), folder.path('layer'), { run });
  await expect(unpacking).rejects.toMatchObject({ code: 'unsafe-layer' });
  expect(existsSync(folder.path('evil'))).toBe(false);
  expect(existsSync('/tmp/evil')).toBe(false);
  expect(readFileSync(folder.path('victim'), 'utf8')).toBe('untouched');
  expect(sh(folder.path(), 'stat -c %h victim; ls -A')).toBe('1\nlayer\nvictim\n');
});

test('a leading slash, empty and . components stand for nothing', async () => {
  using folder = scratch();
  await unpackLayer(writeTar([member('/a/x'), member('./a//./y'), directory('./')]), folder.path('d'), {
    run,
  });
  expect(sh(folder.path('d'), 'find . | sort | tr "\\n" " "')).toBe('. ./a ./a/x ./a/y ');
});

test.each([
  ['file, file', [member('a', { content: 'one' }), member('a', { content: 'two' })], 'two'],
  ['directory with content, file', [member('a/b'), member('a', { content: 'f' })], 'f'],
  ['symbolic link, file', [symlink('a', 'victim'), member('victim'), member('a', { content: 'f' })], 'f'],
  ['device, file', [device('a'), member('a', { content: 'f' })], 'f'],
  ['file with attributes, file', [noted('a', 'one'), member('a', { content: 'f' })], 'f'],
  ['whiteout, directory gone', [member('a/.wh.b'), member('a', { content: 'f' })], 'f'],
  ['whiteout, file', [member('.wh.a'), member('a', { content: 'f' })], 'f'],
  ['file, whiteout', [member('a', { content: 'f' }), member('.wh.a')], 'f'],
  ['hard link over itself', [member('a', { content: 'f' }), hardlink('a', 'a')], 'f'],
  ['file, hard link', [member('b', { content: 'f' }), member('a'), hardlink('a', 'b')], 'f'],
])('of two entries with one path the later counts: %s', async (_, members, content) => {
  using folder = scratch();
  await unpackLayer(writeTar(members), folder.path('d'), { run });
  expect(sh(folder.path('d'), 'stat -c "%F" a; cat a; getfattr -d -m . a')).toBe(`regular file\n${content}`);
});

test('a directory twice keeps its content and has the later mode; over a link or a device it takes the place', async () => {
  using folder = scratch();
  const members = [
    directory('a'),
    member('a/f'),
    directory('a', 0o700),
    symlink('b', 'a'),
    directory('b'),
    device('c'),
    directory('c'),
    member('d'),
    directory('d'),
    member('b/f'),
  ];
  await unpackLayer(writeTar(members), folder.path('d'), { run });
  expect(sh(folder.path('d'), 'stat -c "%n %F %a" a b c d; ls a b')).toBe(
    'a directory 700\nb directory 755\nc directory 755\nd directory 755\na:\nf\n\nb:\nf\n',
  );
});

test('a hard link to a file with attributes stays one', async () => {
  using folder = scratch();
  const members = [noted('a', 'content'), hardlink('b', 'a'), device('c'), hardlink('d', 'c')];
  await unpackLayer(writeTar(members), folder.path('d'), { run });
  expect(sh(folder.path('d'), 'stat -c "%n %h %F" a b c d; getfattr -h --only-values -n user.note b')).toBe(
    'a 2 regular file\nb 2 regular file\nc 2 character special file\nd 2 character special file\nn',
  );
});

test('attributes that overlayfs keeps for itself are not taken from an archive', async () => {
  using folder = scratch();
  const xattrs = new Map(
    ['trusted.overlay.redirect', 'trusted.overlay.opaque', 'user.overlay.metacopy', 'user.fine'].map(
      (name) => [name, Buffer.from('y')],
    ),
  );
  await unpackLayer(writeTar([member('d', { type: 'directory', xattrs })]), folder.path('d'), { run });
  expect(sh(folder.path('d'), 'getfattr -d -m - d')).toBe('# file: d\nuser.fine="y"\n\n');
});

test('more entries or bytes than allowed are refused before they are written', async () => {
  using folder = scratch();
  const many = writeTar([member('a'), member('b'), member('c')]);
  const large = writeTar([
    member('a', { content: 'x'.repeat(1000) }),
    member('b', { content: 'x'.repeat(1000) }),
  ]);
  await expect(unpackLayer(many, folder.path('many'), { run, limits: { entries: 2 } })).rejects.toMatchObject(
    { code: 'layer-too-large' },
  );
  await expect(
    unpackLayer(large, folder.path('large'), { run, limits: { bytes: 1999 } }),
  ).rejects.toMatchObject({ code: 'layer-too-large' });
  expect(sh(folder.path(), 'ls many large')).toBe('large:\na\n\nmany:\na\nb\n');
});

test('what is no archive, or is cut short, is refused', async () => {
  using folder = scratch();
  const archive = await collect(writeTar([member('a', { content: 'x'.repeat(5000) })]));
  for (const [index, bad] of [archive.subarray(0, 3000), Buffer.alloc(2000, 'x')].entries()) {
    const unpacking = unpackLayer(bytesOf(bad), folder.path(`${index}`), { run });
    await expect(unpacking).rejects.toMatchObject({ code: 'bad-tar' });
  }
});

test('times before 1970 and after 2038, and modes that forbid everything', async () => {
  using folder = scratch();
  const members = [
    member('old', { mtime: -86_400 }),
    member('new', { mtime: 4_000_000_000 }),
    member('closed/f', { mode: 0 }),
    {
      ...directory('closed', 0),
      entry: tarEntry({ path: at('closed'), type: 'directory', mode: 0, mtime: 9 }),
    },
  ];
  await unpackLayer(writeTar(members), folder.path('d'), { run });
  expect(sh(folder.path('d'), 'stat -c "%n %a %Y" old new closed closed/f')).toBe(
    'old 644 -86400\nnew 644 4000000000\nclosed 0 9\nclosed/f 0 0\n',
  );
});

test('a directory that is not empty is not unpacked into', async () => {
  using folder = scratch();
  mkdirSync(folder.path('d', 'x'), { recursive: true });
  await expect(unpackLayer(writeTar([]), folder.path('d'), { run })).rejects.toThrow('not empty');
});

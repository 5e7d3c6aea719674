import { expect, test } from 'vitest';
import { bytesOf, collect } from '../bytes.ts';
import { ByteString } from './byte-string.ts';
import { type TarEntry, tarEntry } from './entry.ts';
import { BLOCK, encodeHeader, type Header } from './header.ts';
import { encodePax } from './pax.ts';
import { readTar } from './read.ts';
import { encodeTarEntry } from './write.ts';

/** Archives made by hand, for what no archiver at hand writes any more, and for what hostile ones would. */

const plain: Header = {
  name: ByteString.ofText('a'),
  prefix: ByteString.empty,
  mode: 0o644,
  uid: 0,
  gid: 0,
  size: 0,
  mtime: 0,
  typeflag: '0',
  linkname: ByteString.empty,
  devMajor: 0,
  devMinor: 0,
};

function member(fields: Partial<Header>, content: Buffer | string = ''): Buffer {
  const body = Buffer.from(content);
  const padding = Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK);
  return Buffer.concat([encodeHeader({ ...plain, size: body.length, ...fields }), body, padding]);
}

function pax(records: Record<string, string>, typeflag = 'x'): Buffer {
  const encoded = encodePax(new Map(Object.entries(records) as [string, ByteString][]));
  return member({ typeflag }, encoded);
}

/** Changes bytes of a header block and puts its checksum right. */
function patched(block: Buffer, at: number, bytes: Buffer | string): Buffer {
  const copy = Buffer.from(block);
  copy.set(Buffer.from(bytes as string, 'latin1'), at);
  copy.fill(0x20, 148, 156);
  const sum = copy.subarray(0, BLOCK).reduce((total, byte) => total + byte, 0);
  copy.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return copy;
}

async function read(...parts: Buffer[]): Promise<{ entry: TarEntry; content: string }[]> {
  const all: { entry: TarEntry; content: string }[] = [];
  for await (const { entry, content } of readTar(bytesOf(Buffer.concat([...parts, Buffer.alloc(1024)]))))
    all.push({ entry, content: (await collect(content)).toString('latin1') });
  return all;
}

const first = async (...parts: Buffer[]) => (await read(...parts))[0]!.entry;

test('global PAX records hold for all members, local ones for the next and against the global', async () => {
  const members = await read(
    pax({ uid: '7', mtime: '5' }, 'g'),
    pax({ uid: '8' }),
    member({ name: ByteString.ofText('one') }),
    member({ name: ByteString.ofText('two') }),
    pax({ uid: '' }),
    member({ name: ByteString.ofText('three'), uid: 3 }),
  );
  expect(members.map(({ entry }) => [entry.path, entry.uid, entry.mtime])).toEqual([
    ['one', 8, 5],
    ['two', 7, 5],
    ['three', 3, 5],
  ]);
});

test("libarchive's attributes are read; star's win", async () => {
  const entry = await first(
    pax({
      'LIBARCHIVE.xattr.user.a%3Db': Buffer.from('one').toString('base64'),
      'LIBARCHIVE.xattr.user.c': Buffer.from('two').toString('base64'),
      'SCHILY.xattr.user.c': 'three',
      'SCHILY.xattr.user.empty': '',
    }),
    member({}),
  );
  expect(Object.fromEntries(entry.xattrs)).toEqual({
    'user.a=b': Buffer.from('one'),
    'user.c': Buffer.from('three'),
    'user.empty': Buffer.alloc(0),
  });
});

test('numbers in base 256, fractional times, and a name that ends in a slash', async () => {
  const large = Buffer.from([0x80, 0, 0, 0, 0xff, 0xff, 0xff, 0xfe]);
  const before = Buffer.alloc(12, 0xff);
  const entry = await first(
    patched(patched(member({ name: ByteString.ofText('d/') }), 108, large), 136, before),
  );
  expect(entry).toEqual(
    tarEntry({ path: ByteString.ofText('d'), type: 'directory', mode: 0o644, uid: 0xfffffffe, mtime: -1 }),
  );
  expect((await first(pax({ mtime: '12.5' }), member({}))).mtime).toBe(12.5);
});

test('a v7 header has no prefix', async () => {
  const v7 = patched(member({ prefix: ByteString.ofText('junk') }), 257, Buffer.alloc(8));
  expect((await first(v7)).path).toBe('a');
});

test('links and nodes have no content, whatever size they claim', async () => {
  const link = member({ typeflag: '1', linkname: ByteString.ofText('t'), size: 512 });
  const members = await read(link, member({ name: ByteString.ofText('next') }));
  expect(members.map(({ entry }) => [entry.path, entry.type, entry.size])).toEqual([
    ['a', 'hardlink', 0],
    ['next', 'file', 0],
  ]);
});

test.each([
  ['a NUL in a PAX path', [pax({ path: 'a\0b' }), member({})]],
  ['a size that is no number', [pax({ size: '12x' }), member({})]],
  ['a negative size', [pax({ size: '-1' }), member({})]],
  ['an impossible owner', [pax({ uid: '4294967295' }), member({})]],
  ['a size beyond 2^53 in base 256', [patched(member({}), 124, Buffer.alloc(12, 0xfe))]],
  ['digits that are not octal', [patched(member({}), 100, '0000999\0')]],
  ['a record longer than its header', [member({ typeflag: 'x' }, '99 path=a\n')]],
  ['a record without an equals sign', [member({ typeflag: 'x' }, '10 pathab\n')]],
  ['a record of length zero', [member({ typeflag: 'x' }, '0 path=ab\n')]],
  ['an extended header of two MiB', [member({ typeflag: 'x', size: 1 << 21 })]],
  [
    'a sparse map out of order',
    [pax({ 'GNU.sparse.map': '4,2,0,2', 'GNU.sparse.size': '8' }), member({}, 'abcd')],
  ],
  [
    'a sparse map beyond the file',
    [pax({ 'GNU.sparse.map': '7,4', 'GNU.sparse.size': '8' }), member({}, 'abcd')],
  ],
  [
    'a sparse map of other data',
    [pax({ 'GNU.sparse.map': '0,2', 'GNU.sparse.size': '8' }), member({}, 'abcd')],
  ],
  [
    'a sparse map that is no list of numbers',
    [pax({ 'GNU.sparse.map': 'x', 'GNU.sparse.size': '8' }), member({}, 'abcd')],
  ],
  [
    'a sparse map without end',
    [
      pax({ 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.realsize': '8' }),
      member({}, `9\n${'1\n'.repeat(10)}`),
    ],
  ],
])('%s is refused', async (_, parts) => {
  await expect(read(...(parts as Buffer[]))).rejects.toMatchObject({ code: 'bad-tar' });
});

test('a sparse file is given whole, and what follows it is found', async () => {
  const members = await read(
    pax({ 'GNU.sparse.map': '2,2,6,1', 'GNU.sparse.size': '9', 'GNU.sparse.name': 'real' }),
    member({ name: ByteString.ofText('GNUSparseFile.0/real') }, 'abc'),
    encodeTarEntry(tarEntry({ path: ByteString.ofText('next'), type: 'file' })),
  );
  expect(members.map(({ entry, content }) => [entry.path, entry.size, content])).toEqual([
    ['real', 9, '\0\0ab\0\0c\0\0'],
    ['next', 0, ''],
  ]);
});

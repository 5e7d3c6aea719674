import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bytes, bytesOf, collect } from '../bytes.ts';
import { ByteString } from './byte-string.ts';
import { type TarEntry, tarEntry } from './entry.ts';
import { readTar } from './read.ts';
import { encodeTarEntry, writeTar } from './write.ts';

interface Read {
  readonly entry: TarEntry;
  readonly content: Buffer;
}

async function readAll(bytes: Bytes): Promise<Read[]> {
  const members: Read[] = [];
  for await (const { entry, content } of readTar(bytes))
    members.push({ entry, content: await collect(content) });
  return members;
}

async function* inPieces(archive: Buffer, lengths: readonly number[]): Bytes {
  for (let at = 0, turn = 0; at < archive.length; turn++) {
    const length = lengths[turn % lengths.length]!;
    yield archive.subarray(at, at + length);
    at += length;
  }
}

const path = (text: string) => ByteString.ofText(text);
const file = (name: string, fields: Partial<TarEntry> = {}) =>
  tarEntry({ path: path(name), type: 'file', ...fields });

const name = fc
  .uint8Array({ minLength: 1, maxLength: 180 })
  .map((bytes) => bytes.map((byte) => (byte === 0 || byte === 0x2f ? 0x61 : byte)))
  .map((bytes) => ByteString.ofBytes(bytes));
const anyPath = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/') as ByteString);
const value = fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes));
const xattrs = fc
  .dictionary(fc.stringMatching(/^user\.[a-z=%.]{1,12}$/), value, { maxKeys: 3 })
  .map((pairs) => new Map(Object.entries(pairs)));
const metadata = fc.record({
  path: anyPath,
  mode: fc.integer({ min: 0, max: 0o7777 }),
  uid: fc.oneof(fc.integer({ min: 0, max: 70_000 }), fc.integer({ min: 2_097_000, max: 0xfffffffe })),
  gid: fc.integer({ min: 0, max: 0xfffffffe }),
  mtime: fc.oneof(
    fc.integer({ min: -(2 ** 31), max: 2 ** 35 }),
    fc.integer({ min: -(2 ** 31), max: 2 ** 35 }).map((eighths) => eighths / 8),
  ),
  xattrs,
});
const member: fc.Arbitrary<Read> = fc.oneof(
  fc.record({ fields: metadata, content: fc.uint8Array({ maxLength: 3000 }) }).map(({ fields, content }) => ({
    entry: tarEntry({ ...fields, type: 'file', size: content.length }),
    content: Buffer.from(content),
  })),
  fc
    .record({
      fields: metadata,
      linkname: anyPath,
      type: fc.constantFrom('symlink' as const, 'hardlink' as const),
    })
    .map(({ fields, ...link }) => ({ entry: tarEntry({ ...fields, ...link }), content: Buffer.alloc(0) })),
  fc
    .record({
      fields: metadata,
      type: fc.constantFrom('char' as const, 'block' as const),
      devMajor: fc.nat(4095),
      devMinor: fc.nat(1_048_575),
    })
    .map(({ fields, ...device }) => ({
      entry: tarEntry({ ...fields, ...device }),
      content: Buffer.alloc(0),
    })),
  fc
    .record({ fields: metadata, type: fc.constantFrom('directory' as const, 'fifo' as const) })
    .map(({ fields, type }) => ({ entry: tarEntry({ ...fields, type }), content: Buffer.alloc(0) })),
);

test('what is written is read again, whatever the names, numbers and attributes, and however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(member, { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 5 }),
      async (members, lengths) => {
        const archive = await collect(
          writeTar(members.map(({ entry, content }) => ({ entry, content: [content] }))),
        );
        expect(archive.length % 512).toBe(0);
        expect(await readAll(inPieces(archive, lengths))).toEqual(members);
      },
    ),
    { numRuns: 150 },
  );
});

test('an archive cut short anywhere within a member is refused', async () => {
  const members = [
    { entry: file('a', { size: 700 }), content: [Buffer.alloc(700, 1)] },
    {
      entry: file('x'.repeat(150), { size: 3, xattrs: new Map([['user.a', Buffer.from('b')]]) }),
      content: [Buffer.from('abc')],
    },
  ];
  const archive = await collect(writeTar(members));
  const boundaries = new Set([0, 512 + 1024, archive.length - 1024, archive.length - 512]);
  const inPadding = (length: number) =>
    (length >= 512 + 700 && length < 512 + 1024) || length >= archive.length - 1024 - 512 + 3;
  for (let length = 0; length < archive.length - 1024; length += 100) {
    if (boundaries.has(length) || inPadding(length)) continue;
    await expect(readAll(bytesOf(archive.subarray(0, length)))).rejects.toMatchObject({ code: 'bad-tar' });
  }
  for (const length of boundaries)
    expect((await readAll(bytesOf(archive.subarray(0, length)))).length).toBeLessThanOrEqual(2);
});

test('an archive may end with its last byte of content, as that of a context the docker CLI added a Dockerfile to', async () => {
  const members = [{ entry: file('a', { size: 700 }), content: [Buffer.alloc(700, 1)] }];
  const archive = (await collect(writeTar(members))).subarray(0, 512 + 700);
  for (const length of [1212, 1213])
    expect(await readAll(bytesOf(Buffer.concat([archive, Buffer.alloc(length - 1212)])))).toHaveLength(1);
});

test('a header with a flipped bit is refused', async () => {
  const archive = await collect(writeTar([{ entry: file('a'), content: [] }]));
  for (const at of [0, 105, 130, 150, 300]) {
    const damaged = Buffer.from(archive);
    damaged[at]! ^= 1;
    await expect(readAll(bytesOf(damaged))).rejects.toMatchObject({ code: 'bad-tar' });
  }
});

test('random bytes are refused', async () => {
  await expect(readAll(bytesOf(Buffer.alloc(2048, 'not a tar archive')))).rejects.toMatchObject({
    code: 'bad-tar',
  });
});

test('content left unread is skipped', async () => {
  const archive = writeTar([
    { entry: file('a', { size: 1000 }), content: [Buffer.alloc(1000)] },
    { entry: file('b', { size: 2 }), content: [Buffer.from('hi')] },
  ]);
  const paths: string[] = [];
  for await (const { entry } of readTar(archive)) paths.push(entry.path);
  expect(paths).toEqual(['a', 'b']);
});

test('the stream is read to its end, behind the closing blocks too', async () => {
  let ended = false;
  async function* padded(): Bytes {
    yield* writeTar([{ entry: file('a'), content: [] }]);
    yield Buffer.alloc(5000);
    ended = true;
  }
  await readAll(padded());
  expect(ended).toBe(true);
});

test('a reader that stops early lets go of the stream', async () => {
  let closed = false;
  async function* source(): Bytes {
    try {
      for (;;) yield encodeTarEntry(file('a'));
    } finally {
      closed = true;
    }
  }
  for await (const _ of readTar(source())) break;
  expect(closed).toBe(true);
});

test('ustar says what it can: one block, and names of up to 255 bytes divided at a slash', () => {
  const deep = `${'d'.repeat(60)}/${'e'.repeat(60)}/${'f'.repeat(60)}`;
  for (const entry of [
    file('a'),
    file('ü'.repeat(50)),
    file(deep),
    file('a', { uid: 0o7777777, mtime: 8 ** 11 - 1 }),
  ])
    expect(encodeTarEntry(entry).length).toBe(512);
  const block = encodeTarEntry(file(deep));
  expect(block.toString('latin1', 345, 345 + 121)).toBe(deep.slice(0, 121));
  expect(block.toString('latin1', 257, 265)).toBe('ustar\x0000');
  expect(block.subarray(265, 329).every((byte) => byte === 0)).toBe(true);
});

test('a PAX header says only what ustar cannot, with sorted keys and nothing of the process or the time', () => {
  const entry = file('n'.repeat(101), {
    uid: 2 ** 21,
    mtime: -5,
    xattrs: new Map([
      ['user.b=c%', Buffer.from('2')],
      ['security.capability', Buffer.from('1\n')],
    ]),
  });
  const blocks = encodeTarEntry(entry);
  const size = Number.parseInt(blocks.toString('latin1', 124, 135), 8);
  expect(blocks.toString('latin1', 0, 20).replace(/\0+$/, '')).toBe('././@PaxHeader');
  expect(blocks.toString('latin1', 136, 147)).toBe('00000000000');
  expect(blocks.toString('latin1', 512, 512 + size)).toBe(
    [
      '39 SCHILY.xattr.security.capability=1\n\n',
      '32 SCHILY.xattr.user.b%3Dc%25=2\n',
      '12 mtime=-5\n',
      `111 path=${'n'.repeat(101)}\n`,
      '15 uid=2097152\n',
    ].join(''),
  );
});

test('a name that is not UTF-8 is announced in a PAX header, and raw bytes in ustar', async () => {
  const long = `${'n'.repeat(120)}\xff` as ByteString;
  expect(encodeTarEntry(tarEntry({ path: long, type: 'file' })).toString('latin1')).toContain(
    'hdrcharset=BINARY\n',
  );
  expect(encodeTarEntry(tarEntry({ path: '\xff' as ByteString, type: 'file' })).length).toBe(512);
});

test('content that is longer or shorter than its entry says is an error', async () => {
  for (const length of [9, 11]) {
    const archive = writeTar([{ entry: file('a', { size: 10 }), content: [Buffer.alloc(length)] }]);
    await expect(collect(archive)).rejects.toMatchObject({ code: 'size-mismatch' });
  }
});

test('a name is shown as UTF-8, with what is not as escapes', () => {
  expect(ByteString.toText(ByteString.ofText('grüße\n'))).toBe('grüße\\x0a');
  expect(ByteString.toText('a\xffb' as ByteString)).toBe('a\\xffb');
  expect([...[path('ü'), path('z'), path('a/b'), path('a.b')].sort()]).toEqual([
    path('a.b'),
    path('a/b'),
    path('z'),
    path('ü'),
  ]);
});

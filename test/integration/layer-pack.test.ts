import { mkdirSync, rmSync } from 'node:fs';
import { run } from '@slipway/command';
import {
  ByteString,
  bytesOf,
  canonicaliseTar,
  collect,
  decompress,
  emptyLower,
  type Keep,
  MemoryBlobStore,
  packLayer,
  planLayer,
  readXattrs,
  settleLayer,
  tarOf,
  unpackLayer,
} from '@slipway/oci';
import { expect, test } from 'vitest';
import { diffIdOf, listing, planOptions, scratch, sh } from './layer-trees.ts';

/** A tree with one of everything: what tar, the file system and people put into names, modes, links and attributes. */
const EVERYTHING = String.raw`
  mkdir -p usr/bin usr/share/doc/pkg var/empty tmp "with space"
  chmod 1777 tmp; chmod 0700 var/empty; chmod 2755 usr/share
  printf hello > usr/bin/tool; chmod 4755 usr/bin/tool; ln usr/bin/tool usr/bin/a-tool; ln usr/bin/tool zz-tool
  printf cap > usr/bin/ping; setfattr -n security.capability -v 0x0100000200200000000000000000000000000000 usr/bin/ping
  ln usr/bin/ping usr/bin/ping6
  printf x > user-attr; setfattr -n user.note -v 0x00ff0a usr/share; setfattr -n user.a=b -v "" user-attr
  chown 1000:1001 user-attr; printf big > big-owner; chown 4000000000:3000000 big-owner
  ln -s ../../nowhere usr/bin/dangling; ln -s /etc/passwd absolute; chown -h 5:6 absolute; ln absolute hard-symlink
  printf y > "$(printf 'bytes-\377\376')"; printf z > "$(printf 'new\nline')"; printf w > 'back\slash'; : > "$(printf '\303\274')"
  mkdir "$(printf 'dir-\377')"; : > "$(printf 'dir-\377')/f"
  : > "$(printf 'n%.0s' $(seq 1 200))"; mkdir -p "$(printf 'd%.0s' $(seq 1 150))/$(printf 'e%.0s' $(seq 1 150))"
  ln -s "$(printf 't%.0s' $(seq 1 300))" long-target
  mkfifo pipe; mknod null c 1 3; mknod disk b 259 70000; chmod 0600 disk
  truncate -s 3000000 sparse; printf data | dd of=sparse bs=1 seek=2000000 conv=notrunc status=none
  mkdir a; : > a/b; : > a-b; : > a.b
  find . -exec touch -h -d @1400000000.5 {} +; touch -d @1600000000 usr/bin/tool; touch -d @1 user-attr
`;

test('pack, settle, pack and unpack, pack all give one diffID, and unpacking gives the settled tree', async () => {
  using at = scratch();
  mkdirSync(at.path('upper'));
  sh(at.path('upper'), EVERYTHING);
  const plan = await planLayer(at.path('upper'), planOptions);
  const store = new MemoryBlobStore();
  const packed = await packLayer(plan, store);
  expect(packed.entries).toBe(plan.entries.length);
  await settleLayer(plan, run);
  expect(await diffIdOf(at.path('upper'))).toBe(packed.diffId);
  const tar = decompress(await store.get(packed.blob.digest), 'gzip');
  const unpacked = await unpackLayer(tar, at.path('unpacked'), { run });
  expect(unpacked).toEqual({ diffId: packed.diffId, size: packed.size });
  expect(await diffIdOf(at.path('unpacked'))).toBe(packed.diffId);
  expect(await listing(at.path('unpacked'))).toEqual(await listing(at.path('upper')));
});

test('the archive is sorted bytewise, parents come first, and hard links name the first path', async () => {
  using at = scratch();
  mkdirSync(at.path('upper'));
  sh(at.path('upper'), EVERYTHING);
  const { entries } = await planLayer(at.path('upper'), planOptions);
  const paths = entries.map(({ entry }) => entry.path);
  expect(paths).toEqual([...paths].sort());
  expect(paths.indexOf(ByteString.ofText('a.b'))).toBeLessThan(paths.indexOf(ByteString.ofText('a/b')));
  const links = entries.filter(({ entry }) => entry.type === 'hardlink');
  expect(links.map(({ entry }) => `${entry.path} ${entry.linkname}`)).toEqual([
    'hard-symlink absolute',
    'usr/bin/ping6 usr/bin/ping',
    'usr/bin/tool usr/bin/a-tool',
    'zz-tool usr/bin/a-tool',
  ]);
  expect(
    entries.every(({ entry }) => Number.isInteger(entry.mtime) && entry.mtime <= planOptions.epoch),
  ).toBe(true);
});

// Bytewise order puts a-b between a and a/b, so GNU tar has to be told that a directory may not be complete yet.
test('GNU tar extracts the archive to the same tree', async () => {
  using at = scratch();
  mkdirSync(at.path('upper'));
  mkdirSync(at.path('gnu'));
  sh(at.path('upper'), EVERYTHING);
  const plan = await planLayer(at.path('upper'), planOptions);
  const gnu = [
    'tar',
    '-x',
    '--delay-directory-restore',
    '--xattrs',
    '--xattrs-include=*',
    '--numeric-owner',
    '-p',
  ];
  await run(['env', 'LC_ALL=C', ...gnu], { cwd: at.path('gnu'), input: tarOf(plan) });
  await settleLayer(plan, run);
  expect(await listing(at.path('gnu'))).toEqual(await listing(at.path('upper')));
});

test.each([
  ['gnu', []],
  ['pax', []],
  ['ustar', ['--exclude=./big-owner', '--exclude=./long-target', '--exclude=./n*', '--exclude=./d*']],
  ['gnu', ['--sparse']],
  ['pax', ['--sparse', '--sparse-version=0.0']],
  ['pax', ['--sparse', '--sparse-version=0.1']],
  ['pax', ['--sparse', '--sparse-version=1.0']],
  ['oldgnu', ['--sparse']],
])("GNU tar's archives are extracted as it does: %s %j", async (format, options) => {
  using at = scratch();
  mkdirSync(at.path('source'));
  mkdirSync(at.path('gnu'));
  sh(at.path('source'), EVERYTHING);
  const attributes = format === 'pax' ? ['--xattrs', '--xattrs-include=*'] : [];
  const create = [
    'env',
    'LC_ALL=C',
    'tar',
    '-c',
    '--numeric-owner',
    `--format=${format}`,
    ...attributes,
    ...options,
    '.',
  ];
  const archive = (await run(create, { cwd: at.path('source') })).stdout;
  const extract = ['env', 'LC_ALL=C', 'tar', '-x', '--numeric-owner', '-p', ...attributes];
  await run(extract, { cwd: at.path('gnu'), input: archive });
  await unpackLayer(bytesOf(archive), at.path('ours'), { run });
  expect(await listing(at.path('ours'))).toEqual(await listing(at.path('gnu')));
});

test('a sparse file takes no more room than its data', async () => {
  using at = scratch();
  mkdirSync(at.path('upper'));
  sh(at.path('upper'), 'truncate -s 200M lastlog; printf x >> lastlog');
  await unpackLayer(tarOf(await planLayer(at.path('upper'), planOptions)), at.path('unpacked'), { run });
  expect(Number(sh(at.path('unpacked'), 'stat -c %s lastlog'))).toBe(200 * 1024 * 1024 + 1);
  expect(Number(sh(at.path('unpacked'), 'du -k lastlog | cut -f1'))).toBeLessThan(5000);
});

test('a foreign archive becomes a canonical layer, whatever its order, format and times', async () => {
  using at = scratch();
  mkdirSync(at.path('source'));
  sh(at.path('source'), EVERYTHING);
  const tar = ['env', 'LC_ALL=C', 'tar', '-c', '--format=pax', '--xattrs', '--xattrs-include=*'];
  const forms = [
    ['--sort=name', '--mtime=@1400000000', '.'],
    ['--sort=inode', '--mtime=@1800000000', '--sparse', '--numeric-owner', '--transform=s,^\\./,,', '.'],
  ];
  const diffIds: string[] = [];
  for (const [index, form] of forms.entries()) {
    const { stdout } = await run([...tar, ...form], { cwd: at.path('source') });
    const directory = at.path(`layer-${index}`);
    const store = new MemoryBlobStore();
    const packed = await canonicaliseTar(bytesOf(stdout), directory, {
      epoch: 1000,
      store,
      run,
      userXattrs: true,
    });
    expect(await diffIdOf(directory, { epoch: 1000 })).toBe(packed.diffId);
    expect(await store.stat(packed.blob.digest)).toBe(packed.blob.size);
    diffIds.push(packed.diffId);
  }
  expect(diffIds[1]).toBe(diffIds[0]);
});

test('the order in which files were made, the umask, the time zone and the locale do not matter', async () => {
  using at = scratch();
  const files = ['a', 'b', 'c/d', 'c/e', 'f/g/h', 'i'];
  const outcome = async (name: string, order: readonly string[]) => {
    mkdirSync(at.path(name));
    for (const file of order)
      sh(at.path(name), `mkdir -p $(dirname ${file}); printf ${file} > ${file}; chmod 644 ${file}`);
    sh(at.path(name), 'chmod 755 . c f f/g; find . -exec touch -d @2000000000 {} +');
    return diffIdOf(at.path(name));
  };
  const first = await outcome('one', files);
  const umask = process.umask(0o077);
  const { TZ } = process.env;
  process.env.TZ = 'Pacific/Chatham';
  try {
    expect(await outcome('two', files.toReversed())).toBe(first);
    await unpackLayer(tarOf(await planLayer(at.path('one'), planOptions)), at.path('three'), { run });
    expect(await diffIdOf(at.path('three'))).toBe(first);
  } finally {
    process.umask(umask);
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
});

test('what is removed while the directory is walked is not in the plan', async () => {
  using at = scratch();
  mkdirSync(at.path('upper'));
  sh(at.path('upper'), 'mkdir -p a/b gone/below; : > a/b/c; : > gone/below/file; ln -s x link');
  const keep: Keep = (path) => {
    if (path === 'gone') rmSync(at.path('upper/gone'), { recursive: true });
    return 'keep';
  };
  const plan = await planLayer(at.path('upper'), { ...planOptions, keep });
  expect(plan.entries.map(({ entry }) => entry.path)).toEqual(['a', 'a/b', 'a/b/c', 'link']);
});

test('attributes are read though some file is gone meanwhile, but not when anything else is wrong', async () => {
  using at = scratch();
  sh(at.path('.'), ': > noted; setfattr -n user.note -v "1" noted');
  const readWith = (more: string) =>
    readXattrs((argv, options) => run([...argv, more], options))(at.path('.'));
  expect([...(await readWith('./gone')).keys()]).toEqual(['noted']);
  await expect(readWith('./noted/below')).rejects.toThrow('noted/below: Not a directory');
});

test('keep leaves files out and rewrites them, before and after settling alike', async () => {
  using at = scratch();
  mkdirSync(at.path('upper'));
  sh(
    at.path('upper'),
    'mkdir -p var/log var/cache/apt; printf noise > var/log/dpkg.log; printf x > var/cache/apt/pkgcache.bin; ' +
      'printf "root:*:19000:" > shadow; chmod 640 shadow; chown 0:42 shadow; ln shadow shadow-link; setfattr -n user.a -v b shadow',
  );
  const keep: Keep = (path, entry, read) => {
    if (path === 'var/cache' || path.startsWith('var/log/')) return 'drop';
    if (path === 'shadow' && entry.type === 'file')
      return Buffer.from(read().toString().replace('19000', '1'));
    return 'keep';
  };
  const plan = await planLayer(at.path('upper'), { ...planOptions, keep });
  const before = await collect(tarOf(plan));
  await settleLayer(plan, run);
  expect((await collect(tarOf(plan))).equals(before)).toBe(true);
  expect(
    sh(at.path('upper'), 'find . | sort | tr "\\n" " "; cat shadow shadow-link; stat -c " %a %g" shadow'),
  ).toBe('./ ./shadow ./shadow-link ./var ./var/log root:*:1:root:*:19000: 640 42\n'.replace('./ ', '. '));
  await unpackLayer(bytesOf(before), at.path('unpacked'), { run });
  expect(await listing(at.path('unpacked'))).toEqual(await listing(at.path('upper')));
});

test('sockets and attributes that are not allowed stay out, and go when the directory settles', async () => {
  using at = scratch();
  mkdirSync(at.path('upper'));
  sh(
    at.path('upper'),
    `python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("sock")'; : > f; : > g; ln g h;
     for file in f g; do setfattr -n user.x -v 1 $file; setfattr -n trusted.y -v 2 $file; done`,
  );
  const plan = await planLayer(at.path('upper'), { ...planOptions, userXattrs: false });
  expect(plan.entries.map(({ entry }) => [entry.path, entry.xattrs.size])).toEqual([
    ['f', 0],
    ['g', 0],
    ['h', 0],
  ]);
  await settleLayer(plan, run);
  expect(sh(at.path('upper'), 'ls; getfattr -d -m - f g h')).toBe('f\ng\nh\n');
});

test('a name that marks deletions, and what overlayfs stores elsewhere, cannot be packed', async () => {
  using at = scratch();
  for (const [index, script] of [
    ': > .wh.x',
    'mkdir d; setfattr -n trusted.overlay.redirect -v /e d',
  ].entries()) {
    mkdirSync(at.path(`${index}`));
    sh(at.path(`${index}`), script);
    await expect(planLayer(at.path(`${index}`), planOptions)).rejects.toMatchObject({
      code: 'unpackable-upper',
    });
  }
});

test('a file that changes while it is packed is an error', async () => {
  using at = scratch();
  mkdirSync(at.path('upper'));
  sh(at.path('upper'), 'printf 1234 > f');
  const plan = await planLayer(at.path('upper'), planOptions);
  sh(at.path('upper'), 'printf 1 > f');
  await expect(collect(tarOf(plan))).rejects.toMatchObject({ code: 'size-mismatch' });
});

test('an empty directory is an empty layer', async () => {
  using at = scratch();
  mkdirSync(at.path('upper'), { mode: 0o755 });
  expect((await planLayer(at.path('upper'), { ...planOptions, lower: emptyLower })).entries).toEqual([]);
});

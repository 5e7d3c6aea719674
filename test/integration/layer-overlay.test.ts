import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run } from '@slipway/command';
import {
  ByteString,
  bytesOf,
  collect,
  type LayerPlan,
  planLayer,
  StackedLower,
  settleLayer,
  tarEntry,
  tarOf,
  unpackLayer,
  writeTar,
} from '@slipway/oci';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mount } from './layer-mount.ts';
import { diffIdOf, listing, planOptions, type Scratch, scratch, sh } from './layer-trees.ts';

/**
 * The kernel's overlayfs is the judge: what was written into a mount must look the same when the upper directory has
 * become a layer, and when that layer was packed and unpacked.
 */

async function view(at: Scratch, lowers: readonly string[], options = {}): Promise<string[]> {
  using mounted = mount(at, lowers);
  return await listing(mounted.merged, options);
}

/** Two layers with something of each kind for a step to change. */
function makeLowers(at: Scratch): string[] {
  mkdirSync(at.path('base'));
  sh(
    at.path('base'),
    `mkdir -p etc/conf.d keep/deep/deeper gone/sub opaque/sub/sub empty-dir swap-dir
     for f in etc/passwd etc/conf.d/a etc/conf.d/b keep/deep/f keep/deep/deeper/g gone/x gone/sub/y opaque/1 opaque/sub/2 opaque/sub/sub/3 swap-dir/f swap-file link-me; do
       printf "$f" > $f; done; ln -s etc link; find . -exec touch -h -d @1000000000 {} +`,
  );
  mkdirSync(at.path('middle'));
  sh(
    at.path('middle'),
    `mkdir -p etc keep/deep opaque; printf new > etc/passwd; printf m > keep/m; printf o > opaque/4
     mknod gone c 0 0; find . -exec touch -h -d @1100000000 {} +`,
  );
  return [at.path('middle'), at.path('base')];
}

interface Outcome {
  readonly paths: string[];
  readonly plan: LayerPlan;
}

let steps = 0;

/** Runs a step on an overlay and checks all that must hold of any layer made of it. */
async function step(at: Scratch, lowers: readonly string[], act: (merged: string) => void): Promise<Outcome> {
  const number = ++steps;
  const upper = at.path(`upper-${number}`);
  const seen = await (async () => {
    using mounted = mount(at, lowers, upper);
    act(mounted.merged);
    return await listing(mounted.merged, { times: false });
  })();
  const options = { ...planOptions, lower: new StackedLower(lowers) };
  const plan = await planLayer(upper, options);
  const tar = await collect(tarOf(plan));
  await settleLayer(plan, run);
  expect(await view(at, [upper, ...lowers], { times: false })).toEqual(seen);
  const settled = await diffIdOf(upper, options);
  const unpacked = at.path(`unpacked-${number}`);
  expect((await unpackLayer(bytesOf(tar), unpacked, { run, lower: options.lower })).diffId).toBe(settled);
  expect(await diffIdOf(unpacked, options)).toBe(settled);
  // What the layer does not have keeps the time the lower layers gave it.
  expect(await view(at, [unpacked, ...lowers])).toEqual(await view(at, [upper, ...lowers]));
  expect(await listing(unpacked)).toEqual(await listing(upper));
  return { paths: plan.entries.map(({ entry }) => entry.path), plan };
}

test.each([
  [
    'a new file brings its parents',
    'mkdir -p new/dir; : > new/dir/f; : > etc/f',
    ['etc', 'etc/f', 'new', 'new/dir', 'new/dir/f'],
  ],
  [
    'a changed file',
    'printf x >> keep/deep/deeper/g',
    ['keep', 'keep/deep', 'keep/deep/deeper', 'keep/deep/deeper/g'],
  ],
  [
    'a removed file and a removed directory',
    'rm etc/passwd; rm -r keep',
    ['.wh.keep', 'etc', 'etc/.wh.passwd'],
  ],
  ['what came and went', ': > etc/f; rm etc/f; mkdir t; rmdir t; mkdir -p gone/x; rm -r gone', []],
  ['a directory only touched', 'touch etc; touch -d @5 keep/deep', []],
  [
    'a directory with another mode or owner',
    'chmod 700 empty-dir; chown 5 swap-dir',
    ['empty-dir', 'swap-dir'],
  ],
  [
    'a directory made anew',
    'rm -r opaque; mkdir -p opaque/sub; : > opaque/1; : > opaque/new',
    [
      'opaque',
      'opaque/.wh.4',
      'opaque/1',
      'opaque/new',
      'opaque/sub',
      'opaque/sub/.wh.2',
      'opaque/sub/.wh.sub',
    ],
  ],
  ['a directory that was gone made anew', 'mkdir gone; : > gone/x', ['gone', 'gone/x']],
  ['a new directory is not opaque in the layer', 'mkdir fresh', ['fresh']],
  [
    'a directory for a file, and a file for a directory',
    'rm swap-file; mkdir swap-file; rm -r swap-dir; : > swap-dir',
    ['swap-dir', 'swap-file'],
  ],
  ['a link made to a lower file', 'ln link-me etc/linked', ['etc', 'etc/linked', 'link-me']],
  [
    'a directory moved',
    'cp -a keep/deep moved; rm -r keep/deep',
    ['keep', 'keep/.wh.deep', 'moved', 'moved/deeper', 'moved/deeper/g', 'moved/f'],
  ],
  ['a symbolic link replaced by a directory', 'rm link; mkdir link; : > link/f', ['link', 'link/f']],
])('%s', async (_, script, paths) => {
  using at = scratch();
  const lowers = makeLowers(at);
  expect((await step(at, lowers, (merged) => sh(merged, script))).paths).toEqual(paths);
});

test('the root is in the layer only when its own mode or owner changed', async () => {
  using at = scratch();
  const lowers = makeLowers(at);
  expect((await step(at, lowers, (merged) => sh(merged, 'chmod 711 .; : > f'))).paths).toEqual(['', 'f']);
});

test('sequences of changes, each step on the layers of those before', async () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
  const change = fc.oneof(
    fc.record({ do: fc.constant('write' as const), path, text: fc.constantFrom('1', '22', '') }),
    fc.record({ do: fc.constant('mkdir' as const), path }),
    fc.record({ do: fc.constant('remove' as const), path }),
    fc.record({ do: fc.constant('chmod' as const), path, mode: fc.constantFrom(0o700, 0o755, 0o4755) }),
    fc.record({ do: fc.constant('link' as const), path, to: path }),
    fc.record({ do: fc.constant('symlink' as const), path, to: path }),
    fc.record({ do: fc.constant('rename' as const), path, to: path }),
  );
  type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
  const apply = (root: string, made: Change) => {
    const at = join(root, made.path);
    try {
      if (made.do === 'write') writeFileSync(at, made.text);
      else if (made.do === 'mkdir') mkdirSync(at, { recursive: true });
      else if (made.do === 'remove') rmSync(at, { recursive: true });
      else if (made.do === 'chmod' && !lstatSync(at).isSymbolicLink()) chmodSync(at, made.mode);
      else if (made.do === 'link') linkSync(join(root, made.to), at);
      else if (made.do === 'symlink') symlinkSync('a', at);
      else if (made.do === 'rename') renameSync(at, join(root, made.to));
    } catch (error) {
      // Changes are drawn blindly; those that make no sense have no effect.
      if (!('syscall' in (error as Error))) throw error;
    }
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, { minLength: 1, maxLength: 8 }), { minLength: 3, maxLength: 3 }),
      async (steps) => {
        using at = scratch();
        let lowers: string[] = [];
        for (const changes of steps) {
          await step(at, lowers, (merged) => {
            for (const made of changes) apply(merged, made);
          });
          // Every other layer as it was settled, the others as they were unpacked.
          const kind = lowers.length % 2 === 0 ? 'upper' : 'unpacked';
          const top = sh(at.path(), `ls -d ${kind}-* | sort -t- -k2n | tail -1`).trim();
          lowers = [at.path(top), ...lowers];
        }
        expectSameAsKernel(at, lowers);
      },
    ),
    { numRuns: 25 },
  );
});

/** StackedLower sees what the kernel shows. */
function expectSameAsKernel(at: Scratch, lowers: readonly string[]): void {
  using mounted = mount(at, lowers);
  const lower = new StackedLower(lowers);
  const paths = sh(mounted.merged, 'find . -mindepth 1 -printf "%P\\0"')
    .split('\0')
    .slice(0, -1) as ByteString[];
  for (const path of ['' as ByteString, ...paths]) {
    const real = lstatSync(ByteString.toBytes(`${mounted.merged}/${path}` as ByteString));
    expect(lower.stat(path)?.mode).toBe(real.mode);
    const children = paths.filter((other) => ByteString.parent(other) === path).map(ByteString.base);
    expect([...lower.children(path)].sort()).toEqual(children.sort());
  }
}

test('whiteouts and opaque markers of others hide what is below', async () => {
  using at = scratch();
  const lowers = makeLowers(at);
  const member = (path: string, type: 'file' | 'directory' = 'file') => ({
    entry: tarEntry({ path: ByteString.ofText(path), type }),
    content: [],
  });
  const foreign = writeTar([
    member('.wh..wh.plnk', 'directory'),
    member('.wh..wh.aufs'),
    member('keep/.wh.deep'),
    member('opaque/.wh..wh..opq'),
    member('opaque/fresh'),
    member('.wh.swap-dir'),
    member('swap-dir', 'directory'),
    member('.wh.swap-file'),
    member('swap-file'),
  ]);
  mkdirSync(at.path('layer'));
  await unpackLayer(foreign, at.path('layer', 'd'), { run });
  expect(sh(at.path('layer'), 'tr "\\0" " " < d.opaque')).toBe('opaque swap-dir ');
  const all = [at.path('layer', 'd'), ...lowers];
  {
    using mounted = mount(at, all);
    expect(sh(mounted.merged, 'ls -A keep opaque swap-dir; stat -c %F swap-file')).toBe(
      'keep:\nm\n\nopaque:\nfresh\n\nswap-dir:\nregular empty file\n',
    );
  }
  expectSameAsKernel(at, all);
  await step(at, all, (merged) =>
    sh(merged, 'rm -r opaque; mkdir -p opaque/sub swap-dir; : > swap-dir/f; : > keep/deep'),
  );
});

test('directories that a layer has no entry for are like those below', async () => {
  using at = scratch();
  makeLowers(at);
  sh(at.path('base'), 'chmod 1777 keep; chown 7:8 keep/deep');
  const layer = writeTar([
    { entry: tarEntry({ path: ByteString.ofText('keep/deep/new'), type: 'file' }), content: [] },
  ]);
  await unpackLayer(layer, at.path('d'), { run, lower: new StackedLower([at.path('base')]) });
  expect(sh(at.path('d'), 'stat -c "%a %u:%g %Y" keep keep/deep')).toBe(
    '1777 0:0 1000000000\n755 7:8 1000000000\n',
  );
});

test('a whiteout of what is not below is not listed, and a name of 255 bytes can be taken away', async () => {
  using at = scratch();
  const longest = 'n'.repeat(255);
  mkdirSync(at.path('base'));
  sh(at.path('base'), `mkdir opaque; : > opaque/f; : > ${longest}`);
  const layer = writeTar(
    (
      [
        ['fresh', 'directory'],
        ['fresh/.wh.ghost', 'file'],
        ['fresh/f', 'file'],
        ['opaque', 'directory'],
        ['opaque/.wh..wh..opq', 'file'],
        ['opaque/.wh.f', 'file'],
        [`.wh.${longest}`, 'file'],
      ] as const
    ).map(([path, type]) => ({ entry: tarEntry({ path: ByteString.ofText(path), type }), content: [] })),
  );
  mkdirSync(at.path('layer'));
  await unpackLayer(layer, at.path('layer', 'd'), { run });
  using mounted = mount(at, [at.path('layer', 'd'), at.path('base')]);
  expect(sh(mounted.merged, 'ls -A . fresh opaque')).toBe('.:\nfresh\nopaque\n\nfresh:\nf\n\nopaque:\n');
});

import { mkdirSync } from 'node:fs';
import { run } from '@slipway/command';
import {
  type ByteString,
  bytesOf,
  collect,
  planLayer,
  StackedLower,
  type TarEntry,
  tarOf,
  unpackLayer,
  writeTar,
} from '@slipway/oci';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Archive, layers } from './layer-arbitrary.ts';
import { mount } from './layer-mount.ts';
import { listing, planOptions, type Scratch, scratch } from './layer-trees.ts';

/** What must hold of the layers of any image, in the order they lie upon each other. */

test('pack, unpack, pack gives one layer, whatever lies below', async () => {
  await fc.assert(
    fc.asyncProperty(layers(3, { everything: true }), async (archives) => {
      using at = scratch();
      let lowers: string[] = [];
      let drawn: string[] = [];
      for (const [index, archive] of archives.entries()) {
        const lower = new StackedLower(lowers);
        // `DIRECTORY.opaque` comes to lie beside each directory.
        for (const kind of ['one', 'two']) mkdirSync(at.path(`${index}-${kind}`));
        const [one, two] = [at.path(`${index}-one`, 'd'), at.path(`${index}-two`, 'd')];
        await unpackLayer(writeTar(archive), one, { run, lower });
        const options = { ...planOptions, lower };
        const packed = await collect(tarOf(await planLayer(one, options)));
        await unpackLayer(bytesOf(packed), two, { run, lower });
        const again = await collect(tarOf(await planLayer(two, options)));
        expect(again.equals(packed)).toBe(true);
        lowers = [two, ...lowers];
        drawn = [one, ...drawn];
      }
      using first = mount(at, drawn);
      using second = mount(at, lowers);
      expect(await listing(second.merged)).toEqual(await listing(first.merged));
    }),
    { numRuns: 60 },
  );
});

test('a first layer is extracted by GNU tar to the same tree', async () => {
  await fc.assert(
    fc.asyncProperty(layers(1, { everything: true }), async ([archive = []]) => {
      using at = scratch();
      await unpackLayer(writeTar(archive), at.path('ours'), { run });
      const plan = await planLayer(at.path('ours'), planOptions);
      const expected = await listing(at.path('ours'));
      expect(entriesOf(archive)).toEqual(plan.entries.map(({ entry }) => entry.path));
      expect(await extracted(at, 'canonical', await collect(tarOf(plan)))).toEqual(expected);
      expect(await extracted(at, 'drawn', await collect(writeTar(archive)))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

function entriesOf(archive: Archive): ByteString[] {
  return archive.map(({ entry }: { entry: TarEntry }) => entry.path);
}

async function extracted(at: Scratch, name: string, archive: Buffer): Promise<string[]> {
  mkdirSync(at.path(name));
  const tar = ['tar', '-x', '--delay-directory-restore', '--numeric-owner', '-p'];
  const argv = ['env', 'LC_ALL=C', ...tar, '--xattrs', '--xattrs-include=*'];
  await run(argv, { cwd: at.path(name), input: archive });
  return listing(at.path(name));
}

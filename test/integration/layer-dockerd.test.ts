import { mkdirSync, writeFileSync } from 'node:fs';
import { run } from '@slipway/command';
import {
  ByteString,
  canonicalJson,
  collect,
  digestOf,
  planLayer,
  StackedLower,
  type TarMember,
  tarEntry,
  tarOf,
  unpackLayer,
  writeTar,
} from '@slipway/oci';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Background, findProgram, startProgram } from '../bench/program.ts';
import { type Archive, describeArchive, layers } from './layer-arbitrary.ts';
import { mount } from './layer-mount.ts';
import { listing, planOptions, type Scratch, scratch, sh } from './layer-trees.ts';

/**
 * dockerd as the judge of what the layers of an image mean: it loads them, and what it exports of a container must be what
 * the overlay of our unpacked layers shows. Its vfs driver carries out a layer as the image specification has it, on a
 * copy of what is below; so every kind of replacement is compared. Many trees go into one image, each in a folder.
 */
const dockerd = findProgram('dockerd');
const docker = findProgram('docker');
const missing = dockerd === undefined || docker === undefined;

interface Peer {
  readonly daemon: Background;
  readonly at: Scratch;
  docker(argv: readonly string[], input?: Buffer): Promise<string>;
}

let peer: Peer;

beforeAll(async () => {
  if (missing) return;
  const at = scratch();
  const socket = `unix://${at.path('d.sock')}`;
  // A configuration file of the machine's must not decide anything.
  writeFileSync(at.path('daemon.json'), '{}');
  const command = async (argv: readonly string[], input?: Buffer) =>
    (await run([docker!, '-H', socket, ...argv], input === undefined ? {} : { input })).stdout.toString();
  const daemon = await startProgram(
    [
      ...[dockerd!, '-H', socket, '--config-file', at.path('daemon.json'), '--pidfile', at.path('pid')],
      ...['--data-root', at.path('root'), '--exec-root', at.path('exec'), '--storage-driver=vfs'],
      ...['--bridge=none', '--iptables=false', '--ip6tables=false', '--ip-forward=false'],
    ],
    () => command(['version']),
  );
  peer = { daemon, at, docker: command };
});

afterAll(async () => {
  if (missing) return;
  await peer.daemon.stop();
  peer.at[Symbol.dispose]();
});

test.skipIf(missing)('dockerd, which is needed to compare with, shows the trees that we show', async () => {
  const trees = fc.array(layers(3, { everything: false }), { minLength: 1, maxLength: 40, size: 'max' });
  await fc.assert(
    fc.asyncProperty(trees, async (drawn) => {
      using at = scratch();
      const archives = joined(drawn);
      const canonical: Buffer[] = [];
      let lowers: string[] = [];
      for (const [index, archive] of archives.entries()) {
        mkdirSync(at.path(`${index}`));
        const lower = new StackedLower(lowers);
        await unpackLayer(writeTar(archive), at.path(`${index}`, 'd'), { run, lower });
        const plan = await planLayer(at.path(`${index}`, 'd'), { ...planOptions, lower });
        canonical.push(await collect(tarOf(plan)));
        lowers = [at.path(`${index}`, 'd'), ...lowers];
      }
      using mounted = mount(at, lowers);
      const expected = await listing(mounted.merged);
      const asDrawn = await Promise.all(archives.map((archive) => collect(writeTar(archive))));
      for (const [name, all] of Object.entries({ drawn: asDrawn, canonical }))
        expect(await exported(at, name, all), name).toEqual(expected);
    }),
    { numRuns: 3, interruptAfterTimeLimit: 120_000, reporter: explain },
  );
});

/** One image of many: the layers of each in a folder of its own. */
function joined(images: readonly (readonly Archive[])[]): Archive[] {
  const height = Math.max(...images.map(({ length }) => length));
  const root = member('t', 'directory');
  return Array.from({ length: height }, (_, level) => [
    root,
    ...images.flatMap((archives, number) => {
      const archive = archives[level] ?? [];
      if (archive.length === 0 && level > 0) return [];
      return [member(`t/${number}`, 'directory'), ...archive.map((each) => moved(each, `t/${number}`))];
    }),
  ]);
}

function member(path: string, type: 'directory'): TarMember<Uint8Array[]> {
  return { entry: tarEntry({ path: ByteString.ofText(path), type }), content: [] };
}

function moved({ entry, content }: TarMember<Uint8Array[]>, folder: string): TarMember<Uint8Array[]> {
  const at = ByteString.ofText(folder);
  const linkname = entry.type === 'hardlink' ? ByteString.join(at, entry.linkname) : entry.linkname;
  return { entry: { ...entry, path: ByteString.join(at, entry.path), linkname }, content };
}

/** What dockerd makes of an image with these layers. */
async function exported(at: Scratch, name: string, archives: readonly Buffer[]): Promise<string[]> {
  const layerNames = archives.map((_, index) => `${index}/layer.tar`);
  const config = {
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: archives.map((archive) => digestOf(archive)) },
  };
  const manifest = [{ Config: 'config.json', RepoTags: [`${name}:latest`], Layers: layerNames }];
  const files: (readonly [string, Buffer])[] = [
    ['config.json', canonicalJson(config)],
    ['manifest.json', canonicalJson(manifest)],
    ...layerNames.map((path, index) => [path, archives[index]!] as const),
  ];
  const image = files.map(([path, content]) => ({
    entry: tarEntry({ path: ByteString.ofText(path), type: 'file', size: content.length }),
    content: [content],
  }));
  await peer.docker(['load', '--quiet'], await collect(writeTar(image)));
  const container = (await peer.docker(['create', '--network=none', `${name}:latest`, '/none'])).trim();
  try {
    await peer.docker(['export', '--output', at.path(`${name}.tar`), container]);
  } finally {
    await peer.docker(['rm', '--force', container]);
    await peer.docker(['rmi', '--force', `${name}:latest`]);
  }
  mkdirSync(at.path(name));
  // Beside the trees there is what dockerd puts into every container.
  const extract =
    'env LC_ALL=C tar -x --delay-directory-restore --numeric-owner -p --xattrs --xattrs-include="*"';
  sh(at.path(name), `${extract} -f ../${name}.tar t; touch -d @0 .`);
  return listing(at.path(name));
}

/** The archives themselves, rather than the bytes of all files in them. */
function explain(details: fc.RunDetails<[Archive[][]]>): void {
  if (!details.failed) return;
  const [images = []] = details.counterexample ?? [];
  const shown = joined(images).map(describeArchive).join('\n--\n');
  throw new Error(`dockerd shows something else, seed ${details.seed}:\n${shown}`, {
    cause: details.errorInstance,
  });
}

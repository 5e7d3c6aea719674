import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@slipway/command';
import type { Arena } from '../arena.ts';
import type { Contender } from '../contender.ts';
import { context } from '../images.ts';
import { type Background, findProgram, startProgram } from '../program.ts';
import { type Measurement, type Row, timed } from '../row.ts';
import { SLIPWAY, startSlipway } from '../slipway.ts';

/**
 * An image of about 200 MB, in 5,000 files and Node, to and from a registry on loopback. Each push goes to a registry
 * that has nothing yet; what is pulled is the same bytes for all, and unpacked as part of it.
 */

const FILES = 5000;
const FILE_SIZE = 14_000;

type RegistryKind = 'embedded registry' | 'docker-registry';

const kinds: readonly RegistryKind[] = [
  'embedded registry',
  ...(findProgram('docker-registry') === undefined ? [] : ['docker-registry' as const]),
];

export const transferRows: readonly Row[] = kinds.flatMap((kind): Row[] => [
  {
    group: 'transfer',
    name: `push of 200 MB, ${kind}`,
    unit: 'ms',
    heavy: true,
    prepare: (contender, arena) => pushing(contender, arena, kind),
  },
  {
    group: 'transfer',
    name: `pull and unpack of 200 MB, ${kind}`,
    unit: 'ms',
    heavy: true,
    prepare: (contender, arena) => pulling(contender, arena, kind),
  },
]);

async function pushing(contender: Contender, arena: Arena, kind: RegistryKind): Promise<Measurement> {
  await contender.build(await largeContext(arena, 'large'), 'large');
  return {
    measure: async () => {
      const registry = await startRegistry(arena, kind);
      const image = `${registry.host}/large`;
      await contender.run('tag', 'large', image);
      const took = await timed(() => contender.push(image));
      await contender.run('rmi', image);
      await registry.stop();
      return took;
    },
    clear: async () => void (await contender.run('rmi', 'large')),
  };
}

async function pulling(contender: Contender, arena: Arena, kind: RegistryKind): Promise<Measurement> {
  const image = await published(arena, kind);
  const forget = async () => void (await contender.run('rmi', image));
  await contender.pull(image);
  return {
    measure: async () => {
      await forget();
      return await timed(() => contender.pull(image));
    },
    clear: forget,
  };
}

const publications = new Map<RegistryKind, Promise<string>>();

/** The image that all pull, in a registry that stays; made by an engine apart, so that no contender has its layers. */
function published(arena: Arena, kind: RegistryKind): Promise<string> {
  const publish = async () => {
    const folder = join(arena.folder, `maker-${kind.replace(' ', '-')}`);
    mkdirSync(folder);
    const maker = await startSlipway({ ...arena, folder });
    const { host } = await startRegistry(arena, kind);
    // Other bytes than what contenders have built: whoever has a layer does not fetch it.
    await maker.build(await largeContext(arena, `pulled-${kind.replace(' ', '-')}`), `${host}/large`);
    await maker.push(`${host}/large`);
    for (const pid of await maker.daemons()) process.kill(pid);
    return `${host}/large`;
  };
  const publication = publications.get(kind) ?? publish();
  publications.set(kind, publication);
  return publication;
}

async function largeContext(arena: Arena, name: string): Promise<string> {
  const dockerfile = 'FROM scratch\nCOPY rootfs/node /node\nCOPY rootfs/files /files\n';
  return await context(arena, name, dockerfile, async (folder) => {
    mkdirSync(join(folder, 'rootfs/files'));
    // Half of each file is noise, so that it compresses about as programs do.
    for (let index = 0; index < FILES; index += 1)
      writeFileSync(
        join(folder, `rootfs/files/${index}`),
        `${`line of file ${index}\n`.repeat(FILE_SIZE / 40)}${randomBytes(FILE_SIZE / 4).toString('hex')}`,
      );
    await run(['cp', process.execPath, join(folder, 'rootfs/node')]);
    appendFileSync(join(folder, 'rootfs/node'), randomBytes(16));
  });
}

interface Registry extends Pick<Background, 'stop'> {
  readonly host: string;
}

let nextPort = 5000;

/** An empty registry; clients know registries by host and port, so a new port is a registry they have never seen. */
async function startRegistry(arena: Arena, kind: RegistryKind): Promise<Registry> {
  const port = nextPort++;
  const host = `127.0.0.1:${port}`;
  const folder = join(arena.folder, `registry-${port}`);
  mkdirSync(folder);
  const argv =
    kind === 'embedded registry'
      ? [...SLIPWAY, 'registry', '--root', folder, '--port', String(port)]
      : ['docker-registry', 'serve', dockerRegistryConfig(folder, host)];
  const { stop } = await startProgram(argv, async () => {
    const { status } = await fetch(`http://${host}/v2/`);
    if (status !== 200) throw new Error(`status ${status}`);
  });
  return {
    host,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function dockerRegistryConfig(folder: string, host: string): string {
  const path = `${folder}.yml`;
  writeFileSync(
    path,
    `version: 0.1\nlog: { level: error }\nstorage: { filesystem: { rootdirectory: ${folder} } }\nhttp: { addr: "${host}" }\n`,
  );
  return path;
}

import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '@slipway/command';
import type { Arena } from './arena.ts';
import type { Contender } from './contender.ts';
import { findProgram } from './program.ts';

/**
 * The images that rows start from, made of this machine's files so that nothing is fetched: `busybox` is Debian's
 * static one, `web` adds the Node that runs this and a web server for it.
 */

const WEB_SERVER = `require('node:http')
  .createServer((request, response) => response.end('hello\\n'))
  .listen(8080);
`;

/** Builds both for a contender. */
export async function buildImages(contender: Contender, arena: Arena): Promise<void> {
  await contender.build(await busyboxContext(arena), 'busybox');
  await contender.build(await webContext(arena), 'web');
}

async function busyboxContext(arena: Arena): Promise<string> {
  return await context(arena, 'busybox', 'FROM scratch\nCOPY rootfs /\nCMD ["sh"]\n', async (folder) => {
    const busybox = findProgram('busybox');
    if (busybox === undefined) throw new Error('busybox is not installed: apt-get install busybox-static');
    for (const name of ['bin', 'tmp', 'etc', 'www'])
      mkdirSync(join(folder, 'rootfs', name), { recursive: true });
    copyFileSync(busybox, join(folder, 'rootfs/bin/busybox'));
    writeFileSync(join(folder, 'rootfs/www/index.html'), 'hello\n');
    await run(['chroot', join(folder, 'rootfs'), '/bin/busybox', '--install', '-s', '/bin']);
  });
}

async function webContext(arena: Arena): Promise<string> {
  const dockerfile = 'FROM busybox\nCOPY rootfs /\nCMD ["/node", "/server.js"]\n';
  return await context(arena, 'web', dockerfile, async (folder) => {
    const { stdout } = await run(['ldd', process.execPath]);
    const libraries = stdout.toString().match(/\/\S+(?= \()/g) ?? [];
    for (const library of libraries) {
      const target = join(folder, 'rootfs', library);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(library, target);
    }
    copyFileSync(process.execPath, join(folder, 'rootfs/node'));
    writeFileSync(join(folder, 'rootfs/server.js'), WEB_SERVER);
  });
}

/** The build context of that name, with that Dockerfile; `fill` fills it when it is new. */
export async function context(
  arena: Arena,
  name: string,
  dockerfile: string,
  fill: (folder: string) => unknown,
): Promise<string> {
  const folder = join(arena.folder, 'contexts', name);
  if (existsSync(folder)) return folder;
  mkdirSync(join(folder, 'rootfs'), { recursive: true });
  writeFileSync(join(folder, 'Dockerfile'), dockerfile);
  await fill(folder);
  return folder;
}

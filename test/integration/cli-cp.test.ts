import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ByteString, readTar } from '@slipway/oci';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, feedInto, typeInto } from './docker-cli.ts';
import { buildBusybox, SLIPWAY, startTestEngine, type TestEngine } from './engine.ts';

/**
 * `slipway cp` side by side with `docker cp`: each has a container and a folder here of its own, with the same files in
 * both; after every command what it said and all files are the same.
 */

let engine: TestEngine;
let files: Buffer;

/** What is in both at the beginning: files and folders, links of all kinds, an owner, a mode and a time of their own. */
const FILES = `
mkdir -p d/sub empty up clash/f over
echo one > f; echo two > d/g; echo three > d/sub/h; echo four > over/empty
chmod 640 f; chmod 4755 d/g; chown 1234:4321 f d/sub
ln f hard; ln d/g d/again; ln -s f tofile; ln -s d todir; ln -s lost dangling; ln -s ../../../../x up/out
ln -s /etc/passwd absolute; ln -s loop loop; mkfifo fifo; mknod null c 1 3
touch -d '2020-01-02 03:04:05.5' f d/sub/h; touch -d '2019-01-02 03:04:05' d/g; touch -d '2021-01-02' d/sub d
`;

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  const folder = join(engine.folder, 'files');
  mkdirSync(folder);
  await engine.run(['sh', '-ec', FILES], { cwd: folder });
  files = (await engine.run(['tar', '--create', '--format=posix', '-C', folder, '.'])).stdout;
  for (const program of ['docker', 'slipway'])
    await engine.docker('create', '--name', `by-${program}`, '--user', 'app', 'busybox', 'true');
});

afterAll(() => engine.stop());

interface World {
  readonly program: 'docker' | 'slipway';
  readonly here: string;
  readonly container: string;
  /** The folder in the container. */
  readonly there: string;
}

let worlds = 0;

async function makeWorld(program: World['program']): Promise<World> {
  worlds += 1;
  const world = {
    program,
    here: join(engine.folder, `here-${worlds}`),
    container: `by-${program}`,
    there: `/there-${worlds}`,
  };
  mkdirSync(world.here);
  await engine.run(['tar', '--extract', '-C', world.here], { input: files });
  const into = `--transform=s,^\\.,.${world.there},S`;
  const folder = await engine.run(['tar', '--create', '--format=posix', into, '-C', world.here, '.']);
  await engine.client.containers.putArchive(world.container, '/', one(folder.stdout));
  return world;
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** BOX stands for the container and the folder in it. */
function run(
  { program, here, container, there }: World,
  argv: readonly string[],
  input: Buffer = Buffer.alloc(0),
): Promise<Ended> {
  const words = argv.map((word) => word.replace('BOX:', `${container}:${there}`).replace('HERE', here));
  return feedInto(program === 'docker' ? 'docker' : SLIPWAY, { env: engine.env, cwd: here }, input, ...words);
}

/** What went wrong, without each program's own dress, nor what docker logs of its own archive. */
function complaint(stderr: string, { here, container, there }: World): string {
  return stderr
    .split('\n')
    .filter((line) => !/^$|^ {2}hint:|^time=/.test(line))
    .map((line) => line.replace(/^slipway: |^Error response from daemon: /, '').replace(/ \[[a-z-]+\]$/, ''))
    .join('\n')
    .replaceAll(here, 'HERE')
    .replaceAll(there, 'THERE')
    .replaceAll(container, 'BOX');
}

/** Times of now differ between the two; whole seconds are all that docker keeps. */
function time(seconds: number): string {
  return seconds > 1_700_000_000 ? 'now' : String(Math.floor(seconds));
}

function filesHere(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const stats = lstatSync(path);
      const content = stats.isSymbolicLink()
        ? readlinkSync(path)
        : stats.isFile()
          ? readFileSync(path, 'utf8')
          : '';
      return `${name} ${stats.mode.toString(8)} ${stats.uid}:${stats.gid} ${time(stats.mtimeMs / 1000)} ${content}`;
    });
}

async function filesIn(tar: AsyncIterable<Uint8Array>, prefix = ''): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { entry, content } of readTar(tar)) {
    const { path, type, mode, uid, gid, mtime, linkname } = entry;
    const text = Buffer.concat(await Array.fromAsync(content)).toString();
    const shown = `${ByteString.toText(path)} ${type} ${mode.toString(8)} ${uid}:${gid} ${time(mtime)} ${linkname} ${text}`;
    found.push(shown.replaceAll(prefix || '\0', 'THERE'));
  }
  return found.sort();
}

function filesThere({ container, there }: World): Promise<readonly string[]> {
  return engine.client.containers.archive(container, there, (_, tar) => filesIn(tar, there.slice(1)));
}

/** Runs the words by each in its own world, and expects no difference. */
async function expectSame(argv: readonly string[], input?: Buffer): Promise<Ended> {
  const [docker, slipway] = await Promise.all(
    (['docker', 'slipway'] as const).map(async (program) => {
      const world = await makeWorld(program);
      const ended = await run(world, argv, input);
      return {
        ended,
        told: {
          argv,
          code: ended.code,
          complaint: complaint(ended.stderr, world),
          here: filesHere(world.here),
          there: await filesThere(world),
        },
      };
    }),
  );
  expect(slipway!.told).toEqual(docker!.told);
  return slipway!.ended;
}

describe('out of a container', () => {
  test.concurrent.each([
    ['BOX:/f new', 0],
    ['BOX:/f over', 0],
    ['BOX:/f tofile', 0],
    ['BOX:/f dangling', 0],
    ['BOX:/f lost/', 1],
    ['BOX:/f null', 1],
    ['BOX:/f clash', 1],
    ['BOX:/d new', 0],
    ['BOX:/d/. new', 0],
    ['-a BOX:/d over', 0],
    ['BOX:/d/. over', 0],
    ['BOX:/d f', 1],
    ['BOX:/empty over', 1],
    ['BOX:/up new', 1],
    ['-L BOX:/tofile over', 0],
    ['-L BOX:/todir over', 0],
    ['-L BOX:/dangling new', 1],
    ['BOX:/null new', 0],
    ['BOX:/lost new', 1],
  ])('cp %s', async (words, code) => {
    expect((await expectSame(['cp', ...words.split(' ')])).code).toBe(code);
  });

  test('as a tar archive on standard output', async () => {
    const { docker, slipway } = { docker: await makeWorld('docker'), slipway: await makeWorld('slipway') };
    const [theirs, ours] = [
      await run(docker, ['cp', 'BOX:/d', '-']),
      await run(slipway, ['cp', 'BOX:/d', '-']),
    ];
    expect(await filesIn(one(ours.stdout))).toEqual(await filesIn(one(theirs.stdout)));
    expect((await filesIn(one(ours.stdout))).length).toBe(5);
  });

  test('but not to a terminal', async () => {
    const shown = await typeInto(SLIPWAY, engine, [], 'cp', 'by-slipway:/bin', '-');
    expect(shown).toContain('an archive is nothing for a terminal');
  });
});

describe('into a container', () => {
  test.concurrent.each([
    ['f BOX:/new', 0],
    ['-a f BOX:/over/', 0],
    ['f BOX:/tofile', 0],
    ['f BOX:/dangling', 0],
    ['f BOX:/lost/', 1],
    ['f BOX:/lost/new', 1],
    ['f BOX:/clash', 1],
    ['d/. BOX:/new/', 0],
    ['-a d BOX:/over', 0],
    ['d BOX:/f', 1],
    ['empty BOX:/over', 1],
    ['-L tofile BOX:/over', 0],
    ['todir/ BOX:/over', 0],
    ['-L todir BOX:/over', 0],
    ['-L loop BOX:/new', 1],
    ['null BOX:/new', 0],
  ])('cp %s', async (words, code) => {
    expect((await expectSame(['cp', ...words.split(' ')])).code).toBe(code);
  });

  test.concurrent.each([
    ['BOX:/d', 0],
    ['-a BOX:/todir', 0],
    ['BOX:/over', 1],
    ['BOX:/f', 1],
    ['BOX:/lost', 1],
  ])('cp - %s takes a tar archive', async (words, code) => {
    const argv = ['cp', ...words.split(' ').toSpliced(-1, 0, '-')];
    expect((await expectSame(argv, files)).code).toBe(code);
  });

  test('a compressed archive is unpacked as any other', async () => {
    const world = await makeWorld('slipway');
    expect(await run(world, ['cp', '-', 'BOX:/empty'], gzipSync(files))).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(await filesThere(world)).toContainEqual(
      expect.stringContaining('THERE/empty/d/sub/h file 644 0:0'),
    );
  });

  test('a file longer than any buffer, out again as it went in', async () => {
    const world = await makeWorld('slipway');
    const content = Buffer.alloc(20_000_000, 'a line of text\n');
    writeFileSync(join(world.here, 'long'), content);
    expect(await run(world, ['container', 'cp', 'long', 'BOX:/'])).toMatchObject({ code: 0, stderr: '' });
    expect(await run(world, ['container', 'cp', 'BOX:/long', 'back'])).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(world.here, 'back')).equals(content)).toBe(true);
  });
});

test.concurrent.each([
  [['BOX:/f', 'BOX:/new']],
  [['f', 'new']],
  [['-', '-']],
  [['', 'BOX:/f']],
  [['BOX:/f', '']],
  [['nowhere:/f', 'new']],
  [['f', 'nowhere:/f']],
  [['./a:b', 'BOX:/f']],
])('cp %j is refused', async (words) => {
  expect((await expectSame(['cp', ...words])).code).toBe(1);
});

test('on a terminal it says how much it copied, unless it is to be quiet', async () => {
  const { here } = await makeWorld('slipway');
  const file = join(here, 'd/g');
  const said = await typeInto(SLIPWAY, engine, [], 'cp', file, 'by-slipway:/tmp');
  expect(said).toBe(await typeInto('docker', engine, [], 'cp', file, 'by-slipway:/tmp'));
  expect(said).toContain('Successfully copied 2.05kB to by-slipway:/tmp');
  expect(await typeInto(SLIPWAY, engine, [], 'cp', '-q', file, 'by-slipway:/tmp')).toBe('');
});

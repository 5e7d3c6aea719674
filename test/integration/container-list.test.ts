import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  await engine.docker('tag', 'busybox', 'other:1');
  await engine.docker('network', 'create', 'net');
  await engine.docker(
    'run',
    '-d',
    '--name',
    'web',
    '-l',
    'tier=front',
    '-l',
    'x',
    '--network',
    'net',
    '-p',
    '127.0.0.1::8080',
    '-v',
    'store:/data',
    'busybox',
    'sleep',
    '600',
  );
  await engine.docker(
    'run',
    '-d',
    '--name',
    'db',
    '-l',
    'tier=back',
    '--expose',
    '5432',
    'busybox',
    'sleep',
    '600',
  );
  await attempt(engine, 'run', '--name', 'failed', 'busybox', 'sh', '-c', 'exit 3');
  await engine.docker('run', '--name', 'done', '--network', 'host', 'other:1', 'true');
  await engine.docker('create', '--name', 'fresh', '-l', 'x', 'busybox');
});
afterAll(() => engine.stop());

const names = async (...argv: string[]) =>
  (await engine.docker('ps', '--format', '{{.Names}}', ...argv)).split('\n').filter(Boolean);

describe('ps', () => {
  test('shows what runs, all with -a, the newest first, and the last ones', async () => {
    expect(await names()).toEqual(['db', 'web']);
    expect(await names('-a')).toEqual(['fresh', 'done', 'failed', 'db', 'web']);
    expect(await names('-n', '2')).toEqual(['fresh', 'done']);
    expect(await names('-l')).toEqual(['fresh']);
  });

  test.each([
    [['status=exited'], ['done', 'failed']],
    [
      ['status=exited', 'status=created'],
      ['fresh', 'done', 'failed'],
    ],
    [['status=running', 'label=tier=front'], ['web']],
    [['name=e'], ['fresh', 'done', 'failed', 'web']],
    [['name=^/db$'], ['db']],
    [['name=^d'], ['done', 'db']],
    [['label=x'], ['fresh', 'web']],
    [['label=tier=back'], ['db']],
    [['label=tier', 'label=x'], ['web']],
    [['exited=3'], ['failed']],
    [['exited=0'], ['done']],
    [['ancestor=other:1'], ['fresh', 'done', 'failed', 'db', 'web']],
    [['ancestor=nothing'], []],
    [['network=net'], ['web']],
    [['network=host'], ['done']],
    [['volume=store'], ['web']],
    [['volume=/data'], ['web']],
    [['publish=8080'], ['web']],
    [['publish=8000-8100/tcp'], ['web']],
    [['publish=8080/udp'], []],
    [['expose=5432/tcp'], ['db']],
    [['before=failed'], ['db', 'web']],
    [['since=failed'], ['fresh', 'done']],
    [
      ['since=web', 'before=done'],
      ['failed', 'db'],
    ],
    [['health=none', 'status=created'], ['fresh']],
  ])('--filter %j', async (filters, expected) => {
    expect(await names('-a', ...filters.flatMap((filter) => ['--filter', filter]))).toEqual(expected);
  });

  test('by id', async () => {
    const id = (await engine.docker('inspect', '-f', '{{.Id}}', 'db')).trim();
    expect(await names('--filter', `id=${id.slice(0, 6)}`)).toEqual(['db']);
  });

  test.each(['color=red', 'status=sleeping', 'exited=none', 'publish=web', 'since=nobody', 'health=fine'])(
    '--filter %s is refused',
    async (filter) => {
      expect((await attempt(engine, 'ps', '--filter', filter)).code).toBe(1);
    },
  );

  test('-s tells what was written, and the whole', async () => {
    await engine.docker('exec', 'web', 'sh', '-c', 'head -c 50000 /dev/zero > /f; ln /f /g; mkdir /d');
    const [written, root] = (
      await engine.docker('inspect', '-s', '-f', '{{.SizeRw}} {{.SizeRootFs}}', 'web')
    ).split(' ');
    expect(Number(written)).toBe(50_000);
    const size = await engine.docker('image', 'inspect', '-f', '{{.Size}}', 'busybox');
    expect(Number(root)).toBe(Number(size) + 50_000);
    expect(await engine.docker('ps', '-s', '--format', '{{.Size}}', '--filter', 'name=web')).toMatch(
      /^50kB \(virtual .*MB\)\n$/,
    );
    expect(await engine.docker('ps', '-as', '--format', '{{.Size}}', '--filter', 'name=fresh')).toMatch(
      /^0B /,
    );
  });
});

describe('container prune', () => {
  test('spares what a filter spares', async () => {
    await engine.docker('container', 'prune', '-f', '--filter', 'until=1h');
    await engine.docker('container', 'prune', '-f', '--filter', 'label=nothing');
    expect(await names('-a')).toHaveLength(5);
    await engine.docker('container', 'prune', '-f', '--filter', 'label!=x');
    expect(await names('-a')).toEqual(['fresh', 'db', 'web']);
    const { code } = await attempt(engine, 'container', 'prune', '-f', '--filter', 'name=fresh');
    expect(code).toBe(1);
  });

  test('removes what does not run, and tells what that freed', async () => {
    await engine.docker('run', '--name', 'big', 'busybox', 'sh', '-c', 'head -c 20000 /dev/zero > /f');
    const said = await engine.docker('container', 'prune', '-f', '--filter', 'until=0s');
    expect(said).toMatch(
      /^Deleted Containers:\n[0-9a-f]{64}\n[0-9a-f]{64}\n\nTotal reclaimed space: 20kB\n$/,
    );
    expect(await names('-a')).toEqual(['db', 'web']);
  });
});

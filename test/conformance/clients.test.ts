import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isFailure } from '@slipway/failure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMPOSE_COMMAND, COMPOSE_RELEASES, composePath } from '../../scripts/compose/releases.ts';
import { buildBusybox, startTestEngine, type TestEngine } from '../integration/engine.ts';

/**
 * Clients of Docker that are not its CLI: dockerode and testcontainers from npm, docker-py and Compose 1 from Debian, and
 * later Compose, the CLI's plugin or built by `npm run setup:compose`. Each is asked for; where this machine has none and
 * cannot get one, its test says so.
 */

const CLIENTS = resolve(import.meta.dirname, '../fixtures/clients');

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});

afterAll(() => engine.stop());

/** What a program prints; its failure is the test's. */
async function output(argv: readonly string[], cwd = engine.folder): Promise<string> {
  const env = { ...engine.env, TESTCONTAINERS_RYUK_DISABLED: 'true' };
  return (await engine.run(argv, { env, cwd })).stdout.toString();
}

async function works(...argv: string[]): Promise<boolean> {
  try {
    await output(argv);
    return true;
  } catch (error) {
    if (isFailure(error)) return false;
    throw error;
  }
}

const notHere = (name: string, how: string) => `${name} is not on this machine; ${how}`;

/** Nothing that a client made is left. */
async function expectNothingLeft(): Promise<void> {
  expect(await engine.docker('ps', '-aq')).toBe('');
  expect(await engine.docker('volume', 'ls', '-q')).toBe('');
  expect((await engine.docker('network', 'ls', '--format', '{{.Name}}')).trim().split('\n').sort()).toEqual([
    'bridge',
    'host',
    'none',
  ]);
}

describe('from npm', () => {
  let folder: string;
  let installed = false;

  beforeAll(async () => {
    folder = join(engine.folder, 'npm');
    mkdirSync(folder);
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1'];
    const packages = ['dockerode@5.0.1', 'testcontainers@12.2.0'];
    installed = await works('npm', 'install', ...quiet, '--prefix', folder, ...packages);
  });

  test.for(['dockerode', 'testcontainers'])('%s', async (client, context) => {
    context.skip(!installed, notHere(client, 'npm could not install it'));
    expect(await output(['node', join(CLIENTS, `${client}.mjs`)], folder)).toBe(`${client}: all is well\n`);
    await expectNothingLeft();
  });
});

describe('docker-py', () => {
  test.for(['/usr/bin/python3', 'python3'])('of %s', async (python, context) => {
    const isHere = await works(python, '-c', 'import docker');
    context.skip(!isHere, notHere(`docker-py of ${python}`, 'install python3-docker'));
    expect(await output([python, join(CLIENTS, 'docker_py.py')])).toBe('docker-py: all is well\n');
    await expectNothingLeft();
  });
});

describe.each([
  ['docker-compose', ['docker-compose']],
  ['docker compose', ['docker', 'compose']],
])('%s', (name, compose) => {
  test('two services, one that waits for the other', async (context) => {
    const isHere = await works(...compose, 'version');
    context.skip(!isHere, notHere(name, 'install docker-compose, or the plugin of docker'));
    const folder = join(engine.folder, 'shop');
    if (!existsSync(folder)) cpSync(join(CLIENTS, 'compose'), folder, { recursive: true });
    const run = (...argv: string[]) => output([...compose, ...argv], folder);

    await run('up', '-d');
    const running = await engine.docker('ps', '--format', '{{.Names}} {{.Status}}');
    expect(running).toMatch(/^shop[-_]reader[-_]1 Up [^(]*\nshop[-_]page[-_]1 Up .* \(healthy\)\n$/);
    expect(await run('ps')).toMatch(/shop[-_]page[-_]1[\s\S]*127\.0\.0\.1:\d+->8080\/tcp/);
    await expect
      .poll(() => run('logs', '--no-color', 'reader'), { timeout: 15_000 })
      .toMatch(/reader[-_]1 +\| page\n/);
    expect(await run('exec', '-T', 'page', 'cat', '/www/index.html')).toBe('page\n');
    expect(await run('port', 'page', '8080')).toMatch(/^127\.0\.0\.1:\d+\n$/);
    await run('up', '-d', '--force-recreate', '--no-deps', 'reader');
    await run('stop', '-t', '0', 'reader');
    await run('start', 'reader');
    await run('down', '-t', '0', '--volumes');
    await expectNothingLeft();
  });
});

const BUILDING = `${COMPOSE_COMMAND} builds it, which takes too long to be done here`;

describe.each([
  ...COMPOSE_RELEASES.map(
    (release) => [`Compose ${release.version}`, [composePath(release)], BUILDING] as const,
  ),
  ['the plugin Compose', ['docker', 'compose'], 'install the plugin of docker'] as const,
])('%s', (name, compose, how) => {
  const folder = () => join(engine.folder, 'bazaar');
  const parent = `/slipway-compose-${process.pid}`;
  const welcome = 'welcome\napples\napples 2\nopen at nine\ntill 42\n';

  const run = async (...argv: string[]) => {
    const env = { ...engine.env, HOUR: 'nine', TILL: 'till 42\n', PARENT: parent };
    return (await engine.run([...compose, ...argv], { env, cwd: folder() })).stdout.toString();
  };
  const inspect = async (container: string, format: string) =>
    JSON.parse(await engine.docker('inspect', '--format', `{{json ${format}}}`, container));
  const states = async (...services: string[]) => {
    const rows = (await run('ps', '-a', '--format', 'json', ...services)).trim().split('\n');
    return rows
      .map((row) => JSON.parse(row))
      .map(({ Name, State, Health }) => [Name, State, Health].join(' ').trim())
      .sort();
  };
  const identities = async () => (await run('ps', '-q', '--no-trunc')).trim().split('\n');
  const page = async () => (await fetch(`http://${(await run('port', 'web', '8080')).trim()}/`)).text();

  beforeAll(() => cpSync(join(CLIENTS, 'bazaar'), folder(), { recursive: true }));
  afterAll(() => {
    for (const group of globSync([`/sys/fs/cgroup${parent}`, `/sys/fs/cgroup/*${parent}`])) rmdirSync(group);
  });

  test('a project of five services, from its build to its end', { timeout: 60_000 }, async (context) => {
    context.skip(!(await works(...compose, 'version')), notHere(name, how));
    await run('build');
    await run('up', '-d');
    expect(await states()).toEqual([
      'bazaar-customer-1 running',
      'bazaar-customer-2 running',
      'bazaar-fill-1 exited',
      'bazaar-store-1 running healthy',
      'bazaar-web-1 running',
    ]);

    // Configs, secrets, build arguments and a volume; ports, names, links and addresses.
    await expect.poll(page).toBe(welcome);
    await expect
      .poll(() => run('logs', '--no-color', '--no-log-prefix', 'customer'))
      .toBe(`${welcome}${welcome}`);
    expect(await run('exec', '-T', 'customer', 'wget', '-q', '-O', '-', 'http://stall:8080/')).toBe(welcome);
    expect(await run('exec', '-T', 'customer', 'env')).not.toContain('STALL_');
    expect(await run('exec', '-T', 'web', 'ping', '-c', '1', '-W', '2', 'shelf')).toContain('(10.213.7.10)');
    expect(await inspect('bazaar-store-1', '.NetworkSettings.Networks.bazaar_back')).toMatchObject({
      IPAddress: '10.213.7.10',
      MacAddress: '02:42:00:00:07:10',
    });
    expect(Object.keys(await inspect('bazaar-web-1', '.Config.ExposedPorts')).sort()).toEqual([
      '8080/tcp',
      '9001/tcp',
      '9002/tcp',
    ]);
    expect(await inspect('bazaar-web-1', '.HostConfig')).toMatchObject({
      CgroupParent: parent,
      Memory: 64 << 20,
      PidsLimit: 50,
    });

    await run('cp', 'web:/www/greeting', 'copied');
    expect(readFileSync(join(folder(), 'copied'), 'utf8')).toBe('welcome\n');
    await run('cp', 'copied', 'store:/data/copied');
    expect(await run('exec', '-T', 'web', 'cat', '/data/copied')).toBe('welcome\n');
    expect(await run('top', 'web')).toContain('httpd -f -p 8080');
    expect(
      await run('run', '--rm', '-T', '--no-deps', '-e', 'WHO=me', 'customer', 'sh', '-c', 'echo $WHO'),
    ).toBe('me\n');

    // What has not changed is left alone.
    const before = await identities();
    await run('up', '-d', '--scale', 'customer=3');
    const after = await identities();
    expect(after).toHaveLength(before.length + 1);
    expect(after).toEqual(expect.arrayContaining(before));
    await run('pause', 'customer');
    expect(await states('customer')).toContain('bazaar-customer-3 paused');
    await run('unpause', 'customer');
    await run('kill', 'customer');
    await expect.poll(() => states('customer')).toContain('bazaar-customer-3 exited');
    await run('restart', '-t', '0', 'web');
    await expect.poll(page).toBe(welcome);

    // Attached: what it prints is shown, and its exit code is the command's.
    await expect(run('up', '--no-color', '--exit-code-from', 'audit', 'audit')).rejects.toThrow(
      'exit code 3',
    );
    expect(await run('logs', '--no-color', '--no-log-prefix', 'audit')).toBe(welcome);

    await run('--profile', '*', 'down', '--volumes', '--rmi', 'local', '-t', '0');
    expect(await engine.docker('image', 'ls', '-q', 'bazaar-web')).toBe('');
    await expectNothingLeft();
  });
});

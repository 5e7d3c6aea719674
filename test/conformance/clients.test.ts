import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isFailure } from '@slipway/failure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBusybox, startTestEngine, type TestEngine } from '../integration/engine.ts';

/**
 * Clients of Docker that are not its CLI: dockerode and testcontainers from npm, docker-py and Compose from Debian. Each
 * is asked for; where this machine has none and cannot get one, its test says so.
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

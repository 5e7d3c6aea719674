import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { run } from '@slipway/command';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importDebian } from '../integration/debian-base.ts';
import { startTestEngine, type TestEngine } from '../integration/engine.ts';

/** The story of 2014, word for word, with the real docker CLI: docs/walkthrough.md. */

const APPS = resolve(import.meta.dirname, '../apps/walkthrough');
const CHROMIUM = '/usr/bin/chromium';
let engine: TestEngine;
let context: (name: string) => string;

beforeAll(async () => {
  engine = await startTestEngine();
  context = (name) => join(engine.folder, name);
  await importDebian(engine);
  await engine.docker('tag', 'debian', 'debian:bookworm-slim');
  for (const name of ['postgresql', 'eavesdropper', 'wheels'])
    cpSync(join(APPS, name), context(name), { recursive: true });
  mkdirSync(join(context('eavesdropper'), 'wheels'));
}, 600_000);

afterAll(() => engine.stop());

/** Whether a container gets packages from PyPI: a proxy with a certificate of its own is in the way on some networks. */
async function pypiIsReached(): Promise<boolean> {
  const folder = context('probe');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'Dockerfile'),
    'FROM debian:bookworm-slim\nRUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3-pip\nRUN pip download --no-deps --retries 0 flask\n',
  );
  return engine.docker('build', '-q', folder).then(
    () => true,
    () => false,
  );
}

test('a PostgreSQL image is built from a Dockerfile and run as db', async () => {
  expect(await engine.docker('build', '-t', 'eg_postgresql', context('postgresql'))).toMatch(
    /Successfully tagged eg_postgresql:latest/,
  );
  await engine.docker('run', '-d', '--name', 'db', 'eg_postgresql');
  const sql =
    "CREATE TABLE overheard (id serial, said text); INSERT INTO overheard (said) VALUES ('containers ship code'), ('a < b & c')";
  await until(() => engine.docker('exec', 'db', 'psql', '-d', 'docker', '-c', sql));
}, 300_000);

test('a Flask application is built, linked to db and published', async () => {
  if (!(await pypiIsReached())) {
    await engine.docker('build', '-t', 'wheels', context('wheels'));
    const id = (await engine.docker('create', 'wheels', 'true')).trim();
    await engine.docker('cp', `${id}:/wheels/.`, join(context('eavesdropper'), 'wheels'));
    await engine.docker('rm', id);
  }
  await engine.docker('build', '-t', 'acme/eavesdropper:devel', context('eavesdropper'));
  await engine.docker('run', '-d', '-P', '--name', 'eaves', '--link', 'db:db', 'acme/eavesdropper:devel');
  const rows = (await engine.docker('ps', '--no-trunc', '--format', '{{.Names}}|{{.Image}}|{{.Ports}}'))
    .trim()
    .split('\n');
  expect(rows).toEqual([
    expect.stringMatching(/^eaves\|acme\/eavesdropper:devel\|0\.0\.0\.0:49\d{3}->8080\/tcp$/),
    'db,eaves/db|eg_postgresql|5432/tcp',
  ]);
}, 300_000);

test('the application answers with the rows that are in PostgreSQL', async () => {
  const url = await pageUrl();
  const page = await until(async () => (await fetch(url)).text());
  expect(page).toContain('<li>containers ship code</li><li>a &lt; b &amp; c</li>');
});

test.skipIf(!existsSync(CHROMIUM))('a browser shows them', async () => {
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${context('browser')}`,
  ];
  const { stdout } = await run([
    CHROMIUM,
    ...flags,
    '--virtual-time-budget=2000',
    '--dump-dom',
    await pageUrl(),
  ]);
  expect(stdout.toString()).toContain('<li>containers ship code</li>');
});

test('two applications that need different versions of one package run side by side', async () => {
  const shout = async (version: string) => {
    const folder = context(`greeter-${version}`);
    mkdirSync(join(folder, 'site/greeting'), { recursive: true });
    writeFileSync(join(folder, 'site/greeting/__init__.py'), `VERSION = "${version}"\n`);
    writeFileSync(
      join(folder, 'Dockerfile'),
      'FROM acme/eavesdropper:devel\nCOPY site /usr/lib/python3/dist-packages\nCMD ["python3", "-c", "import greeting, time; print(greeting.VERSION, flush=True); time.sleep(600)"]\n',
    );
    await engine.docker('build', '-q', '-t', `greeter:${version}`, folder);
    await engine.docker('run', '-d', '--name', `greeter-${version}`, `greeter:${version}`);
  };
  await shout('1');
  await shout('2');
  expect(await until(() => logged('greeter-1'))).toBe('1\n');
  expect(await until(() => logged('greeter-2'))).toBe('2\n');
});

async function pageUrl(): Promise<string> {
  const port = (await engine.docker('port', 'eaves', '8080')).trim().split(':').at(-1);
  return `http://127.0.0.1:${port}/`;
}

async function logged(name: string): Promise<string> {
  const text = await engine.docker('logs', name);
  if (text === '') throw new Error(`${name} has not said anything yet`);
  return text;
}

/** Tries until it succeeds, for at most half a minute. */
async function until<T>(attempt: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 30_000; ; await setTimeout(250)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

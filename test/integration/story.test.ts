import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestEngine, type TestEngine } from './engine.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
  const context = join(engine.folder, 'busybox');
  mkdirSync(context);
  copyFileSync('/bin/busybox', join(context, 'busybox'));
  writeFileSync(
    join(context, 'Dockerfile'),
    'FROM scratch\nCOPY busybox /bin/busybox\nRUN ["/bin/busybox", "--install", "-s", "/bin"]\nEXPOSE 8080\nCMD ["sh"]\n',
  );
  await engine.docker('build', '-t', 'busybox', context);
});

afterAll(() => engine.stop());

test('a container runs to its end: output, exit code, and nothing left', async () => {
  expect(await engine.docker('run', '--rm', 'busybox', 'echo', 'hello')).toBe('hello\n');
  await expect(engine.docker('run', '--rm', 'busybox', 'sh', '-c', 'exit 7')).rejects.toThrow(/exit code 7/);
  expect(await engine.docker('ps', '-aq')).toBe('');
});

test('a published port answers on loopback, and moves to a successor', async () => {
  const serve = (text: string) => [
    'busybox',
    'sh',
    '-c',
    `mkdir -p /www && echo ${text} > /www/index.html && exec httpd -f -p 8080 -h /www`,
  ];
  await engine.docker('run', '-d', '--name', 'old', '-p', '127.0.0.1::8080', ...serve('old'));
  const port = (await engine.docker('port', 'old', '8080')).trim();
  const page = async () => (await fetch(`http://${port}/`, { headers: { connection: 'close' } })).text();
  expect(await page()).toBe('old\n');
  await engine.docker('create', '--name', 'new', '-p', '127.0.0.1::8080', ...serve('new'));
  await engine.client.containers.startUnpublished('new');
  expect(await page()).toBe('old\n');
  await engine.client.containers.takeover('new', 'old');
  expect(await page()).toBe('new\n');
  await engine.docker('rm', '-f', 'old', 'new');
});

test('containers outlive kill -9 of the engine, which lists, logs and stops them after its restart', async () => {
  const id = (
    await engine.docker(
      'run',
      '-d',
      '--name',
      'survivor',
      'busybox',
      'sh',
      '-c',
      'echo before; exec sleep 600',
    )
  ).trim();
  process.kill(await engine.pid(), 'SIGKILL');
  await engine.start();
  expect(await engine.docker('ps', '-q', '--no-trunc')).toBe(`${id}\n`);
  expect(await engine.docker('logs', 'survivor')).toBe('before\n');
  await engine.docker('stop', '-t', '1', 'survivor');
  expect(await engine.docker('inspect', '-f', '{{.State.Status}} {{.State.ExitCode}}', 'survivor')).toBe(
    'exited 137\n',
  );
  await engine.docker('rm', 'survivor');
});

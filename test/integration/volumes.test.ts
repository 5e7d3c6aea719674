import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attempt } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** `docker volume`, and volumes taken over from other containers. */

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});
afterAll(() => engine.stop());

test('volumes of a container that is not there are no reason to pull the image', async () => {
  expect(await attempt(engine, 'run', '--volumes-from', 'nobody', 'busybox')).toEqual({
    code: 125,
    stdout: '',
    stderr: expect.stringMatching(/^docker: Error response from daemon: No such container: nobody\n/),
  });
});

test('a volume may stand for a folder of the host, which outlives it', async () => {
  const shared = join(engine.folder, 'shared');
  mkdirSync(shared);
  writeFileSync(join(shared, 'file'), 'kept');
  const options = ['-o', 'type=none', '-o', 'o=bind', '-o', `device=${shared}`];
  await engine.docker('volume', 'create', ...options, 'folder');
  expect(await engine.docker('run', '--rm', '-v', 'folder:/x', 'busybox', 'cat', '/x/file')).toBe('kept');
  expect(await engine.docker('volume', 'inspect', '-f', '{{.Options.device}}', 'folder')).toBe(`${shared}\n`);
  expect(await engine.docker('system', 'df', '-v')).not.toMatch(/^folder /m);
  await engine.docker('volume', 'prune', '--all', '--force');
  expect(await engine.docker('volume', 'ls', '-q')).toBe('folder\n');
  await engine.docker('volume', 'rm', 'folder');
  expect(existsSync(join(shared, 'file'))).toBe(true);
  await engine.docker('volume', 'create', ...options.slice(0, -1), 'device=/nowhere', 'lost');
  expect((await attempt(engine, 'run', '--rm', '-v', 'lost:/x', 'busybox')).stderr).toContain(
    "error while mounting volume 'lost': failed to mount local volume: mount /nowhere: no such file or directory",
  );
  const mount = `type=volume,src=asked,dst=/x,volume-opt=type=none,volume-opt=o=bind,volume-opt=device=${shared}`;
  expect(await engine.docker('run', '--rm', '--mount', mount, 'busybox', 'ls', '/x')).toBe('file\n');
});

test('a volume is described in words', async () => {
  for (const wrong of [{ Labels: { size: 5 } }, { DriverOpts: { type: 'none', o: 'bind', device: 5 } }])
    await expect(
      engine.client.request('POST', '/volumes/create', { body: { Name: 'wrong', ...wrong } }),
    ).rejects.toMatchObject({ code: 'bad-request' });
  expect(await engine.docker('volume', 'ls', '-q')).not.toContain('wrong');
});

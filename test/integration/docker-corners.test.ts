import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attempt, feed } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** What people who know Docker well ask for now and then, and get the answer they are used to. */

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  await engine.docker('run', '-d', '--name', 'running', 'busybox', 'sleep', '600');
});

afterAll(() => engine.stop());

test('a Dockerfile may lie outside the context, or come from standard input', async () => {
  const [context, dockerfile] = [join(engine.folder, 'context'), join(engine.folder, 'Elsewhere')];
  mkdirSync(context);
  writeFileSync(join(context, 'file'), 'content');
  writeFileSync(dockerfile, 'FROM busybox\nCOPY file /file\nCMD ["cat", "/file"]\n');
  await engine.docker('build', '-t', 'outside', '-f', dockerfile, context);
  expect(await engine.docker('run', '--rm', 'outside')).toBe('content');
  const typed = Buffer.from('FROM busybox\nCOPY file /typed\n');
  expect(await feed(engine, typed, 'build', '-t', 'typed', '-f', '-', context)).toMatchObject({ code: 0 });
});

test('exec says which user or folder is not there', async () => {
  const user = await attempt(engine, 'exec', '-u', 'nobody-there', 'running', 'id');
  expect(user).toMatchObject({
    code: 126,
    stdout: expect.stringContaining('unable to find user nobody-there: no matching entries in passwd file'),
  });
  const folder = await attempt(engine, 'exec', '-w', '/nowhere', 'running', 'id');
  expect(folder).toMatchObject({
    code: 126,
    stdout: expect.stringContaining('chdir to cwd ("/nowhere") failed: no such file or directory'),
  });
});

test('volumes of a container that is not there are no reason to pull the image', async () => {
  expect(await attempt(engine, 'run', '--volumes-from', 'nobody', 'busybox')).toEqual({
    code: 125,
    stdout: '',
    stderr: expect.stringMatching(/^docker: Error response from daemon: No such container: nobody\n/),
  });
});

test('a process is in its own group as one of many, too', async () => {
  expect(await engine.docker('run', '--rm', '--user', '5:6', 'busybox', 'id', '-G')).toBe('6\n');
  const groups = await engine.docker(
    'exec',
    '--user',
    '5:6',
    'running',
    'grep',
    'Groups',
    '/proc/self/status',
  );
  expect(groups.trim()).toBe('Groups:\t6');
});

test("an init is left out among the host's processes, which have one", async () => {
  const argv = ['--init', '--pid', 'host', 'busybox', 'cat', '/proc/self/cmdline'];
  expect(await attempt(engine, 'run', '--rm', ...argv)).toMatchObject({ code: 0, stderr: '' });
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

test("with the host's IPC a container has the host's shared memory, with none it has none", async () => {
  const file = join('/dev/shm', basename(engine.folder));
  writeFileSync(file, 'shared');
  try {
    expect(await engine.docker('run', '--rm', '--ipc', 'host', 'busybox', 'cat', file)).toBe('shared');
  } finally {
    rmSync(file);
  }
  const { stderr } = await attempt(engine, 'run', '--rm', '--ipc', 'none', 'busybox', 'ls', '/dev/shm');
  expect(stderr).toContain('No such file or directory');
});

test('shared memory of one that shares it is seen by who joins its IPC, and of no other', async () => {
  await engine.docker('run', '-d', '--name', 'donor', '--ipc', 'shareable', 'busybox', 'sleep', '600');
  await engine.docker('run', '-d', '--name', 'hermit', 'busybox', 'sleep', '600');
  const join = (name: string, script: string) =>
    attempt(engine, 'run', '--rm', '-u', '7', '--ipc', `container:${name}`, 'busybox', 'sh', '-c', script);
  expect(await join('donor', 'echo ours > /dev/shm/file')).toMatchObject({ code: 0 });
  expect(await engine.docker('exec', 'donor', 'cat', '/dev/shm/file')).toBe('ours\n');
  expect((await join('hermit', 'true')).stderr).toContain('non-shareable IPC');
  expect(await engine.docker('inspect', '-f', '{{.HostConfig.IpcMode}}', 'hermit')).toBe('private\n');
  await engine.docker('restart', '-t', '0', 'donor');
  expect(await engine.docker('exec', 'donor', 'ls', '/dev/shm')).toBe('');
  await engine.docker('rm', '-f', 'donor', 'hermit');
  expect(await engine.slipway('system', 'check')).toBe('all is as recorded\n');
});

test('a read-only root has read-only names, too', async () => {
  const touch = ['busybox', 'touch', '/etc/hosts'];
  expect(await attempt(engine, 'run', '--rm', ...touch)).toMatchObject({ code: 0 });
  expect((await attempt(engine, 'run', '--rm', '--read-only', ...touch)).stderr).toContain('Read-only');
});

test('a push says which tag is not there', async () => {
  await engine.docker('tag', 'busybox', 'localhost:9/tool:1');
  const push = async (name: string) => (await attempt(engine, 'push', name)).stderr;
  expect(await push('localhost:9/tool:2')).toContain('tag does not exist: localhost:9/tool:2');
  expect(await push('localhost:9/other:1')).toContain(
    'An image does not exist locally with the tag: localhost:9/other',
  );
});

test('a system call is refused by a seccomp profile in a file', async () => {
  const file = join(engine.folder, 'seccomp.json');
  const syscalls = [{ names: ['mkdir', 'mkdirat'], action: 'SCMP_ACT_ERRNO' }];
  writeFileSync(file, JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', syscalls }));
  const run = ['run', '--rm', '--security-opt', `seccomp=${file}`, 'busybox'];
  expect((await attempt(engine, ...run, 'mkdir', '/x')).stderr).toContain('Operation not permitted');
  expect(await engine.docker(...run, 'echo', 'runs')).toBe('runs\n');
});

test('a device is made and used where a rule for its numbers allows it', async () => {
  const script = 'mknod /kmsg c 1 11 && : > /kmsg && echo opened';
  const run = (...flags: string[]) => attempt(engine, 'run', '--rm', ...flags, 'busybox', 'sh', '-c', script);
  expect((await run()).stdout).toBe('');
  expect((await run('--device-cgroup-rule', 'c 1:* rw')).stdout).toBe('opened\n');
});

test.each([
  [['-v', 'data:/x:often'], 'invalid mode: often'],
  [['-v', 'data:/x:rshared'], 'invalid mode: rshared'],
  [['--tmpfs', 'tmp'], "invalid mount path: 'tmp' mount path must be absolute"],
  [['--mount', 'type=bind,src=/tmp,dst=/x,bind-propagation=far'], 'invalid propagation mode: far'],
  [['--mount', 'type=volume,src=data,dst=/x,volume-subpath=a'], 'the subpath of a volume is not supported'],
  [['--cpuset-cpus', '0-4000'], 'Requested CPUs are not available - requested 0-4000, available: 0-'],
  [['--uts', 'host', '-h', 'name'], 'conflicting options: hostname and the UTS mode'],
])('run %j is refused', async (flags, reason) => {
  const { code, stderr } = await attempt(engine, 'run', '--rm', ...flags, 'busybox', 'true');
  expect({ code, stderr }).toEqual({ code: 125, stderr: expect.stringContaining(reason) });
});

test('an update has the limits of a creation', async () => {
  const { stderr } = await attempt(engine, 'update', '--cpus', '4000', 'running');
  expect(stderr).toContain('Range of CPUs is from 0.01 to');
});

test('kill ends a series of restarts', async () => {
  await engine.docker('run', '-d', '--restart', 'always', '--name', 'failing', 'busybox', 'false');
  for (let state = ''; state !== 'restarting'; )
    state = (await engine.docker('inspect', '-f', '{{.State.Status}}', 'failing')).trim();
  await engine.docker('kill', 'failing');
  expect(await engine.docker('inspect', '-f', '{{.State.Status}}', 'failing')).toBe('exited\n');
  await engine.docker('rm', 'failing');
});

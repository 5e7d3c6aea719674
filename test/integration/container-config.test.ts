import { rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** What a container's process finds around it: names, variables, folders, kernel settings. */

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  const context = join(engine.folder, 'busybox-context');
  const file =
    'FROM busybox\nENV A=image B=image\nLABEL a=image b=image\nWORKDIR /work\nENTRYPOINT ["echo", "entry"]\nCMD ["command"]\n';
  writeFileSync(join(context, 'Dockerfile'), file);
  await engine.docker('build', '-t', 'configured', context);
});
afterAll(() => engine.stop());

const run = (...argv: string[]) => engine.docker('run', '--rm', ...argv);
const shell = async (options: readonly string[], script: string) =>
  (await run(...options, 'busybox', 'sh', '-c', script)).trim();

describe('names', () => {
  test('hostname and domain name', async () => {
    const options = ['--hostname', 'box', '--domainname', 'example.test'];
    const script =
      'hostname; cat /etc/hostname; cat /proc/sys/kernel/domainname; hostname -f; echo $HOSTNAME';
    expect(await shell(options, script)).toBe('box\nbox\nexample.test\nbox.example.test\nbox');
  });

  test("the host name is the id unless it is said, and the host's own with its namespace", async () => {
    expect(await shell([], 'hostname')).toMatch(/^[0-9a-f]{12}$/);
    expect(await shell(['--uts', 'host'], 'hostname')).toBe(hostname());
    expect(await shell(['--network', 'host'], 'hostname')).toBe(hostname());
  });

  test('a host name with a domain is known without it, too', async () => {
    expect(await shell(['-h', 'web.example.test'], 'cat /etc/hosts')).toMatch(/\sweb\.example\.test web$/m);
  });

  test('--add-host, for the gateway of the host too', async () => {
    const options = ['--add-host', 'db:10.1.2.3', '--add-host', 'up=host-gateway'];
    const hosts = await shell(options, 'cat /etc/hosts');
    expect(hosts).toMatch(/^10\.1\.2\.3\s+db$/m);
    expect(hosts).toMatch(/^\d+\.\d+\.\d+\.\d+\s+up$/m);
    expect(hosts).toMatch(/^127\.0\.0\.1\s+localhost/m);
  });

  test('--dns and what goes with it', async () => {
    const options = ['--dns', '9.9.9.9', '--dns-search', 'a.test', '--dns-option', 'ndots:3'];
    const file = await shell(options, 'cat /etc/resolv.conf');
    expect(file).toMatch(/^nameserver 9\.9\.9\.9$/m);
    expect(file).toMatch(/^search a\.test$/m);
    expect(file).toMatch(/^options .*ndots:3$/m);
  });
});

describe('variables', () => {
  test('of the image, the command line and files, the latest winning', async () => {
    const file = join(engine.folder, 'env');
    writeFileSync(file, '# a remark\nB=file\nC=file of words\n');
    const options = ['--env-file', file, '-e', 'D=line', '-e', 'C=line', '--entrypoint', 'sh', 'configured'];
    expect(await run(...options, '-c', 'echo $A/$B/$C/$D')).toBe('image/file/line/line\n');
  });

  test("PATH is Docker's default, TERM is there on a terminal only", async () => {
    expect(await shell([], 'echo $PATH; echo ${TERM:-none}')).toBe(
      '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\nnone',
    );
    expect(await shell(['-t'], 'echo $TERM')).toBe('xterm');
  });
});

test('labels of the image, the command line and files', async () => {
  const file = join(engine.folder, 'labels');
  writeFileSync(file, 'b=file\n');
  await engine.docker(
    'create',
    '--name',
    'labels',
    '--label-file',
    file,
    '-l',
    'c=line',
    '-l',
    'd',
    'configured',
  );
  expect(JSON.parse(await engine.docker('inspect', '-f', '{{json .Config.Labels}}', 'labels'))).toEqual({
    a: 'image',
    b: 'file',
    c: 'line',
    d: '',
  });
});

describe('what is run', () => {
  test('is the entry point and the command, each of which can be replaced', async () => {
    expect(await run('configured')).toBe('entry command\n');
    expect(await run('configured', 'other')).toBe('entry other\n');
    expect(await run('--entrypoint', 'pwd', 'configured')).toBe('/work\n');
    expect(await run('--entrypoint', '', 'configured', 'echo', 'bare')).toBe('bare\n');
  });

  test('without a command is refused', async () => {
    const { code, stderr } = await attempt(engine, 'run', '--rm', '--entrypoint', '', 'configured');
    expect({ code, stderr }).toEqual({ code: 125, stderr: expect.stringContaining('no command specified') });
  });

  test('--workdir is made when it is missing', async () => {
    expect(await run('-w', '/new/place', '--entrypoint', 'pwd', 'configured')).toBe('/new/place\n');
    const { stderr } = await attempt(engine, 'run', '--rm', '-w', 'relative', 'busybox', 'pwd');
    expect(stderr).toContain("the working directory 'relative' is invalid, it needs to be an absolute path");
  });
});

describe('the kernel', () => {
  test('--sysctl', async () => {
    const options = ['--sysctl', 'net.ipv4.ip_forward=1', '--sysctl', 'kernel.msgmax=4096'];
    expect(await shell(options, 'cat /proc/sys/net/ipv4/ip_forward /proc/sys/kernel/msgmax')).toBe('1\n4096');
    const { code, stderr } = await attempt(
      engine,
      ...['run', '--rm', '--sysctl', 'kernel.panic=1', 'busybox', 'true'],
    );
    expect({ code, stderr }).toEqual({ code: 125, stderr: expect.stringContaining('kernel.panic') });
  });

  test('namespaces of another container, and of the host', async () => {
    await engine.docker('run', '-d', '--name', 'other', '--ipc', 'shareable', 'busybox', 'sleep', '600');
    const of = (kind: string) => engine.docker('exec', 'other', 'readlink', `/proc/self/ns/${kind}`);
    for (const [kind, option] of [
      ['pid', ['--pid', 'container:other']],
      ['ipc', ['--ipc', 'container:other']],
      ['net', ['--network', 'container:other']],
    ] as const)
      expect(`${await shell(option, `readlink /proc/self/ns/${kind}`)}\n`).toBe(await of(kind));
    const { stdout } = await engine.run(['readlink', '/proc/self/ns/ipc']);
    expect(`${await shell(['--ipc', 'host'], 'readlink /proc/self/ns/ipc')}\n`).toBe(stdout.toString());
  });

  test('--oom-score-adj', async () => {
    expect(await shell(['--oom-score-adj', '500'], 'cat /proc/self/oom_score_adj')).toBe('500');
  });
});

test("an init is left out among the host's processes, which have one", async () => {
  const argv = ['--init', '--pid', 'host', 'busybox', 'cat', '/proc/self/cmdline'];
  expect(await attempt(engine, 'run', '--rm', ...argv)).toMatchObject({ code: 0, stderr: '' });
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

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** Volumes, bind mounts, tmpfs and devices. */

let engine: TestEngine;
let host: string;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  const context = join(engine.folder, 'busybox-context');
  const fill =
    'mkdir -p /data/sub && echo image > /data/file && chown 1000:50 /data/file && chmod 4710 /data/file';
  writeFileSync(
    join(context, 'Dockerfile'),
    `FROM busybox\nRUN ${fill}\nRUN mkdir /plain && echo p > /plain/p\nVOLUME /data\n`,
  );
  await engine.docker('build', '-t', 'filled', context);
  host = join(engine.folder, 'host');
  mkdirSync(host);
  writeFileSync(join(host, 'file'), 'host\n');
});
afterAll(() => engine.stop());

const run = (...argv: string[]) => engine.docker('run', '--rm', ...argv);
const volumes = async () => (await engine.docker('volume', 'ls', '-q')).split('\n').filter(Boolean);

describe('a volume', () => {
  test('begins with what the image has there: owners, modes and folders', async () => {
    const script = 'cat /data/file; stat -c "%u:%g %a" /data/file; ls /data';
    expect(await run('-v', 'named:/data', 'filled', 'sh', '-c', script)).toBe(
      'image\n1000:50 4710\nfile\nsub\n',
    );
  });

  test('keeps what was put there, and is not filled twice', async () => {
    await run('-v', 'named:/data', 'filled', 'sh', '-c', 'echo mine > /data/file; rm -r /data/sub');
    expect(await run('-v', 'named:/data', 'filled', 'sh', '-c', 'cat /data/file; ls /data')).toBe(
      'mine\nfile\n',
    );
    expect(await run('-v', 'named:/other:ro', 'busybox', 'cat', '/other/file')).toBe('mine\n');
  });

  test('with nocopy begins empty', async () => {
    expect(await run('-v', 'empty:/data:nocopy', 'filled', 'ls', '/data')).toBe('');
    const mount = 'type=volume,src=empty2,dst=/data,volume-nocopy';
    expect(await run('--mount', mount, 'filled', 'ls', '/data')).toBe('');
  });

  test('can be read only', async () => {
    const script = 'cat /data/file; touch /data/x 2>&1 || true';
    for (const option of [
      ['-v', 'named:/data:ro'],
      ['--mount', 'type=volume,src=named,dst=/data,readonly'],
    ])
      expect(await run(...option, 'filled', 'sh', '-c', script)).toBe(
        'mine\ntouch: /data/x: Read-only file system\n',
      );
  });

  test('without a name goes with --rm, and one with a name stays', async () => {
    const before = await volumes();
    await run('-v', '/anonymous', '-v', 'stays:/stays', 'filled', 'true');
    expect((await volumes()).sort()).toEqual([...before, 'stays'].sort());
  });

  test('without a name goes with rm -v, and stays with rm', async () => {
    const before = await volumes();
    await engine.docker('create', '--name', 'first', 'filled');
    expect(await volumes()).toHaveLength(before.length + 1);
    await engine.docker('rm', '-v', 'first');
    expect(await volumes()).toHaveLength(before.length);
    await engine.docker('create', '--name', 'second', 'filled');
    await engine.docker('rm', 'second');
    expect(await volumes()).toHaveLength(before.length + 1);
    await engine.docker('volume', 'prune', '-f');
  });

  test('is shared by --volumes-from, read only if so wished', async () => {
    await engine.docker(
      'run',
      '-d',
      '--name',
      'owner',
      'filled',
      'sh',
      '-c',
      'echo shared > /data/file; sleep 600',
    );
    await expect
      .poll(() => run('--volumes-from', 'owner', 'busybox', 'cat', '/data/file'), { timeout: 10_000 })
      .toBe('shared\n');
    const { stderr } = await attempt(
      engine,
      ...['run', '--rm', '--volumes-from', 'owner:ro', 'busybox', 'touch', '/data/x'],
    );
    expect(stderr).toContain('Read-only file system');
    await engine.docker('create', '--name', 'guest', '--volumes-from', 'owner', 'busybox');
    await engine.docker('rm', '-f', '-v', 'owner');
    expect(await engine.docker('inspect', '-f', '{{(index .Mounts 0).Type}}', 'guest')).toBe('volume\n');
    expect(await run('--volumes-from', 'guest', 'busybox', 'cat', '/data/file')).toBe('shared\n');
    await engine.docker('rm', '-v', 'guest');
  });

  test('--mount makes one with labels', async () => {
    await run('--mount', 'type=volume,src=labelled,dst=/x,volume-label=a=b', 'busybox', 'true');
    expect(await engine.docker('volume', 'inspect', '-f', '{{.Labels.a}}', 'labelled')).toBe('b\n');
  });

  test('in use is not removed', async () => {
    await engine.docker('create', '--name', 'user', '-v', 'used:/x', 'busybox');
    const { stderr } = await attempt(engine, 'volume', 'rm', 'used');
    expect(stderr).toMatch(/remove used: volume is in use - \[[0-9a-f]{64}\]/);
    await engine.docker('rm', 'user');
    await engine.docker('volume', 'rm', 'used');
  });
});

describe('a bind mount', () => {
  test('shows the host, for reading and writing', async () => {
    await run('-v', `${host}:/h`, 'busybox', 'sh', '-c', 'cat /h/file; echo new > /h/new');
    expect(readFileSync(join(host, 'new'), 'utf8')).toBe('new\n');
    expect(await run('-v', `${host}/file:/f`, 'busybox', 'cat', '/f')).toBe('host\n');
  });

  test('can be read only', async () => {
    for (const option of [
      ['-v', `${host}:/h:ro`],
      ['--mount', `type=bind,src=${host},dst=/h,readonly`],
    ]) {
      const { stderr } = await attempt(engine, 'run', '--rm', ...option, 'busybox', 'touch', '/h/x');
      expect(stderr).toContain('Read-only file system');
    }
  });

  test('of a missing folder is made by -v and refused by --mount', async () => {
    await run('-v', `${host}/made:/h`, 'busybox', 'true');
    expect(existsSync(join(host, 'made'))).toBe(true);
    const { code, stderr } = await attempt(
      engine,
      ...['run', '--rm', '--mount', `type=bind,src=${host}/missing,dst=/h`, 'busybox', 'true'],
    );
    expect({ code, stderr }).toEqual({
      code: 125,
      stderr: expect.stringContaining('bind source path does not exist'),
    });
  });

  test('of a file is there at the start, though something was copied in before', async () => {
    const argv = ['-v', `${host}/file:/conf/f`, 'busybox', 'cat', '/conf/f', '/conf/copied'];
    await engine.docker('create', '--name', 'prepared', ...argv);
    await engine.docker('cp', join(host, 'file'), 'prepared:/conf/copied');
    expect(await engine.docker('start', '-a', 'prepared')).toBe('host\nhost\n');
    await engine.docker('rm', 'prepared');
  });

  test('read-only goes for what is mounted below it too, as far as the kernel can', async () => {
    const command = 'touch /d/shm/x 2>&1; true';
    expect(await run('-v', '/dev:/d:ro', 'busybox', 'sh', '-c', command)).toMatch(/Read-only file system/);
    expect(await run('-v', '/etc/hostname:/f:ro', 'busybox', 'sh', '-c', 'echo x > /f; true')).toBe('');
  });

  test('takes what is mounted below it along, or not, and read-only or not', async () => {
    const shm = async (recursive: string) => {
      const mount = `type=bind,src=/dev,dst=/d,readonly,bind-propagation=rprivate,bind-recursive=${recursive}`;
      const script = 'grep " /d/shm " /proc/mounts | cut -d" " -f4 | cut -d, -f1';
      const flags = await run('--mount', mount, 'busybox', 'sh', '-c', script);
      return new Set(flags.split('\n').filter(Boolean));
    };
    expect(await shm('disabled')).toEqual(new Set());
    expect(await shm('writable')).toEqual(new Set(['rw']));
    expect(await shm('readonly')).toEqual(new Set(['ro']));
  });

  test('passes later mounts on as its propagation says', async () => {
    const mounted = join(host, 'prop');
    mkdirSync(join(mounted, 'inner'), { recursive: true });
    await engine.run(['mount', '--bind', mounted, mounted]);
    try {
      await engine.run(['mount', '--make-shared', mounted]);
      for (const [propagation, name] of [
        ['rslave', 'slave'],
        ['rprivate', 'private'],
      ] as const)
        await engine.docker(
          'run',
          '-d',
          '--name',
          name,
          '-v',
          `${mounted}:/h:${propagation}`,
          'busybox',
          'sleep',
          '600',
        );
      await engine.run(['mount', '-t', 'tmpfs', 'tmpfs', join(mounted, 'inner')]);
      writeFileSync(join(mounted, 'inner/late'), '');
      expect(await engine.docker('exec', 'slave', 'ls', '/h/inner')).toBe('late\n');
      expect(await engine.docker('exec', 'private', 'ls', '/h/inner')).toBe('');
      await engine.docker('rm', '-f', 'slave', 'private');
    } finally {
      await engine.run(['umount', '-R', mounted]);
    }
  });

  test.each([
    [['-v', 'relative/path:/h'], 'includes invalid characters for a local volume name'],
    [['-v', '/h:relative'], 'must be absolute'],
    [['-v', '/a:/b', '-v', '/c:/b'], 'Duplicate mount point: /b'],
    [['--mount', 'type=bind,src=/tmp,dst=relative'], 'must be absolute'],
  ])('is refused: %j', async (options, message) => {
    const { code, stderr } = await attempt(engine, 'run', '--rm', ...options, 'busybox', 'true');
    expect({ code, stderr }).toEqual({ code: 125, stderr: expect.stringContaining(message) });
  });
});

describe('tmpfs', () => {
  const options = 'grep " /t " /proc/mounts | cut -d" " -f3,4; stat -c %a /t';

  test('has its size, mode and flags', async () => {
    const shown = await run('--tmpfs', '/t:size=1m,mode=700', 'busybox', 'sh', '-c', options);
    expect(shown).toMatch(/^tmpfs rw,nosuid,nodev,noexec,relatime,size=1024k,mode=700/);
    expect(shown).toMatch(/700\n$/);
    expect(await run('--tmpfs', '/t:exec', 'busybox', 'sh', '-c', options)).not.toContain('noexec');
  });

  test('by --mount, too', async () => {
    const mount = 'type=tmpfs,dst=/t,tmpfs-size=2m,tmpfs-mode=1770';
    const shown = await run('--mount', mount, 'busybox', 'sh', '-c', options);
    expect(shown).toContain('size=2048k');
    expect(shown).toMatch(/1770\n$/);
  });

  test("is everybody's by default, and hides what the image has there", async () => {
    expect(await run('--tmpfs', '/plain', 'filled', 'sh', '-c', 'ls /plain; stat -c %a /plain')).toBe(
      '1777\n',
    );
  });
});

describe('--device', () => {
  test('gives a device, by another name and with the access it says', async () => {
    const script = 'ls -l /dev/mine | cut -c1; head -c 1 /dev/mine | wc -c; echo x > /dev/mine';
    const { stdout, stderr } = await attempt(
      engine,
      ...['run', '--rm', '--device', '/dev/kmsg:/dev/mine:r', 'busybox', 'sh', '-c', script],
    );
    expect(stdout).toMatch(/^c\n/);
    expect(stderr).toContain('/dev/mine: Operation not permitted');
  });

  test('is needed: nodes that a container makes itself do not open', async () => {
    const script = 'mknod /d c 1 11 && cat /d';
    const { stderr } = await attempt(engine, 'run', '--rm', 'busybox', 'sh', '-c', script);
    expect(stderr).toContain('Operation not permitted');
  });

  test('that is none is refused', async () => {
    // The CLI takes `no such file` for the program's.
    for (const [path, code] of [
      ['/dev/nope', 127],
      ['/etc/passwd', 125],
    ] as const)
      expect(await attempt(engine, 'run', '--rm', '--device', path, 'busybox', 'true')).toMatchObject({
        code,
        stderr: expect.stringContaining('error gathering device information'),
      });
  });
});

test('what a container mounts cannot be shared with the host', async () => {
  const { stderr } = await attempt(engine, 'run', '--rm', '-v', `${host}:/h:rshared`, 'busybox', 'true');
  expect(stderr).toContain('the propagation rshared is not supported');
});

test('what is asked of a mount holds when its place ends in a slash, and where a client gives null for nothing', async () => {
  const Mounts = [
    { Type: 'tmpfs', Target: '/t/', TmpfsOptions: { SizeBytes: 1 << 20 } },
    { Type: 'bind', Source: host, Target: '/h', ReadOnly: true, BindOptions: null },
  ];
  const body = { Image: 'busybox', Cmd: ['cat', '/proc/mounts'], HostConfig: { Mounts } };
  const { Id } = await engine.client.request<{ Id: string }>('POST', '/containers/create', { body });
  const mounts = await engine.docker('start', '--attach', Id);
  expect(mounts).toMatch(/ \/t tmpfs .*size=1024k/);
  expect(mounts).toMatch(/ \/h \S+ ro,/);
  await engine.docker('rm', Id);
});

test('nothing is left mounted on the host', async () => {
  const mounts = readFileSync('/proc/self/mounts', 'utf8');
  expect(mounts).not.toContain(engine.folder);
  // The files of removed containers go in the background.
  await expect.poll(() => readdirSync(join(engine.root, 'containers')), { timeout: 10_000 }).toEqual([]);
});

import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feed, type } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  await engine.docker('run', '-d', '--name', 'running', 'busybox', 'sleep', '600');
  await engine.docker('create', '--name', 'fresh', 'busybox', 'sleep', '600');
  await engine.docker('run', '--name', 'ended', 'busybox', 'true');
});

afterAll(() => engine.stop());

describe('exec', () => {
  test('passes input, output and the exit code through as they are', async () => {
    const bytes = randomBytes(300_000);
    const echoed = await feed(engine, bytes, 'exec', '-i', 'running', 'cat');
    expect(echoed.stdout.equals(bytes)).toBe(true);
    const mixed = await feed(
      engine,
      Buffer.alloc(0),
      'exec',
      'running',
      'sh',
      '-c',
      'echo out; echo err >&2; exit 7',
    );
    expect({ ...mixed, stdout: mixed.stdout.toString() }).toEqual({
      code: 7,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  test('has the user, folder and variables it was given, and the isolation of the container', async () => {
    const script = 'id -u; pwd; echo $A; grep Seccomp: /proc/self/status; grep CapEff /proc/self/status';
    const argv = ['exec', '-u', 'app', '-w', '/tmp', '-e', 'A=b c', 'running', 'sh', '-c', script];
    expect(await engine.docker(...argv)).toBe('1000\n/tmp\nb c\nSeccomp:\t2\nCapEff:\t0000000000000000\n');
  });

  test('tells a program that is not there from one that fails', async () => {
    const missing = await feed(engine, Buffer.alloc(0), 'exec', 'running', '/nope');
    expect(missing.code).toBe(126);
    expect(missing.stdout.toString()).toContain('exec: "/nope": stat /nope: no such file or directory');
    const stopped = await feed(engine, Buffer.alloc(0), 'exec', 'ended', 'true');
    expect(stopped.stderr).toMatch(/Container [0-9a-f]{64} is not running/);
  });

  test('runs detached', async () => {
    await engine.docker('exec', '-d', 'running', 'touch', '/tmp/detached');
    await expect
      .poll(() =>
        feed(engine, Buffer.alloc(0), 'exec', 'running', 'ls', '/tmp/detached').then(({ code }) => code),
      )
      .toBe(0);
  });

  test('gives a terminal that can be resized and typed into', async () => {
    const shown = await type(engine, [['/ # ', 'stty size; tty; exit 6\n']], 'exec', '-it', 'running', 'sh');
    expect(shown).toContain('30 100');
    expect(shown).toContain('/dev/pts/');
  });

  test('takes another size while it runs', async () => {
    const { execs } = engine.client;
    const id = await execs.create('running', {
      Cmd: ['sh'],
      Tty: true,
      AttachStdin: true,
      AttachStdout: true,
    });
    const terminal = await execs.start(id, { Tty: true });
    let shown = '';
    terminal.on('data', (chunk: Buffer) => {
      shown += chunk;
    });
    await expect.poll(() => shown).toContain('/ # ');
    await execs.resize(id, { rows: 51, columns: 123 });
    terminal.write('stty size; exit\n');
    await expect.poll(() => shown).toContain('51 123');
    terminal.destroy();
  });
});

describe('run and attach', () => {
  test('input reaches the container, its end too, and bytes are exact', async () => {
    const bytes = randomBytes(200_000);
    const { stdout, code } = await feed(engine, bytes, 'run', '--rm', '-i', 'busybox', 'cat');
    expect(stdout.equals(bytes)).toBe(true);
    expect(code).toBe(0);
  });

  test('the exit code is told after the output', async () => {
    const { containers } = engine.client;
    await engine.docker('create', '--name', 'late', '-t', 'busybox', 'head', '-c', '4194304', '/dev/zero');
    const unread = await containers.attach('late', { stdin: false });
    await containers.start('late');
    const told: string[] = [];
    const over = containers.wait('late').then((code) => told.push(`ended with ${code}`));
    await expect.poll(() => engine.docker('inspect', '-f', '{{.State.Running}}', 'late')).toBe('false\n');
    await setTimeout(200);
    told.push(`${(await buffer(unread)).length} bytes`);
    await over;
    expect(told).toEqual(['4194304 bytes', 'ended with 0']);
    await engine.docker('rm', 'late');
  });

  test('start -a shows the output and gives the exit code of a second run', async () => {
    await engine.docker('create', '--name', 'again', 'busybox', 'sh', '-c', 'echo once; exit 3');
    for (const _ of [1, 2]) {
      const { stdout, code } = await feed(engine, Buffer.alloc(0), 'start', '-a', 'again');
      expect({ stdout: stdout.toString(), code }).toEqual({ stdout: 'once\n', code: 3 });
    }
    await engine.docker('rm', 'again');
  });

  test('a terminal is left by its detach keys, and the container goes on', async () => {
    const shown = await type(
      engine,
      [
        ['/ # ', 'echo a-$((1+1))\n'],
        ['a-2', '\u0010\u0011'],
      ],
      'run',
      '-it',
      '--name',
      'tty',
      'busybox',
      'sh',
    );
    expect(shown).toContain('a-2');
    expect(await engine.docker('inspect', '-f', '{{.State.Running}}', 'tty')).toBe('true\n');
    await engine.docker('rm', '-f', 'tty');
  });

  test('a program that is not there gives 127, one that is no program 126, and --rm leaves nothing', async () => {
    const codes = [];
    for (const program of ['nope', '/etc'])
      codes.push((await feed(engine, Buffer.alloc(0), 'run', '--rm', 'busybox', program)).code);
    expect(codes).toEqual([127, 126]);
    expect(await engine.docker('ps', '-aq', '-f', 'status=created', '-f', 'name=^/(?!fresh)')).toBe('');
  });
});

describe('cp', () => {
  test.each(['running', 'fresh', 'ended'])('into and out of a container: %s', async (name) => {
    const folder = join(engine.folder, `cp-${name}`);
    mkdirSync(join(folder, 'in/sub'), { recursive: true });
    writeFileSync(join(folder, 'in/sub/tool'), randomBytes(100_000));
    chmodSync(join(folder, 'in/sub/tool'), 0o4755);
    symlinkSync('tool', join(folder, 'in/sub/link'));
    await engine.docker('cp', join(folder, 'in'), `${name}:/tmp/`);
    await engine.docker('cp', `${name}:/tmp/in/sub/.`, join(folder, 'out'));
    expect(readFileSync(join(folder, 'out/tool')).equals(readFileSync(join(folder, 'in/sub/tool')))).toBe(
      true,
    );
    expect(statSync(join(folder, 'out/tool')).mode & 0o7777).toBe(0o4755);
    const missing = await feed(engine, Buffer.alloc(0), 'cp', `${name}:/nope`, folder);
    expect(missing.stderr).toContain(`Could not find the file /nope in container ${name}`);
  });

  test('the root goes into a folder that is made for it, and by /. into one that is there', async () => {
    const [made, there] = [join(engine.folder, 'made'), join(engine.folder, 'there')];
    mkdirSync(there);
    await engine.docker('cp', 'fresh:/', made);
    await engine.docker('cp', 'fresh:/.', there);
    expect(readdirSync(made)).toEqual(readdirSync(there));
    expect(readdirSync(made)).toContain('bin');
    const names = (path: string) =>
      engine.run(['sh', '-c', `docker cp fresh:${path} - | tar -tPf -`], { env: engine.env });
    expect((await names('/')).stdout.toString()).toMatch(/^\/\n\/\w/);
    expect((await names('/.')).stdout.toString()).toMatch(/^\.\/\n\.\/\w/);
  });

  test('never leaves the root: links are followed as the container sees them', async () => {
    const secret = join(engine.folder, 'secret');
    writeFileSync(secret, 'of the host');
    const links = `ln -s / /tmp/up; ln -s ../../../../.. /tmp/far; mkdir -p ${engine.folder}; ln -s ${engine.folder} /tmp/abs`;
    await engine.docker('exec', 'running', 'sh', '-c', links);
    for (const path of [`/tmp/up${secret}`, `/tmp/far${secret}`, '/tmp/abs/secret', `/../../..${secret}`]) {
      const { stderr, code } = await feed(
        engine,
        Buffer.alloc(0),
        'cp',
        `running:${path}`,
        join(engine.folder, 'got'),
      );
      expect({ path, code, stderr }).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Could not find'),
      });
    }
    writeFileSync(join(engine.folder, 'mine'), 'of the container');
    await engine.docker('cp', join(engine.folder, 'mine'), 'running:/tmp/abs/secret');
    expect(readFileSync(secret, 'utf8')).toBe('of the host');
    expect(await engine.docker('exec', 'running', 'cat', secret)).toBe('of the container');
  });

  test('an archive cannot go through a link it brings', async () => {
    const evil = join(engine.folder, 'evil.tar');
    const outside = join(engine.folder, 'outside');
    mkdirSync(outside);
    const make = `cd $(mktemp -d) && ln -s ${outside} x && tar cf ${evil} x && rm x && mkdir x && echo bad > x/file && tar rf ${evil} x/file`;
    await engine.run(['sh', '-c', make]);
    const { stderr } = await feed(engine, readFileSync(evil), 'cp', '-', 'running:/tmp');
    expect(stderr).toContain('goes through something that is not a folder');
    expect(() => statSync(join(outside, 'file'))).toThrow();
  });

  test('a read-only root takes nothing', async () => {
    await engine.docker('create', '--name', 'ro', '--read-only', 'busybox', 'true');
    const { stderr } = await feed(
      engine,
      Buffer.alloc(0),
      'cp',
      join(engine.folder, 'busybox-context'),
      'ro:/tmp',
    );
    expect(stderr).toContain('container rootfs is marked read-only');
    await engine.docker('rm', 'ro');
  });
});

test('update changes limits at once, and the restart policy', async () => {
  await engine.docker('update', '--memory', '64m', '--memory-swap', '64m', '--restart', 'always', 'running');
  const shown = await engine.docker(
    ...['inspect', '-f', '{{.HostConfig.Memory}} {{.HostConfig.RestartPolicy.Name}}', 'running'],
  );
  expect(shown).toBe('67108864 always\n');
  const limit = 'cat /sys/fs/cgroup/memory/memory.limit_in_bytes || cat /sys/fs/cgroup/memory.max';
  expect(await engine.docker('exec', 'running', 'sh', '-c', limit)).toBe('67108864\n');
  const wrong = await feed(engine, Buffer.alloc(0), 'update', '--memory', '128m', 'running');
  expect(wrong.stderr).toContain('Memory limit should be smaller than already set memoryswap limit');
});

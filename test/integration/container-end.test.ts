import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt, pastEvents } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** How containers end: exit codes, signals, stop and its patience, removal. */

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});
afterAll(() => engine.stop());

const inspect = async (name: string, format: string) =>
  (await engine.docker('inspect', '-f', format, name)).trim();
const start = (name: string, ...argv: string[]) => engine.docker('run', '-d', '--name', name, ...argv);
const idle = (name: string, ...options: string[]) => start(name, ...options, 'busybox', 'sleep', '600');
/** Says which signal it got, and ends. */
const TRAPS =
  'for s in TERM INT QUIT USR1 HUP; do trap "echo got $s; exit 9" $s; done; echo up; while :; do sleep 0.1; done';
const trapping = async (name: string, ...options: string[]) => {
  await start(name, ...options, 'busybox', 'sh', '-c', TRAPS);
  await expect.poll(() => engine.docker('logs', name)).toBe('up\n');
};

describe('exit codes', () => {
  test.each([
    [['busybox', 'sh', '-c', 'exit 42'], 42, ''],
    [['--init', 'busybox', 'sh', '-c', 'kill -9 $$'], 137, ''],
    [['busybox', 'nope'], 127, 'exec: "nope": executable file not found in $PATH'],
    [['busybox', '/nope'], 127, 'exec: "/nope": stat /nope: no such file or directory'],
    [['busybox', '/etc/passwd'], 126, 'exec: "/etc/passwd": permission denied'],
    [['busybox', '/etc'], 126, 'permission denied'],
    [['--memory', '1', 'busybox', 'true'], 125, 'Minimum memory limit allowed is 6MB'],
    [['--network', 'nope', 'busybox', 'true'], 125, 'network nope not found'],
  ])('run %j gives %i', async (argv, code, message) => {
    const ended = await attempt(engine, 'run', '--rm', ...argv);
    expect(ended).toMatchObject({ code, stderr: expect.stringContaining(message) });
  });

  test('one that could not be started tells why, and is there to be looked at', async () => {
    await attempt(engine, 'run', '--name', 'never', 'busybox', 'nope');
    expect(await inspect('never', '{{.State.Status}} {{.State.ExitCode}}')).toBe('created 127');
    expect(await inspect('never', '{{.State.Error}}')).toContain('executable file not found in $PATH');
  });

  test('exec -d tells at once', async () => {
    await idle('execs');
    const { code, stderr } = await attempt(engine, 'exec', '-d', 'execs', '/nope');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining(
        'OCI runtime exec failed: exec failed: unable to start container process',
      ),
    });
  });
});

describe('stop', () => {
  test('sends the stop signal of the command line, the container or TERM', async () => {
    await trapping('term');
    await engine.docker('stop', 'term');
    await trapping('quit', '--stop-signal', 'SIGQUIT');
    await engine.docker('stop', 'quit');
    await trapping('usr', '--stop-signal', 'SIGQUIT');
    await engine.docker('stop', '--signal', 'USR1', 'usr');
    for (const [name, signal] of [
      ['term', 'TERM'],
      ['quit', 'QUIT'],
      ['usr', 'USR1'],
    ] as const) {
      expect(await engine.docker('logs', name)).toBe(`up\ngot ${signal}\n`);
      expect(await inspect(name, '{{.State.ExitCode}}')).toBe('9');
    }
  });

  test('kills after its patience, which the container may set', async () => {
    await idle('deaf', '--stop-timeout', '0');
    await engine.docker('stop', 'deaf');
    expect(await inspect('deaf', '{{.State.ExitCode}}')).toBe('137');
    expect(await pastEvents(engine, 'container=deaf', 'type=container')).toEqual([
      ...['create', 'start', 'kill', 'kill', 'die', 'stop'],
    ]);
    expect(await engine.docker('stop', 'deaf')).toBe('deaf\n');
  });

  test('lets a paused container go', async () => {
    await trapping('frozen');
    await engine.docker('pause', 'frozen');
    expect(await engine.docker('ps', '--format', '{{.Status}}', '--filter', 'status=paused')).toMatch(
      /\(Paused\)/,
    );
    await engine.docker('stop', '-t', '5', 'frozen');
    expect(await inspect('frozen', '{{.State.ExitCode}}')).toBe('9');
  });
});

describe('kill', () => {
  test('sends any signal, by name or number', async () => {
    await trapping('hup');
    await engine.docker('kill', '-s', 'SIGHUP', 'hup');
    expect(await engine.docker('wait', 'hup')).toBe('9\n');
    await trapping('ten');
    await engine.docker('kill', '-s', '10', 'ten');
    expect(await engine.docker('wait', 'ten')).toBe('9\n');
  });

  test('of one that does not run, or with no signal, is refused', async () => {
    expect((await attempt(engine, 'kill', 'hup')).stderr).toMatch(/container [0-9a-f]{64} is not running/i);
    expect((await attempt(engine, 'kill', '-s', 'NOPE', 'execs')).stderr).toContain('invalid signal: NOPE');
  });
});

describe('pause', () => {
  test('holds its processes until unpause, and is told of', async () => {
    await start('ticks', 'busybox', 'sh', '-c', 'while :; do echo t; sleep 0.05; done');
    await expect.poll(() => engine.docker('logs', 'ticks')).not.toBe('');
    await engine.docker('pause', 'ticks');
    const before = await engine.docker('logs', 'ticks');
    const again = await attempt(engine, 'pause', 'ticks');
    expect(again.stderr).toContain('is already paused');
    expect((await attempt(engine, 'exec', 'ticks', 'true')).stderr).toContain('is paused');
    expect((await attempt(engine, 'start', 'ticks')).stderr).toContain('cannot start a paused container');
    expect(await engine.docker('logs', 'ticks')).toBe(before);
    await engine.docker('unpause', 'ticks');
    await expect.poll(() => engine.docker('logs', 'ticks')).not.toBe(before);
    expect((await attempt(engine, 'unpause', 'ticks')).stderr).toContain('is not paused');
    await engine.docker('rm', '-f', 'ticks');
  });
});

describe('wait', () => {
  const waiting = async (name: string, condition: string): Promise<number> => {
    const { stdout } = await engine.run([
      ...['curl', '-s', '--unix-socket', engine.socket, '-X', 'POST'],
      `http://d/containers/${name}/wait?condition=${condition}`,
    ]);
    return JSON.parse(stdout.toString()).StatusCode;
  };

  test('not-running, next-exit and removed', async () => {
    await engine.docker('create', '--name', 'awaited', 'busybox', 'sh', '-c', 'exit 5');
    expect(await waiting('awaited', 'not-running')).toBe(0);
    const [exit, removed] = [waiting('awaited', 'next-exit'), waiting('awaited', 'removed')];
    // Both have to be heard before it starts: the engine answers a later request after them.
    await engine.docker('version');
    await engine.docker('start', 'awaited');
    expect(await exit).toBe(5);
    expect(await waiting('awaited', 'not-running')).toBe(5);
    await engine.docker('rm', 'awaited');
    expect(await removed).toBe(5);
  });

  test('for something else is refused', async () => {
    const url = 'http://d/containers/execs/wait?condition=never';
    const argv = ['curl', '-s', '-o', '/dev/null', '-w', '%{http_code}', '--unix-socket', engine.socket];
    const { stdout } = await engine.run([...argv, '-X', 'POST', url]);
    expect(stdout.toString()).toBe('400');
  });
});

describe('--init', () => {
  test('is the first process, passes signals on and reaps what is left', async () => {
    const script = '(sleep 0.1 &) ; sleep 0.3; ps | grep -c "\\[sleep\\]" ; cat /proc/1/comm';
    const [zombies, first] = (
      await engine.docker('run', '--rm', '--init', 'busybox', 'sh', '-c', script)
    ).split('\n');
    expect(zombies).toBe('0');
    expect(first).toMatch(/init|tini|catatonit/);
    await start('polite', '--init', 'busybox', 'sleep', '600');
    await engine.docker('stop', '-t', '30', 'polite');
    expect(await inspect('polite', '{{.State.ExitCode}}')).toBe('143');
  });
});

describe('rm', () => {
  test('leaves what runs alone unless forced', async () => {
    await idle('running');
    const { code, stderr } = await attempt(engine, 'rm', 'running');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('cannot remove container "/running": container is running'),
    });
    await engine.docker('rm', '-f', 'running');
    expect(await pastEvents(engine, 'container=running', 'type=container')).toEqual([
      ...['create', 'start', 'kill', 'die', 'destroy'],
    ]);
    expect((await attempt(engine, 'rm', 'running')).stderr).toContain('No such container: running');
    expect((await attempt(engine, 'rm', '-f', 'running')).code).toBe(0);
  });

  test('-f does not wait for a conmon that hangs', async () => {
    const id = (await idle('hanging')).trim();
    const bundle = join(engine.folder, 'run/containers', id);
    const conmon = Number(readFileSync(join(bundle, 'conmon.pid'), 'utf8'));
    process.kill(conmon, 'SIGSTOP');
    await engine.docker('rm', '-f', 'hanging');
    await expect.poll(() => existsSync(bundle)).toBe(false);
    // What nobody has reaped yet has no command line.
    const commandLine = `/proc/${conmon}/cmdline`;
    await expect.poll(() => (existsSync(commandLine) ? readFileSync(commandLine, 'utf8') : '')).toBe('');
  });

  test('--rm removes at the end, whether the client is there or not', async () => {
    await start('brief', '--rm', 'busybox', 'sleep', '0.3');
    await expect.poll(() => engine.docker('ps', '-aq', '--filter', 'name=brief')).toBe('');
    const client = spawn('docker', ['run', '--rm', '--name', 'left', 'busybox', 'sleep', '0.5'], {
      env: engine.env,
    });
    await expect.poll(() => engine.docker('ps', '-q', '--filter', 'name=left')).not.toBe('');
    client.kill('SIGKILL');
    await expect.poll(() => engine.docker('ps', '-aq', '--filter', 'name=left')).toBe('');
  });
});

test('rename frees the old name and takes no other', async () => {
  await engine.docker('create', '--name', 'before', 'busybox');
  await engine.docker('rename', 'before', 'after');
  expect(await inspect('after', '{{.Name}}')).toBe('/after');
  await engine.docker('create', '--name', 'before', 'busybox');
  const { stderr } = await attempt(engine, 'rename', 'before', 'after');
  expect(stderr).toMatch(
    /Conflict\. The container name "\/after" is already in use by container "[0-9a-f]{64}"/,
  );
  expect((await attempt(engine, 'rename', 'before', 'no/name')).stderr).toContain('Invalid container name');
});

test('restart ends it and starts it', async () => {
  await trapping('turned');
  await engine.docker('restart', 'turned');
  await expect.poll(() => engine.docker('logs', 'turned')).toBe('up\ngot TERM\nup\n');
  expect(await pastEvents(engine, 'container=turned', 'type=container')).toEqual([
    ...['create', 'start', 'kill', 'die', 'stop', 'start', 'restart'],
  ]);
});

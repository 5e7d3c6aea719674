import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt, feed, type } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** What goes between a client and a container: streams, terminals, keys and signals. */

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});
afterAll(() => engine.stop());

const isRunning = async (name: string) =>
  (await engine.docker('inspect', '-f', '{{.State.Running}}', name)).trim() === 'true';

/** A context for an image that says `tick` again and again, and echoes its input until that ends. */
function ticking(): string {
  const context = join(engine.folder, 'ticking');
  mkdirSync(context, { recursive: true });
  const command = '(while :; do echo tick; sleep 0.2; done) & cat';
  writeFileSync(join(context, 'Dockerfile'), `FROM busybox\nCMD ["sh", "-c", "${command}"]\n`);
  return context;
}

/** A client in the background, its output so far, and its exit code. */
function client(...argv: string[]) {
  const child: ChildProcess = spawn('docker', argv, { env: engine.env, stdio: ['pipe', 'pipe', 'pipe'] });
  let shown = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, shown: () => shown };
}

describe('streams', () => {
  test('every byte comes as it was written, on each of two streams', async () => {
    const bytes = Buffer.concat([
      Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
      randomBytes(200_000),
    ]);
    const { stdout } = await feed(engine, bytes, 'run', '--rm', '-i', 'busybox', 'cat');
    expect(stdout.equals(bytes)).toBe(true);
    const script = 'cat > /f; cat /f >&2 & cat /f; wait';
    const child = spawn('docker', ['run', '--rm', '-i', 'busybox', 'sh', '-c', script], { env: engine.env });
    const parts: Buffer[][] = [[], []];
    child.stdout.on('data', (chunk) => parts[0]!.push(chunk));
    child.stderr.on('data', (chunk) => parts[1]!.push(chunk));
    child.stdin.end(bytes);
    await new Promise((resolve) => child.on('close', resolve));
    for (const part of parts) expect(Buffer.concat(part).equals(bytes)).toBe(true);
  });

  test('what a container says after the end of its input arrives', async () => {
    const script = 'cat; sleep 0.3; echo after';
    const { stdout, code } = await feed(
      engine,
      Buffer.from('in\n'),
      'run',
      '--rm',
      '-i',
      'busybox',
      'sh',
      '-c',
      script,
    );
    expect({ code, stdout: stdout.toString() }).toEqual({ code: 0, stdout: 'in\nafter\n' });
  });

  test('without -i there is no input', async () => {
    const { stdout } = await feed(engine, Buffer.from('in\n'), 'run', '--rm', 'busybox', 'cat');
    expect(stdout.toString()).toBe('');
  });

  test('-a chooses streams', async () => {
    const script = 'echo out; echo err >&2';
    const only = await attempt(engine, 'run', '--rm', '-a', 'stderr', 'busybox', 'sh', '-c', script);
    expect(only).toEqual({ code: 0, stdout: '', stderr: 'err\n' });
  });

  test('a client that reads nothing holds up no other', async () => {
    await engine.docker(
      'run',
      '-d',
      '--name',
      'loud',
      'busybox',
      'sh',
      '-c',
      'yes | head -c 3000000; echo end; sleep 600',
    );
    const stuck = client('attach', '--no-stdin', 'loud');
    stuck.child.stdout!.pause();
    await expect.poll(() => engine.docker('logs', '-n', '1', 'loud'), { timeout: 20_000 }).toBe('end\n');
    stuck.child.kill('SIGKILL');
    await engine.docker('rm', '-f', 'loud');
  });
});

describe('a terminal', () => {
  test('-t gives one for output alone', async () => {
    const { stdout } = await attempt(engine, 'run', '--rm', '-t', 'busybox', 'sh', '-c', 'tty; echo err >&2');
    expect(stdout).toBe('/dev/pts/0\r\nerr\r\n');
  });

  test("has the size of the client's, and changes with it", async () => {
    await engine.docker('run', '-dit', '--name', 'sized', 'busybox', 'sh');
    const shown = await type(
      engine,
      [
        ['', 'stty size\n'],
        ['30 100', 'exit 0\n'],
      ],
      'attach',
      'sized',
    );
    expect(shown).toContain('30 100');
    await engine.docker('start', 'sized');
    const url = 'http://d/containers/sized/resize?h=33&w=99';
    await engine.run(['curl', '-sf', '--unix-socket', engine.socket, '-X', 'POST', url]);
    await expect
      .poll(() => engine.docker('exec', 'sized', 'sh', '-c', 'stty size < /proc/1/fd/0'))
      .toBe('33 99\n');
    await engine.docker('rm', '-f', 'sized');
  });

  test('is left by the detach keys that were chosen, and taken up again', async () => {
    // Shows when a client is there: what is typed before that is nobody's.
    await engine.docker('build', '-q', '-t', 'ticking', ticking());
    const first = await type(
      engine,
      [
        ['tick', 'one\n'],
        ['one', '\u0001d'],
      ],
      ...['run', '-it', '--name', 'kept', '--detach-keys', 'ctrl-a,d', 'ticking'],
    );
    expect(first).toContain('one');
    expect(await isRunning('kept')).toBe(true);
    // The end of input, as a terminal knows it.
    const second = await type(
      engine,
      [
        ['tick', 'two\n'],
        ['two', '\u0004'],
      ],
      ...['attach', 'kept'],
    );
    expect(second).toContain('two');
    expect(await engine.docker('wait', 'kept')).toBe('0\n');
    await engine.docker('rm', 'kept');
  });

  test('of an exec is left by its keys, and what runs there goes on', async () => {
    await engine.docker('run', '-d', '--name', 'host', 'busybox', 'sleep', '600');
    await type(
      engine,
      [
        ['/ # ', 'touch /tmp/on; sleep 599\n'],
        ['sleep 599', '\u0010\u0011'],
      ],
      ...['exec', '-it', 'host', 'sh'],
    );
    await expect.poll(() => engine.docker('top', 'host', '-o', 'pid,args')).toMatch(/sleep 599$/m);
    await engine.docker('rm', '-f', 'host');
  });
});

describe('signals to the client', () => {
  const traps =
    'trap "echo got INT; exit 7" INT; trap "echo got TERM; exit 8" TERM; echo up; while :; do sleep 0.1; done';

  test.each([
    ['SIGINT', 7],
    ['SIGTERM', 8],
  ] as const)('%s is passed on to the container', async (signal, code) => {
    const { child, ended, shown } = client('run', '--rm', 'busybox', 'sh', '-c', traps);
    await expect.poll(shown).toBe('up\n');
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(shown()).toBe(`up\ngot ${signal.slice(3)}\n`);
  });

  test('are kept from it when it is not to have them', async () => {
    await engine.docker('run', '-d', '--name', 'spared', 'busybox', 'sh', '-c', traps);
    const { child, ended } = client('attach', '--no-stdin', '--sig-proxy=false', 'spared');
    await expect
      .poll(() =>
        engine.docker(
          'events',
          '--since',
          '1h',
          '--until',
          (Date.now() / 1000).toFixed(3),
          '--filter',
          'event=attach',
          '--filter',
          'container=spared',
          '--format',
          '{{.Action}}',
        ),
      )
      .toBe('attach\n');
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await engine.docker('logs', 'spared')).toBe('up\n');
    child.kill('SIGKILL');
    await ended;
    expect(await isRunning('spared')).toBe(true);
    await engine.docker('rm', '-f', 'spared');
  });
});

describe('attach', () => {
  test('shows what comes, takes input and ends with the exit code', async () => {
    await engine.docker('run', '-di', '--name', 'asks', 'busybox', 'sh', '-c', 'read x; echo got $x; exit 5');
    const { code, stdout } = await feed(engine, Buffer.from('it\n'), 'attach', 'asks');
    expect({ code, stdout: stdout.toString() }).toEqual({ code: 5, stdout: 'got it\n' });
  });

  test('to one that does not run, or is paused, is refused', async () => {
    expect((await attempt(engine, 'attach', 'asks')).stderr).toContain(
      'cannot attach to a stopped container',
    );
    await engine.docker('run', '-d', '--name', 'frozen', 'busybox', 'sleep', '600');
    await engine.docker('pause', 'frozen');
    expect((await attempt(engine, 'attach', 'frozen')).stderr).toContain(
      'cannot attach to a paused container',
    );
  });
});

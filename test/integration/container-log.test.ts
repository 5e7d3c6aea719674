import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});
afterAll(() => engine.stop());

const LINES = 3000;
/** Writes numbered lines slowly enough for its log to be rotated many times. */
const COUNT = `i=0; while [ $i -lt ${LINES} ]; do i=$((i+1)); echo line $i; [ $((i % 100)) = 0 ] && sleep 0.06; done`;
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}\n`).join('');
const limit = (size: string, files: number) => [
  '--log-opt',
  `max-size=${size}`,
  '--log-opt',
  `max-file=${files}`,
];
const logFiles = (id: string) => {
  const folder = join(engine.root, 'containers', id.trim());
  const names = readdirSync(folder).filter((name) => /^log(\.\d+)?$/.test(name));
  return names.map((name) => statSync(join(folder, name)).size);
};

describe('a log with limits', () => {
  test('keeps its latest files, and is read across them', async () => {
    const id = await engine.docker(
      'run',
      '-d',
      '--name',
      'three',
      ...limit('10k', 3),
      'busybox',
      'sh',
      '-c',
      COUNT,
    );
    const followed = engine.docker('logs', '-f', 'three');
    expect(await engine.docker('wait', 'three')).toBe('0\n');
    // Who comes late to a container in a hurry misses what is gone by then, and nothing after it.
    const seen = await followed;
    expect(seen).toBe(numbers(Number(/^line (\d+)\n/.exec(seen)?.[1]), LINES));
    expect(logFiles(id).length).toBeGreaterThan(1);
    expect(logFiles(id).length).toBeLessThanOrEqual(3);
    const kept = await engine.docker('logs', 'three');
    const first = Number(/^line (\d+)\n/.exec(kept)?.[1]);
    expect(first).toBeGreaterThan(1);
    expect(kept).toBe(numbers(first, LINES));
    expect(await engine.docker('logs', '-n', '250', 'three')).toBe(numbers(LINES - 249, LINES));
    expect(await engine.docker('logs', '-n', '0', 'three')).toBe('');
  });

  test('loses nothing that is attached, however little it keeps', async () => {
    const whole = await engine.docker('run', '--rm', ...limit('10k', 1), 'busybox', 'sh', '-c', COUNT);
    expect(whole).toBe(numbers(1, LINES));
  });

  test('goes on being rotated when the engine comes back', async () => {
    const script = `until [ -e /tmp/go ]; do sleep 0.1; done; ${COUNT}`;
    const id = await engine.docker(
      'run',
      '-d',
      '--name',
      'back',
      ...limit('10k', 2),
      'busybox',
      'sh',
      '-c',
      script,
    );
    process.kill(await engine.pid(), 'SIGKILL');
    await engine.start();
    await engine.docker('exec', 'back', 'touch', '/tmp/go');
    await engine.docker('wait', 'back');
    expect(logFiles(id)).toHaveLength(2);
    expect(await engine.docker('logs', '-n', '50', 'back')).toBe(numbers(LINES - 49, LINES));
  });
});

describe('logs', () => {
  beforeAll(async () => {
    const script = 'echo one; echo oops >&2; sleep 0.3; echo two; sleep 0.3; printf three';
    await engine.docker('run', '--name', 'said', 'busybox', 'sh', '-c', script);
  });

  test('of one stream or both, with the last line as it was written', async () => {
    expect(await attempt(engine, 'logs', 'said')).toMatchObject({
      stdout: 'one\ntwo\nthree',
      stderr: 'oops\n',
    });
    expect((await attempt(engine, 'logs', '-n', '1', 'said')).stdout).toBe('three');
  });

  test('between two times, to the nanosecond', async () => {
    const stamped = (await engine.docker('logs', '-t', 'said')).trim().split('\n');
    const times = stamped.map((line) => line.split(' ')[0]!);
    expect(times[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/);
    const [, two, three] = times as [string, string, string];
    expect(await engine.docker('logs', '--since', two, 'said')).toBe('two\nthree');
    expect((await attempt(engine, 'logs', '--until', two, 'said')).stdout).toBe('one\ntwo\n');
    expect(await engine.docker('logs', '--since', two, '--until', two, 'said')).toBe('two\n');
    expect(await engine.docker('logs', '--since', three, '-n', '5', 'said')).toBe('three');
    expect(await engine.docker('logs', '--since', '1h', '-n', '2', 'said')).toBe('two\nthree');
  });

  test('--follow ends with the container, or when it is told to', async () => {
    await engine.docker(
      'run',
      '-d',
      '--name',
      'talks',
      'busybox',
      'sh',
      '-c',
      'while :; do echo t; sleep 0.1; done',
    );
    const until = (Date.now() / 1000 + 1).toFixed(3);
    expect(await engine.docker('logs', '-f', '--until', until, 'talks')).toMatch(/^(t\n)+$/);
    const followed = engine.docker('logs', '-f', '-n', '0', 'talks');
    await engine.docker('kill', 'talks');
    expect(await followed).toMatch(/^(t\n)*$/);
  });

  test('--details shows the labels and variables that were chosen', async () => {
    await engine.docker(
      ...['run', '--name', 'detailed', '-l', 'app=web shop', '-e', 'STAGE=test', '-e', 'OTHER=no'],
      ...['--log-opt', 'labels=app', '--log-opt', 'env=STAGE', 'busybox', 'echo', 'hello'],
    );
    expect(await engine.docker('logs', '--details', 'detailed')).toBe('STAGE=test,app=web+shop hello\n');
    expect(await engine.docker('logs', 'detailed')).toBe('hello\n');
  });
});

describe('drivers', () => {
  test('none keeps nothing to be read, and shows what is attached', async () => {
    const shown = await engine.docker(
      'run',
      '--name',
      'mute',
      '--log-driver',
      'none',
      'busybox',
      'echo',
      'heard',
    );
    expect(shown).toBe('heard\n');
    const { stderr } = await attempt(engine, 'logs', 'mute');
    expect(stderr).toContain('configured logging driver does not support reading');
  });

  test('local is read', async () => {
    await engine.docker('run', '--name', 'local', '--log-driver', 'local', 'busybox', 'echo', 'here');
    expect(await engine.docker('logs', 'local')).toBe('here\n');
  });

  test('a tag goes with the details, and a buffer needs no place', async () => {
    const options = ['tag={{.Name}}/{{.ID}}', 'mode=non-blocking', 'max-buffer-size=4m'];
    const flags = options.flatMap((option) => ['--log-opt', option]);
    const id = await engine.docker('run', '-d', '--name', 'tagged', ...flags, 'busybox', 'echo', 'here');
    await engine.docker('wait', 'tagged');
    expect(await engine.docker('logs', '--details', 'tagged')).toBe(`tag=tagged%2F${id.slice(0, 12)} here\n`);
  });

  test.each([
    [['--log-opt', 'tag={{.Colour}}'], 'the field {{.Colour}}, which is not supported'],
    [['--log-opt', 'max-buffer-size=4m'], "only supported with 'mode=non-blocking'"],
    [['--log-driver', 'syslog'], "no log driver named 'syslog'"],
    [['--log-opt', 'max-sise=1m'], "unknown log opt 'max-sise' for json-file log driver"],
    [['--log-opt', 'max-size=big'], "invalid size: 'big'"],
    [['--log-opt', 'max-file=0'], 'max-file cannot be less than 1'],
    [['--log-opt', 'max-size=1m', '--log-opt', 'compress=true'], 'compress=true is not supported'],
  ])('%j is refused', async (options, message) => {
    const { code, stderr } = await attempt(engine, 'create', ...options, 'busybox');
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(message) });
  });
});

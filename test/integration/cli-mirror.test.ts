import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildBusybox, SLIPWAY, startTestEngine, type TestEngine } from './engine.ts';

/** `slipway run`, `ps`, `exec` and the others, side by side with the docker CLI on the same engine. */

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});

afterAll(() => engine.stop());

afterEach(async () => {
  const ids = (await engine.docker('ps', '-aq')).split('\n').filter(Boolean);
  if (ids.length > 0) await engine.docker('rm', '-fv', ...ids);
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(program: string, argv: readonly string[], input: string | Buffer = ''): Promise<Ended> {
  const child = spawn(program, argv, { env: engine.env, stdio: ['pipe', 'pipe', 'pipe'] });
  const [stdout, stderr]: Buffer[][] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout!.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr!.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve) =>
    child.once('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(stdout!).toString('latin1'),
        stderr: Buffer.concat(stderr!).toString('latin1'),
      }),
    ),
  );
}

/** The same words through both; what they give, one after the other. */
async function both(
  argv: readonly string[],
  input?: string | Buffer,
): Promise<{ docker: Ended; slipway: Ended }> {
  const docker = await run('docker', argv, input);
  return { docker, slipway: await run(SLIPWAY, argv, input) };
}

describe('run and exec', () => {
  test.each([
    ['output and exit code', ['sh', '-c', 'echo out; echo err >&2; exit 7']],
    ['a program that is not there', ['nothing-here']],
    ['a program that cannot be run', ['/etc/passwd']],
  ])('%s', async (_, command) => {
    const { docker, slipway } = await both(['run', '--rm', 'busybox', ...command]);
    expect(slipway.code).toBe(docker.code);
    expect(slipway.stdout).toBe(docker.stdout);
    if (docker.code === 7) expect(slipway.stderr).toBe(docker.stderr);
  });

  test('every byte of the input arrives, and its end', async () => {
    const input = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 256));
    const { docker, slipway } = await both(
      ['run', '--rm', '-i', 'busybox', 'sh', '-c', 'cat; echo end >&2'],
      input,
    );
    expect(slipway).toEqual(docker);
    expect(slipway.stdout).toBe(input.toString('latin1'));
  });

  test('flags are those of docker: a container made by either is the same', async () => {
    const file = join(mkdtempSync(join(engine.folder, 'env-')), 'env');
    writeFileSync(file, '# comment\nFROM_FILE=yes\n');
    const flags = [
      ...['-e', 'A=1', '--env-file', file, '-l', 'team=web', '-u', '1000:1000', '-w', '/tmp', '-h', 'named'],
      ...[
        '-p',
        '127.0.0.1::8080',
        '--expose',
        '9000',
        '-v',
        'data:/data:ro',
        '-v',
        '/anonymous',
        '--tmpfs',
        '/scratch:size=1m',
      ],
      ...[
        '--mount',
        'type=bind,src=/etc,dst=/host,readonly',
        '--memory',
        '64m',
        '--cpus',
        '0.5',
        '--pids-limit',
        '50',
      ],
      ...[
        '--cap-drop',
        'ALL',
        '--cap-add',
        'CHOWN',
        '--read-only',
        '--restart',
        'on-failure:3',
        '--init',
        '--shm-size',
        '8m',
      ],
      ...[
        '--ulimit',
        'nofile=100:200',
        '--add-host',
        'db:10.0.0.1',
        '--dns',
        '10.0.0.2',
        '--sysctl',
        'net.ipv4.ip_forward=0',
      ],
      ...[
        '--stop-signal',
        'SIGINT',
        '--stop-timeout',
        '3',
        '--health-cmd',
        'true',
        '--health-interval',
        '30s',
      ],
      ...[
        '--log-opt',
        'max-size=1m',
        '--security-opt',
        'no-new-privileges',
        '--device',
        '/dev/null:/dev/zilch:r',
      ],
      ...['--entrypoint', 'sleep'],
    ];
    const made: Record<string, unknown>[] = [];
    for (const program of ['docker', SLIPWAY]) {
      const { stdout, stderr, code } = await run(program, ['create', ...flags, 'busybox', '100']);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      const { Config, HostConfig } = JSON.parse(await engine.docker('inspect', stdout.trim()))[0];
      // The size of the terminal, and a default that docker's client spells out.
      made.push({ Config, HostConfig: { ...HostConfig, ConsoleSize: null, OomKillDisable: false } });
    }
    expect(made[1]).toEqual(made[0]);
  });

  test('a detached one prints its id; exec, logs, port, inspect, stop and rm speak of it by name', async () => {
    const { stdout } = await run(SLIPWAY, [
      'run',
      '-d',
      '--name',
      'web',
      '-p',
      '127.0.0.1::8080',
      'busybox',
      'sh',
      '-c',
      'echo hello; sleep 100',
    ]);
    expect(stdout).toMatch(/^[0-9a-f]{64}\n$/);
    await expect.poll(() => engine.docker('logs', 'web')).toBe('hello\n');
    for (const argv of [
      ['exec', 'web', 'sh', '-c', 'echo in; exit 3'],
      ['exec', '-i', '-e', 'X=1', '-w', '/tmp', 'web', 'sh', '-c', 'cat; pwd; echo $X'],
      ['logs', 'web'],
      ['port', 'web'],
      ['port', 'web', '8080'],
      ['inspect', '--format', '{{.State.Status}} {{json .Config.Cmd}}', 'web'],
      ['ps', '-q', '--no-trunc', '--filter', 'name=web'],
      ['images', '-q'],
      ['inspect', 'nothing'],
      ['exec', 'nothing', 'true'],
      ['stop', '-t', '0', 'web', 'nothing'],
      ['start', 'web'],
      ['kill', '-s', 'CONT', 'web'],
    ]) {
      const { docker, slipway } = await both(argv, 'typed\n');
      expect([argv, slipway.code, slipway.stdout.split('\n')[0]]).toEqual([
        argv,
        docker.code,
        docker.stdout.split('\n')[0],
      ]);
    }
    await engine.docker('kill', 'web');
    expect(await run(SLIPWAY, ['wait', 'web'])).toEqual({ code: 0, stdout: '137\n', stderr: '' });
    expect(await run(SLIPWAY, ['rm', 'web'])).toEqual({ code: 0, stdout: 'web\n', stderr: '' });
  });

  test('what interrupts it interrupts the container', async () => {
    const script = 'trap "echo caught; exit 5" INT; echo ready; while :; do sleep 0.05; done';
    const child = spawn(SLIPWAY, ['run', '--rm', 'busybox', 'sh', '-c', script], { env: engine.env });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      if (output === 'ready\n') child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, output }).toEqual({ code: 5, output: 'ready\ncaught\n' });
  });

  test('a terminal is one, with its size, and can be left', async () => {
    // script(1) gives us a terminal.
    const type = (program: string, keys: string) =>
      run(
        'script',
        [
          '-qec',
          `stty rows 33 cols 99; ${program} run -it --name tty-${program.length} busybox sh`,
          '/dev/null',
        ],
        keys,
      );
    const { stdout } = await type(SLIPWAY, 'stty size; exit 4\n');
    expect(stdout).toContain('33 99');
    expect((await engine.client.containers.inspect(`tty-${SLIPWAY.length}`)).State.ExitCode).toBe(4);
  });
});

describe('lists', () => {
  test('containers and images read as docker lists them', async () => {
    await engine.docker(
      'run',
      '-d',
      '--name',
      'listed',
      '-p',
      '127.0.0.1:18099:8080',
      'busybox',
      'sleep',
      '100',
    );
    const squeezed = (text: string) =>
      text
        .replace(/ {2,}/g, '  ')
        .replace(/\d+ seconds?|Less than a second|About a minute|\d+ minutes/g, 'AGE');
    for (const argv of [['ps'], ['ps', '-a'], ['images']]) {
      const { docker, slipway } = await both(argv);
      expect(squeezed(slipway.stdout).trimEnd()).toBe(squeezed(docker.stdout).replace(/ +$/gm, '').trimEnd());
    }
  });

  test('networks and volumes are made, listed and removed as docker does it', async () => {
    const network = await run(SLIPWAY, [
      'network',
      'create',
      '--subnet',
      '10.99.7.0/24',
      '--label',
      'a=b',
      'ours',
    ]);
    expect(network).toMatchObject({ code: 0, stdout: expect.stringMatching(/^[0-9a-f]{64}\n$/) });
    expect(await run(SLIPWAY, ['volume', 'create', 'kept'])).toMatchObject({ code: 0, stdout: 'kept\n' });
    const squeezed = (text: string) => text.replace(/ {2,}/g, '  ').replace(/ +$/gm, '').trimEnd();
    for (const argv of [
      ['network', 'ls'],
      ['volume', 'ls'],
      ['network', 'ls', '-q', '--filter', 'name=ours'],
    ]) {
      const { docker, slipway } = await both(argv);
      expect(squeezed(slipway.stdout)).toBe(squeezed(docker.stdout));
    }
    const address = ['run', '--rm', '--network', 'ours', '--ip', '10.99.7.9', 'busybox', 'hostname', '-i'];
    const { docker, slipway } = await both(address);
    expect(slipway).toEqual(docker);
    expect(await run(SLIPWAY, ['network', 'rm', 'ours'])).toMatchObject({ code: 0, stdout: 'ours\n' });
    expect(await run(SLIPWAY, ['volume', 'rm', 'kept'])).toMatchObject({ code: 0, stdout: 'kept\n' });
  });

  test('an id file and a network are as with docker', async () => {
    const cid = join(engine.folder, `cid-${Date.now()}`);
    await run(SLIPWAY, ['run', '-d', '--cidfile', cid, '--network', 'none', 'busybox', 'sleep', '9']);
    expect(readFileSync(cid, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    const again = await run(SLIPWAY, ['run', '-d', '--cidfile', cid, 'busybox', 'true']);
    expect(again).toMatchObject({ code: 125, stderr: expect.stringMatching(/is there already/) });
  });
});

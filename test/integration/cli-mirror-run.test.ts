import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type CliMirror, startCliMirror } from './cli-mirror.ts';
import { typeInto } from './docker-cli.ts';
import { SLIPWAY } from './engine.ts';

/**
 * `slipway run`, `exec`, `attach` and what else speaks of one container, side by side with the docker CLI: its streams,
 * its flags and its terminal.
 */

let mirror: CliMirror;

beforeAll(async () => {
  mirror = await startCliMirror();
});

afterAll(() => mirror.stop());

describe('run and exec', () => {
  afterEach(() => mirror.removeAll());

  test.each([
    ['output and exit code', ['sh', '-c', 'echo out; echo err >&2; exit 7']],
    ['a program that is not there', ['nothing-here']],
    ['a program that cannot be run', ['/etc/passwd']],
  ])('%s', async (_, command) => {
    const { docker, slipway } = await mirror.both(['run', '--rm', 'busybox', ...command]);
    expect(slipway.code).toBe(docker.code);
    expect(slipway.stdout).toBe(docker.stdout);
    if (docker.code === 7) expect(slipway.stderr).toBe(docker.stderr);
  });

  test('every byte of the input arrives, and its end', async () => {
    const input = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 256));
    const { docker, slipway } = await mirror.both(
      ['run', '--rm', '-i', 'busybox', 'sh', '-c', 'cat; echo end >&2'],
      input,
    );
    expect(slipway).toEqual(docker);
    expect(slipway.stdout).toBe(input.toString('latin1'));
  });

  test('flags are those of docker: a container made by either is the same', async () => {
    const file = join(mkdtempSync(join(mirror.engine.folder, 'env-')), 'env');
    writeFileSync(file, '# comment\nFROM_FILE=yes\n');
    const flags = `
      -e A=1 --env-file ${file} -l team=web -u 1000:1000 -w /tmp -h named
      -p 127.0.0.1::8080 --expose 9000 -v data:/data:ro -v /anonymous --tmpfs /scratch:size=1m
      --mount type=bind,src=/etc,dst=/host,readonly --memory 64m --cpus 0.5 --pids-limit 50
      --cap-drop ALL --cap-add CHOWN --read-only --restart on-failure:3 --init --shm-size 8m
      --ulimit nofile=100:200 --add-host db:10.0.0.1 --dns 10.0.0.2 --sysctl net.ipv4.ip_forward=0
      --stop-signal SIGINT --stop-timeout 3 --health-cmd true --health-interval 30s
      --log-opt max-size=1m --security-opt no-new-privileges --device /dev/null:/dev/zilch:r
      --entrypoint sleep`
      .trim()
      .split(/\s+/);
    const made: Record<string, unknown>[] = [];
    for (const program of ['docker', SLIPWAY]) {
      const { stdout, stderr, code } = await mirror.run(program, ['create', ...flags, 'busybox', '100']);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      const { Config, HostConfig } = JSON.parse(await mirror.engine.docker('inspect', stdout.trim()))[0];
      // The size of the terminal, and a default that docker's client spells out.
      made.push({ Config, HostConfig: { ...HostConfig, ConsoleSize: null, OomKillDisable: false } });
    }
    expect(made[1]).toEqual(made[0]);
  });

  test('a detached one prints its id; exec, logs, port, inspect, stop and rm speak of it by name', async () => {
    const flags = ['-d', '--name', 'web', '-p', '127.0.0.1::8080'];
    const start = ['run', ...flags, 'busybox', 'sh', '-c', 'echo hello; sleep 100'];
    const { stdout } = await mirror.run(SLIPWAY, start);
    expect(stdout).toMatch(/^[0-9a-f]{64}\n$/);
    await expect.poll(() => mirror.engine.docker('logs', 'web')).toBe('hello\n');
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
      const { docker, slipway } = await mirror.both(argv, 'typed\n');
      expect([argv, slipway.code, slipway.stdout.split('\n')[0]]).toEqual([
        argv,
        docker.code,
        docker.stdout.split('\n')[0],
      ]);
    }
    await mirror.engine.docker('kill', 'web');
    expect(await mirror.run(SLIPWAY, ['wait', 'web'])).toEqual({ code: 0, stdout: '137\n', stderr: '' });
    expect(await mirror.run(SLIPWAY, ['rm', 'web'])).toEqual({ code: 0, stdout: 'web\n', stderr: '' });
  });

  test('what interrupts it interrupts the container', async () => {
    const script = 'trap "echo caught; exit 5" INT; echo ready; while :; do sleep 0.05; done';
    const child = spawn(SLIPWAY, ['run', '--rm', 'busybox', 'sh', '-c', script], { env: mirror.engine.env });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      if (output === 'ready\n') child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, output }).toEqual({ code: 5, output: 'ready\ncaught\n' });
  });

  test('an id file and a network are as with docker', async () => {
    const cid = join(mirror.engine.folder, `cid-${Date.now()}`);
    await mirror.run(SLIPWAY, ['run', '-d', '--cidfile', cid, '--network', 'none', 'busybox', 'sleep', '9']);
    expect(readFileSync(cid, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    const again = await mirror.run(SLIPWAY, ['run', '-d', '--cidfile', cid, 'busybox', 'true']);
    expect(again).toMatchObject({ code: 125, stderr: expect.stringMatching(/is there already/) });
  });
});

describe('a terminal', () => {
  afterEach(() => mirror.removeAll());

  test('is one, with its size, and can be left', async () => {
    // script(1) gives us a terminal.
    const program = `stty rows 33 cols 99; ${SLIPWAY} run -it --name sized busybox sh`;
    const keys = 'until stty size | grep "33 9[9]"; do sleep 0.1; done; exit 4\n';
    const { stdout } = await mirror.run('script', ['-qec', program, '/dev/null'], keys);
    expect(stdout).toContain('33 99');
    expect((await mirror.engine.client.containers.inspect('sized')).State.ExitCode).toBe(4);
  });

  test('can be left by its keys, attached to again, and ends with the exit code', async () => {
    const start = ['run', '-it', '--name', 'left', '--detach-keys', 'ctrl-a,d', 'busybox', 'sh'];
    await typeInto(
      SLIPWAY,
      mirror.engine,
      [
        ['#', 'echo one$((1+1))\r'],
        ['one2', '\u0001d'],
      ],
      ...start,
    );
    expect((await mirror.engine.client.containers.inspect('left')).State.Running).toBe(true);
    const shown = await typeInto(
      SLIPWAY,
      mirror.engine,
      [
        ['', 'echo two$((1+1))\r'],
        ['two2', 'exit 9\r'],
      ],
      'attach',
      'left',
    );
    expect(shown).toContain('two2');
    expect((await mirror.engine.client.containers.inspect('left')).State.ExitCode).toBe(9);
  });

  test('has the size of ours, also once that has changed', async () => {
    const resize = () => {
      const terminal = readFileSync(join(mirror.engine.folder, 'terminal'), 'utf8').trim();
      return mirror.engine.run(['stty', '-F', terminal, 'rows', '40', 'cols', '90']);
    };
    const script = 'while :; do stty size; sleep 0.2; done';
    const shown = await typeInto(
      SLIPWAY,
      mirror.engine,
      [
        ['30 100', resize],
        ['40 90', '\u0003'],
      ],
      ...['run', '--rm', '-it', 'busybox', 'sh', '-c', `'${script}'`],
    );
    expect(shown).toContain('40 90');
  });
});

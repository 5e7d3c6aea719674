import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { typeInto } from './docker-cli.ts';
import { buildBusybox, SLIPWAY, startTestEngine, type TestEngine } from './engine.ts';

/** `slipway run`, `ps`, `exec` and the others, side by side with the docker CLI on the same engine. */

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});

afterAll(() => engine.stop());

async function removeAll(): Promise<void> {
  const ids = (await engine.docker('ps', '-aq')).split('\n').filter(Boolean);
  if (ids.length > 0) await engine.docker('rm', '-fv', ...ids);
  await engine.docker('volume', 'prune', '-af');
}

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

/** Ages, which grow between the two. */
function settled(text: string): string {
  return text
    .replace(/\b(\d+|Less than a|About a|About an) (second|minute|hour)s?\b/g, 'AGE')
    .replace(/ {2,}/g, '  ');
}

/** What went wrong, without each program's own dress: docker's prefixes and pointers to help, our code and hints. */
function complaint(stderr: string): string {
  return stderr
    .split('\n')
    .filter((line) => !/^$|^Run 'docker|^See 'docker|^Usage:|^ {2}hint:|^exit status/.test(line))
    .map((line) => line.replace(/^(docker|slipway): /, '').replace(/^Error( response from daemon)?: /, ''))
    .map((line) => line.replace(/ \[[a-z-]+\]$/, ''))
    .join('\n');
}

/** The same words to both give the same output, the same complaint and the same exit code. */
async function expectSame(argv: readonly string[], input?: string | Buffer): Promise<Ended> {
  const { docker, slipway } = await both(argv, input);
  const told = ({ code, stdout, stderr }: Ended) => ({
    argv,
    code,
    stdout: settled(stdout),
    complaint: complaint(stderr),
  });
  expect(told(slipway)).toEqual(told(docker));
  return slipway;
}

describe('run and exec', () => {
  afterEach(removeAll);

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
    const { stdout } = await type(SLIPWAY, 'until stty size | grep "33 9[9]"; do sleep 0.1; done; exit 4\n');
    expect(stdout).toContain('33 99');
    expect((await engine.client.containers.inspect(`tty-${SLIPWAY.length}`)).State.ExitCode).toBe(4);
  });
});

describe('lists', () => {
  afterEach(removeAll);

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

describe('what docker shows', () => {
  beforeAll(async () => {
    await engine.docker('volume', 'create', '--label', 'kind=test', 'seen-volume');
    const published = [
      '-p',
      '127.0.0.1:18100-18101:18100-18101',
      '-p',
      '127.0.0.1:18102:80',
      '--expose',
      '53/udp',
    ];
    const more = ['-l', 'a=b', '-l', 'c=d', '-v', 'seen-volume:/data', '--health-cmd', 'true'];
    const script = 'echo out; echo err >&2; touch /tmp/new; rm /bin/cat; exec sleep 1000';
    await engine.docker('run', '-d', '--name', 'seen', ...published, ...more, 'busybox', 'sh', '-c', script);
    await engine.docker('run', '--name', 'ended', 'busybox', 'sh', '-c', 'exit 3').catch(() => {});
    await vi.waitFor(async () => expect(await engine.docker('diff', 'seen')).toContain('/bin/cat'));
  });
  afterAll(removeAll);

  test.each([
    ['ps', '-a'],
    ['ps', '-s', '--no-trunc'],
    ['ps', '-q'],
    ['ps', '-n', '1'],
    ['ps', '-l', '--format', '{{.Names}}\\t{{.Labels}} {{.Mounts}} {{.LocalVolumes}} {{.Networks}}'],
    ['ps', '-a', '--format', 'table {{.ID}}\\t{{.Names}}\\t{{.Ports}}\\t{{upper .State}}'],
    ['ps', '--format', 'json'],
    ['container', 'ls', '--filter', 'name=seen', '--format', '{{json .}}'],
    ['images'],
    ['images', '--digests', '--no-trunc'],
    ['images', '--format', 'json'],
    ['images', '-q', 'busybox'],
    ['image', 'ls', 'nothing'],
    ['history', 'busybox'],
    ['history', '--no-trunc', '-H=false', 'busybox'],
    ['image', 'history', '-q', 'busybox'],
    ['network', 'ls', '--no-trunc'],
    ['network', 'ls', '--format', 'json'],
    ['network', 'inspect', 'bridge'],
    ['volume', 'ls', '--format', 'json'],
    ['volume', 'ls', '-q', '--filter', 'label=kind=test'],
    ['volume', 'inspect', 'seen-volume'],
    ['system', 'df'],
    ['system', 'df', '-v'],
    ['system', 'df', '--format', '{{.Type}} {{.Size}}'],
    ['inspect', 'seen'],
    ['inspect', '-s', '-f', '{{.SizeRw}}', 'seen'],
    ['inspect', '-f', '{{range $port, $at := .NetworkSettings.Ports}}{{$port}} {{end}}', 'seen'],
    ['inspect', '-f', '{{if .State.Running}}{{.State.Status}}{{end}} {{index .Config.Labels "a"}}', 'seen'],
    ['inspect', '--type', 'image', '-f', '{{join .Config.Cmd ","}} {{len .RootFS.Layers}}', 'busybox'],
    ['image', 'inspect', 'busybox'],
    ['port', 'seen'],
    ['port', 'seen', '80'],
    ['top', 'seen'],
    ['top', 'seen', '-o', 'pid,args'],
    ['diff', 'seen'],
    ['logs', '--tail', '1', 'seen'],
    ['logs', '--since', '1h', 'seen'],
    ['logs', '--until', '2001-01-01T00:00:00Z', 'seen'],
    ['events', '--since', '1h', '--until', 'NOW', '--filter', 'container=seen', '--filter', 'type=container'],
    [
      'events',
      '--since',
      '1h',
      '--until',
      'NOW',
      '--filter',
      'type=volume',
      '--format',
      '{{.Action}} {{.Actor.ID}}',
    ],
    ['events', '--since', '1h', '--until', 'NOW', '--filter', 'event=die', '--format', 'json'],
    ['stats', '--no-stream', '--format', '{{.Name}} {{.PIDs}}', 'seen'],
    ['info', '--format', '{{.ContainersRunning}} {{.Driver}} {{.ID}}'],
    ['version', '--format', '{{.Server.Version}} {{.Server.Os}}'],
    ['start', '-a', 'ended'],
  ])('%s %s %s %s', async (...argv) => {
    const now = String(Date.now() / 1000);
    await expectSame(argv.map((word) => (word === 'NOW' ? now : word)));
  });

  test.each([
    ['inspect', 'nothing', 'neither'],
    ['image', 'inspect', 'nothing'],
    ['network', 'inspect', 'nothing'],
    ['volume', 'inspect', 'nothing'],
    ['exec', 'nothing', 'true'],
    ['exec', 'ended', 'true'],
    ['exec', 'seen', '/nope'],
    ['exec', 'seen', '/etc/passwd'],
    ['logs', 'nothing'],
    ['attach', 'ended'],
    ['port', 'seen', '99'],
    ['stop', 'nothing', 'neither'],
    ['kill', '-s', 'NONE', 'seen'],
    ['rm', 'seen'],
    ['rmi', 'nothing'],
    ['network', 'connect', 'nothing', 'seen'],
    ['volume', 'rm', 'nothing', 'seen-volume'],
    ['history', 'nothing'],
    ['save', 'nothing'],
    ['diff', 'nothing'],
    ['commit', 'nothing'],
    ['stats', '--no-stream', 'nothing'],
    ['run', '--name', 'seen', 'busybox'],
    ['run', '--pull', 'never', 'nosuch/image:1'],
    ['run', '--rm', 'busybox', '/nope'],
    ['run', '--rm', 'busybox', '/etc/passwd'],
    ['run', '--rm', '-u', 'nobody-here', 'busybox', 'true'],
    ['run', '--network', 'nothing', 'busybox', 'true'],
    ['run', '--rm', '-a', 'stderr', 'busybox', 'ls', '/nope', '/bin/ls'],
  ])('and how it fails: %s %s %s %s', async (...argv) => {
    const { code } = await expectSame(argv);
    expect(code).not.toBe(0);
  });

  test('what cannot be understood is refused, by run as 125', async () => {
    expect(await run(SLIPWAY, ['ps', '--format', '{{nofunction .ID}}'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/there is no function "nofunction"; there are json/),
    });
    for (const argv of [
      ['--nope'],
      ['--memory', 'x'],
      ['--restart', 'x'],
      ['-p', 'x'],
      ['--network', 'name=a,b=c'],
    ]) {
      const { docker, slipway } = await both(['run', ...argv, 'busybox']);
      expect([argv, slipway.code]).toEqual([argv, docker.code]);
    }
  });
});

describe('what docker changes', () => {
  afterEach(removeAll);

  /** The same through both, each of an object of its own; `NAME` stands for that. */
  async function expectSameOf(make: readonly string[] | undefined, argv: readonly string[]): Promise<void> {
    const told: unknown[] = [];
    for (const [program, name] of [
      ['docker', 'left'],
      [SLIPWAY, 'right'],
    ] as const) {
      const named = (words: readonly string[]) => words.map((word) => word.replace('NAME', name));
      if (make !== undefined) await engine.docker(...named(make));
      const { code, stdout, stderr } = await run(program, named(argv));
      const plain = (text: string) => text.replaceAll(name, 'NAME').replace(/[0-9a-f]{64}/g, 'ID');
      told.push({ argv, code, stdout: plain(stdout), complaint: plain(complaint(stderr)) });
    }
    expect(told[1]).toEqual(told[0]);
  }
  const RUNNING = ['run', '-d', '--name', 'NAME', '--stop-timeout', '1', 'busybox', 'sleep', '1000'];
  const CREATED = ['create', '--name', 'NAME', 'busybox', 'true'];

  test.each([
    [RUNNING, ['stop', '-t', '0', 'NAME']],
    [RUNNING, ['restart', '--signal', 'KILL', 'NAME']],
    [RUNNING, ['kill', 'NAME', 'nothing']],
    [RUNNING, ['pause', 'NAME']],
    [RUNNING, ['update', '--memory', '64m', '--cpus', '0.5', '--restart', 'on-failure:2', 'NAME']],
    [RUNNING, ['rm', '-f', 'NAME']],
    [RUNNING, ['commit', '-m', 'said', '--change', 'CMD ["x"]', 'NAME', 'committed:NAME']],
    [RUNNING, ['exec', '-d', 'NAME', 'true']],
    [CREATED, ['start', 'NAME']],
    [CREATED, ['rename', 'NAME', 'other-NAME']],
    [CREATED, ['wait', 'NAME']],
    [CREATED, ['container', 'rm', 'NAME']],
    [
      ['tag', 'busybox', 'tagged:NAME'],
      ['rmi', 'tagged:NAME'],
    ],
    [undefined, ['image', 'tag', 'busybox', 'further:NAME']],
    [
      undefined,
      ['network', 'create', '-o', 'com.docker.network.bridge.name=br-NAME', '--label', 'a=b', 'net-NAME'],
    ],
    [undefined, ['network', 'rm', 'net-NAME', 'nothing']],
    [undefined, ['volume', 'create', '-o', 'type=tmpfs', '-o', 'device=tmpfs', 'vol-NAME']],
    [
      ['volume', 'create', 'vol-NAME'],
      ['volume', 'rm', 'vol-NAME', 'nothing'],
    ],
    [CREATED, ['container', 'prune', '-f']],
    [
      ['volume', 'create', 'unused-NAME'],
      ['volume', 'prune', '-a', '-f'],
    ],
    [
      ['network', 'create', 'unused-NAME'],
      ['network', 'prune', '-f'],
    ],
    [CREATED, ['system', 'prune', '-f']],
  ])('%s %s', async (make, argv) => {
    await expectSameOf(make, argv);
  });

  test('prune asks first, and does nothing without a yes', async () => {
    await engine.docker('create', '--name', 'kept', 'busybox', 'true');
    for (const argv of [
      ['container', 'prune'],
      ['image', 'prune', '-a'],
      ['system', 'prune', '--volumes'],
    ]) {
      const { docker, slipway } = await both(argv, 'n\n');
      expect([argv, slipway.stdout]).toEqual([argv, docker.stdout]);
    }
    expect(await engine.docker('ps', '-aq', '--filter', 'name=kept')).not.toBe('');
    expect((await run(SLIPWAY, ['container', 'prune'], 'y\n')).stdout).toContain('Deleted Containers:');
    expect(await engine.docker('ps', '-aq', '--filter', 'name=kept')).toBe('');
  });

  test('archives are the same bytes, and either takes the other’s', async () => {
    const { docker, slipway } = await both(['save', 'busybox']);
    expect(slipway.stdout === docker.stdout).toBe(true);
    const archive = Buffer.from(slipway.stdout, 'latin1');
    await expectSame(['load'], archive);
    await engine.docker('create', '--name', 'exported', 'busybox', 'true');
    const files = await both(['export', 'exported']);
    expect(files.slipway.stdout.length).toBe(files.docker.stdout.length);
    const imported = await both(
      ['import', '-c', 'CMD ["sh"]', '-', 'imported:1'],
      Buffer.from(files.docker.stdout, 'latin1'),
    );
    expect(imported.slipway.stdout).toMatch(/^sha256:[0-9a-f]{64}\n$/);
    expect(imported.slipway.code).toBe(imported.docker.code);
    expect(await run(SLIPWAY, ['run', '--rm', 'imported:1', 'echo', 'here'])).toMatchObject({
      stdout: 'here\n',
    });
  });
});

describe('a terminal', () => {
  afterEach(removeAll);

  test('can be left by its keys, attached to again, and ends with the exit code', async () => {
    const start = ['run', '-it', '--name', 'left', '--detach-keys', 'ctrl-a,d', 'busybox', 'sh'];
    await typeInto(
      SLIPWAY,
      engine,
      [
        ['#', 'echo one$((1+1))\r'],
        ['one2', '\u0001d'],
      ],
      ...start,
    );
    expect((await engine.client.containers.inspect('left')).State.Running).toBe(true);
    const shown = await typeInto(
      SLIPWAY,
      engine,
      [
        ['', 'echo two$((1+1))\r'],
        ['two2', 'exit 9\r'],
      ],
      'attach',
      'left',
    );
    expect(shown).toContain('two2');
    expect((await engine.client.containers.inspect('left')).State.ExitCode).toBe(9);
  });

  test('has the size of ours, also once that has changed', async () => {
    const resize = () =>
      engine.run([
        'stty',
        '-F',
        readFileSync(join(engine.folder, 'terminal'), 'utf8').trim(),
        'rows',
        '40',
        'cols',
        '90',
      ]);
    const script = 'while :; do stty size; sleep 0.2; done';
    const shown = await typeInto(
      SLIPWAY,
      engine,
      [
        ['30 100', resize],
        ['40 90', '\u0003'],
      ],
      ...['run', '--rm', '-it', 'busybox', 'sh', '-c', `'${script}'`],
    );
    expect(shown).toContain('40 90');
  });
});

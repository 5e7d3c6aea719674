import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { run, stream } from '@slipway/command';
import { VERSION } from '@slipway/runtime/place';
import { afterEach, expect, test } from 'vitest';
import { runCli } from './cli.ts';
import type { CliContext } from './context.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in a world without network, and gives what it wrote. */
async function slipway(argv: readonly string[], world: Partial<CliContext> = {}): Promise<Outcome> {
  const [stdout, stderr] = [[] as string[], [] as string[]];
  const sink = (lines: string[]) =>
    new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk));
        done();
      },
    });
  const context: CliContext = {
    env: {},
    cwd: '/',
    run,
    stream,
    fetch: () => Promise.reject(new TypeError('no network in this test')),
    now: () => new Date(0),
    stdin: process.stdin,
    stdout: sink(stdout),
    stderr: sink(stderr) as unknown as CliContext['stderr'],
    signal: new AbortController().signal,
    ...world,
  };
  const code = await runCli(['node', 'slipway', ...argv], context);
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-cli-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** An engine that gives the same answer to everything. */
async function engine(listener: RequestListener): Promise<string> {
  const socket = join(temporaryFolder(), 'engine.sock');
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  cleanups.unshift(() => {
    server.closeAllConnections();
    server.close();
  });
  return socket;
}

const COMMANDS = [
  ...['engine', 'registry', 'build', 'tag', 'push', 'deploy', 'rollback', 'rebuild', 'releases'],
  ...['ps', 'images', 'history', 'pull', 'save', 'load', 'import', 'inspect', 'events', 'info', 'version'],
  ...[
    'run',
    'create',
    'exec',
    'attach',
    'start',
    'stop',
    'restart',
    'kill',
    'pause',
    'unpause',
    'wait',
    'rm',
  ],
  ...['logs', 'port', 'top', 'stats', 'diff', 'rename', 'update', 'commit', 'cp', 'export', 'rmi'],
];
const UNDER_NOUNS = {
  container: ['ls', 'run', 'exec', 'cp', 'logs', 'inspect', 'prune', 'stats'],
  image: ['ls', 'pull', 'push', 'tag', 'inspect', 'history', 'save', 'load', 'rm', 'prune'],
  network: ['ls', 'create', 'connect', 'disconnect', 'inspect', 'rm', 'prune'],
  volume: ['ls', 'create', 'inspect', 'rm', 'prune'],
  system: ['df', 'prune', 'info', 'events', 'check'],
};

test('--version gives the version', async () => {
  expect(await slipway(['--version'])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
});

test('--help names every command', async () => {
  const { code, stdout } = await slipway(['--help']);
  expect(code).toBe(0);
  for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
});

test.each(Object.entries(UNDER_NOUNS).flatMap(([noun, verbs]) => verbs.map((verb) => [noun, verb] as const)))(
  '%s %s --help has an example',
  async (noun, verb) => {
    const { code, stdout } = await slipway([noun, verb, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples?:\n {2}\$ (sudo )?slipway /);
  },
);

test.each(COMMANDS)('%s --help has an example that runs it', async (command) => {
  const { code, stdout, stderr } = await slipway([command, '--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`Examples?:\\n  \\$ (sudo )?slipway ${command}`));
});

test.each([
  ['no command', [], /Usage: slipway/],
  ['an unknown command', ['biuld'], /unknown command 'biuld'[\s\S]*Did you mean build\?/],
  ['an unknown option', ['ps', '--al'], /unknown option '--al'[\s\S]*Did you mean --all\?/],
  ['a missing option', ['build'], /required option '--name <repository>' not specified/],
  ['a missing argument', ['logs'], /missing required argument 'container'/],
  ['one argument too many', ['ps', 'x'], /too many arguments/],
  [
    'a value that is no choice',
    ['build', '--name', 'x', '--network', 'lan'],
    /Allowed choices are default, none/,
  ],
  ['options that exclude each other', ['engine', '--stop', '--down'], /cannot be used with/],
  [
    'a value that is no pair',
    ['build', '--name', 'x', '--label', 'a'],
    /"a" is not of the form NAME=VALUE \[usage\]/,
  ],
  ['a pair without a name', ['deploy', '--var', '=a'], /"=a" is not of the form NAME=VALUE \[usage\]/],
  ['a value that is no number', ['logs', '--tail', 'x', 'y'], /"x" is not a number \[usage\]/],
  [
    'a secret without an id',
    ['build', '--name', 'x', '--secret', 'src=a'],
    /has no id \[usage\]\n {2}hint: write --secret/,
  ],
])('%s is wrong usage: 2, and nothing on standard output', async (_, argv, problem) => {
  const { code, stdout, stderr } = await slipway(argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(problem);
});

test('--version after a command is the command’s own', async () => {
  const { code, stdout, stderr } = await slipway([
    'tag',
    temporaryFolder(),
    '--name',
    'x',
    '--version',
    '1.2.3',
  ]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('[not-a-repository]');
});

test('an engine that is not there is a failure that says how to start it', async () => {
  expect(await slipway(['ps', '--socket', '/nowhere/engine.sock'])).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^slipway: the engine at \/nowhere\/engine\.sock does not answer \[engine-unreachable\]\n[\s\S]*hint: start it with `slipway engine`/,
    ),
  });
});

test.each([
  ['the flag', { SLIPWAY_HOST: 'unix:///b', SLIPWAY_RUN: '/c' }, ['--socket', '/a'], '/a'],
  ['SLIPWAY_HOST', { SLIPWAY_HOST: 'unix:///b', SLIPWAY_RUN: '/c' }, [], '/b'],
  ['SLIPWAY_RUN', { SLIPWAY_RUN: '/c' }, [], '/c/slipway.sock'],
])('%s says where the engine is', async (_, env, flags, socket) => {
  const { stderr } = await slipway(['ps', ...flags], { env });
  expect(stderr).toContain(`the engine at ${socket} does not answer`);
});

test.each([
  [
    'a failure',
    ['ps', '--json', '--socket', '/nowhere'],
    1,
    'engine-unreachable',
    /does not answer/,
    /start it/,
  ],
  ['wrong usage', ['build', '--json'], 2, 'usage', /--name/, /--output/],
  ['a wrong value', ['logs', '--json', '--tail', 'x', 'y'], 2, 'usage', /not a number/, null],
])('with --json %s is the last line of standard output', async (_, argv, code, kind, message, hint) => {
  const outcome = await slipway(argv);
  expect(outcome.code).toBe(code);
  expect(outcome.stderr).toMatch(message);
  expect(outcome.stdout).toMatch(/^[^\n]*\n$/);
  expect(JSON.parse(outcome.stdout)).toEqual({
    error: {
      code: kind,
      message: expect.stringMatching(message),
      hint: hint === null ? null : expect.stringMatching(hint),
    },
  });
});

test('what is no failure is told as a bug, with its stack for people', async () => {
  const broken = {
    now: () => {
      throw new TypeError('no clock');
    },
  };
  const socket = await engine((_, response) =>
    response.end(JSON.stringify([{ Id: 'a', Command: '', Ports: [], Names: [], Created: 0 }])),
  );
  const { code, stdout, stderr } = await slipway(['ps', '--json', '--socket', socket], broken);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual({ error: { code: 'bug', message: 'no clock', hint: null } });
  expect(stderr).toMatch(/this is a bug in Slipway[\s\S]*TypeError: no clock\n +at /);
});

test('containers are a table for people, and the whole answer for machines', async () => {
  const container = {
    Id: '0123456789abcdef',
    Image: 'web:1',
    Command: 'a command that is longer than the column',
    Created: -7200,
    Status: 'Up 2 hours',
    Ports: [
      { IP: '0.0.0.0', PublicPort: 80, PrivatePort: 8080, Type: 'tcp' },
      { PrivatePort: 53, Type: 'udp' },
    ],
    Names: ['/shop'],
    ImageID: 'sha256:fedcba',
    State: 'running',
    Labels: {},
    Mounts: [],
  };
  const socket = await engine((_, response) => response.end(JSON.stringify([container])));
  const { code, stdout } = await slipway(['ps', '--socket', socket]);
  expect(code).toBe(0);
  expect(stdout.split('\n').map((line) => line.split(/ {3,}/))).toEqual([
    ['CONTAINER ID', 'IMAGE', 'COMMAND', 'CREATED', 'STATUS', 'PORTS', 'NAMES'],
    [
      '0123456789ab',
      'web:1',
      '"a command that is l…"',
      '2 hours ago',
      'Up 2 hours',
      '53/udp, 0.0.0.0:80->8080/tcp',
      'shop',
    ],
    [''],
  ]);
  expect(JSON.parse((await slipway(['ps', '--json', '--socket', socket])).stdout)).toEqual({
    containers: [container],
  });
  expect((await slipway(['ps', '-q', '--socket', socket])).stdout).toBe('0123456789ab\n');
});

test("the engine's own error is shown with its code", async () => {
  const socket = await engine((_, response) => {
    response.writeHead(404, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message: 'No such container: web' }));
  });
  expect(await slipway(['logs', 'web', '--socket', socket])).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('No such container: web'),
  });
});

test('an interrupted command says so, and is no bug', async () => {
  const interrupt = new AbortController();
  const socket = await engine((request, response) => {
    if (request.url?.endsWith('/json')) response.end(JSON.stringify({ Config: { Tty: false } }));
    else {
      response.flushHeaders();
      setImmediate(() => interrupt.abort(new Error('interrupted')));
    }
  });
  const { code, stderr } = await slipway(['logs', '--follow', 'web', '--socket', socket], {
    signal: interrupt.signal,
  });
  expect({ code, stderr }).toEqual({ code: 130, stderr: 'slipway: stopped before the end [interrupted]\n' });
});

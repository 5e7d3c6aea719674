import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ActionsRunner, type Step } from './actions-runner.ts';

/**
 * The actions as a workflow uses them, each in a process of its own, one after the other: setup, then build, tag, push
 * and deploy of two releases and a broken third one, rollback, rebuild, and setup's post step.
 */

const folder = mkdtempSync(join(tmpdir(), 'slipway-actions-'));
const workspace = join(folder, 'shop');
const place = {
  root: join(folder, 'root'),
  run: join(folder, 'run'),
  socket: join(folder, 'run/slipway.sock'),
};
const setupInputs = { ...place, registry: 'true', 'registry-port': '0', install: 'false' };
const TOKEN = 'a token\nof two lines';

const DOCKERFILE = `FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
RUN --mount=type=secret,id=token wc -l < /run/secrets/token && echo "::error::no command of ours"
COPY www /www
EXPOSE 8080
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]
`;

const COMPOSE = `name: shop
services:
  web:
    build: .
    image: \${REGISTRY}/shop/web
    stop_grace_period: 1s
    ports: ["127.0.0.1:\${PORT}:8080"]
    healthcheck:
      test: ["CMD", "wget", "-q", "-O", "-", "http://127.0.0.1:8080/health"]
      interval: 1s
      timeout: 2s
      retries: 2
`;

let runner: ActionsRunner;
let port: number;
let name: string;
let setup: Step;

const git = async (...argv: string[]) =>
  (
    await run(['git', '-c', 'user.name=Shop', '-c', 'user.email=shop@example.org', '-C', workspace, ...argv])
  ).stdout
    .toString()
    .trim();

/** Commits a release whose page says its version; one that is not healthy has no page for the health check. */
async function commit(version: string, { healthy }: { healthy: boolean }): Promise<string> {
  writeFileSync(join(workspace, 'www/index.html'), version);
  if (healthy) writeFileSync(join(workspace, 'www/health'), 'ok');
  else rmSync(join(workspace, 'www/health'));
  await git('add', '--all');
  await git('commit', '--quiet', '--message', version);
  await git('tag', `v${version}`);
  return git('rev-parse', 'HEAD');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return address.port;
}

const page = async () =>
  (await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } })).text();
const composeEnv = () => ({ PORT: String(port), REGISTRY: setup.outputs['registry'] ?? '' });

async function release(): Promise<Record<'build' | 'tag' | 'push' | 'deploy', Step>> {
  const build = await runner.step('build', { name, secrets: `"token=${TOKEN}"` });
  const tag = await runner.step('tag', { name });
  const push = await runner.step('push', { name });
  const deploy = await runner.step('deploy', { 'drain-timeout': '0' }, composeEnv());
  return { build, tag, push, deploy };
}

beforeAll(async () => {
  mkdirSync(join(workspace, 'www'), { recursive: true });
  copyFileSync('/bin/busybox', join(workspace, 'busybox'));
  writeFileSync(join(workspace, 'Dockerfile'), DOCKERFILE);
  writeFileSync(join(workspace, 'compose.yaml'), COMPOSE);
  await git('init', '--quiet', '--template=', '--initial-branch=main');
  const repository = {
    name: 'shop',
    description: 'A small shop',
    html_url: 'https://github.com/acme/shop',
    license: { spdx_id: 'MIT' },
  };
  runner = new ActionsRunner(join(folder, 'runner'), workspace, { name: 'push', payload: { repository } });
  setup = await runner.step('setup', setupInputs);
  // Without this, the steps would go to the machine's own engine.
  expect(setup).toMatchObject({ exitCode: 0 });
  port = await freePort();
  name = `${setup.outputs['registry']}/shop/web`;
});

afterAll(async () => {
  await runner.post('setup', setupInputs);
  rmSync(folder, { recursive: true, force: true });
});

test('setup starts the bundled engine and registry, and puts slipway within reach', async () => {
  expect(setup.outputs).toMatchObject({
    socket: place.socket,
    'docker-host': `unix://${place.socket}`,
    registry: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
  expect(setup.summary).toContain(place.socket);
  const { stdout } = await run(['slipway', 'ps', '--json'], { env: runner.env });
  expect(JSON.parse(stdout.toString())).toEqual({ containers: [] });
  expect((await run(['docker', 'ps', '--quiet'], { env: runner.env })).stdout.toString()).toBe('');
});

test("the engine's socket is for its group as well", async () => {
  const other = join(folder, 'group');
  const [bundle, socket] = [join(folder, 'runner/actions/setup/dist/slipway.js'), join(other, 's.sock')];
  const engine = ['engine', '--root', join(other, 'root'), '--run', join(other, 'run'), '--socket', socket];
  const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const version = [...asNobody, 'docker', '--host', `unix://${socket}`, 'version'];
  mkdirSync(other);
  chmodSync(folder, 0o711);
  try {
    await run([process.execPath, bundle, ...engine, '--detach', '--group', '65534'], { env: runner.env });
    expect(statSync(socket)).toMatchObject({ gid: 65534, mode: 0o140660 });
    expect((await run(version, { env: { ...runner.env, HOME: '/' } })).stdout.toString()).toContain('Server');
  } finally {
    await run([process.execPath, bundle, ...engine, '--down'], { env: runner.env });
  }
});

describe('from a commit to a running release and back', () => {
  let first: string;
  let released: string;

  test('the first release is built, tagged, pushed and deployed', async () => {
    first = await commit('1.0.0', { healthy: true });
    const { build, tag, push, deploy } = await release();

    expect(build).toMatchObject({ exitCode: 0 });
    expect(build.outputs).toMatchObject({
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      imageid: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      commit: first,
      tags: `${name}:sha-${first}\n${name}:sha-${first.slice(0, 12)}`,
    });
    expect(JSON.parse(build.outputs['metadata'] ?? '')).toMatchObject({ commit: first });
    expect(build.summary).toContain(build.outputs['digest']);
    expect(build.masks).toEqual(expect.arrayContaining(['a token', 'of two lines']));
    expect(build.summary).not.toContain('a token');

    expect(tag).toMatchObject({ exitCode: 0, outputs: { version: '1.0.0', commit: first } });
    expect(tag.outputs['tag-names']?.split('\n').slice(2)).toEqual(['1.0.0', '1.0', '1', 'latest']);
    expect(tag.outputs['labels']).toContain('org.opencontainers.image.licenses=MIT');
    const created = Number(await git('show', '--no-patch', '--format=%ct', first)) * 1000;
    expect(JSON.parse(tag.outputs['json'] ?? '').labels).toMatchObject({
      'org.opencontainers.image.created': new Date(created).toISOString(),
      'org.opencontainers.image.revision': first,
      'org.opencontainers.image.version': '1.0.0',
    });

    expect(push).toMatchObject({ exitCode: 0 });
    expect(push.outputs).toMatchObject({ digest: build.outputs['digest'], commit: first });
    expect(push.outputs['tags']?.split('\n')).toContain(`${name}:latest`);

    expect(deploy).toMatchObject({
      exitCode: 0,
      outputs: { project: 'shop', release: '1.0.0', commit: first },
    });
    expect(JSON.parse(deploy.outputs['services'] ?? '')).toEqual({ web: build.outputs['digest'] });
    expect(deploy.summary).toContain('localhost');
    expect(await page()).toBe('1.0.0');
  });

  test('what a RUN step prints is no command of the runner', async () => {
    const inputs = { name, secrets: `"token=${TOKEN}"`, 'no-cache': 'true' };
    const { exitCode, log, annotations } = await runner.step('build', inputs);
    expect(exitCode).toBe(0);
    expect(log).toContain('::error::no command of ours');
    expect(annotations).toEqual([]);
  });

  test('the second release takes over', async () => {
    const second = await commit('1.1.0', { healthy: true });
    const { build, deploy } = await release();
    released = build.outputs['digest'] ?? '';
    expect(deploy).toMatchObject({ exitCode: 0, outputs: { release: '1.1.0', commit: second } });
    expect(await page()).toBe('1.1.0');
  });

  test('a broken release fails the step with the reason, and the one before goes on serving', async () => {
    await commit('1.2.0', { healthy: false });
    const { push, deploy } = await release();
    expect(push.exitCode).toBe(0);
    expect(deploy.exitCode).toBe(1);
    expect(deploy.annotations).toMatchObject([
      { level: 'error', title: 'Slipway: unhealthy', message: expect.stringMatching(/web[\s\S]*404/) },
    ]);
    expect(deploy.summary).toContain('Deploy failed');
    expect(deploy.summary).toContain('404');
    expect(deploy.outputs).toEqual({});
    expect(await page()).toBe('1.1.0');
  });

  test('rollback puts the first release back', async () => {
    const rollback = await runner.step('rollback', { to: '1.0.0', 'drain-timeout': '0' }, composeEnv());
    expect(rollback).toMatchObject({
      exitCode: 0,
      outputs: { project: 'shop', release: '1.0.0', commit: first },
    });
    expect(rollback.summary).toContain('back to 1.0.0');
    expect(await page()).toBe('1.0.0');
  });

  test('rebuild gives the released image again, bit for bit', async () => {
    const rebuild = await runner.step('rebuild', { image: `${name}:1.1.0`, secrets: `"token=${TOKEN}"` });
    expect(rebuild).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'manifest-equal', released, rebuilt: released, differences: '[]' },
    });
    expect(rebuild.summary).toContain('bit for bit');
  });
});

describe('what goes wrong', () => {
  test('a missing input is named', async () => {
    const { exitCode, annotations, summary } = await runner.step('build');
    expect(exitCode).toBe(1);
    expect(annotations).toMatchObject([
      {
        level: 'error',
        title: 'Slipway: missing-input',
        message: expect.stringContaining('input name is missing'),
      },
    ]);
    expect(summary).toContain('Build failed');
  });

  test('a mistake in the Dockerfile is shown at its line', async () => {
    mkdirSync(join(workspace, 'wrong'), { recursive: true });
    writeFileSync(join(workspace, 'wrong/Dockerfile'), 'FROM scratch\nCOPPY . /\n');
    await git('add', 'wrong');
    await git('commit', '--quiet', '--message', 'wrong');
    const { exitCode, annotations } = await runner.step('build', { name, context: 'wrong' });
    expect(exitCode).toBe(1);
    expect(annotations).toMatchObject([
      { level: 'error', file: 'wrong/Dockerfile', line: '2', message: expect.stringContaining('COPPY') },
    ]);
  });

  test('an engine that is not there fails the step at once', async () => {
    const { exitCode, annotations } = await runner.step(
      'build',
      { name },
      { SLIPWAY_HOST: '/nowhere/s.sock' },
    );
    expect(exitCode).toBe(1);
    expect(annotations).toMatchObject([{ title: 'Slipway: engine-unreachable' }]);
  });

  test('a build in a job that is cancelled ends, and nothing is called a bug', async () => {
    const dockerfile =
      'FROM scratch\nCOPY busybox /bin/busybox\nRUN ["/bin/busybox", "sh", "-c", "echo here it is; sleep 600"]\n';
    writeFileSync(join(workspace, 'Slow'), dockerfile);
    await git('add', 'Slow');
    await git('commit', '--quiet', '--message', 'slow');
    const { exitCode, log, annotations } = await runner.step(
      'build',
      { name, file: 'Slow' },
      {},
      'here it is\n',
    );
    expect({ exitCode, annotations }).toEqual({ exitCode: 1, annotations: [] });
    expect(log).toMatch(/^cancelled$/m);
  });

  test('a rebuild that lacks a secret of the build says which', async () => {
    const { exitCode, annotations } = await runner.step('rebuild', { image: `${name}:1.1.0` });
    expect(exitCode).toBe(1);
    expect(annotations).toMatchObject([
      { title: 'Slipway: secret-missing', message: expect.stringContaining('token') },
    ]);
  });
});

test('on a pull request its own head is built, not the merge that was checked out', async () => {
  await git('checkout', '--quiet', '-b', 'change', 'v1.1.0');
  await git('commit', '--quiet', '--allow-empty', '--message', 'change');
  const head = await git('rev-parse', 'HEAD');
  await git('checkout', '--quiet', '--detach', 'main');
  await git('merge', '--quiet', '--no-ff', '--message', 'merge', head);
  const payload = { pull_request: { head: { sha: head } } };
  const forPull = new ActionsRunner(join(folder, 'pull'), workspace, { name: 'pull_request', payload });
  const inputs = { name, secrets: `"token=${TOKEN}"` };
  const { exitCode, outputs } = await forPull.step('build', inputs, { SLIPWAY_HOST: place.socket });
  expect({ exitCode, commit: outputs['commit'] }).toEqual({ exitCode: 0, commit: head });
});

test("setup's post step ends the containers, the engine and the registry", async () => {
  const step = await runner.post('setup', setupInputs);
  expect(step).toMatchObject({ exitCode: 0 });
  expect(existsSync(place.socket)).toBe(false);
  await expect(fetch(`http://${setup.outputs['registry']}/v2/`)).rejects.toThrow();
});

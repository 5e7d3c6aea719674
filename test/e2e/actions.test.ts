import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ActionsShop, startActionsShop } from './actions-shop.ts';

/**
 * The actions as a workflow uses them, each in a process of its own, one after the other: setup, then build, tag, push
 * and deploy of two releases and a broken third one, rollback, rebuild, and setup's post step.
 */

let shop: ActionsShop;

beforeAll(async () => {
  shop = await startActionsShop();
});

afterAll(() => shop.stop());

test('setup starts the bundled engine and registry, and puts slipway within reach', async () => {
  expect(shop.setup.outputs).toMatchObject({
    socket: shop.socket,
    'docker-host': `unix://${shop.socket}`,
    registry: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
  expect(shop.setup.summary).toContain(shop.socket);
  const { stdout } = await run(['slipway', 'ps', '--json'], { env: shop.runner.env });
  expect(JSON.parse(stdout.toString())).toEqual({ containers: [] });
  expect((await run(['docker', 'ps', '--quiet'], { env: shop.runner.env })).stdout.toString()).toBe('');
});

test("the engine's socket is for its group as well", async () => {
  const other = join(shop.folder, 'group');
  const [bundle, socket] = [join(shop.folder, 'runner/actions/setup/dist/slipway.js'), join(other, 's.sock')];
  const engine = ['engine', '--root', join(other, 'root'), '--run', join(other, 'run'), '--socket', socket];
  const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const version = [...asNobody, 'docker', '--host', `unix://${socket}`, 'version'];
  mkdirSync(other);
  chmodSync(shop.folder, 0o711);
  try {
    await run([process.execPath, bundle, ...engine, '--detach', '--group', '65534'], {
      env: shop.runner.env,
    });
    expect(statSync(socket)).toMatchObject({ gid: 65534, mode: 0o140660 });
    expect((await run(version, { env: { ...shop.runner.env, HOME: '/' } })).stdout.toString()).toContain(
      'Server',
    );
  } finally {
    await run([process.execPath, bundle, ...engine, '--down'], { env: shop.runner.env });
  }
});

describe('from a commit to a running release and back', () => {
  let first: string;
  let released: string;

  test('the first release is built, tagged, pushed and deployed', async () => {
    first = await shop.commit('1.0.0', { healthy: true });
    const { build, tag, push, deploy } = await shop.release();

    expect(build).toMatchObject({ exitCode: 0 });
    expect(build.outputs).toMatchObject({
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      imageid: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      commit: first,
      tags: `${shop.name}:sha-${first}\n${shop.name}:sha-${first.slice(0, 12)}`,
    });
    expect(JSON.parse(build.outputs['metadata'] ?? '')).toMatchObject({ commit: first });
    expect(build.summary).toContain(build.outputs['digest']);
    expect(build.masks).toEqual(expect.arrayContaining(['a token', 'of two lines']));
    expect(build.summary).not.toContain('a token');

    expect(tag).toMatchObject({ exitCode: 0, outputs: { version: '1.0.0', commit: first } });
    expect(tag.outputs['tag-names']?.split('\n').slice(2)).toEqual(['1.0.0', '1.0', '1', 'latest']);
    expect(tag.outputs['labels']).toContain('org.opencontainers.image.licenses=MIT');
    const created = Number(await shop.git('show', '--no-patch', '--format=%ct', first)) * 1000;
    expect(JSON.parse(tag.outputs['json'] ?? '').labels).toMatchObject({
      'org.opencontainers.image.created': new Date(created).toISOString(),
      'org.opencontainers.image.revision': first,
      'org.opencontainers.image.version': '1.0.0',
    });

    expect(push).toMatchObject({ exitCode: 0 });
    expect(push.outputs).toMatchObject({ digest: build.outputs['digest'], commit: first });
    expect(push.outputs['tags']?.split('\n')).toContain(`${shop.name}:latest`);

    expect(deploy).toMatchObject({
      exitCode: 0,
      outputs: { project: 'shop', release: '1.0.0', commit: first },
    });
    expect(JSON.parse(deploy.outputs['services'] ?? '')).toEqual({ web: build.outputs['digest'] });
    expect(deploy.summary).toContain('localhost');
    expect(await shop.page()).toBe('1.0.0');
  });

  test('what a RUN step prints is no command of the runner', async () => {
    const inputs = { name: shop.name, secrets: shop.secrets, 'no-cache': 'true' };
    const { exitCode, log, annotations } = await shop.runner.step('build', inputs);
    expect(exitCode).toBe(0);
    expect(log).toContain('::error::no command of ours');
    expect(annotations).toEqual([]);
  });

  test('the second release takes over', async () => {
    const second = await shop.commit('1.1.0', { healthy: true });
    const { build, deploy } = await shop.release();
    released = build.outputs['digest'] ?? '';
    expect(deploy).toMatchObject({ exitCode: 0, outputs: { release: '1.1.0', commit: second } });
    expect(await shop.page()).toBe('1.1.0');
  });

  test('a broken release fails the step with the reason, and the one before goes on serving', async () => {
    await shop.commit('1.2.0', { healthy: false });
    const { push, deploy } = await shop.release();
    expect(push.exitCode).toBe(0);
    expect(deploy.exitCode).toBe(1);
    expect(deploy.annotations).toMatchObject([
      { level: 'error', title: 'Slipway: unhealthy', message: expect.stringMatching(/web[\s\S]*404/) },
    ]);
    expect(deploy.summary).toContain('Deploy failed');
    expect(deploy.summary).toContain('404');
    expect(deploy.outputs).toEqual({});
    expect(await shop.page()).toBe('1.1.0');
  });

  test('rollback puts the first release back', async () => {
    const rollback = await shop.runner.step(
      'rollback',
      { to: '1.0.0', 'drain-timeout': '0' },
      shop.composeEnv,
    );
    expect(rollback).toMatchObject({
      exitCode: 0,
      outputs: { project: 'shop', release: '1.0.0', commit: first },
    });
    expect(rollback.summary).toContain('back to 1.0.0');
    expect(await shop.page()).toBe('1.0.0');
  });

  test('rebuild gives the released image again, bit for bit', async () => {
    const rebuild = await shop.runner.step('rebuild', { image: `${shop.name}:1.1.0`, secrets: shop.secrets });
    expect(rebuild).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'manifest-equal', released, rebuilt: released, differences: '[]' },
    });
    expect(rebuild.summary).toContain('bit for bit');
  });

  test('a rebuild that lacks a secret of the build says which', async () => {
    const { exitCode, annotations } = await shop.runner.step('rebuild', { image: `${shop.name}:1.1.0` });
    expect(exitCode).toBe(1);
    expect(annotations).toMatchObject([
      { title: 'Slipway: secret-missing', message: expect.stringContaining('token') },
    ]);
  });
});

test("setup's post step ends the containers, the engine and the registry", async () => {
  const step = await shop.post();
  expect(step).toMatchObject({ exitCode: 0 });
  expect(existsSync(shop.socket)).toBe(false);
  await expect(fetch(`http://${shop.setup.outputs['registry']}/v2/`)).rejects.toThrow();
});

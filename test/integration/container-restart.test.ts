import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt, pastEvents } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});
afterAll(() => engine.stop());

const inspect = async (name: string, format: string) =>
  (await engine.docker('inspect', '-f', format, name)).trim();
const state = (name: string) => inspect(name, '{{.State.Status}} {{.State.ExitCode}} {{.RestartCount}}');
/** A container that ends with a code, again and again. */
const failing = (name: string, policy: string, code = 3) =>
  engine.docker('run', '-d', '--name', name, '--restart', policy, 'busybox', 'sh', '-c', `exit ${code}`);
const sleeping = (name: string, policy: string) =>
  engine.docker('run', '-d', '--name', name, '--restart', policy, 'busybox', 'sleep', '600');

describe('a container that ends is', () => {
  test('left alone without a policy', async () => {
    await failing('no', 'no');
    await engine.docker('wait', 'no');
    expect(await state('no')).toBe('exited 3 0');
  });

  test('started again on failure, as often as it is said', async () => {
    await failing('thrice', 'on-failure:3');
    await expect.poll(() => state('thrice'), { timeout: 20_000 }).toBe('exited 3 3');
    expect(await pastEvents(engine, 'container=thrice', 'event=die')).toHaveLength(4);
  });

  test('left alone on success, when only failures count', async () => {
    await failing('fine', 'on-failure', 0);
    await engine.docker('wait', 'fine');
    expect(await state('fine')).toBe('exited 0 0');
  });

  test.each(['always', 'unless-stopped'])('started again whatever its end: %s', async (policy) => {
    await failing(policy, policy, 0);
    const count = async () => Number(await inspect(policy, '{{.RestartCount}}'));
    await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(2);
    await engine.docker('stop', policy);
    expect(await inspect(policy, '{{.State.Status}}')).toBe('exited');
    await engine.docker('start', policy);
    await engine.docker('rm', '-f', policy);
  });
});

test('while it waits to be started again it is restarting, and can be stopped and removed', async () => {
  await failing('waiting', 'always');
  await expect.poll(() => inspect('waiting', '{{.State.Status}}'), { timeout: 20_000 }).toBe('restarting');
  expect(await engine.docker('ps', '--filter', 'name=waiting', '--format', '{{.Status}}')).toMatch(
    /^Restarting \(3\) .* ago/,
  );
  const { stderr } = await attempt(engine, 'rm', 'waiting');
  expect(stderr).toMatch(/cannot remove container "\/waiting": container is (restarting|running)/);
  await engine.docker('rm', '-f', 'waiting');
});

test('a user who starts it begins the count anew', async () => {
  await failing('anew', 'on-failure:1');
  await expect.poll(() => state('anew'), { timeout: 20_000 }).toBe('exited 3 1');
  await engine.docker('start', 'anew');
  await expect.poll(() => state('anew'), { timeout: 20_000 }).toBe('exited 3 1');
});

test('one that is killed by hand stays down', async () => {
  await sleeping('killed', 'always');
  await engine.docker('kill', 'killed');
  expect(await state('killed')).toBe('exited 137 0');
});

test('update changes the policy of one that runs', async () => {
  const script = 'until [ -e /tmp/go ]; do sleep 0.1; done; exit 4';
  await engine.docker('run', '-d', '--name', 'updated', 'busybox', 'sh', '-c', script);
  await engine.docker('update', '--restart', 'on-failure:1', 'updated');
  await engine.docker('exec', 'updated', 'touch', '/tmp/go');
  await expect.poll(() => state('updated'), { timeout: 20_000 }).toBe('exited 4 1');
});

test.each([
  [['--restart', 'always:3'], 'maximum retry count'],
  [['--restart', 'sometimes'], "unknown policy 'sometimes'"],
  [['--restart', 'always', '--rm'], 'cannot specify both --restart and --rm'],
])('a policy that is none is refused: %j', async (options, message) => {
  const { stderr, code } = await attempt(engine, 'run', ...options, 'busybox', 'true');
  expect({ code, stderr }).toEqual({ code: 125, stderr: expect.stringContaining(message) });
});

describe('when the engine comes back', () => {
  const names = ['up-no', 'up-always', 'stopped-always', 'stopped-unless', 'ended-failure'];

  beforeAll(async () => {
    await sleeping('up-no', 'no');
    await sleeping('up-always', 'always');
    await sleeping('stopped-always', 'always');
    await sleeping('stopped-unless', 'unless-stopped');
    await engine.docker('stop', '-t', '0', 'stopped-always', 'stopped-unless');
    await engine.docker('run', '--name', 'ended-failure', 'busybox', 'true');
    process.kill(await engine.pid(), 'SIGKILL');
    await engine.start();
  });

  test('what ran goes on as the same process, and what a policy wants is started', async () => {
    const rows = await Promise.all(
      names.map(async (name) => `${name} ${await inspect(name, '{{.State.Status}}')}`),
    );
    expect(rows).toEqual([
      'up-no running',
      'up-always running',
      'stopped-always running',
      'stopped-unless exited',
      'ended-failure exited',
    ]);
  });

  test('one that ended meanwhile has its exit code, and is started again by its policy', async () => {
    await engine.docker('run', '-d', '--name', 'meanwhile', 'busybox', 'sh', '-c', 'sleep 1; exit 9');
    await sleeping('again', 'always');
    const pid = Number(await inspect('again', '{{.State.Pid}}'));
    process.kill(await engine.pid(), 'SIGKILL');
    process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await engine.start();
    expect(await state('meanwhile')).toBe('exited 9 0');
    await expect.poll(() => inspect('again', '{{.State.Status}}'), { timeout: 20_000 }).toBe('running');
    expect(Number(await inspect('again', '{{.State.Pid}}'))).not.toBe(pid);
  });
});

test('kill ends a series of restarts', async () => {
  await engine.docker('run', '-d', '--restart', 'always', '--name', 'failing', 'busybox', 'false');
  for (let state = ''; state !== 'restarting'; )
    state = (await engine.docker('inspect', '-f', '{{.State.Status}}', 'failing')).trim();
  await engine.docker('kill', 'failing');
  expect(await engine.docker('inspect', '-f', '{{.State.Status}}', 'failing')).toBe('exited\n');
  await engine.docker('rm', 'failing');
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pastEvents } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});
afterAll(() => engine.stop());

const inspect = async (name: string, format: string) =>
  (await engine.docker('inspect', '-f', format, name)).trim();
const health = (name: string) => inspect(name, '{{.State.Health.Status}}');
const QUICK = ['--health-interval', '200ms', '--health-timeout', '2s'];
const start = (name: string, ...options: string[]) =>
  engine.docker('run', '-d', '--name', name, ...options, 'busybox', 'sleep', '600');

describe('a container with a check', () => {
  test('starts, is healthy, is told of when it is not, and recovers', async () => {
    await start(
      'web',
      ...QUICK,
      '--health-retries',
      '2',
      '--health-cmd',
      'test ! -e /tmp/ill || { echo ill; exit 1; }',
    );
    await expect.poll(() => health('web'), { timeout: 15_000 }).toBe('healthy');
    expect(await engine.docker('ps', '--format', '{{.Status}}', '--filter', 'health=healthy')).toMatch(
      /^Up .* \(healthy\)\n$/,
    );
    await engine.docker('exec', 'web', 'touch', '/tmp/ill');
    await expect.poll(() => health('web'), { timeout: 15_000 }).toBe('unhealthy');
    const log = await inspect('web', '{{json .State.Health}}');
    const { FailingStreak, Log } = JSON.parse(log);
    expect(FailingStreak).toBeGreaterThanOrEqual(2);
    expect(Log.at(-1)).toMatchObject({ ExitCode: 1, Output: 'ill\n' });
    expect(Log.length).toBeLessThanOrEqual(5);
    await engine.docker('exec', 'web', 'rm', '/tmp/ill');
    await expect.poll(() => health('web'), { timeout: 15_000 }).toBe('healthy');
    expect(await pastEvents(engine, 'container=web', 'event=health_status')).toEqual([
      'health_status: healthy',
      'health_status: unhealthy',
      'health_status: healthy',
    ]);
  });

  test('has failures forgiven while it starts', async () => {
    await start(
      'slow',
      ...QUICK,
      '--health-retries',
      '1',
      '--health-start-period',
      '60s',
      '--health-start-interval',
      '200ms',
      '--health-cmd',
      'test -e /tmp/ready',
    );
    await expect
      .poll(() => inspect('slow', '{{len .State.Health.Log}}').then(Number), { timeout: 15_000 })
      .toBeGreaterThan(2);
    expect(await health('slow')).toBe('starting');
    expect(await inspect('slow', '{{.State.Health.FailingStreak}}')).toBe('0');
    await engine.docker('exec', 'slow', 'touch', '/tmp/ready');
    await expect.poll(() => health('slow'), { timeout: 15_000 }).toBe('healthy');
  });

  test('is unhealthy when the check takes too long', async () => {
    await start(
      'stuck',
      '--health-interval',
      '200ms',
      '--health-timeout',
      '300ms',
      '--health-retries',
      '1',
      '--health-cmd',
      'sleep 60',
    );
    await expect.poll(() => health('stuck'), { timeout: 15_000 }).toBe('unhealthy');
    const { Log } = JSON.parse(await inspect('stuck', '{{json .State.Health}}'));
    expect(Log[0]).toMatchObject({ ExitCode: -1, Output: expect.stringContaining('exceeded timeout') });
    await expect
      .poll(
        () => engine.docker('top', 'stuck', '-o', 'pid,args').then((rows) => rows.match(/sleep 60$/gm) ?? []),
        {
          timeout: 15_000,
        },
      )
      .toHaveLength(0);
  });

  test('finds one unhealthy that has ended, and begins anew with the next start', async () => {
    await engine.docker('kill', 'web');
    expect(await health('web')).toBe('unhealthy');
    await engine.docker('start', 'web');
    expect(['starting', 'healthy']).toContain(await health('web'));
  });
});

describe('the check of an image', () => {
  beforeAll(async () => {
    const context = join(engine.folder, 'busybox-context');
    writeFileSync(
      join(context, 'Dockerfile'),
      'FROM busybox\nHEALTHCHECK --interval=200ms CMD ["test", "-e", "/tmp"]\n',
    );
    await engine.docker('build', '-t', 'checked', context);
  });

  test('is run as it is written', async () => {
    await engine.docker('run', '-d', '--name', 'of-image', 'checked', 'sleep', '600');
    await expect.poll(() => health('of-image'), { timeout: 15_000 }).toBe('healthy');
  });

  test('is left away by --no-healthcheck', async () => {
    await engine.docker('run', '-d', '--name', 'without', '--no-healthcheck', 'checked', 'sleep', '600');
    expect(await inspect('without', '{{.State.Health}}')).toMatch(/nil/);
    expect(await engine.docker('ps', '-q', '--filter', 'name=without', '--filter', 'health=none')).not.toBe(
      '',
    );
  });
});

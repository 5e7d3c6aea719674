import { setTimeout as sleep } from 'node:timers/promises';
import { isFailure } from '@slipway/failure';
import { acquireLease, type RolloutEvent, rollout, rolloutHosts } from '@slipway/rollout';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTestEngine } from './engine.ts';
import { clock, HEALTHY, type RolloutShop, startRolloutShop } from './rollout-shop.ts';

/** Rollouts that fail, are called off or come second, on a real engine: they say why, and what ran before serves on. */

let shop: RolloutShop;

beforeAll(async () => {
  shop = await startRolloutShop(18081);
});

afterEach(() => shop.clear());

afterAll(() => shop.stop());

test('a release that is not healthy shows why, and what ran before serves on', async () => {
  await shop.deploy('1', { web: 'one' });
  const failure = await shop.deploy('2', { web: 'bad' }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'unhealthy' });
  expect((failure as Error).message).toMatch(
    /web is not healthy: its health check fails\n {2}probe: exit code 1\n[\s\S]*\| serving/,
  );
  expect(await shop.page()).toBe('one\n');
  expect(await shop.running()).toEqual(['shop-web-1']);
  expect(await shop.states()).toEqual(['1 running']);
});

test('secrets are blacked out where logs and health checks are shown', async () => {
  const web =
    'secrets: [key]\n    healthcheck: {test: "cat /run/secrets/key; false", interval: 200ms, retries: 1}';
  const text = `${shop.compose(web)}\nsecrets: {key: {content: "open sesame"}}`;
  await expect(shop.deploy('1', { web: 'one' }, text)).rejects.toMatchObject({
    code: 'unhealthy',
    message: expect.stringMatching(/probe: exit code 1\n {2}\| \*\*\*\n/),
  });
});

test('a container that ends is a failure with its exit code and log', async () => {
  const text = shop.compose('command: [sh, -c, "echo no license; exit 3"]');
  const failure = await shop.deploy('1', { web: 'one' }, text).catch((error: unknown) => error);
  expect((failure as Error).message).toMatch(
    /web is not healthy: it ended with exit code 3\n[\s\S]*\| no license/,
  );
  expect(await shop.running()).toEqual([]);
});

test('a migration runs before what depends on it; when it fails nothing moves', async () => {
  const text = (command: string) =>
    shop.compose(
      `${HEALTHY}\n    depends_on: {migrate: {condition: service_completed_successfully}}`,
      `  migrate: {image: app, command: [sh, -c, "${command}"]}`,
    );
  await shop.deploy('1', { web: 'one', migrate: 'one' }, text('echo done'));
  expect(await shop.running()).toEqual(['shop-web-1']);
  await expect(
    shop.deploy('2', { web: 'two', migrate: 'two' }, text('echo no table; exit 4')),
  ).rejects.toMatchObject({
    code: 'job-failed',
    message: expect.stringMatching(/migrate ended with exit code 4\n[\s\S]*\| no table/),
  });
  expect(await shop.page()).toBe('one\n');
  expect(await shop.deploy('3', { web: 'two', migrate: 'one' }, text('echo done'))).toMatchObject({
    unchanged: ['migrate'],
  });
});

test('of those who want a host at once exactly one gets it; a lease that lapsed hinders nobody', async () => {
  const ask = (holder: string, duration: number) =>
    acquireLease(shop.engine.client, 'shop', { clock, image: 'app:one', holder, duration });
  const askAll = (duration: number) =>
    Promise.allSettled(['a', 'b', 'c', 'd'].map((holder) => ask(holder, duration)));
  const first = await askAll(60_000);
  const refused = first.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(refused).toHaveLength(3);
  expect(refused.every((error) => isFailure(error, 'locked'))).toBe(true);
  await expect(shop.deploy('1', { web: 'one' })).rejects.toMatchObject({ code: 'locked' });
  for (const result of first) if (result.status === 'fulfilled') await result.value.release();
  const dead = await ask('killed', 1);
  await sleep(5);
  expect(() => dead.check()).toThrow(expect.objectContaining({ code: 'lease-lapsed' }));
  const second = await askAll(60_000);
  expect(second.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await dead.release();
  await expect(ask('late', 1000)).rejects.toMatchObject({ code: 'locked' });
});

test('a rollout that is called off returns to what ran before', async () => {
  await shop.deploy('1', { web: 'one' });
  const abort = new AbortController();
  const slow = shop.compose('healthcheck: {test: "false", interval: 60s, start_period: 600s}');
  const release = await shop.releaseOf('2', slow, { web: 'two' });
  const onEvent = (event: RolloutEvent) => {
    if (event.type === 'waiting') abort.abort();
  };
  await expect(
    rollout(shop.engine.client, release, { ...shop.options(), onEvent, signal: abort.signal }),
  ).rejects.toMatchObject({ name: 'AbortError' });
  expect(await shop.page()).toBe('one\n');
  expect(await shop.running()).toEqual(['shop-web-1']);
  await shop.deploy('3', { web: 'two' });
});

test('a failing host brings every other one back', async () => {
  const other = await startTestEngine();
  try {
    const hosts = [
      { name: 'first', engine: shop.engine.client },
      { name: 'second', engine: other.client },
    ];
    await shop.deploy('1', { web: 'one' });
    const release = await shop.releaseOf('2', shop.compose(), { web: 'two' });
    // The second host has no such image and no registry to pull it from.
    const moved: string[] = [];
    const onEvent = (host: string, { type }: RolloutEvent) => moved.push(`${host} ${type}`);
    const rolling = rolloutHosts(hosts, release, { clock, settleTime: 300, drainTime: 0, onEvent });
    const failure = await rolling.catch((error: unknown) => error);
    expect(moved).toContain('first switched');
    expect((failure as Error).message).toMatch(/^second: /);
    expect(await shop.page()).toBe('one\n');
    expect(await shop.states()).toEqual(['1 running']);
    expect(await shop.running()).toEqual(['shop-web-1']);
  } finally {
    await other.stop();
  }
});

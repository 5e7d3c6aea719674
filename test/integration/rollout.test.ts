import { observe, releasesOn, rollback, rollout } from '@slipway/rollout';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DATABASE, HEALTHY, type RolloutShop, startRolloutShop } from './rollout-shop.ts';

/** Rollouts and rollbacks on a real engine, with real containers, ports and health checks: what moves, stays, returns. */

let shop: RolloutShop;

beforeAll(async () => {
  shop = await startRolloutShop(18080);
});

afterEach(() => shop.clear());

afterAll(() => shop.stop());

test('a release takes the place of another without a lost request, and a rollback brings it back', async () => {
  expect(await shop.deploy('1', { web: 'one' })).toMatchObject({ moved: ['web'], unchanged: [] });
  expect(await shop.page()).toBe('one\n');
  const traffic = trafficUntilStopped();
  await shop.deploy('2', { web: 'two' });
  expect(await shop.page()).toBe('two\n');
  expect(await shop.states()).toEqual(['2 running', '1 kept']);
  await rollback(shop.engine.client, 'shop', shop.options());
  expect(await shop.page()).toBe('one\n');
  const answers = await traffic.stop();
  expect(new Set(answers)).toEqual(new Set(['one\n', 'two\n']));
  expect(await shop.states()).toEqual(['2 kept', '1 running']);
  expect(await shop.running()).toEqual(['shop-web-1']);
  await rollback(shop.engine.client, 'shop', { ...shop.options(), to: '2' });
  expect(await shop.page()).toBe('two\n');
});

test('what did not change runs on, and is part of the release', async () => {
  const text = shop.compose(HEALTHY, DATABASE);
  await shop.deploy('1', { web: 'one', db: 'one' }, text);
  const before = await observe(shop.engine.client, 'shop');
  expect(await shop.deploy('2', { web: 'two', db: 'one' }, text)).toMatchObject({
    moved: ['web'],
    unchanged: ['db'],
  });
  const after = await observe(shop.engine.client, 'shop');
  const database = (seen: typeof before) => seen.containers.find(({ service }) => service === 'db')?.id;
  expect(database(after)).toBe(database(before));
  expect((await releasesOn(shop.engine.client, 'shop'))[0]?.services).toEqual({
    web: shop.digests.two,
    db: shop.digests.one,
  });
});

test('a service that writes a volume never runs twice, and is started again when a later one fails', async () => {
  const text = shop.compose(`${HEALTHY}\n    depends_on: [db]`, DATABASE);
  await shop.deploy('1', { web: 'one', db: 'one' }, text);
  await expect(shop.deploy('2', { web: 'bad', db: 'two' }, text)).rejects.toMatchObject({
    code: 'unhealthy',
    message: expect.not.stringContaining('returning'),
  });
  expect(await shop.page()).toBe('one\n');
  expect(await shop.running()).toEqual(['shop-db-1', 'shop-web-1']);
  await shop.deploy('3', { web: 'two', db: 'two' }, text);
  expect(await shop.running()).toEqual(['shop-db-3', 'shop-web-3']);
  await rollback(shop.engine.client, 'shop', shop.options());
  expect(await shop.running()).toEqual(['shop-db-1', 'shop-web-1']);
});

test('secrets and configs are in the container, and come back with a rollback', async () => {
  const text = (secret: string) => `${shop.compose(
    'secrets: [{source: key, mode: "0400", uid: "7"}]\n    configs: [{source: site, target: /www/index.html}]',
  )}
secrets: {key: {content: ${secret}}}
configs: {site: {content: "site of ${secret}"}}
`;
  await shop.deploy('1', { web: 'one' }, text('alpha'));
  await shop.deploy('2', { web: 'one' }, text('beta'));
  expect(await shop.page()).toBe('site of beta');
  expect(await shop.engine.docker('exec', 'shop-web-2', 'stat', '-c', '%a %u', '/run/secrets/key')).toBe(
    '400 7\n',
  );
  await rollback(shop.engine.client, 'shop', shop.options());
  expect(await shop.page()).toBe('site of alpha');
  expect(await shop.engine.docker('exec', 'shop-web-1', 'cat', '/run/secrets/key')).toBe('alpha');
});

test('secrets reach a container whose own files cannot be written', async () => {
  const text = `${shop.compose('read_only: true\n    tmpfs: /run\n    secrets: [key]')}\nsecrets: {key: {content: sesame}}`;
  await shop.deploy('1', { web: 'one' }, text);
  expect(await shop.engine.docker('exec', 'shop-web-1', 'cat', '/run/secrets/key')).toBe('sesame');
});

test('a service the release does not have any more is stopped and kept', async () => {
  await shop.deploy('1', { web: 'one', db: 'one' }, shop.compose(HEALTHY, DATABASE));
  await shop.deploy('2', { web: 'one' });
  expect(await shop.running()).toEqual(['shop-web-1']);
  await rollback(shop.engine.client, 'shop', shop.options());
  expect(await shop.running()).toEqual(['shop-db-1', 'shop-web-1']);
});

test('earlier releases are kept up to the number asked for', async () => {
  for (const version of ['1', '2', '3', '4'])
    await rollout(
      shop.engine.client,
      await shop.releaseOf(version, shop.compose(HEALTHY), {
        web: Number(version) % 2 === 0 ? 'two' : 'one',
      }),
      { ...shop.options(), keep: 2, drainTime: 0 },
    );
  expect(await shop.states()).toEqual(['4 running', '3 kept', '2 kept']);
  const { containers } = await observe(shop.engine.client, 'shop');
  expect(containers.map(({ name }) => name).sort()).toEqual(['shop-web-2', 'shop-web-3', 'shop-web-4']);
  await expect(rollback(shop.engine.client, 'shop', { ...shop.options(), to: '1' })).rejects.toMatchObject({
    code: 'no-such-release',
  });
});

test('a release whose container was removed is deployed again, or refused', async () => {
  await shop.deploy('1', { web: 'one' });
  await shop.deploy('2', { web: 'two' });
  await shop.engine.client.containers.remove('shop-web-1');
  expect(await shop.states()).toEqual(['2 running', '1 lost']);
  await expect(rollback(shop.engine.client, 'shop', shop.options())).rejects.toMatchObject({
    code: 'not-kept',
  });
  await rollback(shop.engine.client, 'shop', {
    ...shop.options(),
    deploy: ({ version }) => shop.deploy(version, { web: 'one' }),
  });
  expect(await shop.page()).toBe('one\n');
});

/** Asks for the page all the time, one request after the other from two sides. */
function trafficUntilStopped() {
  let going = true;
  const answers: string[] = [];
  const client = async () => {
    while (going) answers.push(await shop.page());
  };
  const clients = Promise.all([client(), client()]);
  return {
    stop: async () => {
      going = false;
      await clients;
      return answers;
    },
  };
}

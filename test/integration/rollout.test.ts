import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isFailure } from '@slipway/failure';
import { type Digest, parseDigest } from '@slipway/oci';
import {
  acquireLease,
  loadProject,
  observe,
  parseCompose,
  type Release,
  type RolloutEvent,
  releasesOn,
  rollback,
  rollout,
  rolloutHosts,
} from '@slipway/rollout';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTestEngine, type TestEngine } from './engine.ts';

/** Rollouts and rollbacks on a real engine, with real containers, ports and health checks. */

let engine: TestEngine;
let events: RolloutEvent[] = [];
let deployments = 0;
const digests: Record<string, Digest> = {};

const clock = { now: () => new Date(), sleep: (milliseconds: number) => sleep(milliseconds) };
const options = () => ({
  clock,
  settleTime: 300,
  drainTime: 300,
  healthTimeout: 60_000,
  onEvent: (event: RolloutEvent) => {
    events.push(event);
  },
});

const HEALTHY = 'healthcheck: {test: "test -f /www/index.html", interval: 200ms, retries: 2}';

/** An application of one web server, with further lines for its service and further services. */
function compose(web = HEALTHY, others = ''): string {
  return `
name: shop
services:
  web:
    image: app
    ports: ["127.0.0.1:18080:8080"]
    stop_grace_period: 1s
    ${web}
${others}
volumes: {data: }
`;
}

/** A database as far as it matters: it ends with exit code 9 when another one uses its volume. */
const DATABASE = `
  db:
    image: app
    command: [sh, -c, "mkdir /data/lock || exit 9; trap 'rmdir /data/lock; exit' TERM; while :; do sleep 0.1; done"]
    volumes: [data:/data]
`;

async function releaseOf(version: string, text: string, images: Record<string, string>): Promise<Release> {
  const project = await loadProject(
    parseCompose(text, '/srv/shop/compose.yaml', {}),
    async () => undefined,
    {},
  );
  deployments += 1;
  return {
    version,
    commit: `commit of ${version}`,
    deployedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, deployments)).toISOString(),
    project,
    images: Object.fromEntries(
      Object.entries(images).map(([service, tag]) => [
        service,
        { reference: 'app', digest: digestOfTag(tag) },
      ]),
    ),
  };
}

function digestOfTag(tag: string): Digest {
  return digests[tag] ?? expect.fail(`no image app:${tag}`);
}

async function deploy(version: string, images: Record<string, string>, text = compose()) {
  return rollout(engine.client, await releaseOf(version, text, images), options());
}

const page = async () =>
  (await fetch('http://127.0.0.1:18080/', { headers: { connection: 'close' } })).text();
const states = async () =>
  (await releasesOn(engine.client, 'shop')).map(({ version, state }) => `${version} ${state}`);
const running = async () => {
  const { containers } = await observe(engine.client, 'shop');
  return containers
    .filter((container) => container.running)
    .map(({ name }) => name)
    .sort();
};

beforeAll(async () => {
  engine = await startTestEngine();
  const context = join(engine.folder, 'app');
  mkdirSync(context);
  copyFileSync('/bin/busybox', join(context, 'busybox'));
  writeFileSync(
    join(context, 'Dockerfile'),
    `FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
ARG TEXT
RUN mkdir /www && if [ "$TEXT" = bad ]; then true; else echo "$TEXT" > /www/index.html; fi
EXPOSE 8080
CMD ["sh", "-c", "echo serving; exec httpd -f -p 8080 -h /www"]
`,
  );
  for (const tag of ['one', 'two', 'bad']) {
    await engine.docker('build', '-q', '-t', `app:${tag}`, '--build-arg', `TEXT=${tag}`, context);
    const inspected = await engine.client.request<{ Descriptor: { digest: string } }>(
      'GET',
      `/images/app:${tag}/json`,
    );
    digests[tag] = parseDigest(inspected.Descriptor.digest);
  }
});

afterEach(async () => {
  events = [];
  for (const { Id } of await engine.client.containers.list({ all: true }))
    await engine.client.containers.remove(Id, { force: true, volumes: true });
  for (const { Name } of await engine.client.volumes.list()) await engine.client.volumes.remove(Name);
});

afterAll(() => engine.stop());

test('a release takes the place of another without a lost request, and a rollback brings it back', async () => {
  expect(await deploy('1', { web: 'one' })).toMatchObject({ moved: ['web'], unchanged: [] });
  expect(await page()).toBe('one\n');
  const traffic = trafficUntilStopped();
  await deploy('2', { web: 'two' });
  expect(await page()).toBe('two\n');
  expect(await states()).toEqual(['2 running', '1 kept']);
  await rollback(engine.client, 'shop', options());
  expect(await page()).toBe('one\n');
  const answers = await traffic.stop();
  expect(new Set(answers)).toEqual(new Set(['one\n', 'two\n']));
  expect(await states()).toEqual(['2 kept', '1 running']);
  expect(await running()).toEqual(['shop-web-1']);
  await rollback(engine.client, 'shop', { ...options(), to: '2' });
  expect(await page()).toBe('two\n');
});

test('a release that is not healthy shows why, and what ran before serves on', async () => {
  await deploy('1', { web: 'one' });
  const failure = await deploy('2', { web: 'bad' }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'unhealthy' });
  expect((failure as Error).message).toMatch(
    /web is not healthy: its health check fails\n {2}probe: exit code 1\n[\s\S]*\| serving/,
  );
  expect(await page()).toBe('one\n');
  expect(await running()).toEqual(['shop-web-1']);
  expect(await states()).toEqual(['1 running']);
});

test('secrets are blacked out where logs and health checks are shown', async () => {
  const web =
    'secrets: [key]\n    healthcheck: {test: "cat /run/secrets/key; false", interval: 200ms, retries: 1}';
  const text = `${compose(web)}\nsecrets: {key: {content: "open sesame"}}`;
  await expect(deploy('1', { web: 'one' }, text)).rejects.toMatchObject({
    code: 'unhealthy',
    message: expect.stringMatching(/probe: exit code 1\n {2}\| \*\*\*\n/),
  });
});

test('a container that ends is a failure with its exit code and log', async () => {
  const text = compose('command: [sh, -c, "echo no license; exit 3"]');
  const failure = await deploy('1', { web: 'one' }, text).catch((error: unknown) => error);
  expect((failure as Error).message).toMatch(
    /web is not healthy: it ended with exit code 3\n[\s\S]*\| no license/,
  );
  expect(await running()).toEqual([]);
});

test('what did not change runs on, and is part of the release', async () => {
  const text = compose(HEALTHY, DATABASE);
  await deploy('1', { web: 'one', db: 'one' }, text);
  const before = await observe(engine.client, 'shop');
  expect(await deploy('2', { web: 'two', db: 'one' }, text)).toMatchObject({
    moved: ['web'],
    unchanged: ['db'],
  });
  const after = await observe(engine.client, 'shop');
  const database = (seen: typeof before) => seen.containers.find(({ service }) => service === 'db')?.id;
  expect(database(after)).toBe(database(before));
  expect((await releasesOn(engine.client, 'shop'))[0]?.services).toEqual({
    web: digests.two,
    db: digests.one,
  });
});

test('a service that writes a volume never runs twice, and is started again when a later one fails', async () => {
  const text = compose(`${HEALTHY}\n    depends_on: [db]`, DATABASE);
  await deploy('1', { web: 'one', db: 'one' }, text);
  await expect(deploy('2', { web: 'bad', db: 'two' }, text)).rejects.toMatchObject({
    code: 'unhealthy',
    message: expect.not.stringContaining('returning'),
  });
  expect(await page()).toBe('one\n');
  expect(await running()).toEqual(['shop-db-1', 'shop-web-1']);
  await deploy('3', { web: 'two', db: 'two' }, text);
  expect(await running()).toEqual(['shop-db-3', 'shop-web-3']);
  await rollback(engine.client, 'shop', options());
  expect(await running()).toEqual(['shop-db-1', 'shop-web-1']);
});

test('secrets and configs are in the container, and come back with a rollback', async () => {
  const text = (secret: string) => `${compose(
    'secrets: [{source: key, mode: "0400", uid: "7"}]\n    configs: [{source: site, target: /www/index.html}]',
  )}
secrets: {key: {content: ${secret}}}
configs: {site: {content: "site of ${secret}"}}
`;
  await deploy('1', { web: 'one' }, text('alpha'));
  await deploy('2', { web: 'one' }, text('beta'));
  expect(await page()).toBe('site of beta');
  expect(await engine.docker('exec', 'shop-web-2', 'stat', '-c', '%a %u', '/run/secrets/key')).toBe(
    '400 7\n',
  );
  await rollback(engine.client, 'shop', options());
  expect(await page()).toBe('site of alpha');
  expect(await engine.docker('exec', 'shop-web-1', 'cat', '/run/secrets/key')).toBe('alpha');
});

test('secrets reach a container whose own files cannot be written', async () => {
  const text = `${compose('read_only: true\n    tmpfs: /run\n    secrets: [key]')}\nsecrets: {key: {content: sesame}}`;
  await deploy('1', { web: 'one' }, text);
  expect(await engine.docker('exec', 'shop-web-1', 'cat', '/run/secrets/key')).toBe('sesame');
});

test('a migration runs before what depends on it; when it fails nothing moves', async () => {
  const text = (command: string) =>
    compose(
      `${HEALTHY}\n    depends_on: {migrate: {condition: service_completed_successfully}}`,
      `  migrate: {image: app, command: [sh, -c, "${command}"]}`,
    );
  await deploy('1', { web: 'one', migrate: 'one' }, text('echo done'));
  expect(await running()).toEqual(['shop-web-1']);
  await expect(
    deploy('2', { web: 'two', migrate: 'two' }, text('echo no table; exit 4')),
  ).rejects.toMatchObject({
    code: 'job-failed',
    message: expect.stringMatching(/migrate ended with exit code 4\n[\s\S]*\| no table/),
  });
  expect(await page()).toBe('one\n');
  expect(await deploy('3', { web: 'two', migrate: 'one' }, text('echo done'))).toMatchObject({
    unchanged: ['migrate'],
  });
});

test('a service the release does not have any more is stopped and kept', async () => {
  await deploy('1', { web: 'one', db: 'one' }, compose(HEALTHY, DATABASE));
  await deploy('2', { web: 'one' });
  expect(await running()).toEqual(['shop-web-1']);
  await rollback(engine.client, 'shop', options());
  expect(await running()).toEqual(['shop-db-1', 'shop-web-1']);
});

test('earlier releases are kept up to the number asked for', async () => {
  for (const version of ['1', '2', '3', '4'])
    await rollout(
      engine.client,
      await releaseOf(version, compose(HEALTHY), { web: Number(version) % 2 === 0 ? 'two' : 'one' }),
      { ...options(), keep: 2, drainTime: 0 },
    );
  expect(await states()).toEqual(['4 running', '3 kept', '2 kept']);
  const { containers } = await observe(engine.client, 'shop');
  expect(containers.map(({ name }) => name).sort()).toEqual(['shop-web-2', 'shop-web-3', 'shop-web-4']);
  await expect(rollback(engine.client, 'shop', { ...options(), to: '1' })).rejects.toMatchObject({
    code: 'no-such-release',
  });
});

test('a release whose container was removed is deployed again, or refused', async () => {
  await deploy('1', { web: 'one' });
  await deploy('2', { web: 'two' });
  await engine.client.containers.remove('shop-web-1');
  expect(await states()).toEqual(['2 running', '1 lost']);
  await expect(rollback(engine.client, 'shop', options())).rejects.toMatchObject({ code: 'not-kept' });
  await rollback(engine.client, 'shop', {
    ...options(),
    deploy: ({ version }) => deploy(version, { web: 'one' }),
  });
  expect(await page()).toBe('one\n');
});

test('of those who want a host at once exactly one gets it; a lease that lapsed hinders nobody', async () => {
  const ask = (holder: string, duration: number) =>
    acquireLease(engine.client, 'shop', { clock, image: 'app:one', holder, duration });
  const askAll = (duration: number) =>
    Promise.allSettled(['a', 'b', 'c', 'd'].map((holder) => ask(holder, duration)));
  const first = await askAll(60_000);
  const refused = first.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(refused).toHaveLength(3);
  expect(refused.every((error) => isFailure(error, 'locked'))).toBe(true);
  await expect(deploy('1', { web: 'one' })).rejects.toMatchObject({ code: 'locked' });
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
  await deploy('1', { web: 'one' });
  const abort = new AbortController();
  const slow = compose('healthcheck: {test: "false", interval: 60s, start_period: 600s}');
  const release = await releaseOf('2', slow, { web: 'two' });
  const onEvent = (event: RolloutEvent) => {
    if (event.type === 'waiting') abort.abort();
  };
  await expect(
    rollout(engine.client, release, { ...options(), onEvent, signal: abort.signal }),
  ).rejects.toMatchObject({ name: 'AbortError' });
  expect(await page()).toBe('one\n');
  expect(await running()).toEqual(['shop-web-1']);
  await deploy('3', { web: 'two' });
});

test('a failing host brings every other one back', async () => {
  const other = await startTestEngine();
  try {
    const hosts = [
      { name: 'first', engine: engine.client },
      { name: 'second', engine: other.client },
    ];
    await deploy('1', { web: 'one' });
    const release = await releaseOf('2', compose(), { web: 'two' });
    // The second host has no such image and no registry to pull it from.
    const moved: string[] = [];
    const onEvent = (host: string, { type }: RolloutEvent) => moved.push(`${host} ${type}`);
    const rolling = rolloutHosts(hosts, release, { clock, settleTime: 300, drainTime: 0, onEvent });
    const failure = await rolling.catch((error: unknown) => error);
    expect(moved).toContain('first switched');
    expect((failure as Error).message).toMatch(/^second: /);
    expect(await page()).toBe('one\n');
    expect(await states()).toEqual(['1 running']);
    expect(await running()).toEqual(['shop-web-1']);
  } finally {
    await other.stop();
  }
});

/** Asks for the page all the time, one request after the other from two sides. */
function trafficUntilStopped() {
  let going = true;
  const answers: string[] = [];
  const client = async () => {
    while (going) answers.push(await page());
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

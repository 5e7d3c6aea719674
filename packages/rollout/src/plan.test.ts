import { digestOf } from '@slipway/oci';
import { expect, test } from 'vitest';
import { parseCompose } from './compose/compose.ts';
import { type LoadedProject, loadProject } from './compose/project-files.ts';
import type { Observed, ObservedContainer } from './observe.ts';
import { type Action, plan } from './plan.ts';
import { prunable } from './prune.ts';
import type { ReleaseRecord } from './record.ts';
import type { Release } from './release.ts';
import { currentRelease, previousRelease } from './releases.ts';
import { definitionDigest } from './service-spec.ts';

const COMPOSE = `
services:
  web: {image: web, ports: ["80:80"], depends_on: {db: , migrate: {condition: service_completed_successfully}}}
  migrate: {image: web, command: migrate, depends_on: [db]}
  db: {image: db, volumes: [data:/d]}
volumes: {data: }
`;

const load = (text: string): Promise<LoadedProject> =>
  loadProject(parseCompose(text, '/srv/shop/compose.yaml', {}), async () => undefined, {});

const project = await load(COMPOSE);
const release = (version: string, digests: Record<string, string>, of = project): Release => ({
  version,
  commit: 'c'.repeat(40),
  deployedAt: '2026-01-02T03:04:05Z',
  project: of,
  images: Object.fromEntries(
    Object.entries(digests).map(([service, content]) => [
      service,
      { reference: service, digest: digestOf(content) },
    ]),
  ),
});

function container(service: string, fields: Partial<ObservedContainer> = {}): ObservedContainer {
  const definition = project.services[service];
  return {
    id: `${service}-id`,
    name: `shop-${service}-1`,
    service,
    running: true,
    started: true,
    exitCode: 0,
    unhealthy: false,
    published: service === 'web',
    image: { id: `${service}-image`, content: `${service}-content` },
    release: '1',
    digest: digestOf(`${service} 1`),
    definition: definition === undefined ? 'none' : definitionDigest(definition, project),
    deployedAt: '2026-01-01T00:00:00Z',
    anonymous: {},
    ...fields,
  };
}

const migrated = container('migrate', { running: false });
const all = [container('web'), migrated, container('db')];
const observed = (containers: readonly ObservedContainer[], fields: Partial<Observed> = {}): Observed => ({
  containers,
  records: [],
  images: {},
  ...fields,
});
const one = { web: 'web 1', migrate: 'migrate 1', db: 'db 1' };
const summary = (actions: readonly Action[]) =>
  actions.map((action) =>
    [action.service, action.kind, ...('order' in action ? [action.order] : [])].join(' '),
  );

test('on an empty host everything is started, in the order services depend on each other', () => {
  const actions = plan(release('1', one), observed([]));
  expect(summary(actions)).toEqual(['db replace stop-first', 'migrate run', 'web replace start-first']);
  expect(actions[2]).toMatchObject({ name: 'shop-web-1', serving: undefined, running: [] });
});

test('what runs already is kept', () => {
  expect(summary(plan(release('2', one), observed(all)))).toEqual(['db keep', 'migrate keep', 'web keep']);
});

test('only what changed is replaced', () => {
  const actions = plan(release('2', { ...one, web: 'web 2' }), observed(all));
  expect(summary(actions)).toEqual(['db keep', 'migrate keep', 'web replace start-first']);
  expect(actions[2]).toMatchObject({ name: 'shop-web-2', serving: 'web-id', running: ['web-id'] });
});

test('a rebuilt image with the same content changes nothing', () => {
  const images = { web: { id: 'other', content: 'web-content' } };
  expect(summary(plan(release('2', { ...one, web: 'web 2' }), observed(all, { images })))[2]).toBe(
    'web keep',
  );
});

test('a changed definition replaces a service whose image is the same', async () => {
  const changed = await load(COMPOSE.replace('{image: web, ports', '{image: web, environment: [A=1], ports'));
  expect(summary(plan(release('2', one, changed), observed(all)))[2]).toBe('web replace start-first');
});

test.each<[string, Partial<ObservedContainer>]>([
  ['is unhealthy', { unhealthy: true }],
  ['never got its ports', { published: false }],
  ['was not made by Slipway', { digest: undefined, definition: undefined, release: undefined }],
])('a container that %s is replaced even by its like', (_, fields) => {
  const actions = plan(release('2', one), observed([container('web', fields), migrated, container('db')]));
  expect(summary(actions)[2]).toBe('web replace start-first');
});

test('a job that failed is run again', () => {
  const failed = container('migrate', { running: false, exitCode: 1 });
  expect(summary(plan(release('2', one), observed([failed])))[1]).toBe('migrate run');
});

test('after a rollout that was cut off, all that runs is replaced, and the published one serves', () => {
  const left = container('web', { id: 'left', name: 'shop-web-1-2', published: false });
  const [, , web] = plan(release('2', one), observed([left, container('web')]));
  expect(web).toMatchObject({ kind: 'replace', serving: 'web-id', running: ['left', 'web-id'] });
});

test('services the release does not have are retired', async () => {
  const smaller = await load('services: {db: {image: db, volumes: [data:/d]}}\nvolumes: {data: }');
  const actions = plan(release('2', { db: 'db 1' }, smaller), observed(all));
  expect(summary(actions)).toEqual(['db keep', 'web retire']);
  expect(actions[1]).toMatchObject({ serving: 'web-id' });
});

test('names that are taken are not taken again', () => {
  const taken = [
    container('web', { running: false, name: 'shop-web-2' }),
    container('web', { name: 'shop-web-2-2' }),
  ];
  expect(plan(release('2', { ...one, web: 'x' }), observed(taken))[2]).toMatchObject({
    name: 'shop-web-2-3',
  });
  const commit = `sha-${'abcdef0123456789'.repeat(2)}`;
  expect(plan(release(commit, one), observed([]))[2]).toMatchObject({ name: 'shop-web-abcdef012345' });
});

test('anonymous volumes go on, and make the service stop first', () => {
  const old = container('web', { anonymous: { '/data': 'v'.repeat(64) } });
  const [, , web] = plan(release('2', { ...one, web: 'x' }), observed([old]));
  expect(web).toMatchObject({ order: 'stop-first', carried: { '/data': 'v'.repeat(64) } });
});

test.each([
  ['volumes: [data:/d]', 'stop-first'],
  ['volumes: ["data:/d:ro"]', 'start-first'],
  ['volumes: ["/srv/x:/d"]', 'stop-first'],
  ['volumes: [/anonymous]', 'start-first'],
  ['networks: {default: {ipv4_address: 10.0.0.9}}', 'stop-first'],
  ['volumes: [data:/d], deploy: {update_config: {order: start-first}}', 'start-first'],
  ['deploy: {update_config: {order: stop-first}}', 'stop-first'],
])('%s is replaced %s', async (lines, order) => {
  const own = await load(`services: {web: {image: web, ${lines}}}\nvolumes: {data: }`);
  expect(summary(plan(release('1', { web: 'x' }, own), observed([])))).toEqual([`web replace ${order}`]);
});

test('a service without an image, and a circle of dependencies, are failures', async () => {
  expect(() => plan(release('1', { web: 'x' }), observed([]))).toThrow(
    expect.objectContaining({ code: 'no-image' }),
  );
  const circle = await load('services: {a: {image: a, depends_on: [b]}, b: {image: b, depends_on: [a]}}');
  expect(() => plan(release('1', { a: 'a', b: 'b' }, circle), observed([]))).toThrow(/a → b → a/);
});

function record(version: string, web: string, db = 'db-id'): ReleaseRecord {
  const service = (id: string) => ({ container: id, digest: '', image: '', job: false });
  const services = { web: service(web), db: service(db) };
  return { id: `r${version}`, version, commit: '', deployedAt: `2026-01-0${version}T00:00:00Z`, services };
}

test('the current release is the latest one whose containers run', () => {
  const records = [record('3', 'w3'), record('2', 'w2'), record('1', 'w1')];
  const running = (web: string) => [container('web', { id: web }), container('db')];
  const stopped = container('web', { id: 'w3', running: false });
  expect(currentRelease({ records, containers: running('w3') })?.version).toBe('3');
  expect(currentRelease({ records, containers: [...running('w2'), stopped] })?.version).toBe('2');
  expect(currentRelease({ records, containers: running('other') })).toBeUndefined();
  expect(currentRelease({ records, containers: [] })).toBeUndefined();
});

test('the release to go back to is the one before the current one that ran in other containers', () => {
  const records = [record('4', 'w3'), record('3', 'w3'), record('2', 'w2'), record('1', 'w1')];
  const running = (web: string) => [container('web', { id: web }), container('db')];
  expect(previousRelease({ records, containers: running('w3') })?.version).toBe('2');
  expect(previousRelease({ records, containers: running('w2') })?.version).toBe('1');
  expect(previousRelease({ records, containers: running('w1') })).toBeUndefined();
});

test('releases beyond those to keep are forgotten, but not what runs, is shared or was not ours', () => {
  const records = [record('4', 'w4'), record('3', 'w3'), record('2', 'w2'), record('1', 'w1')];
  const stopped = ['w3', 'w2', 'w1', 'unrecorded', 'needed'].map((id) =>
    container('web', { id, running: false }),
  );
  const foreign = container('web', { id: 'foreign', running: false, release: undefined });
  const containers = [container('web', { id: 'w4' }), container('db'), ...stopped, foreign];
  expect(prunable({ records, containers }, 1, new Set(['needed']))).toEqual({
    records: [records[2], records[3]],
    containers: ['w2', 'w1', 'unrecorded'],
  });
  const rolledBack = [container('web', { id: 'w1' }), ...stopped.filter(({ id }) => id !== 'w1')];
  expect(prunable({ records, containers: rolledBack }, 1, new Set()).records).toEqual([records[2]]);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf, type RunConfig } from '@slipway/oci';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCreateRequest } from '../api/create-request.ts';
import { Events } from '../events.ts';
import { Volumes } from '../volume/volumes.ts';
import { newContainer } from './create.ts';
import { requestedAt } from './mount-points.ts';
import type { ContainerRecord, MountPoint } from './record.ts';

const NOW = new Date('2026-01-02T03:04:05Z');
const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

let folder: string;
let volumes: Volumes;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-create-'));
  volumes = new Volumes(folder, new Events(() => NOW), () => NOW);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Wanted {
  readonly name?: string;
  readonly body?: object;
  readonly image?: RunConfig;
  readonly others?: readonly ContainerRecord[];
}

function create({ name, body = {}, image = {}, others = [] }: Wanted): ContainerRecord {
  return newContainer(
    parseCreateRequest({ Image: 'web', ...body }, name),
    {
      reference: 'docker.io/library/web:latest',
      id: digestOf('config'),
      manifest: digestOf('manifest'),
      config: {
        architecture: 'amd64',
        os: 'linux',
        rootfs: { type: 'layers', diff_ids: [digestOf('layer')] },
        config: { Cmd: ['serve'], ...image },
      },
    },
    volumes,
    others,
    NOW,
  );
}

const mountsOf = (binds: readonly string[], more: object = {}) =>
  create({ body: { HostConfig: { Binds: binds, ...more } } }).mounts;

test('a new container has an id, a name, its image, and has not run', () => {
  const record = create({});
  expect(record.id).toMatch(/^[0-9a-f]{64}$/);
  expect(record.name).toMatch(/^[a-z]+_[a-z]+$/);
  expect(record.config.Hostname).toBe(record.id.slice(0, 12));
  expect(record).toMatchObject({
    created: NOW.toISOString(),
    image: { id: digestOf('config'), manifest: digestOf('manifest') },
    layers: [digestOf('layer')],
    state: { status: 'created', pid: 0 },
  });
});

test.each<[string, object, RunConfig, readonly string[] | null, readonly string[] | null]>([
  ['the image’s command', {}, { Entrypoint: ['e'], Cmd: ['c'] }, ['e'], ['c']],
  ['another command', { Cmd: ['x'] }, { Entrypoint: ['e'], Cmd: ['c'] }, ['e'], ['x']],
  ['another entry point', { Entrypoint: ['x'] }, { Entrypoint: ['e'], Cmd: ['c'] }, ['x'], null],
  ['both', { Entrypoint: ['x'], Cmd: ['y'] }, { Entrypoint: ['e'], Cmd: ['c'] }, ['x'], ['y']],
  ['no entry point', { Entrypoint: [''], Cmd: ['y'] }, { Entrypoint: ['e'], Cmd: ['c'] }, null, ['y']],
  ['a command of one word', { Cmd: 'y' }, { Entrypoint: ['e'] }, ['e'], ['y']],
])('%s', (_, body, image, Entrypoint, Cmd) => {
  expect(create({ body, image }).config).toMatchObject({ Entrypoint, Cmd });
});

test('without a command there is no container', () => {
  expect(() => create({ image: { Cmd: null } })).toThrow(expect.objectContaining({ code: 'no-command' }));
});

test.each<[readonly string[], readonly string[], readonly string[]]>([
  [[], [], [PATH]],
  [
    ['PATH=/bin', 'A=1'],
    ['A=2', 'B=x=y'],
    ['PATH=/bin', 'A=2', 'B=x=y'],
  ],
  [['A=1', 'B=2'], ['A'], [PATH, 'B=2']],
  [[], ['PATH=/mine', 'E='], ['PATH=/mine', 'E=']],
])('variables of the image %j and asked for %j', (base, wanted, merged) => {
  expect(create({ image: { Env: base }, body: { Env: wanted } }).config.Env).toEqual(merged);
});

test('labels, ports and volumes are those of the image and those asked for', () => {
  const { config } = create({
    image: { Labels: { a: '1', b: '1' }, ExposedPorts: { '80/tcp': {} }, User: 'www', WorkingDir: '/srv' },
    body: { Labels: { b: '2' }, ExposedPorts: { '81/tcp': {} }, WorkingDir: '/app' },
  });
  expect(config).toMatchObject({
    Labels: { a: '1', b: '2' },
    ExposedPorts: { '80/tcp': {}, '81/tcp': {} },
    User: 'www',
    WorkingDir: '/app',
  });
});

test('a health check takes what it does not set from the image', () => {
  const image = { Healthcheck: { Test: ['CMD', 'a'], Interval: 5e9, Retries: 2 } };
  const body = { Healthcheck: { Interval: 9e9, Retries: 0 } };
  expect(create({ image, body }).config.Healthcheck).toEqual({
    Test: ['CMD', 'a'],
    Interval: 9e9,
    Retries: 2,
  });
});

test.each(['a', '-web', 'web/1', 'wéb', ''])('the name %j is refused', (name) => {
  expect(() => create({ name })).toThrow(expect.objectContaining({ code: 'bad-name' }));
});

test('a name is given once', () => {
  const first = create({ name: '/web' });
  expect(first.name).toBe('web');
  expect(() => create({ name: 'web', others: [first] })).toThrow(
    expect.objectContaining({ code: 'name-taken', message: expect.stringContaining(first.id) }),
  );
});

test('an invented name is not one that is taken', () => {
  const others: ContainerRecord[] = [];
  for (let count = 0; count < 300; count += 1) others.push(create({ others }));
  expect(new Set(others.map(({ name }) => name)).size).toBe(300);
});

test.each<[string, Partial<MountPoint>]>([
  ['/srv:/data', { Type: 'bind', Source: '/srv', Destination: '/data', RW: true, Propagation: 'rprivate' }],
  ['/srv/../opt:/data:ro,rslave', { Type: 'bind', Source: '/opt', RW: false, Propagation: 'rslave' }],
  ['store:/data', { Type: 'volume', Name: 'store', RW: true, Driver: 'local' }],
  ['store:/data:ro', { Type: 'volume', Name: 'store', RW: false }],
  ['/data', { Type: 'volume', Name: expect.stringMatching(/^[0-9a-f]{64}$/), Destination: '/data' }],
])('-v %s', (bind, mount) => {
  expect(mountsOf([bind])).toEqual([expect.objectContaining(mount)]);
});

test.each(['', ':', 'a:', ':/data', 'a:b', '/srv:/', '/srv:/data:ro:x', 'data'])(
  '-v %j is refused',
  (bind) => {
    expect(() => mountsOf([bind])).toThrow(expect.objectContaining({ code: 'bad-mount' }));
  },
);

test('a folder that is not named from the root would be a volume, and is no name for one', () => {
  expect(() => mountsOf(['./srv:/data'])).toThrow('use absolute path');
});

test('what a container mounts cannot be shared with the host', () => {
  expect(() => mountsOf(['/srv:/data:rshared'])).toThrow(expect.objectContaining({ code: 'unsupported' }));
});

test('a mount in the place of a VOLUME spares the anonymous volume', () => {
  const image = { Volumes: { '/data': {}, '/cache': {}, '/tmp': {} } };
  const HostConfig = { Binds: ['/srv:/data'], Tmpfs: { '/tmp/': '' } };
  const { mounts } = create({ image, body: { HostConfig } });
  expect(mounts.map(({ Type, Destination }) => [Type, Destination])).toEqual([
    ['volume', '/cache'],
    ['bind', '/data'],
  ]);
});

test('mounts of the long form', () => {
  const Mounts = [
    { Type: 'bind', Source: '/srv', Target: '/a', ReadOnly: true, BindOptions: { Propagation: 'slave' } },
    { Type: 'volume', Source: 'store', Target: '/b' },
    { Type: 'tmpfs', Target: '/c' },
  ];
  expect(mountsOf([], { Mounts })).toMatchObject([
    { Type: 'bind', Source: '/srv', RW: false, Propagation: 'slave' },
    { Type: 'volume', Name: 'store', RW: true },
    { Type: 'tmpfs', Destination: '/c' },
  ]);
});

test('mounts are taken over from another container, read-only if so asked', () => {
  const other = create({ name: 'data', body: { HostConfig: { Binds: ['/srv:/a', 'store:/b:ro'] } } });
  const taken = (from: string) =>
    create({ others: [other], body: { HostConfig: { VolumesFrom: [from], Binds: ['/own:/b'] } } }).mounts;
  expect(taken('data')).toMatchObject([{ Source: '/srv', RW: true }, { Source: '/own' }]);
  expect(taken(`${other.id.slice(0, 12)}:ro`)).toMatchObject([
    { Source: '/srv', RW: false },
    { Source: '/own' },
  ]);
  expect(() => taken('nobody')).toThrow(expect.objectContaining({ code: 'bad-mount' }));
});

test('an empty command or entry point is as good as none', () => {
  expect(create({ body: { Cmd: [] }, image: { Cmd: ['x'] } }).config.Cmd).toEqual(['x']);
  expect(create({ body: { Entrypoint: [] }, image: { Cmd: ['x'] } }).config.Cmd).toEqual(['x']);
});

test('a path with a slash at its end is the same place', () => {
  const image = { Cmd: ['x'], Volumes: { '/data': {} } };
  expect(create({ body: { HostConfig: { Binds: ['/srv:/data/'] } }, image }).mounts).toHaveLength(1);
});

test('what was asked of a mount is found by its place', () => {
  const Mounts = [
    { Type: 'volume', Source: null, Target: '/data/', VolumeOptions: { NoCopy: true } },
    { Type: 'bind', Source: '/srv', Target: '/srv', BindOptions: null },
  ];
  const { mounts, hostConfig } = create({ body: { HostConfig: { Mounts } } });
  expect(mounts.map((mount) => requestedAt(hostConfig, mount))).toMatchObject(Mounts);
});

test('nothing is mounted in place of the root', () => {
  const Mounts = [{ Type: 'bind', Source: '/srv', Target: '/data/..' }];
  for (const HostConfig of [{ Mounts }, { Tmpfs: { '/': '' } }])
    expect(() => create({ body: { HostConfig } })).toThrow("destination can't be '/'");
});

test('a creation that is refused leaves no volume without a name', () => {
  const before = volumes.list();
  expect(() => mountsOf(['/data', 'srv/relative:/x'])).toThrow();
  expect(volumes.list()).toEqual(before);
});

test('two mounts on one place are refused', () => {
  const body = { HostConfig: { Binds: ['/srv:/data', '/opt:/data'] } };
  expect(() => create({ body, image: { Cmd: ['x'] } })).toThrow(/Duplicate mount point: \/data/);
});

test('volumes of nobody are refused', () => {
  const others = [create({ image: { Cmd: ['x'] } })];
  const body = { HostConfig: { VolumesFrom: [':ro'] } };
  expect(() => create({ body, image: { Cmd: ['x'] }, others })).toThrow(
    expect.objectContaining({ code: 'bad-mount' }),
  );
});

test.each([
  { LogConfig: { Type: 'json-file', Config: { tag: '{{.Colour}}' } } },
  { LogConfig: { Type: 'journald', Config: {} } },
  { SecurityOpt: ['apparmor=mine'] },
  { Runtime: 'kata' },
])('what the engine does not do is refused: %j', (HostConfig) => {
  expect(() => create({ body: { HostConfig }, image: { Cmd: ['x'] } })).toThrow(
    expect.objectContaining({ code: 'unsupported' }),
  );
});

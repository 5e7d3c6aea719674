import type { Digest } from '@slipway/oci';
import { describe, expect, test } from 'vitest';
import { type ContainerRecord, NEW_STATE } from '../container/record.ts';
import { sharedAddresses } from './addresses.ts';
import { compareElements, elementOf, elementsIn } from './firewall.ts';
import { compareImage } from './images.ts';
import { compareLinks } from './links.ts';
import { mountsBelow } from './mounts.ts';
import { compareProcesses } from './processes.ts';
import { isTemporary } from './temporaries.ts';

const digest = (digit: string) => `sha256:${digit.repeat(64)}` as Digest;

describe('links', () => {
  const wanted = { owner: 'slipway', bridges: ['slipway0'], veths: ['sw1'] };
  const repairs = { removeBridge: async () => {}, makeBridges: async () => {}, unplug: async () => {} };
  const compare = (there: Parameters<typeof compareLinks>[0]) =>
    compareLinks(there, wanted, repairs).map(({ noun, name, repair }) => [noun, name, repair?.did]);

  test('those of the records are no finding, nor is what belongs to others', () => {
    const others = [
      { name: 'docker0' },
      { name: 'vethx', master: 'docker0' },
      { name: 'b', alias: 'slipway-1' },
    ];
    const own = [
      { name: 'slipway0', alias: 'slipway' },
      { name: 'sw1', master: 'slipway0' },
    ];
    expect(compare([...own, ...others])).toEqual([]);
  });

  test('a bridge of no network is known by its alias, a veth by its bridge', () => {
    const own = [
      { name: 'slipway0', alias: 'slipway' },
      { name: 'sw1', master: 'slipway0' },
    ];
    const left = [
      { name: 'swx', alias: 'slipway' },
      { name: 'sw2', master: 'slipway0' },
      { name: 'sw3', master: 'swx' },
    ];
    expect(compare([...own, ...left])).toEqual([
      ['veth', 'sw2', 'removed'],
      ['veth', 'sw3', 'removed'],
      ['bridge', 'swx', 'removed'],
    ]);
  });

  test('what is missing is found too', () => {
    expect(compare([])).toEqual([
      ['bridge', 'slipway0', 'made'],
      ['veth', 'sw1', undefined],
    ]);
  });
});

describe('the nftables table', () => {
  const json = JSON.stringify({
    nftables: [
      { metainfo: { version: '1.0.6' } },
      { set: { family: 'ip', table: 'slipway', name: 'bridges', elem: ['slipway0'] } },
      {
        set: {
          family: 'ip',
          table: 'slipway',
          name: 'subnets',
          elem: [{ prefix: { addr: '172.28.0.0', len: 20 } }],
        },
      },
      {
        map: {
          family: 'ip',
          table: 'slipway',
          name: 'published',
          elem: [[{ concat: ['tcp', 80] }, { concat: ['172.28.0.2', 8080] }]],
        },
      },
      {
        map: {
          family: 'ip',
          table: 'other',
          name: 'published',
          elem: [[{ concat: ['tcp', 1] }, { concat: ['a', 1] }]],
        },
      },
    ],
  });
  const there = elementsIn(json, 'slipway');

  test('is read and written in the same words', () => {
    const port = { protocol: 'tcp', hostAddress: '0.0.0.0', hostPort: 80, address: '172.28.0.2', port: 8080 };
    expect(there).toEqual(['ip bridges slipway0', elementOf({ ...port, protocol: 'tcp' })]);
    expect(elementOf({ ...port, protocol: 'udp', hostAddress: '10.0.0.1' })).toBe(
      'ip published_at 10.0.0.1 . udp . 80 : 172.28.0.2 . 8080',
    );
  });

  test('is found wrong by what is too much and what is missing', () => {
    const findings = compareElements(there, ['ip bridges slipway0', 'published x'], async () => {});
    expect(findings.map(({ name }) => name)).toEqual([there[1], 'published x']);
  });
});

test('mounts below a folder, deepest first, with the names that mountinfo escapes', () => {
  const line = (path: string) => `36 35 98:0 / ${path} rw,noatime shared:1 - tmpfs tmpfs rw`;
  const table = [line('/'), line('/run/s/mount'), line('/run/s/mount/a\\040b'), line('/run/s/mountain')].join(
    '\n',
  );
  expect(mountsBelow(table, ['/run/s/mount'])).toEqual(['/run/s/mount/a b', '/run/s/mount']);
});

describe('processes', () => {
  const wanted = { engine: 1000, run: '/run/s', alive: ['alive'] };
  const conmon = (id: string) => [
    'conmon',
    '--cid',
    id,
    '--runtime',
    '/run/s/launch',
    '--bundle',
    `/run/s/containers/${id}`,
  ];
  const found = (argv: readonly string[], parent = 1) =>
    compareProcesses([{ pid: 7, parent, started: '5', argv }], wanted).length > 0;

  test('a conmon or OCI runtime of a container that does not run is left over', () => {
    expect(found(conmon('gone'))).toBe(true);
    expect(
      found(['crun', '--root', '/run/s/oci', 'create', '--bundle', '/run/s/containers/gone', 'gone']),
    ).toBe(true);
    expect(found(['crun', '--root', '/run/s/oci', 'start', 'gone'])).toBe(true);
  });

  test.each([
    ['of a container that runs', conmon('alive'), 1],
    ['our own child', conmon('gone'), 1000],
    [
      'of another engine',
      ['conmon', '--runtime', '/run/other/launch', '--bundle', '/run/other/containers/x'],
      1,
    ],
    ['a program that mentions us', ['vi', '/run/s/launch', '/run/s/containers/gone'], 1],
  ])('not one %s', (_, argv, parent) => expect(found(argv, parent)).toBe(false));
});

test('two containers with one address are found, in one network only', () => {
  const endpoint = { address: '172.28.0.2', veth: 'v', inside: 'eth0' };
  const record = (name: string, endpoints: object, status = 'running') =>
    ({ name, state: { ...NEW_STATE, status, endpoints } }) as ContainerRecord;
  const one = record('one', { bridge: endpoint });
  expect(sharedAddresses([one, record('two', { other: endpoint })])).toEqual([]);
  expect(sharedAddresses([one, record('two', { bridge: endpoint }, 'exited')])).toEqual([]);
  expect(sharedAddresses([one, record('two', { bridge: endpoint })])[0]?.problem).toContain(
    'both one and two',
  );
});

describe('an image', () => {
  const image = { id: digest('1'), repoDigests: ['r/x@sha256:2'] };
  const needs = { blobs: new Set([digest('a')]), layers: new Map([[digest('b'), undefined]]) };
  const repairs = { extract: async () => {}, remove: () => {} };
  const compare = (blobs: readonly Digest[], layers: readonly Digest[]) =>
    compareImage(image, needs, { blobs: new Set(blobs), layers: new Set(layers) }, repairs);

  test('that is whole is no finding', () => expect(compare([digest('a')], [digest('b')])).toEqual([]));

  test('without one of its blobs goes, and the finding says where to get it', () => {
    expect(compare([], [digest('b')])).toMatchObject([
      { problem: expect.stringContaining('pull r/x@sha256:2 again'), repair: { did: 'removed' } },
    ]);
  });

  test('without one of its layers gets it from its blob', () => {
    expect(compare([digest('a')], [])).toMatchObject([{ repair: { did: 'extracted it' } }]);
  });
});

test.each([
  ['images.json.123456', true],
  [`${'a'.repeat(64)}.77`, true],
  ['images.json', false],
  ['engine.log.1', false],
  ['a'.repeat(64), false],
])('%s is a temporary file: %s', (name, expected) => expect(isTemporary(name)).toBe(expected));

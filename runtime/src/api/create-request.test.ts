import { expect, test } from 'vitest';
import { parseCreateRequest } from './create-request.ts';

const parse = (body: object, name?: string) => parseCreateRequest({ Image: 'web', ...body }, name);

test('what is left out has its zero value, and what is empty is null, as Docker reads it back', () => {
  const { config, hostConfig, networks, ...rest } = parse({});
  expect(rest).toEqual({});
  expect(config).toMatchObject({
    Image: 'web',
    Cmd: null,
    Entrypoint: null,
    Env: [],
    Labels: {},
    Tty: false,
  });
  expect(config).not.toHaveProperty('Healthcheck');
  expect(hostConfig).toMatchObject({
    Binds: null,
    PortBindings: {},
    NetworkMode: 'bridge',
    RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
    ShmSize: 64 << 20,
    LogConfig: { Type: 'json-file', Config: {} },
  });
  expect(networks).toEqual({ bridge: { aliases: [] } });
});

test('null and zero values, as the docker CLI sends them, mean the same', () => {
  const nulls = {
    ...{
      Cmd: null,
      Entrypoint: null,
      Env: null,
      Labels: null,
      Volumes: null,
      Healthcheck: null,
      StopSignal: '',
    },
    HostConfig: {
      ...{
        Binds: null,
        PortBindings: null,
        Links: null,
        CapAdd: null,
        Devices: null,
        Ulimits: null,
        Init: null,
      },
      ...{ NetworkMode: 'default', RestartPolicy: null, LogConfig: { Type: '', Config: null }, ShmSize: 0 },
      ...{
        UsernsMode: '',
        CgroupParent: '',
        BlkioWeight: 0,
        DeviceRequests: [],
        StorageOpt: null,
        Isolation: '',
      },
    },
    NetworkingConfig: { EndpointsConfig: { default: null } },
  };
  const [given, none] = [parse(nulls), parse({})];
  expect(given.config).toEqual(none.config);
  expect(given.hostConfig).toMatchObject({ ...none.hostConfig, Init: null });
  expect(given.networks).toEqual(none.networks);
});

test.each<[string | undefined, object | undefined, readonly string[]]>([
  [undefined, undefined, ['bridge']],
  ['none', undefined, []],
  ['host', undefined, []],
  ['container:db', undefined, []],
  [
    'shop',
    { shop: { Aliases: ['web'], IPAMConfig: { IPv4Address: '10.0.0.9' } }, back: null },
    ['shop', 'back'],
  ],
])('the network mode %j with endpoints %j', (mode, EndpointsConfig, names) => {
  const { networks } = parse({ HostConfig: { NetworkMode: mode }, NetworkingConfig: { EndpointsConfig } });
  expect(Object.keys(networks)).toEqual(names);
  if (names.includes('shop')) expect(networks['shop']).toEqual({ aliases: ['web'], address: '10.0.0.9' });
});

test('a command of one string is one word', () => {
  expect(parse({ Cmd: 'a b', Entrypoint: ['c'] }).config).toMatchObject({ Cmd: ['a b'], Entrypoint: ['c'] });
});

test('exposed ports are given a protocol, and ranges are spelled out', () => {
  const { config } = parse({ ExposedPorts: { 9000: {}, '53/udp': {}, '8000-8001': {} } });
  expect(Object.keys(config.ExposedPorts ?? {}).sort()).toEqual([
    '53/udp',
    '8000/tcp',
    '8001/tcp',
    '9000/tcp',
  ]);
});

test('fields nobody knows are left out, the name is kept', () => {
  const request = parse({ FutureField: 1, Nobody: 'x' }, 'shop');
  expect(request.name).toBe('shop');
  expect(request.config).not.toHaveProperty('FutureField');
});

test.each([
  ['Runtime', 'runsc'],
  ['UsernsMode', 'private'],
  ['DeviceRequests', [{ Driver: 'nvidia' }]],
  ['StorageOpt', { size: '1G' }],
  ['VolumeDriver', 'nfs'],
  ['MemorySwappiness', 60],
  ['CpuRealtimePeriod', 1000],
])('%s %j is refused rather than dropped', (field, value) => {
  expect(() => parse({ HostConfig: { [field]: value } })).toThrow(
    expect.objectContaining({ code: 'unsupported', message: expect.stringContaining(field) }),
  );
});

test('a mount that asks for what is not there is refused', () => {
  expect(() => parse({ HostConfig: { Mounts: [{ Type: 'image', Target: '/a' }] } })).toThrow(
    expect.objectContaining({ code: 'unsupported' }),
  );
});

test('a log driver that is not there is refused', () => {
  expect(() => parse({ HostConfig: { LogConfig: { Type: 'syslog' } } })).toThrow(
    expect.objectContaining({ code: 'unsupported', message: expect.stringContaining("'syslog'") }),
  );
});

test.each([
  ['no object', 'web', /invalid/],
  ['no image', {}, /Image/],
  ['a number for a list', { Image: 'web', Env: 3 }, /Env/],
  ['a mount to nowhere', { Image: 'web', HostConfig: { Mounts: [{ Type: 'bind' }] } }, /Mounts/],
])('%s is a bad request', (_, body, problem) => {
  expect(() => parseCreateRequest(body, undefined)).toThrow(
    expect.objectContaining({ code: 'bad-request', message: expect.stringMatching(problem) }),
  );
});

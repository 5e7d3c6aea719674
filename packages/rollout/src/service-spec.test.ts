import { digestOf } from '@slipway/oci';
import { expect, test } from 'vitest';
import { parseCompose } from './compose/compose.ts';
import { loadProject } from './compose/project-files.ts';
import { fileFolders } from './service-files.ts';
import { attachments, containerSpec, definitionDigest } from './service-spec.ts';

const load = async (service: string, files: Record<string, string> = {}) => {
  const text = `services: {web: {image: app, ${service}}}
volumes: {data: }
networks: {back: }
secrets: {key: {file: key}}
configs: {site: {file: site}}`;
  const project = await loadProject(
    parseCompose(text, '/srv/shop/compose.yaml', {}),
    async (path) => files[path],
    {},
  );
  return { project, web: project.services.web ?? expect.fail() };
};

const image = { reference: 'registry.test:5000/team/app:1.4', digest: digestOf('app') };
const release = { version: '1.4.2', commit: 'abc', deployedAt: '2026-01-02T03:04:05Z' };
const spec = async (service: string) => {
  const { project, web } = await load(service);
  return containerSpec(web, project, image, release);
};

test('a container runs the image by its digest and says what it belongs to', async () => {
  const { project, web } = await load('labels: {team: a}');
  expect(containerSpec(web, project, image, release)).toEqual({
    Image: `registry.test:5000/team/app@${image.digest}`,
    Labels: {
      team: 'a',
      'com.docker.compose.project': 'shop',
      'com.docker.compose.service': 'web',
      'dev.slipway.release': '1.4.2',
      'dev.slipway.commit': 'abc',
      'dev.slipway.deployed-at': '2026-01-02T03:04:05Z',
      'dev.slipway.digest': image.digest,
      'dev.slipway.service': definitionDigest(web, project),
      'dev.slipway.order': 'start-first',
    },
    HostConfig: { NetworkMode: 'shop_default', RestartPolicy: { Name: 'no' } },
    NetworkingConfig: { EndpointsConfig: { shop_default: { Aliases: ['web'] } } },
  });
});

test.each([
  ['command: a b, entrypoint: [c]', { Cmd: ['a', 'b'], Entrypoint: ['c'] }],
  [
    'environment: {A: 1}, user: "1:2", working_dir: /w, hostname: h',
    { Env: ['A=1'], User: '1:2', WorkingDir: '/w', Hostname: 'h' },
  ],
  ['stop_signal: INT, stop_grace_period: 1500ms', { StopSignal: 'INT', StopTimeout: 2 }],
  [
    'ports: ["127.0.0.1:81:80", "82:80", "53/udp"]',
    {
      ExposedPorts: { '80/tcp': {}, '53/udp': {} },
      HostConfig: {
        PortBindings: {
          '80/tcp': [
            { HostIp: '127.0.0.1', HostPort: '81' },
            { HostIp: '', HostPort: '82' },
          ],
          '53/udp': [{ HostIp: '', HostPort: '' }],
        },
      },
    },
  ],
  [
    'volumes: [data:/d, "/a:/b:ro", ./c:/c, /anon]',
    {
      HostConfig: {
        Binds: ['/a:/b:ro'],
        Mounts: [
          { Type: 'volume', Source: 'shop_data', Target: '/d', ReadOnly: false },
          { Type: 'bind', Source: '/srv/shop/c', Target: '/c', ReadOnly: false },
          { Type: 'volume', Target: '/anon', ReadOnly: false },
        ],
      },
    },
  ],
  [
    'tmpfs: "/t:size=1m", volumes: [{type: tmpfs, target: /u, tmpfs: {size: 1k, mode: "1777"}}]',
    {
      HostConfig: { Tmpfs: { '/t': 'size=1m', '/u': 'size=1024,mode=1777' } },
    },
  ],
  ['restart: always', { HostConfig: { RestartPolicy: { Name: 'unless-stopped' } } }],
  [
    'restart: "on-failure:2"',
    { HostConfig: { RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 2 } } },
  ],
  [
    'mem_limit: 1k, cpus: 0.5, pids_limit: 9, shm_size: 2k',
    {
      HostConfig: { Memory: 1024, NanoCpus: 500_000_000, PidsLimit: 9, ShmSize: 2048 },
    },
  ],
  [
    'cap_add: [A], cap_drop: [ALL], read_only: true, init: true, security_opt: ["no-new-privileges:true"]',
    {
      HostConfig: {
        CapAdd: ['A'],
        CapDrop: ['ALL'],
        ReadonlyRootfs: true,
        Init: true,
        SecurityOpt: ['no-new-privileges:true'],
      },
    },
  ],
  [
    'ulimits: {nofile: 9}, sysctls: {a: 1}, extra_hosts: ["x:1.2.3.4"], dns: [1.1.1.1]',
    {
      HostConfig: {
        Ulimits: [{ Name: 'nofile', Soft: 9, Hard: 9 }],
        Sysctls: { a: '1' },
        ExtraHosts: ['x:1.2.3.4'],
        Dns: ['1.1.1.1'],
      },
    },
  ],
  ['logging: {driver: local}', { HostConfig: { LogConfig: { Type: 'local', Config: {} } } }],
])('%s', async (service, expected) => {
  expect(await spec(service)).toMatchObject(expected);
});

test('a service is on its first network from the start, and known there by its name', async () => {
  const { project, web } = await load('networks: {back: {aliases: [b]}, default: }');
  expect(containerSpec(web, project, image, release).HostConfig?.NetworkMode).toBe('shop_back');
  expect(attachments(web, project)).toEqual([
    ['shop_back', { Aliases: ['web', 'b'] }],
    ['shop_default', { Aliases: ['web'] }],
  ]);
});

test('the definition’s digest follows everything but the image', async () => {
  const digest = async (service: string, files?: Record<string, string>) => {
    const { project, web } = await load(service, files);
    return definitionDigest(web, project);
  };
  const key = { '/srv/shop/key': 'a', '/srv/shop/site': 's' };
  const digests = await Promise.all([
    digest('environment: {A: 1}'),
    digest('environment: {A: 2}'),
    digest('networks: [default, back]'),
    digest('secrets: [key]', key),
    digest('secrets: [key]', { ...key, '/srv/shop/key': 'b' }),
    digest('secrets: [{source: key, mode: 0400}]', key),
    digest('configs: [site]', key),
  ]);
  expect(new Set(digests).size).toBe(digests.length);
  expect(await digest('environment: [A=1]')).toBe(digests[0]);
  expect(await digest('environment: [A=1], build: .')).toBe(digests[0]);
});

test('secrets get a volume of their own where the container cannot be written', async () => {
  const files = { '/srv/shop/key': 'a', '/srv/shop/site': 's' };
  const folders = async (service: string) => fileFolders((await load(service, files)).web);
  expect(await folders('secrets: [key]')).toEqual([]);
  expect(await folders('secrets: [key], read_only: true')).toEqual(['/run/secrets']);
  expect(await folders('secrets: [key], tmpfs: /run')).toEqual(['/run/secrets']);
  await expect(folders('configs: [site], read_only: true')).rejects.toMatchObject({
    code: 'unsupported-compose',
  });
});

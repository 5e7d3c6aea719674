import { Failure, Secret } from '@slipway/failure';
import { expect, test } from 'vitest';
import { parseCompose } from './compose.ts';
import type { Service } from './project.ts';
import { loadProject } from './project-files.ts';

const FILE = '/srv/shop/compose.yaml';

/** One service `web` with the given lines, and everything else it may name. */
function web(lines: string, variables: Record<string, string> = {}): Service {
  const indented = lines.split('\n').map((line) => `    ${line}`);
  const text = [
    'services:',
    '  web:',
    '    image: app',
    ...indented,
    '  db: {image: pg}',
    'volumes: {data: , shared: {external: true}}',
    'networks: {back: }',
    'secrets: {key: {file: ./key.pem}, token: {environment: TOKEN}}',
    'configs: {site: {content: "a $${b}"}}',
  ].join('\n');
  const project = parseCompose(text, FILE, { TOKEN: 't', ...variables });
  return project.services.web ?? expect.fail();
}

test.each<[string, Partial<Service>]>([
  ['command: npm run "the app"', { command: ['npm', 'run', 'the app'] }],
  ['command: [npm, run, 1]', { command: ['npm', 'run', '1'] }],
  ['command:', { command: undefined }],
  ['entrypoint: []', { entrypoint: [] }],
  [
    'environment: {A: 1, B: true, C: "x", D: , GIVEN: }',
    { environment: { A: '1', B: 'true', C: 'x', GIVEN: 'g' } },
  ],
  ['environment: [A=b=c, GIVEN, NONE]', { environment: { A: 'b=c', GIVEN: 'g' } }],
  ['env_file: a.env', { envFiles: [{ path: '/srv/shop/a.env', required: true }] }],
  [
    'env_file: [{path: b.env, required: false}]',
    { envFiles: [{ path: '/srv/shop/b.env', required: false }] },
  ],
  ['ports: [80]', { ports: [{ target: 80, protocol: 'tcp' }] }],
  ['ports: ["8080:80/udp"]', { ports: [{ target: 80, published: '8080', protocol: 'udp' }] }],
  [
    'ports: ["127.0.0.1:81:80"]',
    { ports: [{ target: 80, published: '81', hostIp: '127.0.0.1', protocol: 'tcp' }] },
  ],
  ['ports: ["[::1]:81:80"]', { ports: [{ target: 80, published: '81', hostIp: '::1', protocol: 'tcp' }] }],
  ['ports: ["127.0.0.1::80"]', { ports: [{ target: 80, hostIp: '127.0.0.1', protocol: 'tcp' }] }],
  [
    'ports: ["81-82:91-92"]',
    {
      ports: [
        { target: 91, published: '81', protocol: 'tcp' },
        { target: 92, published: '82', protocol: 'tcp' },
      ],
    },
  ],
  [
    'ports: [{target: 80, published: "${PORT}"}]',
    { ports: [{ target: 80, published: '8080', protocol: 'tcp' }] },
  ],
  ['expose: [80, "53/udp"]', { expose: ['80/tcp', '53/udp'] }],
  ['volumes: [data:/d]', { mounts: [{ type: 'volume', volume: 'data', target: '/d', readOnly: false }] }],
  ['volumes: [data:/d/:ro]', { mounts: [{ type: 'volume', volume: 'data', target: '/d', readOnly: true }] }],
  ['volumes: [/d]', { mounts: [{ type: 'volume', target: '/d', readOnly: false }] }],
  [
    'volumes: ["/a:/d:rw,z"]',
    { mounts: [{ type: 'bind', source: '/a', target: '/d', readOnly: false, create: true }] },
  ],
  [
    'volumes: [./a:/d]',
    { mounts: [{ type: 'bind', source: '/srv/shop/a', target: '/d', readOnly: false, create: false }] },
  ],
  [
    'volumes: [{type: bind, source: ../a, target: /d, read_only: true}]',
    { mounts: [{ type: 'bind', source: '/srv/a', target: '/d', readOnly: true, create: false }] },
  ],
  [
    'volumes: [{type: tmpfs, target: /t, tmpfs: {size: 1m, mode: 0700}}]',
    { mounts: [{ type: 'tmpfs', target: '/t', size: 1048576, mode: 0o700 }] },
  ],
  ['tmpfs: /t', { tmpfs: { '/t': '' } }],
  ['tmpfs: ["/t:size=1m,mode=1777"]', { tmpfs: { '/t': 'size=1m,mode=1777' } }],
  ['networks: [back]', { networks: { back: { aliases: [] } } }],
  [
    'networks: {default: , back: {aliases: [b]}}',
    { networks: { default: { aliases: [] }, back: { aliases: ['b'] } } },
  ],
  ['depends_on: [db]', { dependsOn: { db: 'service_started' } }],
  ['depends_on: {db: {condition: service_healthy}}', { dependsOn: { db: 'service_healthy' } }],
  [
    'healthcheck: {test: curl x, interval: 1m, retries: 2}',
    { healthcheck: { Test: ['CMD-SHELL', 'curl x'], Interval: 60e9, Retries: 2 } },
  ],
  ['healthcheck: {test: [CMD, a, b]}', { healthcheck: { Test: ['CMD', 'a', 'b'] } }],
  ['healthcheck: {disable: true}', { healthcheck: { Test: ['NONE'] } }],
  ['restart: always', { restart: { name: 'always', retries: 0 } }],
  ['restart: on-failure:3', { restart: { name: 'on-failure', retries: 3 } }],
  ['restart: "no"', { restart: { name: 'no', retries: 0 } }],
  ['labels: [a=b, c]', { labels: { a: 'b', c: '' } }],
  ['stop_grace_period: 1m30s', { stopGrace: 90e9 }],
  ['shm_size: 64m', { shmSize: 67108864 }],
  ['mem_limit: ${MEM:-1g}', { memory: 1073741824 }],
  ['cpus: "0.5"', { cpus: 0.5 }],
  ['deploy: {resources: {limits: {cpus: 2, memory: 1k, pids: 9}}}', { cpus: 2, memory: 1024, pids: 9 }],
  ['deploy: {replicas: 1, update_config: {order: start-first}}', { order: 'start-first' }],
  [
    'ulimits: {nofile: {soft: 1, hard: 2}, nproc: 3}',
    { ulimits: { nofile: { soft: 1, hard: 2 }, nproc: { soft: 3, hard: 3 } } },
  ],
  ['extra_hosts: ["a:1.2.3.4", "b=5.6.7.8"]', { extraHosts: ['a:1.2.3.4', 'b:5.6.7.8'] }],
  ['extra_hosts: {a: 1.2.3.4}', { extraHosts: ['a:1.2.3.4'] }],
  ['dns: 1.1.1.1', { dns: ['1.1.1.1'] }],
  ['sysctls: {net.core.somaxconn: 1024}', { sysctls: { 'net.core.somaxconn': '1024' } }],
  [
    'logging: {driver: local, options: {max-size: 1m}}',
    { logging: { driver: 'local', options: { 'max-size': '1m' } } },
  ],
  [
    'secrets: [key]',
    {
      files: [
        {
          kind: 'secret',
          source: 'key',
          content: { file: '/srv/shop/key.pem' },
          target: '/run/secrets/key',
          uid: 0,
          gid: 0,
          mode: 0o444,
        },
      ],
    },
  ],
  [
    'configs: [{source: site, target: /etc/site.conf, uid: "33", mode: 0440}]',
    {
      files: [
        {
          kind: 'config',
          source: 'site',
          content: { text: new Secret('a ${b}') },
          target: '/etc/site.conf',
          uid: 33,
          gid: 0,
          mode: 0o440,
        },
      ],
    },
  ],
  ['build: ./app', { build: { context: '/srv/shop/app', args: {} } }],
  [
    'build: {context: ., dockerfile: D, target: t, args: [A=1, GIVEN]}',
    { build: { context: '/srv/shop', dockerfile: 'D', target: 't', args: { A: '1', GIVEN: 'g' } } },
  ],
  ['x-note: {anything: [at, all]}', { image: 'app' }],
])('%s', (lines, expected) => {
  const service = web(lines, { GIVEN: 'g', PORT: '8080' });
  expect(service).toMatchObject(expected);
});

test.each([
  ['portss: [80]', 'bad-compose', 4, 'services.web.portss: portss is not a key of a Compose file here'],
  [
    'container_name: x',
    'unsupported-compose',
    4,
    'services.web.container_name: Slipway does not support container_name',
  ],
  [
    'user: a\nnetwork_mode: host',
    'unsupported-compose',
    5,
    'services.web.network_mode: Slipway does not support network_mode',
  ],
  ['cpuset: "0"', 'unsupported-compose', 4, 'services.web.cpuset: Slipway does not support cpuset'],
  [
    'ports:\n  - 80\n  - 90:x',
    'bad-compose',
    6,
    'services.web.ports.1: "90:x" is not a published port; write "8080:80" or "127.0.0.1:8080:80/tcp"',
  ],
  [
    'ports: ["1-3:1-2"]',
    'bad-compose',
    4,
    'services.web.ports.0: the ranges 1-3 and 1-2 are not equally long',
  ],
  ['ports: [70000]', 'bad-compose', 4, 'services.web.ports.0: "70000" is not a port'],
  ['volumes: [other:/d]', 'bad-compose', 4, 'the volume other is not defined'],
  [
    'volumes: [data:d]',
    'bad-compose',
    4,
    'services.web.volumes.0: "d" is not an absolute path in the container',
  ],
  [
    'volumes: ["~/a:/d"]',
    'bad-compose',
    4,
    `services.web.volumes.0: "~/a": whose home is meant on the host is unclear; write the whole path`,
  ],
  ['networks: [front]', 'bad-compose', 4, 'the network front is not defined'],
  ['secrets: [other]', 'bad-compose', 4, 'the secret other is not defined'],
  ['depends_on: [cache]', 'bad-compose', 4, 'web depends on cache, which is not a service of this file'],
  [
    'healthcheck:\n  interval: fast',
    'bad-compose',
    5,
    'services.web.healthcheck.interval: "fast" is not a duration',
  ],
  [
    'healthcheck: {test: [curl, x]}',
    'bad-compose',
    4,
    'a health check written as a list begins with CMD, CMD-SHELL or NONE',
  ],
  [
    'restart: sometimes',
    'bad-compose',
    4,
    'services.web.restart: "sometimes" is not a restart policy; write no, always, unless-stopped or on-failure[:retries]',
  ],
  [
    'deploy: {replicas: 2}',
    'bad-compose',
    4,
    'services.web.deploy.replicas: a service is one container a host; deploy to more hosts instead',
  ],
  [
    'deploy: {mode: global}',
    'unsupported-compose',
    4,
    'services.web.deploy.mode: Slipway does not support mode',
  ],
  ['init: maybe', 'bad-compose', 4, 'services.web.init: must be true or false'],
  [
    'environment: {BIG: 12345678901234567890}',
    'bad-compose',
    4,
    'services.web.environment: this number is too large to be exact; put it in quotes',
  ],
  ['command: ["a"', 'bad-yaml', 5, expect.stringContaining('is not valid YAML')],
  ['user: ${NONE:?who}', 'variable-required', 4, 'the variable NONE is required: who'],
])('%s fails with %s in line %i', (lines, code, line, message) => {
  const location = expect.objectContaining({ file: FILE, line });
  expect(() => web(lines)).toThrow(expect.objectContaining({ code, message, location }));
});

test('merge keys share parts, and errors in them point at where they were written', () => {
  const text = `
x-base: &base
  restart: always
  healthcheck: {interval: never}
services:
  web:
    <<: *base
    image: app
`;
  const fixed = parseCompose(text.replace('never', '5s'), FILE, {});
  expect(fixed.services.web).toMatchObject({ restart: { name: 'always' }, healthcheck: { Interval: 5e9 } });
  expect(() => parseCompose(text, FILE, {})).toThrow(
    expect.objectContaining({ location: expect.objectContaining({ line: 4 }) }),
  );
});

test('the project is named by the variable, the file, or its folder', () => {
  const text = 'services: {web: {image: a}}';
  expect(parseCompose(text, FILE, {}).name).toBe('shop');
  expect(parseCompose(`name: store\n${text}`, FILE, {}).name).toBe('store');
  expect(parseCompose(`name: store\n${text}`, FILE, { COMPOSE_PROJECT_NAME: 'mine' }).name).toBe('mine');
  expect(() => parseCompose(text, 'compose.yaml', {})).toThrow(/has no name/);
  expect(() => parseCompose(`name: Store\n${text}`, FILE, {})).toThrow(/not a name for a project/);
});

test('networks and volumes get the names Compose gives them', () => {
  const text = `
services: {web: {image: a}}
networks: {back: {internal: true, ipam: {config: [{subnet: 10.1.0.0/16}]}}, old: {external: true, name: legacy}}
volumes: {data: , shared: {external: true}, named: {name: exact, driver_opts: {type: nfs}}}
`;
  const project = parseCompose(text, FILE, {});
  expect(project.networks).toMatchObject({
    default: { name: 'shop_default', external: false },
    back: { name: 'shop_back', internal: true, subnets: [{ subnet: '10.1.0.0/16' }] },
    old: { name: 'legacy', external: true },
  });
  expect(project.volumes).toMatchObject({
    data: { name: 'shop_data', external: false },
    shared: { name: 'shared', external: true },
    named: { name: 'exact', driverOptions: { type: 'nfs' } },
  });
});

test('a variable that is not set is a warning with its place', () => {
  const { warnings } = parseCompose('services:\n  web:\n    image: app:$TAG', FILE, {});
  expect(warnings).toEqual([
    {
      message: 'the variable TAG is not set; it counts as empty',
      location: { file: FILE, line: 3, column: 5, text: '    image: app:$TAG' },
    },
  ]);
});

test.each([
  ['', 'services: must be a mapping'],
  ['[]', 'the Compose file: must be a mapping'],
  ['services: {web: {command: x}}', 'the service web has neither image: nor build:'],
  ['services: {"a b": {image: x}}', 'services.a b: is not a name for a service'],
  [
    'services: {web: {image: x}}\nsecrets: {k: {}}',
    'secrets.k: say where it comes from: exactly one of file:, environment: and content:',
  ],
  ['services: {web: {image: x}}\nsecrets: {k: {environment: K}}', 'secrets.k: the variable K is not set'],
])('%j is refused', (text, message) => {
  expect(() => parseCompose(text, FILE, {})).toThrow(
    expect.objectContaining({ code: 'bad-compose', message }),
  );
});

test('files of a project are read, and environment wins over env_file', async () => {
  const text = `
services:
  web:
    image: a
    env_file: [a.env, {path: none.env, required: false}]
    environment: {B: here}
    secrets: [key]
    configs: [site]
secrets: {key: {file: key.pem}}
configs: {site: {content: "a $$b"}}
`;
  const files: Record<string, string> = { '/srv/shop/a.env': 'A=1\nB=2\n', '/srv/shop/key.pem': 'PEM\n' };
  const project = parseCompose(text, FILE, {});
  const loaded = await loadProject(project, async (path) => files[path], {});
  expect(loaded.services.web?.environment).toEqual({ A: '1', B: 'here' });
  expect(loaded.services.web?.files.map(({ content }) => content.reveal())).toEqual(['PEM\n', 'a $b']);
  await expect(loadProject(project, async () => undefined, {})).rejects.toThrow(Failure);
});

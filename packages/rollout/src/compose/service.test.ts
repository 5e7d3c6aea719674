import { Secret } from '@slipway/failure';
import { expect, test } from 'vitest';
import { webService } from '../fixtures/shop-compose.ts';
import type { Service } from './project.ts';

/** What the keys of a service mean, in each of the forms that Compose allows. */

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
  const service = webService(lines, { GIVEN: 'g', PORT: '8080' });
  expect(service).toMatchObject(expected);
});

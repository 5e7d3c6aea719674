import { expect, test } from 'vitest';
import { FILE, webService } from '../fixtures/shop-compose.ts';
import { parseCompose } from './compose.ts';

/** Mistakes in a Compose file, and keys that we do not support: what is said of them, and where they are shown. */

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
  expect(() => webService(lines)).toThrow(expect.objectContaining({ code, message, location }));
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

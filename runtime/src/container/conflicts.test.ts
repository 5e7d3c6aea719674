import { expect, test } from 'vitest';
import { parseCreateRequest } from '../api/create-request.ts';
import { checkConflicts, warningsOf } from './conflicts.ts';

const parse = (body: object) => parseCreateRequest({ Image: 'web', ...body }, undefined);

test.each<[object, string]>([
  [{ Hostname: 'a', HostConfig: { UTSMode: 'host' } }, 'conflicting options: hostname and the UTS mode'],
  [
    { HostConfig: { NetworkMode: 'container:a', PortBindings: { '80/tcp': [{ HostPort: '80' }] } } },
    'conflicting options: port publishing and the container type network mode',
  ],
  [
    { HostConfig: { NetworkMode: 'host', Links: ['db:db'] } },
    "conflicting options: host type networking can't be used with links. This would result in undefined behavior",
  ],
  [{ StopSignal: 'FOO' }, 'invalid signal: FOO'],
  [
    { Healthcheck: { Test: ['CMD', 'true'], Interval: 1000 } },
    'Interval in Healthcheck cannot be less than 1ms',
  ],
])('%j is refused', (body, message) => {
  expect(() => checkConflicts(parse(body))).toThrow(expect.objectContaining({ message }));
});

test('a plain request has neither conflicts nor warnings', () => {
  const request = parse({ Hostname: 'a', StopSignal: 'SIGUSR1', HostConfig: { Links: ['db'] } });
  expect(() => checkConflicts(request)).not.toThrow();
  expect(warningsOf(request.hostConfig)).toEqual([]);
});

test('ports that are published on the host network are said to be dropped', () => {
  const PortBindings = { '80/tcp': [{ HostPort: '80' }] };
  const { hostConfig } = parse({ HostConfig: { NetworkMode: 'host', PortBindings, OomKillDisable: true } });
  expect(warningsOf(hostConfig)).toEqual([
    'Published ports are discarded when using host network mode',
    expect.stringMatching(/^OOM killer is disabled/),
  ]);
});

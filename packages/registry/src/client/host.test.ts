import { expect, test } from 'vitest';
import { apiHost, isLoopback } from './host.ts';

test.each([
  ['docker.io', 'registry-1.docker.io'],
  ['index.docker.io', 'registry-1.docker.io'],
  ['registry.example:5000', 'registry.example:5000'],
])('%s is reached at %s', (registry, host) => {
  expect(apiHost(registry)).toBe(host);
});

test.each(['localhost', 'localhost:5000', '127.0.0.1', '127.8.9.10:5000', '[::1]', '[::1]:5000'])(
  '%s is this machine',
  (host) => expect(isLoopback(host)).toBe(true),
);

test.each(['localhost.example', '127.0.0.1.example', '128.0.0.1', '[::2]:5000', 'registry-1.docker.io'])(
  '%s is another machine',
  (host) => expect(isLoopback(host)).toBe(false),
);

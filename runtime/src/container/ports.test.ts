import { expect, test } from 'vitest';
import type { PublishedPort } from '../network/firewall.ts';
import { DYNAMIC_PORTS, type PortBinding } from '../network/port.ts';
import { matchPorts } from './ports.ts';

function binding(port: number, hostPorts: PortBinding['hostPorts'] = DYNAMIC_PORTS): PortBinding {
  return { protocol: 'tcp', port, hostAddress: '0.0.0.0', hostPorts };
}

function published(port: number, hostPort: number): PublishedPort {
  return { protocol: 'tcp', hostAddress: '0.0.0.0', hostPort, address: '10.0.0.2', port };
}

test('each binding takes the port that led to the same port of the container', () => {
  const [web, metrics] = [binding(80), binding(9090)];
  const [old80, old9090] = [published(80, 50_001), published(9090, 50_000)];
  expect([...matchPorts([web, metrics], [old9090, old80])]).toEqual([
    [web, old80],
    [metrics, old9090],
  ]);
});

test('a port that led elsewhere does too, but no port goes over twice', () => {
  const [first, second] = [binding(8080), binding(8081)];
  expect([...matchPorts([first, second], [published(80, 50_000)])]).toEqual([[first, published(80, 50_000)]]);
});

test('what no binding asks for stays', () => {
  expect(matchPorts([binding(80, { first: 80, last: 80 })], [published(80, 50_000)]).size).toBe(0);
});

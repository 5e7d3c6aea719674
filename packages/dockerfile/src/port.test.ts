import { expect, test } from 'vitest';
import { exposedPorts } from './port.ts';

test.each([
  ['80', ['80/tcp']],
  ['0', ['0/tcp']],
  ['53/UDP', ['53/udp']],
  ['53/', ['53/tcp']],
  ['65534-65535/sctp', ['65534/sctp', '65535/sctp']],
  ['7-7', ['7/tcp']],
  ['8080:80', ['80/tcp']],
  ['127.0.0.1:8080:80/udp', ['80/udp']],
  ['[::1]::80', ['80/tcp']],
  ['1-2:3-4', ['3/tcp', '4/tcp']],
])('%s', (text, ports) => {
  expect(exposedPorts(text)).toEqual(ports);
});

test.each(['', '/tcp', 'http', '-1', '65536', '9-8', '80/icmp', '80-', '80:', '80/tcp/udp', '80 81'])(
  '%j is none',
  (text) => {
    expect(() => exposedPorts(text)).toThrow(expect.objectContaining({ code: 'dockerfile-syntax' }));
  },
);

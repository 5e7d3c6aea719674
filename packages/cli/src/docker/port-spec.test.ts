import { expect, test } from 'vitest';
import { parseExposed, parsePublished } from './port-spec.ts';

const binding = (HostIp: string, HostPort: string) => ({ HostIp, HostPort });

test.each([
  ['80', { '80/tcp': [binding('', '')] }],
  ['8080:80', { '80/tcp': [binding('', '8080')] }],
  ['127.0.0.1:8080:80/udp', { '80/udp': [binding('127.0.0.1', '8080')] }],
  ['127.0.0.1::80', { '80/tcp': [binding('127.0.0.1', '')] }],
  ['[::1]:8080:80', { '80/tcp': [binding('::1', '8080')] }],
  ['8000-8001:80-81', { '80/tcp': [binding('', '8000')], '81/tcp': [binding('', '8001')] }],
  ['8000-8009:80', { '80/tcp': [binding('', '8000-8009')] }],
  ['80-81', { '80/tcp': [binding('', '')], '81/tcp': [binding('', '')] }],
])('%s', (spec, bindings) => {
  expect(parsePublished([spec]).bindings).toEqual(bindings);
});

test('one port may be published in several places', () => {
  expect(parsePublished(['80:80', '81:80'])).toEqual({
    exposed: { '80/tcp': {} },
    bindings: { '80/tcp': [binding('', '80'), binding('', '81')] },
  });
});

test.each(['', 'x', '80:', '0', '70000', '90-80', '1-3:1-2', '1:2:3:4', '80/TCP!'])(
  '%j is wrong usage',
  (spec) => {
    expect(() => parsePublished([spec])).toThrow(expect.objectContaining({ code: 'usage' }));
  },
);

test('what is exposed has no place on the host', () => {
  expect(parseExposed(['53/udp', '80-81'])).toEqual({ '53/udp': {}, '80/tcp': {}, '81/tcp': {} });
  expect(() => parseExposed(['80:80'])).toThrow(/invalid port/);
});

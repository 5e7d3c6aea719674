import { expect, test } from 'vitest';
import { hostsFile, resolvConf } from './name-files.ts';

const NOTHING = { nameservers: [], search: [], options: [] };

test('hosts has the loopback first, then what is given', () => {
  const lines = hostsFile([{ address: '10.0.0.2', names: ['web', 'web.shop'] }]).split('\n');
  expect(lines[0]).toBe('127.0.0.1\tlocalhost');
  expect(lines.slice(-2)).toEqual(['10.0.0.2\tweb web.shop', '']);
});

const HOST = [
  '# made by hand',
  'nameserver 127.0.0.53',
  'nameserver 10.0.0.53',
  'nameserver\t10.0.0.54  ',
  'search shop.example  example',
  'options edns0 trust-ad',
  'options ndots:2',
  '',
].join('\n');

test("the host's resolver is taken over, less what is on its loopback", () => {
  expect(resolvConf(HOST, NOTHING)).toBe(
    'nameserver 10.0.0.53\nnameserver 10.0.0.54\nsearch shop.example example\noptions edns0 trust-ad ndots:2\n',
  );
});

test('each thing asked for goes before that of the host', () => {
  expect(resolvConf(HOST, { nameservers: ['1.1.1.1'], search: [], options: [] })).toMatch(
    /^nameserver 1\.1\.1\.1\nsearch shop/,
  );
  expect(resolvConf(HOST, { nameservers: [], search: ['a', 'b'], options: ['rotate'] })).toBe(
    'nameserver 10.0.0.53\nnameserver 10.0.0.54\nsearch a b\noptions rotate\n',
  );
});

test.each(['', 'nameserver 127.0.0.1\nnameserver ::1\n'])(
  'a host %j whose resolvers a container cannot reach leaves public ones',
  (host) => {
    expect(resolvConf(host, NOTHING)).toBe('nameserver 8.8.8.8\nnameserver 8.8.4.4\n');
  },
);

test('an empty search line takes nothing of the next', () => {
  expect(resolvConf('search\nnameserver 1.1.1.1\n', NOTHING)).toBe('nameserver 1.1.1.1\n');
});

test('who is on the network of the host has its hosts file and its resolver', () => {
  expect(hostsFile([{ address: '10.0.0.2', names: ['web'] }], '127.0.0.1 localhost vm')).toBe(
    '127.0.0.1 localhost vm\n10.0.0.2\tweb\n',
  );
  expect(resolvConf('nameserver 127.0.0.53\n', NOTHING, 'loopback')).toBe('nameserver 127.0.0.53\n');
});

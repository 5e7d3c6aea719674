import type { Run } from '@slipway/command';
import { expect, test } from 'vitest';
import { Firewall, type PublishedPort } from './firewall.ts';

/** A firewall and the transactions it hands to nft. */
function recording({ ipv6 = false } = {}) {
  const transactions: string[] = [];
  const run: Run = async (argv, options) => {
    expect(argv).toEqual(['nft', '-f', '-']);
    transactions.push(String(options?.input));
    return { stdout: Buffer.alloc(0), stderr: Buffer.alloc(0) };
  };
  return { firewall: new Firewall('slip', run, { ipv6 }), transactions };
}

const WEB: PublishedPort = {
  protocol: 'tcp',
  hostAddress: '0.0.0.0',
  hostPort: 80,
  address: '10.0.0.2',
  port: 8080,
};
const DNS: PublishedPort = { ...WEB, protocol: 'udp', hostAddress: '127.0.0.1', hostPort: 53, port: 53 };
const BRIDGE = { bridge: 'slip0', subnets: ['10.0.0.0/24', 'fd00::/64'], internal: false, masquerade: true };

test('ports move in one transaction, withdrawn before they are published', async () => {
  const { firewall, transactions } = recording();
  await firewall.move([WEB, DNS], [{ ...WEB, address: '10.0.0.3' }]);
  expect(transactions).toEqual([
    [
      `add element ip slip published { tcp . 80 : ${WEB.address} . ${WEB.port} }`,
      'delete element ip slip published { tcp . 80 }',
      `add element ip slip published_at { 127.0.0.1 . udp . 53 : ${DNS.address} . ${DNS.port} }`,
      'delete element ip slip published_at { 127.0.0.1 . udp . 53 }',
      'add element ip slip published { tcp . 80 : 10.0.0.3 . 8080 }',
      '',
    ].join('\n'),
  ]);
});

test('moving nothing is no transaction', async () => {
  const { firewall, transactions } = recording();
  await firewall.move([], []);
  expect(transactions).toEqual([]);
});

test.each([
  [false, []],
  [true, ['add element ip slip internal { "slip0" }']],
])('a bridge (internal: %s) is in each set it belongs to, and leaves the same', async (internal, more) => {
  const { firewall, transactions } = recording();
  await firewall.addBridge({ ...BRIDGE, internal });
  await firewall.removeBridge({ ...BRIDGE, internal });
  const [added = '', removed = ''] = transactions;
  expect(added.trimEnd().split('\n')).toEqual([
    'add element ip slip bridges { "slip0" }',
    'add element ip slip pairs { "slip0" . "slip0" }',
    ...more,
    'add element ip slip subnets { 10.0.0.0/24 }',
  ]);
  expect(removed).toBe(added.replaceAll('add ', 'delete '));
});

test('a reset is one transaction that starts from nothing and ends with everything', async () => {
  const { firewall, transactions } = recording();
  await firewall.reset([BRIDGE], [WEB, DNS]);
  const [text = '', ...others] = transactions;
  expect(others).toEqual([]);
  const lines = text.trimEnd().split('\n');
  expect(lines.slice(0, 3)).toEqual(['add table ip slip', 'delete table ip slip', 'table ip slip {']);
  expect(lines.slice(-2)).toEqual([
    'add element ip slip published { tcp . 80 : 10.0.0.2 . 8080 }',
    'add element ip slip published_at { 127.0.0.1 . udp . 53 : 10.0.0.2 . 53 }',
  ]);
  expect(text).toContain('add element ip slip bridges { "slip0" }');
  expect(text).not.toContain('undefined');
});

test('it leaves nothing behind, even where there was nothing', async () => {
  const { firewall, transactions } = recording();
  await firewall.remove();
  expect(transactions).toEqual(['add table ip slip\ndelete table ip slip\n']);
});

test('with IPv6 there are two tables, and what has an address is in the one of its family', async () => {
  const { firewall, transactions } = recording({ ipv6: true });
  await firewall.reset(
    [{ ...BRIDGE, masquerade: false }],
    [{ ...WEB, hostAddress: '::', address: 'fd00::2' }],
  );
  const [text = ''] = transactions;
  expect(text).toContain('table ip6 slip {');
  expect(text.trimEnd().split('\n').slice(-9)).toEqual([
    'add element ip slip bridges { "slip0" }',
    'add element ip slip pairs { "slip0" . "slip0" }',
    'add element ip slip subnets { 10.0.0.0/24 }',
    'add element ip slip routed { 10.0.0.0/24 }',
    'add element ip6 slip bridges { "slip0" }',
    'add element ip6 slip pairs { "slip0" . "slip0" }',
    'add element ip6 slip subnets { fd00::/64 }',
    'add element ip6 slip routed { fd00::/64 }',
    'add element ip6 slip published { tcp . 80 : fd00::2 . 8080 }',
  ]);
});

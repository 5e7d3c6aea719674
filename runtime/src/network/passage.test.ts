import type { Run } from '@slipway/command';
import { expect, test } from 'vitest';
import { dropsInput, Passage, wallsIn } from './passage.ts';

const chain = (family: string, table: string, name: string, policy: string) => ({
  chain: { family, table, name, hook: 'forward', policy },
});
const jump = (family: string, table: string, from: string, handle: number, target: string) => ({
  rule: { family, table, chain: from, handle, expr: [{ counter: {} }, { jump: { target } }] },
});
const json = (...nftables: object[]) => JSON.stringify({ nftables: [{ metainfo: {} }, ...nftables] });

test('a wall is a chain on the forward hook that drops what nobody accepts', () => {
  const text = json(
    chain('inet', 'filter', 'forward', 'drop'),
    chain('ip', 'open', 'forward', 'accept'),
    chain('bridge', 'filter', 'forward', 'drop'),
    { chain: { family: 'ip', table: 'filter', name: 'DOCKER-USER' } },
  );
  expect(wallsIn(text, 'slip')).toEqual([
    {
      ...{ family: 'inet', table: 'filter', chain: 'forward' },
      ...{ handles: [], hooked: false, afterDockerUser: false },
    },
  ]);
});

test('where we are hooked in already stays known, also when the policy has changed', () => {
  const text = json(
    chain('ip', 'filter', 'FORWARD', 'accept'),
    jump('ip', 'filter', 'FORWARD', 7, 'DOCKER-USER'),
    jump('ip', 'filter', 'FORWARD', 9, 'slip'),
    jump('ip', 'filter', 'FORWARD', 11, 'slip-other'),
  );
  expect(wallsIn(text, 'slip')).toMatchObject([{ handles: [9], hooked: true, afterDockerUser: true }]);
});

test('our rules go into a wall in one transaction, for the bridges that have addresses of its family', async () => {
  const inputs: string[] = [];
  const run: Run = async (argv, options) => {
    if (options?.input !== undefined) inputs.push(String(options.input));
    const stdout = argv[1] === '--json' ? json(chain('ip6', 'guard', 'fwd', 'drop')) : '';
    return { stdout: Buffer.from(stdout), stderr: Buffer.alloc(0) };
  };
  const passage = new Passage('slip', run);
  expect(await passage.closed()).toEqual(['ip6 guard fwd']);
  const bridge = (name: string, subnets: string[]) => ({
    bridge: name,
    subnets,
    internal: false,
    masquerade: true,
  });
  await passage.open([bridge('four', ['10.0.0.0/24']), bridge('both', ['10.0.1.0/24', 'fd00::/64'])]);
  expect(inputs).toEqual([
    [
      'add chain ip6 guard slip',
      'flush chain ip6 guard slip',
      'add rule ip6 guard slip iifname "both" accept',
      'add rule ip6 guard slip oifname "both" ct state established,related accept',
      'add rule ip6 guard slip oifname "both" ct status dnat accept',
      'insert rule ip6 guard fwd jump slip',
      '',
    ].join('\n'),
  ]);
});

test.each([
  ['ip', 'input', 'drop', true],
  ['inet', 'input', 'drop', true],
  ['inet', 'input', 'accept', false],
  ['inet', 'forward', 'drop', false],
  ['arp', 'input', 'drop', false],
])(
  'of %s, a chain on %s with the policy %s keeps containers from the host: %s',
  (family, hook, policy, expected) => {
    const text = json({ chain: { family, table: 'filter', name: 'any', hook, policy } });
    expect(dropsInput(text)).toBe(expected);
  },
);

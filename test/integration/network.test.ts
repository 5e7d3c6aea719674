import { run } from '@slipway/command';
import { describe, expect, test } from 'vitest';
import { openNetworkLab } from './network-lab.ts';

/** `docker network`, and how containers are in networks. */

const lab = openNetworkLab();
const { docker, inspect, rest, reaches, addressOf } = lab;

describe('a network', () => {
  test('is made as asked, shown, and listed by filters', async () => {
    const id = await docker(
      ...['network', 'create', '--label', 'rt=1', '--subnet', '10.97.0.0/24', '--gateway', '10.97.0.9'],
      ...['--ip-range', '10.97.0.128/25', '--aux-address', 'router=10.97.0.128', '--attachable'],
      ...[
        '-o',
        'com.docker.network.bridge.name=swtest0',
        '-o',
        'com.docker.network.driver.mtu=1300',
        'rtnet',
      ],
    );
    expect(id).toMatch(/^[0-9a-f]{64}\n$/);
    const [shown] = JSON.parse(await docker('network', 'inspect', 'rtnet')) as object[];
    expect(shown).toMatchObject({
      ...{
        Name: 'rtnet',
        Id: id.trim(),
        Scope: 'local',
        Driver: 'bridge',
        Internal: false,
        Attachable: true,
      },
      IPAM: {
        Driver: 'default',
        Config: [
          {
            ...{ Subnet: '10.97.0.0/24', IPRange: '10.97.0.128/25', Gateway: '10.97.0.9' },
            AuxiliaryAddresses: { router: '10.97.0.128' },
          },
        ],
      },
      Options: { 'com.docker.network.bridge.name': 'swtest0', 'com.docker.network.driver.mtu': '1300' },
      Labels: { rt: '1' },
      Containers: {},
    });
    const listed = (...filters: string[]) =>
      docker('network', 'ls', '--format', '{{.Name}}', ...filters.flatMap((each) => ['--filter', each]));
    expect(await listed()).toBe('bridge\nhost\nnone\nrtnet\n');
    expect(await listed('driver=bridge')).toBe('bridge\nrtnet\n');
    expect(await listed('label=rt=1')).toBe('rtnet\n');
    expect(await listed('type=custom')).toBe('rtnet\n');
    expect(await listed('dangling=true')).toBe('rtnet\n');
    expect(await listed(`id=${id.slice(0, 12)}`)).toBe('rtnet\n');
    expect(await listed('name=^rt')).toBe('rtnet\n');
    await expect(listed('size=1')).rejects.toThrow(/invalid filter 'size'/);
    await rest('first', '--network', 'rtnet');
    expect(await addressOf('first', 'rtnet')).toBe('10.97.0.129');
    expect(await docker('exec', 'first', 'ip', 'route')).toMatch(/^default via 10\.97\.0\.9 /);
    expect(await docker('exec', 'first', 'cat', '/sys/class/net/eth0/mtu')).toBe('1300\n');
  });

  test.each([
    [['--driver', 'overlay'], /could not find a network driver named "overlay"/],
    [['--driver', 'host'], /only one instance of "host" network is allowed/],
    [['--subnet', '10.97.0.0/24', '--gateway', '10.98.0.1'], /no matching subnet for/],
    [['--subnet', '10.97.0.0/24', '--ip-range', '10.96.0.0/16'], /no matching subnet for|is not in/],
    [['--subnet', '127.0.0.0/24'], /overlaps with a network of this host/],
    [['-o', 'com.docker.network.bridge.name=lo'], /has a network interface lo already/],
    [['-o', 'com.docker.network.bridge.trusted_host_interfaces=x'], /is not supported/],
    [['-o', 'com.docker.network.bridge.host_binding_ipv4=999.0.0.1'], /invalid value/],
    [['--ipam-driver', 'dhcp'], /the IPAM driver dhcp is not supported/],
    [['--config-only'], /not supported/],
  ])('with %j is refused', async (flags, words) => {
    await expect(docker('network', 'create', ...flags, 'refused')).rejects.toThrow(words);
    await expect(docker('network', 'inspect', 'refused')).rejects.toThrow(/network refused not found/);
  });

  test('with members stays, is taken away when they have gone, and is pruned by label', async () => {
    await docker('network', 'create', '--label', 'keep', 'kept');
    await docker('network', 'create', 'used');
    await rest('member', '--network', 'used');
    await expect(docker('network', 'rm', 'used')).rejects.toThrow(
      /error while removing network: network used id [0-9a-f]{64} has active endpoints/,
    );
    await expect(docker('network', 'rm', 'bridge')).rejects.toThrow(
      /bridge is a pre-defined network and cannot be removed/,
    );
    await expect(docker('network', 'create', 'used')).rejects.toThrow(
      /network with name used already exists/,
    );
    expect(await docker('network', 'prune', '-f', '--filter', 'label!=keep')).toBe('');
    await docker('rm', '-f', 'member');
    expect(await docker('network', 'prune', '-f', '--filter', 'label!=keep')).toBe(
      'Deleted Networks:\nused\n\n',
    );
    expect(await docker('network', 'rm', 'kept')).toBe('kept\n');
  });

  test('made beside others has a subnet and a name of its own, and goes beside others', async () => {
    const names = ['one', 'two', 'three', 'four', 'five'];
    await Promise.all(names.map((name) => docker('network', 'create', name)));
    const subnets = await Promise.all(
      names.map((name) => inspect(name, '{{(index .IPAM.Config 0).Subnet}}')),
    );
    expect(new Set(subnets).size).toBe(names.length);
    const again = await Promise.allSettled([1, 2].map(() => docker('network', 'create', 'same')));
    expect(again.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await Promise.all([...names, 'same'].map((name) => docker('network', 'rm', name)));
  });

  test('that is internal has no way out, and its members reach each other', async () => {
    await docker('network', 'create', '--internal', 'inside');
    await rest('a1', '--network', 'inside');
    await rest('a2', '--network', 'inside');
    expect(await docker('exec', 'a1', 'ip', 'route')).not.toContain('default');
    expect(await reaches('a1', 'a2')).toBe(true);
    // A second network gives it one, which goes again with it.
    await docker('network', 'connect', 'bridge', 'a1');
    expect(await docker('exec', 'a1', 'ip', 'route')).toContain('default via');
    await docker('network', 'disconnect', 'bridge', 'a1');
    expect(await docker('exec', 'a1', 'ip', 'route')).not.toContain('default');
  });

  test('with the highest priority is the way out, from the start and when it is joined', async () => {
    const way = async (container: string) =>
      /default via (\S+)/.exec(await docker('exec', container, 'ip', 'route'))?.[1];
    const gateways: string[] = [];
    for (const [name, subnet] of [
      ['first', '10.97.1.0/24'],
      ['second', '10.97.2.0/24'],
      ['third', '10.97.3.0/24'],
    ] as const) {
      await docker('network', 'create', '--subnet', subnet, name);
      gateways.push(await inspect(name, '{{(index .IPAM.Config 0).Gateway}}'));
    }
    const ports = async () => (await run(['nft', 'list', 'ruleset'])).stdout.toString();
    await rest('a1', '-p', '8080', '--network', 'first', '--network', 'name=second,gw-priority=1');
    expect(await way('a1')).toBe(gateways[1]);
    expect(await ports()).toContain(`${await addressOf('a1', 'second')} . 8080`);
    await docker('network', 'connect', '--gw-priority', '2', 'third', 'a1');
    expect(await way('a1')).toBe(gateways[2]);
    expect(await ports()).toContain(`${await addressOf('a1', 'third')} . 8080`);
    expect(await ports()).not.toContain(`${await addressOf('a1', 'second')} . 8080`);
    await docker('restart', '-t', '0', 'a1');
    expect(await way('a1')).toBe(gateways[2]);
    await docker('network', 'disconnect', 'third', 'a1');
    expect(await way('a1')).toBe(gateways[1]);
    expect(await inspect('a1', '{{.NetworkSettings.Networks.second.GwPriority}}')).toBe('1');
  });

  test('without communication among members keeps them apart', async () => {
    await docker('network', 'create', '-o', 'com.docker.network.bridge.enable_icc=false', 'apart');
    await rest('a1', '--network', 'apart');
    await rest('a2', '--network', 'apart');
    expect(await reaches('a1', 'a2')).toBe(false);
    const gateway = await inspect('apart', '{{(index .IPAM.Config 0).Gateway}}');
    expect(await reaches('a1', gateway)).toBe(true);
  });
});

describe('a container', () => {
  test('has the addresses it asks for, or is told why not', async () => {
    await docker('network', 'create', '--subnet', '10.97.0.0/24', 'shop');
    const flags = ['--network', 'shop', '--ip', '10.97.0.77', '--mac-address', '92:d0:c6:0a:29:33'];
    await rest('web', ...flags);
    expect(await addressOf('web', 'shop')).toBe('10.97.0.77');
    expect(await docker('exec', 'web', 'cat', '/sys/class/net/eth0/address')).toBe('92:d0:c6:0a:29:33\n');
    expect(await inspect('web', '{{.NetworkSettings.Networks.shop.MacAddress}}')).toBe('92:d0:c6:0a:29:33');
    await expect(rest('same', ...flags)).rejects.toThrow(/Address already in use/);
    await expect(rest('far', '--network', 'shop', '--ip', '10.98.0.1')).rejects.toThrow(
      /does not belong to subnet/,
    );
    await expect(rest('plain', '--ip', '172.28.0.9')).rejects.toThrow(
      /user specified IP address is supported on user defined networks only/,
    );
    await expect(rest('nowhere', '--network', 'nowhere')).rejects.toThrow(/network nowhere not found/);
  });

  test('that runs joins another network and leaves it, and its way out is the one that is left', async () => {
    const shop = (await docker('network', 'create', '--subnet', '10.97.0.0/24', 'shop')).trim();
    await docker('network', 'create', '--subnet', '10.96.0.0/24', 'bank');
    await rest('teller', '--network', 'bank');
    // By its id, as scripts do.
    await rest('web', '--network', shop);
    expect(await reaches('web', 'teller')).toBe(false);
    await docker('network', 'connect', '--alias', 'till', '--ip', '10.96.0.50', 'bank', 'web');
    expect(await docker('exec', 'web', 'ip', '-o', '-4', 'addr', 'show', 'eth1')).toContain('10.96.0.50/24');
    expect([await reaches('web', 'teller'), await reaches('teller', 'till')]).toEqual([true, true]);
    await expect(docker('network', 'connect', 'bank', 'web')).rejects.toThrow(
      /endpoint with name web already exists in network bank/,
    );
    expect(await docker('exec', 'web', 'ip', 'route')).toContain('default via 10.97.0.1 dev eth0');
    await docker('network', 'disconnect', 'shop', 'web');
    expect(await docker('exec', 'web', 'ip', 'route')).toContain('default via 10.96.0.1 dev eth1');
    expect(await reaches('web', 'teller')).toBe(true);
    await expect(docker('network', 'disconnect', 'shop', 'web')).rejects.toThrow(/is not connected to/);
    expect(await lab.engine.slipway('system', 'check')).toBe('all is as recorded\n');
    await docker('restart', '-t', '0', 'web');
    expect(await addressOf('web', 'bank')).toBe('10.96.0.50');
  });

  test('that is stopped joins a network for its next start, with what it is told of a link', async () => {
    await docker('network', 'create', 'shop');
    await rest('db', '--network', 'shop');
    await docker('create', '--name', 'web', 'busybox', 'sleep', '600');
    await docker('network', 'connect', '--link', 'db:sql', 'shop', 'web');
    await docker('start', 'web');
    expect(await reaches('web', 'sql')).toBe(true);
    expect(await inspect('web', '{{len .NetworkSettings.Networks}}')).toBe('2');
  });

  test('has no network, that of the host, or that of another', async () => {
    await rest('web');
    const links = async (mode: string) =>
      (await docker('run', '--rm', '--network', mode, 'busybox', 'ls', '/sys/class/net')).split('\n');
    expect(await links('none')).toEqual(['lo', '']);
    expect(await links('container:web')).toEqual(['eth0', 'lo', '']);
    expect(await docker('run', '--rm', '--network', 'host', 'busybox', 'hostname')).toBe(
      (await lab.engine.run(['hostname'])).stdout.toString(),
    );
    const own = await docker('exec', 'web', 'cat', '/etc/hosts');
    expect(await docker('run', '--rm', '--network', 'container:web', 'busybox', 'cat', '/etc/hosts')).toBe(
      own,
    );
    await rest('alone', '--network', 'none');
    await docker('network', 'create', 'shop');
    await expect(docker('network', 'connect', 'shop', 'alone')).rejects.toThrow(/private \(none\) mode/);
    await expect(rest('late', '--network', 'container:nobody')).rejects.toThrow(/No such container: nobody/);
  });

  test('that could not be started says why each time, and leaves nothing in the way of the next start', async () => {
    await docker('create', '--name', 'wrong', 'busybox', 'no-such-program');
    for (const _ of Array.from({ length: 4 }))
      await expect(docker('start', 'wrong')).rejects.toThrow(/executable file not found/);
    expect(await lab.engine.client.check()).toEqual([]);
  });

  test('finds its interface when its settings are made', async () => {
    const setting = 'net.ipv4.conf.eth0.rp_filter';
    const path = `/proc/sys/${setting.replaceAll('.', '/')}`;
    expect(await docker('run', '--rm', '--sysctl', `${setting}=2`, 'busybox', 'cat', path)).toBe('2\n');
  });
});

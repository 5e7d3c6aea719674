import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDockerd } from './dockerd.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';
import { type HostNetwork, makeHostNetwork } from './host-network.ts';

/** Firewalls of the host's, and a dockerd, beside the engine: everybody's containers reach out and are reached. */

let host: HostNetwork;
let engine: TestEngine | undefined;

beforeEach(async () => {
  host = await makeHostNetwork();
});

afterEach(async () => {
  await engine?.stop();
  engine = undefined;
  await host.remove();
});

const PORT = 18_080;
const SERVE = 'mkdir /www && echo served > /www/index.html && exec httpd -f -p 8080 -h /www';
const sh = async (script: string) => (await host.run(['sh', '-c', script])).stdout.toString();
const fetched = async (by: HostNetwork['run'], port: number) =>
  (await by(['curl', '-sS', '--max-time', '5', `http://${host.address}:${port}/`])).stdout.toString();

async function start(): Promise<TestEngine> {
  const started = await startTestEngine({ enter: host.enter });
  engine = started;
  await buildBusybox(started);
  await started.docker('run', '-d', '--name', 'web', '-p', `${PORT}:8080`, 'busybox', 'sh', '-c', SERVE);
  while (!(await started.docker('exec', 'web', 'cat', '/proc/net/tcp6')).includes(':1F90 ')) await sleep(20);
  return started;
}

/** Out, in by the published port, and from one container to another through it. */
async function expectTraffic({ docker }: TestEngine): Promise<void> {
  expect(await docker('exec', 'web', 'ping', '-c', '1', '-W', '3', host.outside)).toContain(
    '1 packets received',
  );
  expect(await fetched(host.runOutside, PORT)).toBe('served\n');
  const hairpin = `printf 'GET / HTTP/1.0\\r\\n\\r\\n' | nc -w 5 ${host.address} ${PORT} | tail -n 1`;
  expect(await docker('exec', 'web', 'sh', '-c', hairpin)).toBe('served\n');
}

const NATIVE = `nft -f - <<'END'
table inet filter { chain forward { type filter hook forward priority filter; policy drop; }; }
END`;
const AS_DOCKERD_LEAVES_IT = `iptables-nft -P FORWARD DROP
iptables-nft -N DOCKER-USER
iptables-nft -A DOCKER-USER -j RETURN
iptables-nft -I FORWARD -j DOCKER-USER`;

test.each([
  ['nftables', NATIVE, 'nft list table inet filter'],
  ['iptables', AS_DOCKERD_LEAVES_IT, 'iptables-nft -S'],
])(
  'a forward policy of drop in %s lets our containers through, and is as before at the end',
  async (_, setUp, list) => {
    await sh(setUp);
    const before = await sh(list);
    const own = await start();
    await expectTraffic(own);
    await own.docker('network', 'create', 'shop');
    await own.docker('network', 'connect', 'shop', 'web');
    await own.docker('network', 'disconnect', 'bridge', 'web');
    await expectTraffic(own);
    expect(await own.slipway('system', 'check')).toBe('all is as recorded\n');
    await own.stop();
    engine = undefined;
    expect(await sh(list)).toBe(before);
  },
);

test('what an administrator drops in DOCKER-USER is dropped for ours too', async () => {
  await sh(AS_DOCKERD_LEAVES_IT);
  await sh(`iptables-nft -I DOCKER-USER -s ${host.outside} -m conntrack --ctstate NEW -j DROP`);
  await start();
  await expect(fetched(host.runOutside, PORT)).rejects.toThrow(/exit code 28/);
  expect(await fetched(host.run, PORT)).toBe('served\n');
});

test('a firewall that comes later is told of until the engine has seen to it by itself', async () => {
  const own = await start();
  await sh(NATIVE);
  const warnings = () => own.docker('info', '--format', '{{.Warnings}}');
  while ((await warnings()).includes('inet filter forward')) await sleep(500);
  await expectTraffic(own);
});

test('a VPN that has taken a subnet while the engine was down keeps it; networks asked for by subnet are as asked', async () => {
  const own = await start();
  await own.docker('network', 'create', 'shop');
  await own.docker('network', 'create', '--subnet', '198.18.5.0/24', 'fixed');
  await own.docker('rm', '-f', 'web');
  const subnetOf = async (network: string) =>
    (await own.docker('network', 'inspect', network, '--format', '{{(index .IPAM.Config 0).Subnet}}')).trim();
  const before = await Promise.all(['bridge', 'shop'].map(subnetOf));
  process.kill(await own.pid(), 'SIGKILL');
  await sh(`ip link add vpn type bridge && ip link set vpn up
    ${before.map((subnet) => `ip addr add ${subnet.replace('.0/', '.9/')} dev vpn`).join('\n')}`);
  await own.start();
  const after = await Promise.all(['bridge', 'shop'].map(subnetOf));
  expect(new Set([...before, ...after]).size).toBe(4);
  expect(await subnetOf('fixed')).toBe('198.18.5.0/24');
  for (const network of ['bridge', 'shop', 'fixed'])
    expect(
      await own.docker('run', '--rm', '--network', network, 'busybox', 'ping', '-c', '1', host.outside),
    ).toContain('1 packets received');
  expect(await own.slipway('system', 'check')).toBe('all is as recorded\n');
});

test('a dockerd that comes later has its containers reach out and be reached, as we have ours', async () => {
  const own = await start();
  const theirs = await startDockerd(join(own.folder, 'dockerd'), { enter: host.enter, networks: true });
  try {
    const docker = (...argv: string[]) => own.docker('-H', theirs.host, ...argv);
    const context = join(own.folder, 'theirs');
    mkdirSync(context);
    copyFileSync('/bin/busybox', join(context, 'busybox'));
    await own.run(['sh', '-c', `tar -C ${context} -c busybox | docker -H ${theirs.host} import - bb`]);
    const serve = `/busybox mkdir /www && echo theirs > /www/index.html && exec /busybox httpd -f -p 8080 -h /www`;
    await docker(
      'run',
      '-d',
      '--name',
      'them',
      '-p',
      `${PORT + 1}:8080`,
      'bb',
      '/busybox',
      'sh',
      '-c',
      serve,
    );
    await own.slipway('system', 'check', '--repair');
    await expectTraffic(own);
    expect(await docker('exec', 'them', '/busybox', 'ping', '-c', '1', '-W', '3', host.outside)).toContain(
      '1 packets received',
    );
    expect(await fetched(host.runOutside, PORT + 1)).toBe('theirs\n');
    await docker('rm', '-f', 'them');
  } finally {
    await theirs.stop();
  }
});

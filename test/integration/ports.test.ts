import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';
import { type HostNetwork, makeHostNetwork } from './host-network.ts';

/** Published ports: every way to ask for one, and everybody who may come by one. The host is a namespace of the test's. */

let host: HostNetwork;
let engine: TestEngine;
const docker = (...argv: string[]) => engine.docker(...argv);

beforeAll(async () => {
  host = await makeHostNetwork();
  engine = await startTestEngine({ enter: host.enter });
  await buildBusybox(engine);
});

afterAll(async () => {
  await engine.stop();
  await host.remove();
});

afterEach(async () => {
  const left = (await docker('ps', '-aq')).split('\n').filter(Boolean);
  if (left.length > 0) await docker('rm', '-f', ...left);
});

const run = async (name: string, ...argv: string[]) => {
  await docker('run', '-d', '--name', name, ...argv);
  const sockets = ['exec', name, 'sh', '-c', 'cat /proc/net/tcp /proc/net/tcp6 /proc/net/udp'];
  while (!(await docker(...sockets)).includes(':1F90 ')) await sleep(20);
};
/** A server on 8080 that says who asks. */
const serve = (name: string, ...flags: string[]) => run(name, ...flags, 'busybox', 'sh', '-c', SERVE);
const SERVE = `mkdir -p /www/cgi-bin && cd /www && printf '#!/bin/sh\\necho; echo $REMOTE_ADDR\\n' > cgi-bin/who
chmod 755 cgi-bin/who && exec httpd -f -p 8080 -h /www`;

/** The client's address, as the container behind a port sees it. */
const who = async (by: HostNetwork['run'], address: string, port: number | string) =>
  (await by(['curl', '-sS', '--max-time', '5', `http://${address}:${port}/cgi-bin/who`])).stdout
    .toString()
    .trim()
    .replace(/[[\]]|::ffff:/g, '');
const inContainer = (name: string, address: string, port: number | string) =>
  docker(
    ...['exec', name, 'sh', '-c'],
    `printf 'GET /cgi-bin/who HTTP/1.0\\r\\n\\r\\n' | nc -w 5 ${address} ${port} | tail -n 1`,
  ).then((text) => text.trim().replace(/[[\]]|::ffff:/g, ''));
const portsOf = async (name: string) => (await docker('port', name)).trim().split('\n').sort();

describe('a port is given', () => {
  test.each([
    [['-p', '18080:8080'], /^8080\/tcp -> 0\.0\.0\.0:18080$/],
    [['-p', '127.0.0.1:18080:8080'], /^8080\/tcp -> 127\.0\.0\.1:18080$/],
    [['-p', '127.0.0.1::8080'], /^8080\/tcp -> 127\.0\.0\.1:\d{5}$/],
    [['-p', '8080'], /^8080\/tcp -> 0\.0\.0\.0:\d{5}$/],
    [['-p', '18000-18005:8080'], /^8080\/tcp -> 0\.0\.0\.0:1800[0-5]$/],
    [['-p', '18053:8080/udp'], /^8080\/udp -> 0\.0\.0\.0:18053$/],
    [['-P'], /^8080\/tcp -> 0\.0\.0\.0:\d{5}$/],
    [['-p', '18000-18001:8080-8081'], /^8080\/tcp -> 0\.0\.0\.0:18000\n8081\/tcp -> 0\.0\.0\.0:18001$/],
    [
      ['-P', '--expose', '8081', '-p', '18080:8080'],
      /^8080\/tcp -> 0\.0\.0\.0:18080\n8081\/tcp -> 0\.0\.0\.0:\d{5}$/,
    ],
  ])('for %j', async (flags, shown) => {
    await serve('web', ...flags);
    expect((await portsOf('web')).join('\n')).toMatch(shown);
  });

  test('of a range, another one to each container, until none is left', async () => {
    await serve('one', '-p', '18000-18001:8080');
    await serve('two', '-p', '18000-18001:8080');
    expect([...(await portsOf('one')), ...(await portsOf('two'))].sort()).toEqual([
      '8080/tcp -> 0.0.0.0:18000',
      '8080/tcp -> 0.0.0.0:18001',
    ]);
    await expect(serve('three', '-p', '18000-18001:8080')).rejects.toThrow(/port is already allocated/);
  });

  test.each([
    [['-p', '18080:8080/sctp'], /only tcp and udp ports are/],
    [['-p', '203.0.113.9:18080:8080'], /the host does not have that address/],
  ])('not for %j', async (flags, words) => {
    await expect(serve('web', ...flags)).rejects.toThrow(words);
  });

  test('at the address that the network has for it, unless another is asked for', async () => {
    const option = 'com.docker.network.bridge.host_binding_ipv4=127.0.0.1';
    await docker('network', 'create', '-o', option, 'inward');
    await serve('web', '--network', 'inward', '-p', '18080:8080', '-p', '0.0.0.0:18081:8080');
    expect(await portsOf('web')).toEqual(['8080/tcp -> 0.0.0.0:18081', '8080/tcp -> 127.0.0.1:18080']);
    await docker('rm', '-f', 'web');
    await docker('network', 'rm', 'inward');
  });

  test("to one only: a second is told in docker's words, and may start when the first has gone", async () => {
    await serve('one', '-p', '127.0.0.1:18080:8080');
    await expect(serve('two', '-p', '127.0.0.1:18080:8080')).rejects.toThrow(
      /driver failed programming external connectivity on endpoint two \([0-9a-f]{64}\): Bind for 127\.0\.0\.1:18080 failed: port is already allocated/,
    );
    expect((await docker('inspect', '-f', '{{.State.Status}}', 'two')).trim()).toBe('created');
    await docker('rm', '-f', 'one');
    await docker('start', 'two');
    expect(await who(host.run, '127.0.0.1', 18080)).not.toBe('');
  });
});

describe('a published port answers', () => {
  const PORT = 18080;
  const gateway = async () => (await docker('inspect', '-f', '{{.NetworkSettings.Gateway}}', 'web')).trim();

  test('somebody outside, who is seen as who it is', async () => {
    await serve('web', '-p', `${PORT}:8080`);
    expect(await who(host.runOutside, host.address, PORT)).toBe(host.outside);
  });

  test('the host, by its loopback and by each of its addresses', async () => {
    await serve('web', '-p', `${PORT}:8080`);
    for (const address of ['127.0.0.1', 'localhost', host.address, await gateway()])
      expect(await who(host.run, address, PORT), address).toMatch(/^(172\.28\.|198\.51\.100\.1$)/);
  });

  test('on the address it is published on, and on no other', async () => {
    await serve('web', '-p', `${host.address}:${PORT}:8080`);
    expect(await who(host.runOutside, host.address, PORT)).toBe(host.outside);
    await expect(who(host.run, '127.0.0.1', PORT)).rejects.toThrow(/exit code 7/);
  });

  test('containers, its own among them, by an address of the host', async () => {
    await docker('network', 'create', 'elsewhere');
    await serve('web', '-p', `${PORT}:8080`);
    await serve('neighbour');
    await serve('stranger', '--network', 'elsewhere');
    for (const name of ['web', 'neighbour', 'stranger'])
      for (const address of [host.address, await gateway()])
        expect(await inContainer(name, address, PORT), `${name} by ${address}`).toMatch(/^172\.28\./);
    // Without the port it is not there for another network, nor for anybody outside.
    const address = (await docker('inspect', '-f', '{{.NetworkSettings.IPAddress}}', 'web')).trim();
    expect(await inContainer('stranger', address, 8080).catch(() => '')).toBe('');
    await host.runOutside(['ip', 'route', 'add', '172.28.0.0/14', 'via', host.address]);
    await expect(who(host.runOutside, address, 8080)).rejects.toThrow(/exit code 28/);
    await docker('rm', '-f', 'stranger');
    await docker('network', 'rm', 'elsewhere');
  });

  test('nobody in a container by the loopback of the host', async () => {
    await serve('web', '-p', `127.0.0.1:${PORT}:8080`);
    await serve('neighbour');
    expect(await inContainer('neighbour', await gateway(), PORT).catch(() => '')).toBe('');
  });

  test('nobody in a container in the name of the loopback', async () => {
    await docker('run', '-d', '--name', 'web', 'busybox', 'sleep', '600');
    const pid = (await docker('inspect', '-f', '{{.State.Pid}}', 'web')).trim();
    // As one with the capability to send what it likes would.
    const say = (source: string) =>
      `echo 'from ${source}' | nsenter --net=/proc/${pid}/ns/net socat -u - UDP4-SENDTO:$1:9999,bind=${source}`;
    const { stdout } = await host.run([
      'sh',
      '-c',
      `nsenter --net=/proc/${pid}/ns/net sh -c 'echo 1 > /proc/sys/net/ipv4/conf/all/route_localnet'
      timeout 1 socat -u UDP4-RECV:9999 - & sleep 0.3; ${say('127.0.0.5')}; ${say('0.0.0.0')}; wait`,
      'sh',
      await gateway(),
    ]);
    expect(stdout.toString()).toBe('from 0.0.0.0\n');
  });

  test('nobody in a container by the loopback of another, which 127.0.0.11 does not open', async () => {
    await docker('network', 'create', 'shop');
    const secret = 'while :; do echo secret | nc -l -p 8080; done';
    await run('web', '--network', 'shop', 'busybox', 'sh', '-c', secret);
    await docker('run', '-d', '--name', 'thief', '--network', 'shop', 'busybox', 'sleep', '600');
    const inspect = async (format: string, name: string) =>
      (await docker('inspect', '-f', format, name)).trim();
    const address = await inspect('{{.NetworkSettings.Networks.shop.IPAddress}}', 'web');
    const pid = await inspect('{{.State.Pid}}', 'thief');
    // As one with the capability to do so would; and without br_netfilter, whose rules of the host stop it too.
    const steal = `bridged=/proc/sys/net/bridge/bridge-nf-call-iptables; [ ! -e $bridged ] || echo 0 > $bridged
      exec nsenter --net=/proc/${pid}/ns/net bash -c '
        echo 1 > /proc/sys/net/ipv4/conf/all/route_localnet
        ip rule add pref 10 lookup local; ip rule add pref 5 to 127.0.0.1 lookup 77; ip rule del pref 0
        ip route add default via ${address} table 77; nft flush ruleset
        for host in 127.0.0.1 ${address}; do timeout 2 bash -c "exec 3<>/dev/tcp/$host/8080 && timeout 1 cat <&3"; done; true'`;
    expect((await host.run(['sh', '-c', steal])).stdout.toString()).toBe('secret\n');
    await docker('rm', '-f', 'web', 'thief');
    await docker('network', 'rm', 'shop');
  });

  test('udp, from the address that was asked', async () => {
    const library = ['-v', '/lib:/lib:ro', '-v', '/lib64:/lib64:ro', '-v', '/usr/bin/socat:/socat:ro'];
    const echo = ['busybox', '/socat', 'UDP4-RECVFROM:8080,fork', 'EXEC:cat'];
    await run('echo', '-p', `${PORT}:8080/udp`, ...library, ...echo);
    const ask = ['socat', '-t', '2', '-', `UDP4:${host.address}:${PORT}`];
    // A connected socket takes only what comes from there.
    expect((await host.runOutside(ask, { input: 'said\n' })).stdout.toString()).toBe('said\n');
  });
});

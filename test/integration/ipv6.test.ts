import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';
import { type HostNetwork, makeHostNetwork } from './host-network.ts';

/** Networks that have IPv6 beside IPv4, on a host of their own: forwarding is switched on for all of it. */

let host: HostNetwork;
let engine: TestEngine;

beforeAll(async () => {
  if (!existsSync('/proc/sys/net/ipv6'))
    throw new Error('the kernel of this machine has no IPv6 to test with');
  host = await makeHostNetwork();
  engine = await startTestEngine({ enter: host.enter });
  await buildBusybox(engine);
  await engine.docker(
    ...['network', 'create', '--ipv6', '--subnet', 'fd00:77::/64', '--subnet', '10.77.0.0/24', 'shop'],
  );
});

afterAll(async () => {
  await engine.stop();
  await host.remove();
});

const SERVE = 'mkdir /www && echo served > /www/index.html && exec httpd -f -p 8080 -h /www';
const inspect = async (name: string, format: string) =>
  (await engine.docker('inspect', '-f', format, name)).trim();
const fetched = async (by: HostNetwork['run'], url: string) =>
  (await by(['curl', '--silent', '--show-error', '--max-time', '5', '--globoff', url])).stdout.toString();

test('a container has an address of each family, and neighbours find it by name under both', async () => {
  const serve = ['busybox', 'sh', '-c', SERVE];
  await engine.docker('run', '-d', '--name', 'web', '--network', 'shop', '--network-alias', 'www', ...serve);
  const settings = '.NetworkSettings.Networks.shop';
  expect(await inspect('web', `{{${settings}.GlobalIPv6Address}}/{{${settings}.GlobalIPv6PrefixLen}}`)).toBe(
    'fd00:77::2/64',
  );
  expect(await inspect('web', `{{${settings}.IPv6Gateway}}`)).toBe('fd00:77::1');
  expect(
    await engine.docker('network', 'inspect', '-f', '{{range .Containers}}{{.IPv6Address}}{{end}}', 'shop'),
  ).toBe('fd00:77::2/64\n');
  const probe = ['run', '--rm', '--network', 'shop', 'busybox'];
  expect(await engine.docker(...probe, 'ping6', '-c', '1', 'www')).toContain('fd00:77::2');
  expect(await engine.docker(...probe, 'ping', '-c', '1', 'web')).toContain('10.77.0.2');
  expect(await engine.docker('exec', 'web', 'cat', '/etc/hosts')).toMatch(/^fd00:77::2\t[0-9a-f]{12} web$/m);
  await engine.docker('rm', '-f', 'web');
});

test('it reaches what is outside, by the address of the host', async () => {
  const probe = ['run', '--rm', '--network', 'shop', 'busybox', 'ping6', '-c', '1', host.outside6];
  expect(await engine.docker(...probe)).toContain('1 packets received');
});

test('published ports answer in both families, at one number, from outside and from the host', async () => {
  const publish = ['-p', '8080', '-p', '[::]:8081:8080', '-p', '0.0.0.0:8082:8080'];
  await engine.docker(
    'run',
    '-d',
    '--name',
    'web',
    '--network',
    'shop',
    ...publish,
    'busybox',
    'sh',
    '-c',
    SERVE,
  );
  const [four = '', six = '', ...others] = (await engine.docker('port', 'web', '8080'))
    .trim()
    .split('\n')
    .sort();
  const shown = [four, six, ...others];
  expect(shown).toContain('[::]:8081');
  expect(shown).toContain('0.0.0.0:8082');
  const dynamic = shown.filter((each) => !/808[12]$/.test(each)).map((each) => each.replace(/.*:/, ''));
  expect(dynamic).toHaveLength(2);
  expect(dynamic[0]).toBe(dynamic[1]);
  const ps = await engine.docker('ps', '--format', '{{.Ports}}');
  expect(ps).toContain('[::]:8081->8080/tcp');
  expect(ps).toContain('0.0.0.0:8082->8080/tcp');
  for (const port of [8081, dynamic[0]]) {
    expect(await fetched(host.runOutside, `http://[${host.address6}]:${port}/`)).toBe('served\n');
    expect(await fetched(host.run, `http://[${host.address6}]:${port}/`)).toBe('served\n');
  }
  for (const port of [8082, dynamic[0]])
    expect(await fetched(host.runOutside, `http://${host.address}:${port}/`)).toBe('served\n');
  await expect(fetched(host.runOutside, `http://${host.address}:8081/`)).rejects.toThrow();
  expect(await engine.slipway('system', 'check')).toBe('all is as recorded\n');
  await engine.docker('rm', '-f', 'web');
});

test("published ports answer on the host's IPv6 loopback", async () => {
  const publish = ['-p', '[::1]:8083:8080', '-p', '[::]:8084:8080'];
  const run = ['run', '-d', '--name', 'local', '--network', 'shop', ...publish];
  await engine.docker(...run, 'busybox', 'sh', '-c', SERVE);
  for (const port of [8083, 8084])
    await expect.poll(() => fetched(host.run, `http://[::1]:${port}/`).catch(() => '')).toBe('served\n');
  await expect(fetched(host.runOutside, `http://[${host.address6}]:8083/`)).rejects.toThrow();
  expect(await engine.slipway('system', 'check')).toBe('all is as recorded\n');
  await engine.docker('rm', '-f', 'local');
});

test('where a container has no IPv6, a port of that family is refused with what to do', async () => {
  await expect(engine.docker('run', '-p', '[::]:8081:8080', 'busybox', 'true')).rejects.toThrow(
    /the container has no IPv6 address/,
  );
});

test('a subnet is chosen when none is given, and one is refused without --ipv6', async () => {
  await engine.docker('network', 'create', '--ipv6', 'chosen');
  expect(await inspect('chosen', '{{range .IPAM.Config}}{{.Subnet}} {{end}}')).toMatch(/ fd[0-9a-f:]+::\/64/);
  await expect(engine.docker('network', 'create', '--subnet', 'fd00:78::/64', 'refused')).rejects.toThrow(
    /give --ipv6|is IPv6/,
  );
});

import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { HostPorts } from './host-ports.ts';
import { bindHostPort, bindingsFor, DYNAMIC_PORTS, exposedPorts, parseBinding, parsePort } from './port.ts';

test.each([
  ['80', 80, 'tcp'],
  ['80/tcp', 80, 'tcp'],
  ['53/UDP', 53, 'udp'],
  ['65535/sctp', 65535, 'sctp'],
])('port %s', (text, port, protocol) => {
  expect(parsePort(text)).toEqual({ port, protocol });
});

test.each(['', '0', '65536', '80/icmp', '80/', '-1', '8080-8090', 'http', '80 '])('%j is no port', (text) => {
  expect(() => parsePort(text)).toThrow(expect.objectContaining({ code: 'bad-port' }));
});

test.each([
  ['80/tcp', ['80/tcp']],
  ['9000', ['9000/tcp']],
  ['9001-9003', ['9001/tcp', '9002/tcp', '9003/tcp']],
  ['53-53/UDP', ['53/udp']],
])('exposing %j', (key, ports) => {
  expect(exposedPorts(key)).toEqual(ports);
});

test.each(['', '3-2', '1-65536', '1-2-3', '1-2/icmp', 'a-b'])('%j exposes nothing', (key) => {
  expect(() => exposedPorts(key)).toThrow(expect.objectContaining({ code: 'bad-port' }));
});

test.each([
  [{}, {}, DYNAMIC_PORTS],
  [{ HostIp: '', HostPort: '' }, {}, DYNAMIC_PORTS],
  [{ HostIp: '::', HostPort: '0' }, { hostAddress: '::' }, DYNAMIC_PORTS],
  [{ HostIp: '127.0.0.1', HostPort: '80' }, { hostAddress: '127.0.0.1' }, { first: 80, last: 80 }],
  [{ HostPort: '8000-8010' }, {}, { first: 8000, last: 8010 }],
])('binding %j', (binding, host, hostPorts) => {
  expect(parseBinding('80/tcp', binding)).toEqual({ protocol: 'tcp', port: 80, ...host, hostPorts });
});

test('a binding without an address is for each family the container has', () => {
  const hosts = (HostIp: string, families: readonly (4 | 6)[]) =>
    bindingsFor(parseBinding('80', { HostIp }), families).map(({ hostAddress }) => hostAddress);
  expect(hosts('', [4])).toEqual(['0.0.0.0']);
  expect(hosts('', [4, 6])).toEqual(['0.0.0.0', '::']);
  expect(hosts('::1', [4, 6])).toEqual(['::1']);
  expect(() => hosts('::', [4])).toThrow(expect.objectContaining({ code: 'bad-address' }));
});

test('sctp is not published', () => {
  expect(() => parseBinding('80/sctp', {})).toThrow(expect.objectContaining({ code: 'unsupported' }));
});

test.each(['x', '65536', '10-5', '1-', '-1', '0-10'])('%j is no host port', (HostPort) => {
  expect(() => parseBinding('80', { HostPort })).toThrow(expect.objectContaining({ code: 'bad-port' }));
});

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const refuse = (connection: Socket) => void connection.destroy();
const ADDRESS = '127.0.0.1';

/** A port of the loopback that another program holds. */
async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, ADDRESS, resolve));
  cleanups.push(() => new Promise((resolve) => server.close(resolve)));
  return portOf(server);
}

/** A port that is free at the moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, ADDRESS, resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test.each(['tcp', 'udp'] as const)('a %s port is held once, until it is released', async (protocol) => {
  const port = await freePort();
  const held = await bindHostPort(protocol, ADDRESS, port, refuse);
  expect(held).toBeDefined();
  expect(await bindHostPort(protocol, ADDRESS, port, refuse)).toBeUndefined();
  held?.release();
  const again = await bindHostPort(protocol, ADDRESS, port, refuse);
  expect(again).toBeDefined();
  again?.release();
});

test.each(['tcp', 'udp'] as const)(
  '%s on an address the host does not have is a failure',
  async (protocol) => {
    await expect(bindHostPort(protocol, '192.0.2.1', await freePort(), refuse)).rejects.toMatchObject({
      code: 'bad-address',
    });
  },
);

const binding = (first: number, last = first) =>
  ({ protocol: 'tcp', port: 80, hostAddress: ADDRESS, hostPorts: { first, last } }) as const;

test('two containers that start at once get different ports of a range', async () => {
  const ports = new HostPorts();
  const reserved = await Promise.all(
    ['10.0.0.2', '10.0.0.3', '10.0.0.4'].map((address) =>
      ports.reserve([binding(49153, 65535)], { 4: address }),
    ),
  );
  cleanups.push(() => ports.release(reserved.flat()));
  expect(new Set(reserved.flat().map(({ hostPort }) => hostPort)).size).toBe(3);
  expect(reserved.map(([port]) => port?.address)).toEqual(['10.0.0.2', '10.0.0.3', '10.0.0.4']);
});

test('a port that another program holds is refused, and what was reserved with it is free again', async () => {
  const ports = new HostPorts();
  const [free, taken] = [await freePort(), await takenPort()];
  await expect(ports.reserve([binding(free), binding(taken)], { 4: '10.0.0.2' })).rejects.toMatchObject({
    code: 'port-in-use',
    message: `Bind for ${ADDRESS}:${taken} failed: port is already allocated`,
  });
  const reserved = await ports.reserve([binding(free)], { 4: '10.0.0.2' });
  expect(reserved).toEqual([
    { protocol: 'tcp', hostAddress: ADDRESS, hostPort: free, address: '10.0.0.2', port: 80 },
  ]);
  ports.release(reserved);
});

test('what a running container holds is held again, and stays so though another program has the port', async () => {
  const ports = new HostPorts();
  const taken = await takenPort();
  const published = {
    protocol: 'tcp',
    hostAddress: ADDRESS,
    hostPort: taken,
    address: '10.0.0.2',
    port: 80,
  } as const;
  await ports.hold([published]);
  await expect(ports.reserve([binding(taken)], { 4: '10.0.0.3' })).rejects.toMatchObject({
    code: 'port-in-use',
  });
  ports.release([published]);
});

test.each(['::1%lo', 'not an address'])('%j is no address to publish on', (HostIp) => {
  expect(() => parseBinding('80', { HostIp, HostPort: '80' })).toThrow(
    expect.objectContaining({ code: 'bad-address' }),
  );
});

test('a port of both families has one number', async () => {
  const ports = new HostPorts();
  const both = ['127.0.0.1', '::1'].map((hostAddress) => ({ ...binding(49153, 65535), hostAddress }));
  const blocked = await ports.reserve([both[0]!], { 4: '10.0.0.2' });
  const reserved = await ports.reserve(both, { 4: '10.0.0.3', 6: 'fd00::3' });
  cleanups.push(() => ports.release([...blocked, ...reserved]));
  expect(reserved.map(({ address }) => address)).toEqual(['10.0.0.3', 'fd00::3']);
  expect(new Set(reserved.map(({ hostPort }) => hostPort)).size).toBe(1);
});

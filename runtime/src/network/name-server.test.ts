import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type Answer, decode, encode, type Packet, type RecordType } from 'dns-packet';
import { afterEach, expect, test } from 'vitest';
import { askOverTcp, askOverUdp } from './name-query.ts';
import { NameServer, type NameView } from './name-server.ts';

/** Servers on addresses of the loopback, asked as resolvers ask. */

const PORT = 15_353;
const OURS = '127.0.53.1';
const UPSTREAM = '127.0.53.2';
const NOBODY = '127.0.53.3';

const servers: { close(): void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  db: ['172.28.16.2', 'fd00::2'],
  web: ['172.28.16.3', '172.28.16.4'],
  many: Array.from({ length: 60 }, (_, index) => `172.28.17.${index}`),
};
const VIEW: NameView = {
  addressesOf: (name) => NEIGHBOURS[name],
  nameOf: (address) => (address === '172.28.16.2' ? 'db.shop' : undefined),
  upstreams: [NOBODY, UPSTREAM],
};

async function serve(view: () => NameView | undefined = () => VIEW): Promise<void> {
  servers.push(await NameServer.listen(OURS, view, PORT));
}

/** One that has an address for every name, and refuses no question. */
async function serveUpstream(): Promise<void> {
  const view = { ...VIEW, addressesOf: () => ['203.0.113.7'], nameOf: () => 'elsewhere.example' };
  servers.push(await NameServer.listen(UPSTREAM, () => view, PORT));
}

async function ask(type: RecordType, name: string, via = askOverUdp): Promise<Packet> {
  const query = encode({ type: 'query', id: 4711, flags: 1 << 8, questions: [{ type, name }] });
  return decode(await via(query, OURS, PORT));
}

const data = ({ answers }: Packet) => (answers as (Answer & { data: unknown })[]).map((each) => each.data);
const rcode = (packet: Packet) => (packet as { rcode?: string }).rcode;

test.each([askOverUdp, askOverTcp])('neighbours are known by %o', async (via) => {
  await serve();
  expect(data(await ask('A', 'db', via))).toEqual(['172.28.16.2']);
  expect(data(await ask('AAAA', 'DB', via))).toEqual(['fd00::2']);
  expect(data(await ask('A', 'web', via))).toEqual(['172.28.16.3', '172.28.16.4']);
  expect(data(await ask('PTR', '2.16.28.172.in-addr.arpa', via))).toEqual(['db.shop']);
});

test('what a neighbour has nothing of is an answer without content, not asked elsewhere', async () => {
  await serve();
  await serveUpstream();
  for (const type of ['AAAA', 'MX'] as const) {
    const packet = await ask(type, 'web');
    expect([rcode(packet), data(packet)]).toEqual(['NOERROR', []]);
  }
});

test.each([askOverUdp, askOverTcp])(
  'other questions are passed on to the first that answers by %o',
  async (via) => {
    await serve();
    await serveUpstream();
    expect(data(await ask('A', 'example.com', via))).toEqual(['203.0.113.7']);
    expect(data(await ask('PTR', '1.2.0.192.in-addr.arpa', via))).toEqual(['elsewhere.example']);
  },
);

test('with nobody to pass them on to they fail at once', async () => {
  await serve(() => ({ ...VIEW, upstreams: [] }));
  expect(rcode(await ask('A', 'example.com'))).toBe('SERVFAIL');
});

test('an answer too long for a packet is had over TCP', async () => {
  await serve();
  const short = await ask('A', 'many');
  expect([(short as { flag_tc?: boolean }).flag_tc, data(short)]).toEqual([true, []]);
  expect(data(await ask('A', 'many', askOverTcp))).toHaveLength(60);
});

test('strangers get no answer', async () => {
  await serve(() => undefined);
  await expect(ask('A', 'db', askOverTcp)).rejects.toThrow('closed');
});

test('what is no question gets no answer; the next question does', async () => {
  await serve();
  const client = createSocket('udp4');
  servers.push(client);
  client.connect(PORT, OURS);
  await once(client, 'connect');
  client.send('no question');
  client.send(encode({ type: 'response', id: 1, questions: [{ type: 'A', name: 'db' }] }));
  client.send(encode({ type: 'query', id: 2, questions: [{ type: 'A', name: 'db' }] }));
  const [reply] = (await once(client, 'message')) as [Buffer];
  expect(decode(reply).id).toBe(2);
});

test('a port that is taken is told', async () => {
  await serve();
  await expect(serve()).rejects.toThrow(/EADDRINUSE/);
});

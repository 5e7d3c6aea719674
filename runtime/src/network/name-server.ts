import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, isIPv6, type Server } from 'node:net';
import { type Answer, decode, encode, type Packet, type Question } from 'dns-packet';
import { askOverTcp, askOverUdp, messagesIn, TCP_IDLE, withLength } from './name-query.ts';

/**
 * A name server for the containers of a network, at the address of its bridge: RFC 1035. It knows the neighbours of who
 * asks, and passes all other questions on. What it adds to the lines in their hosts files is for programs that ask a
 * server themselves.
 */

/** What one container may ask. */
export interface NameView {
  /** IPv4 and IPv6; undefined where no neighbour has the name. */
  addressesOf(name: string): readonly string[] | undefined;
  nameOf(address: string): string | undefined;
  /** Who is asked for other names, in turn; nobody on a network without a way out. */
  readonly upstreams: readonly string[];
}

export const DNS_PORT = 53;

/** Seconds that an answer may be kept: neighbours come and go. */
const TTL = 5;
/** The size that every client takes over UDP. */
const UDP_SIZE = 512;
/** Questions, and connections, at once; a container must not use up what the engine may open. Clients ask again. */
const AT_ONCE = 100;
const RECURSION_DESIRED = 1 << 8;
const RECURSION_AVAILABLE = 1 << 7;
const TRUNCATED = 1 << 9;
const SERVER_FAILED = 2;

type Transport = 'udp' | 'tcp';

export class NameServer {
  readonly #udp: Socket;
  readonly #tcp: Server;

  private constructor(udp: Socket, tcp: Server) {
    this.#udp = udp;
    this.#tcp = tcp;
  }

  /** `view` gives undefined for who is not to be answered. Rejects where the port is taken. */
  static async listen(
    address: string,
    view: (source: string) => NameView | undefined,
    port = DNS_PORT,
  ): Promise<NameServer> {
    const udp = createSocket('udp4');
    udp.bind(port, address);
    await once(udp, 'listening').catch((error) => {
      udp.close();
      throw error;
    });
    // An answer to who has gone meanwhile.
    udp.on('error', () => {});
    let [isOpen, asking] = [true, 0];
    udp.once('close', () => {
      isOpen = false;
    });
    udp.on('message', async (query, from) => {
      const known = view(from.address);
      if (known === undefined || asking >= AT_ONCE) return;
      asking += 1;
      const reply = await answer(query, known, 'udp', port).finally(() => {
        asking -= 1;
      });
      if (reply !== undefined && isOpen) udp.send(reply, from.port, from.address);
    });
    const tcp = createServer(async (connection) => {
      const known = view(connection.remoteAddress ?? '');
      if (known === undefined) return void connection.destroy();
      connection.setTimeout(TCP_IDLE, () => connection.destroy()).on('error', () => {});
      for await (const query of messagesIn(connection)) {
        const reply = await answer(query, known, 'tcp', port);
        if (reply === undefined) break;
        connection.write(withLength(reply));
      }
      connection.destroy();
    });
    tcp.maxConnections = AT_ONCE;
    const server = new NameServer(udp, tcp);
    tcp.listen(port, address);
    await once(tcp, 'listening').catch((error) => {
      server.close();
      throw error;
    });
    return server;
  }

  close(): void {
    this.#udp.close();
    this.#tcp.close();
  }
}

/** Undefined for what is no question. */
async function answer(
  query: Buffer,
  view: NameView,
  transport: Transport,
  port: number,
): Promise<Buffer | undefined> {
  const packet = decoded(query);
  const [question] = packet?.questions ?? [];
  if (packet?.type !== 'query' || question === undefined) return undefined;
  const own = ownAnswers(question, view);
  if (own === undefined)
    return (await passOn(query, view, transport, port)) ?? reply(packet, [], SERVER_FAILED);
  const whole = reply(packet, own);
  return transport === 'tcp' || whole.length <= UDP_SIZE ? whole : reply(packet, [], TRUNCATED);
}

function decoded(query: Buffer): Packet | undefined {
  try {
    return decode(query);
  } catch {
    return undefined;
  }
}

/** Undefined where the question is not about neighbours. */
function ownAnswers({ name, type }: Question, view: NameView): Answer[] | undefined {
  const of = name.toLowerCase();
  if (type === 'PTR') {
    const data = view.nameOf(addressIn(of));
    return data === undefined ? undefined : [{ name, type, ttl: TTL, data }];
  }
  const addresses = view.addressesOf(of);
  if (addresses === undefined || (type !== 'A' && type !== 'AAAA')) return addresses && [];
  return addresses
    .filter((address) => isIPv6(address) === (type === 'AAAA'))
    .map((data) => ({ name, type, ttl: TTL, data }));
}

/** The address of which a name such as `4.3.2.1.in-addr.arpa` is asked. */
function addressIn(name: string): string {
  return name
    .replace(/\.in-addr\.arpa$/, '')
    .split('.')
    .toReversed()
    .join('.');
}

function reply({ id, questions }: Packet, answers: Answer[], flags = 0): Buffer {
  return encode({
    type: 'response',
    ...(id === undefined ? {} : { id }),
    flags: RECURSION_DESIRED | RECURSION_AVAILABLE | flags,
    ...(questions === undefined ? {} : { questions }),
    answers,
  });
}

/** The first answer of a server that gives one. */
async function passOn(
  query: Buffer,
  { upstreams }: NameView,
  transport: Transport,
  port: number,
): Promise<Buffer | undefined> {
  const ask = transport === 'tcp' ? askOverTcp : askOverUdp;
  for (const upstream of upstreams) {
    try {
      return await ask(query, upstream, port);
    } catch {
      // The next one may be there.
    }
  }
  return undefined;
}

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, isIPv6, type Socket } from 'node:net';

/** Asking a name server, with the question as it came. RFC 1035, 4.2. */

/** Milliseconds that a server may take; resolvers ask again after five seconds. */
const PATIENCE = 2_000;
/** Milliseconds after which a connection that nobody uses is closed. */
export const TCP_IDLE = 10_000;

/** Rejects when there is no answer in time. */
export async function askOverUdp(query: Buffer, server: string, port: number): Promise<Buffer> {
  const socket = createSocket(isIPv6(server) ? 'udp6' : 'udp4');
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    // Connected, it takes packets of that server alone, and hears that nobody listens there.
    socket.connect(port, server);
    await once(socket, 'connect', { signal });
    socket.send(query);
    for (;;) {
      const [reply] = (await once(socket, 'message', { signal })) as [Buffer];
      if (reply.subarray(0, 2).equals(query.subarray(0, 2))) return reply;
    }
  } finally {
    socket.close();
  }
}

/** Rejects when there is no answer in time. */
export async function askOverTcp(query: Buffer, server: string, port: number): Promise<Buffer> {
  const connection = connect(port, server);
  connection.setTimeout(PATIENCE, () => connection.destroy(new Error(`${server} does not answer`)));
  try {
    connection.write(withLength(query));
    for await (const reply of messagesIn(connection)) return reply;
    throw new Error(`${server} closed the connection`);
  } finally {
    connection.destroy();
  }
}

export function withLength(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}

/** The messages on a connection, each behind its length; ends where the connection does, also within one. */
export async function* messagesIn(connection: Socket): AsyncIterable<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of connection) {
      held = Buffer.concat([held, chunk as Buffer]);
      while (held.length >= 2 && held.length >= 2 + held.readUInt16BE()) {
        const end = 2 + held.readUInt16BE();
        yield held.subarray(2, end);
        held = held.subarray(end);
      }
    }
  } catch {
    // Who has asked has gone, or its time was up.
  }
}

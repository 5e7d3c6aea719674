import { Agent, createServer, type IncomingMessage, request, type Server } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';

/**
 * A socket between a client and the engine that passes on what both say and keeps what was asked and answered. Bytes are
 * not held back: the CLI blocks on headers that have no body yet, and its end of input is not its end of interest.
 */
export class Recorder {
  #exchanges: Exchange[] = [];
  /** Connections are kept: one that the engine closes after its answer breaks under what is still written to it. */
  readonly #agent = new Agent({ keepAlive: true });
  readonly #upstream: string;
  readonly #server: Server;

  constructor(upstream: string) {
    this.#upstream = upstream;
    this.#server = createServer((asked, answer) => {
      const exchange = this.#begin(asked);
      const { method, url: path, headers } = asked;
      const onward = request(
        { socketPath: upstream, method, path, headers, agent: this.#agent },
        (answered) => {
          exchange.status = answered.statusCode ?? 0;
          answer.writeHead(exchange.status, answered.rawHeaders);
          answer.flushHeaders();
          answered.pipe(answer);
          if (answered.headers['content-type'] === 'application/json')
            exchange.body = buffer(answered).then(String, () => '');
        },
      );
      onward.on('error', () => answer.destroy());
      answer.on('close', () => onward.destroy());
      asked.pipe(onward);
    });
    this.#server.on('upgrade', (asked, client, head) => this.#passStream(asked, client, head));
  }

  listen(socket: string): Promise<void> {
    return new Promise((resolve) => this.#server.listen({ path: socket, allowHalfOpen: true }, resolve));
  }

  /** What was asked since it was last taken, in order. */
  take(): readonly Exchange[] {
    const taken = this.#exchanges;
    this.#exchanges = [];
    return taken;
  }

  async close(): Promise<void> {
    this.#agent.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #begin({ method = '', url = '' }: IncomingMessage): Exchange {
    const exchange: Exchange = { method, path: url, status: 0, body: Promise.resolve('') };
    this.#exchanges.push(exchange);
    return exchange;
  }

  /** A connection that is upgraded is passed on as it is, both ways, after the request that was read off it. */
  #passStream(asked: IncomingMessage, client: Duplex, head: Buffer): void {
    const exchange = this.#begin(asked);
    const engine = connect({ path: this.#upstream, allowHalfOpen: true });
    const headers = asked.rawHeaders.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
    engine.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers}\r\n`);
    engine.write(head);
    engine.once('data', (first: Buffer) => {
      exchange.status = Number(first.toString('latin1', 0, 12).split(' ')[1]);
    });
    engine.pipe(client).on('error', () => engine.destroy());
    client.pipe(engine).on('error', () => client.destroy());
  }
}

export interface Exchange {
  readonly method: string;
  /** With version and query. */
  readonly path: string;
  /** 0 until it is answered. */
  status: number;
  /** The whole body, when it is JSON; empty otherwise. */
  body: Promise<string>;
}

import { createSocket } from 'node:dgram';
import { createServer, isIPv4 } from 'node:net';
import { Failure } from '@slipway/failure';

/** A port a container publishes: where it listens, and where the host is to answer for it. */
export interface PortBinding {
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  readonly port: number;
  /** `0.0.0.0` where the user named no address. */
  readonly hostAddress: string;
  /** A port, or a range one of which is taken; all dynamic ports where the user named none. */
  readonly hostPorts: { readonly first: number; readonly last: number };
}

/** Ports given to `-P` and `-p 80`: the dynamic range of RFC 6335. */
export const DYNAMIC_PORTS = { first: 49153, last: 65535 } as const;

/** Splits `8080/tcp`; throws a `Failure` `bad-port`. */
export function parsePort(text: string): { port: number; protocol: PortBinding['protocol'] } {
  const match = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/i.exec(text);
  const port = Number(match?.[1]);
  if (match === null || port < 1 || port > 65535) {
    throw new Failure('bad-port', `invalid port specification: "${text}"`, {
      hint: 'write it as 80, 80/tcp or 53/udp',
    });
  }
  return { port, protocol: (match[2]?.toLowerCase() ?? 'tcp') as PortBinding['protocol'] };
}

/** Reads one entry of the API's `PortBindings`; throws a `Failure` `bad-port`. */
export function parseBinding(port: string, binding: { HostIp?: string; HostPort?: string }): PortBinding {
  const hostAddress =
    binding.HostIp === undefined || binding.HostIp === '' || binding.HostIp === '::'
      ? '0.0.0.0'
      : binding.HostIp;
  if (!isIPv4(hostAddress))
    throw new Failure('bad-address', `cannot publish on "${hostAddress}": it is not an IPv4 address`);
  return { ...parsePort(port), hostAddress, hostPorts: parseRange(binding.HostPort ?? '') };
}

function parseRange(text: string): PortBinding['hostPorts'] {
  if (text === '' || text === '0') return DYNAMIC_PORTS;
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  if (match === null || first < 1 || last > 65535 || first > last)
    throw new Failure('bad-port', `invalid host port "${text}"`);
  return { first, last };
}

/** The kernel's word that a port of the host is ours. */
export interface HeldSocket {
  release(): void;
}

/**
 * Takes a host port by binding a socket to it, which nobody reads: packets go to the container before they reach it.
 * While we hold it no other program, and no other engine, can take the port. Undefined when it is not free. Throws a
 * `Failure` `bad-address` for an address the host does not have.
 */
export function bindHostPort(
  protocol: PortBinding['protocol'],
  hostAddress: string,
  port: number,
): Promise<HeldSocket | undefined> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRNOTAVAIL' && isIPv4(hostAddress)) return resolve(undefined);
      reject(
        new Failure('bad-address', `cannot publish on ${hostAddress}: the host does not have that address`),
      );
    };
    if (protocol === 'udp') {
      const socket = createSocket('udp4').once('error', fail);
      socket.bind({ port, address: hostAddress, exclusive: true }, () =>
        resolve({ release: () => socket.unref().close() }),
      );
    } else {
      const server = createServer((connection) => connection.destroy()).once('error', fail);
      server.listen({ port, host: hostAddress, exclusive: true }, () =>
        resolve({ release: () => server.close() }),
      );
    }
  });
}

import { createSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';
import { Failure } from '@slipway/failure';
import { type Family, familyOf, parseAddress } from './address.ts';

/** A port a container publishes: where it listens, and where the host is to answer for it. */
export interface PortBinding {
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  readonly port: number;
  /** `0.0.0.0` and `::` stand for all addresses of their family. */
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

/**
 * The ports that a key of the API's `ExposedPorts` names, each as `8080/tcp`: Compose sends `8080` and `8080-8082/udp` as
 * they are written in its file. Throws a `Failure` `bad-port`.
 */
export function exposedPorts(key: string): string[] {
  const range = /^(\d{1,5})-(\d{1,5})(\/.*)?$/.exec(key);
  const [, low = key, high, suffix = ''] = range ?? [];
  const { port: first, protocol } = parsePort(`${low}${suffix}`);
  const last = high === undefined ? first : parsePort(`${high}${suffix}`).port;
  if (last < first) throw new Failure('bad-port', `invalid range of ports: "${key}"`);
  return Array.from({ length: last - first + 1 }, (_, offset) => `${first + offset}/${protocol}`);
}

/** What the API's `PortBindings` have: without an address it is for every address of the host. */
export type BindingRequest = Omit<PortBinding, 'hostAddress'> & { readonly hostAddress?: string };

/** Reads one entry of the API's `PortBindings`; throws a `Failure` `bad-port`, `bad-address` or `unsupported`. */
export function parseBinding(
  port: string,
  { HostIp = '', HostPort = '' }: { HostIp?: string; HostPort?: string },
): BindingRequest {
  const parsed = parsePort(port);
  if (parsed.protocol === 'sctp')
    throw new Failure('unsupported', `publishing ${port} is not supported: only tcp and udp ports are`, {
      hint: 'containers of one network reach it without',
    });
  if (HostIp !== '' && parseAddress(HostIp) === undefined)
    throw new Failure('bad-address', `cannot publish on "${HostIp}": it is not an IP address`);
  return { ...parsed, ...(HostIp === '' ? {} : { hostAddress: HostIp }), hostPorts: parseRange(HostPort) };
}

/**
 * What a request means for a container that has addresses of these families, on a network whose ports are published at
 * `usual` for IPv4 where nothing else is asked. Throws a `Failure` `bad-address` for a host address of a family it does
 * not have: packets cannot be handed on from one to the other.
 */
export function bindingsFor(
  request: BindingRequest,
  families: readonly Family[],
  usual = '0.0.0.0',
): PortBinding[] {
  const { hostAddress } = request;
  if (hostAddress === undefined)
    return families.map((family) => ({ ...request, hostAddress: family === 4 ? usual : '::' }));
  if (families.includes(familyOf(hostAddress))) return [{ ...request, hostAddress }];
  throw new Failure(
    'bad-address',
    `cannot publish on ${hostAddress}: the container has no IPv${familyOf(hostAddress)} address`,
    { hint: 'publish without an address, or connect it to a network made with --ipv6' },
  );
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
 * Takes a host port by binding a socket to it. Packets go to the container before they reach it, save those of `relay`.
 * While we hold it no other program, and no other engine, can take the port. Undefined when it is not free. Throws a
 * `Failure` `bad-address` for an address the host does not have.
 */
export function bindHostPort(
  protocol: PortBinding['protocol'],
  hostAddress: string,
  port: number,
  onConnection: (connection: Socket) => void,
): Promise<HeldSocket | undefined> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return resolve(undefined);
      reject(
        new Failure('bad-address', `cannot publish on ${hostAddress}: the host does not have that address`),
      );
    };
    if (protocol === 'udp') {
      const type = familyOf(hostAddress) === 6 ? 'udp6' : 'udp4';
      const socket = createSocket({ type, ipv6Only: type === 'udp6' }).once('error', fail);
      socket.bind({ port, address: hostAddress, exclusive: true }, () =>
        resolve({ release: () => socket.unref().close() }),
      );
    } else {
      const server = createServer({ allowHalfOpen: true }, onConnection).once('error', fail);
      server.listen({ port, host: hostAddress, exclusive: true, ipv6Only: true }, () =>
        resolve({ release: () => server.close() }),
      );
    }
  });
}

import { existsSync, readFileSync } from 'node:fs';

/** Where systemd-resolved answers, and where it lists the servers that it asks itself. systemd-resolved.service(8). */
const STUB = '127.0.0.53';
const BEHIND_STUB = '/run/systemd/resolve/resolv.conf';
const RESOLVER = '/etc/resolv.conf';

const readIfThere = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/**
 * The text of the host's resolv.conf(5), empty where it has none. With `outside`, for who does not see the host's
 * loopback: behind the stub of systemd-resolved, which answers there, are the servers it asks.
 */
export function hostResolver(
  sees: 'outside' | 'loopback',
  read: (path: string) => string = readIfThere,
): string {
  const text = read(RESOLVER);
  const servers = nameserversIn(text);
  const isStub = servers.length > 0 && servers.every((address) => address === STUB);
  return (sees === 'outside' && isStub && read(BEHIND_STUB)) || text;
}

/** The addresses of the servers that a resolv.conf names. */
export function nameserversIn(text: string): string[] {
  return [...text.matchAll(/^nameserver[ \t]+(\S+)/gm)].map(([, address]) => address!);
}

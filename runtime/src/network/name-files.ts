import { nameserversIn } from './host-resolver.ts';

/**
 * The three files through which a container knows names: hosts, hostname and resolv.conf. hosts(5), resolv.conf(5).
 * Names of other containers are lines in hosts, so that they resolve even while the engine, and with it the name server
 * of a network, is down.
 */

export interface HostEntry {
  readonly address: string;
  readonly names: readonly string[];
}

const LOCAL: readonly HostEntry[] = [
  { address: '127.0.0.1', names: ['localhost'] },
  { address: '::1', names: ['localhost', 'ip6-localhost', 'ip6-loopback'] },
  { address: 'fe00::0', names: ['ip6-localnet'] },
  { address: 'ff02::1', names: ['ip6-allnodes'] },
  { address: 'ff02::2', names: ['ip6-allrouters'] },
];

/** Entries after a text: the loopback's names unless another is given. */
export function hostsFile(entries: readonly HostEntry[], base = lines(LOCAL)): string {
  return `${base}${base === '' || base.endsWith('\n') ? '' : '\n'}${lines(entries)}`;
}

function lines(entries: readonly HostEntry[]): string {
  return entries.map(({ address, names }) => `${address}\t${names.join(' ')}\n`).join('');
}

export interface ResolverOptions {
  readonly nameservers: readonly string[];
  readonly search: readonly string[];
  readonly options: readonly string[];
  /** A server that is asked before all others. */
  readonly first?: string | undefined;
}

export const PUBLIC_NAMESERVERS = ['8.8.8.8', '8.8.4.4'];

/**
 * The container's resolv.conf: the host's with what the user asked for instead, less name servers on the host's
 * loopback unless it sees that.
 */
export function resolvConf(
  host: string,
  wanted: ResolverOptions,
  sees: 'outside' | 'loopback' = 'outside',
): string {
  const fields = (keyword: string) =>
    [...host.matchAll(new RegExp(`^${keyword}[ \\t]+(.+)$`, 'gm'))].map((match) => match[1]!.trim());
  const reachable = nameserversIn(host).filter(
    (address) => sees === 'loopback' || (!address.startsWith('127.') && address !== '::1'),
  );
  const nameservers =
    wanted.nameservers.length > 0
      ? wanted.nameservers
      : reachable.length > 0
        ? reachable
        : PUBLIC_NAMESERVERS;
  const search =
    wanted.search.length > 0 ? wanted.search : fields('search').flatMap((line) => line.split(/\s+/));
  const options =
    wanted.options.length > 0 ? wanted.options : fields('options').flatMap((line) => line.split(/\s+/));
  return [
    ...[...(wanted.first === undefined ? [] : [wanted.first]), ...nameservers].map(
      (address) => `nameserver ${address}\n`,
    ),
    ...(search.length > 0 ? [`search ${search.join(' ')}\n`] : []),
    ...(options.length > 0 ? [`options ${options.join(' ')}\n`] : []),
  ].join('');
}

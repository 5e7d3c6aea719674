import type { ContainerSpec, EndpointSpec } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import type { Command } from 'commander';
import { several, splitAt } from '../commands/flags.ts';

/** The flags of `run` and `create` that say which networks a container is in, and as what. docker, opts/network.go. */
export interface NetworkFlags {
  readonly ip?: string;
  readonly ip6?: string;
  readonly link?: readonly string[];
  readonly linkLocalIp?: readonly string[];
  readonly macAddress?: string;
  readonly network?: readonly string[];
  readonly networkAlias?: readonly string[];
}

export function withNetworkFlags(command: Command): Command {
  return command
    .option('--ip <address>', 'its IPv4 address')
    .option('--ip6 <address>', 'its IPv6 address')
    .option('--link <container[:alias]>', 'link to another container', several)
    .option('--link-local-ip <address>', 'a link-local address of it', several)
    .option('--mac-address <address>', 'its MAC address')
    .option(
      '--network <name>',
      'a network: a name, bridge, none, host or container:NAME; or name=…,alias=…,ip=…',
      several,
    )
    .option('--network-alias <name>', 'a further name of it in that network', several);
}

/** Where a container is to be: the first network, and how it is in each. Throws a `Failure` `usage`. */
export function networking(flags: NetworkFlags): {
  readonly mode: string;
  readonly endpoints: NonNullable<ContainerSpec['NetworkingConfig']>['EndpointsConfig'];
} {
  const [first = { name: 'default', endpoint: {} }, ...others] = (flags.network ?? []).map(attachment);
  const endpoint = { ...first.endpoint, ...short(flags, isUser(first.name)) };
  const named = [{ name: first.name, endpoint }, ...others];
  const told = named.filter((each) => others.length > 0 || Object.keys(each.endpoint).length > 0);
  return {
    mode: first.name,
    endpoints: Object.fromEntries(told.map((each) => [each.name, each.endpoint])),
  };
}

function isUser(name: string): boolean {
  return !['default', 'bridge', 'host', 'none'].includes(name) && !name.startsWith('container:');
}

/** What the short flags say, which are of the first network. Links are of it where it is a user's. */
function short(flags: NetworkFlags, user: boolean): EndpointSpec {
  const { ip, ip6, link, linkLocalIp, macAddress, networkAlias } = flags;
  const ipam = {
    ...(ip === undefined ? {} : { IPv4Address: ip }),
    ...(ip6 === undefined ? {} : { IPv6Address: ip6 }),
    ...(linkLocalIp === undefined ? {} : { LinkLocalIPs: linkLocalIp }),
  };
  return {
    ...(networkAlias === undefined ? {} : { Aliases: networkAlias }),
    ...(link === undefined || !user ? {} : { Links: link }),
    ...(macAddress === undefined ? {} : { MacAddress: macAddress }),
    ...(Object.keys(ipam).length === 0 ? {} : { IPAMConfig: ipam }),
  };
}

/** Reads a name, or `name=…,alias=…,ip=…,ip6=…,mac-address=…,driver-opt=NAME=VALUE`. */
function attachment(spec: string): { readonly name: string; readonly endpoint: EndpointSpec } {
  if (!/(^|,)name=/.test(spec)) return { name: spec, endpoint: {} };
  const fields = spec.split(',').map((field) => splitAt(field, '='));
  const all = (wanted: string) => fields.flatMap(([key, value]) => (key === wanted ? [value] : []));
  const unknown = fields.find(([key]) => !FIELDS.includes(key));
  if (unknown !== undefined)
    throw new Failure('usage', `--network ${spec}: there is no field "${unknown[0]}"`, {
      hint: `it has ${FIELDS.join(', ')}`,
    });
  const [alias, options] = [all('alias'), all('driver-opt')];
  const [priority] = all('gw-priority');
  const ipam = { ip: all('ip')[0], ip6: all('ip6')[0], macAddress: all('mac-address')[0] };
  const given = Object.fromEntries(Object.entries(ipam).filter(([, value]) => value !== undefined));
  return {
    name: all('name')[0]!,
    endpoint: {
      ...short({ ...given, ...(alias.length === 0 ? {} : { networkAlias: alias }) }, true),
      ...(options.length === 0
        ? {}
        : { DriverOpts: Object.fromEntries(options.map((option) => splitAt(option, '='))) }),
      ...(priority === undefined ? {} : { GwPriority: Number(priority) }),
    },
  };
}

const FIELDS = ['name', 'alias', 'ip', 'ip6', 'mac-address', 'driver-opt', 'gw-priority'];

import { Failure } from '@slipway/failure';
import * as z from 'zod';
import type { NetworkAttachment } from '../container/record.ts';
import { formatAddress, parseAddress } from '../network/address.ts';
import type { AddressingRequest } from '../network/addressing.ts';
import { parseMac } from '../network/mac.ts';
import type { NetworkRequest } from '../network/networks.ts';

/**
 * The bodies of POST /networks/create and /networks/ID/connect. What asks for something the engine does not do is
 * refused, never dropped.
 */

const strings = z
  .record(z.string(), z.string())
  .nullish()
  .transform((value) => value ?? {});
const bool = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const text = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

const createSchema = z.looseObject({
  Name: z.string(),
  Driver: text,
  Scope: text,
  EnableIPv4: z.boolean().nullish(),
  EnableIPv6: bool,
  Internal: bool,
  Attachable: bool,
  Ingress: bool,
  ConfigOnly: bool,
  ConfigFrom: z.looseObject({ Network: text }).nullish(),
  IPAM: z
    .looseObject({
      Driver: text,
      Options: strings,
      Config: z
        .array(z.looseObject({ Subnet: text, Gateway: text, IPRange: text, AuxiliaryAddresses: strings }))
        .nullish(),
    })
    .nullish(),
  Options: strings,
  Labels: strings,
});

/** Throws a `Failure` `bad-request`, `plugin-unknown` or `unsupported`. */
export function parseNetworkRequest(body: unknown): NetworkRequest {
  const parsed = createSchema.safeParse(body);
  if (!parsed.success) throw new Failure('bad-request', `invalid network: ${z.prettifyError(parsed.error)}`);
  const { Name, Driver = 'bridge', Scope, IPAM, ...rest } = parsed.data;
  if (Driver === 'host' || Driver === 'null')
    throw new Failure('network-predefined', `only one instance of "${Driver}" network is allowed`);
  if (Driver !== 'bridge' && Driver !== 'default')
    throw new Failure('plugin-unknown', `could not find a network driver named "${Driver}"`, {
      hint: 'use bridge',
    });
  if ((Scope ?? 'local') !== 'local' || rest.Ingress) throw unsupported('networks of a swarm are');
  if (rest.ConfigOnly || rest.ConfigFrom?.Network !== undefined)
    throw unsupported('networks made of others are');
  if (rest.EnableIPv4 === false) throw unsupported('a network without IPv4 is');
  if ((IPAM?.Driver ?? 'default') !== 'default') throw unsupported(`the IPAM driver ${IPAM?.Driver} is`);
  const [ipamOption] = Object.keys(IPAM?.Options ?? {});
  if (ipamOption !== undefined) throw unsupported(`the IPAM option ${ipamOption} is`);
  return {
    name: Name,
    ipv6: rest.EnableIPv6,
    internal: rest.Internal,
    attachable: rest.Attachable,
    labels: rest.Labels,
    options: rest.Options,
    addressing: (IPAM?.Config ?? []).flatMap(addressingOf),
  };
}

interface RangeRequest {
  readonly Subnet?: string | undefined;
  readonly Gateway?: string | undefined;
  readonly IPRange?: string | undefined;
  readonly AuxiliaryAddresses: Readonly<Record<string, string>>;
}

/** Compose sends an empty one for a network that asks for nothing. */
function addressingOf({ Subnet, Gateway, IPRange, AuxiliaryAddresses }: RangeRequest): AddressingRequest[] {
  const request = {
    ...(Subnet === undefined ? {} : { subnet: Subnet }),
    ...(Gateway === undefined ? {} : { gateway: address(Gateway.split('/')[0]!) }),
    ...(IPRange === undefined ? {} : { range: IPRange }),
    ...(Object.keys(AuxiliaryAddresses).length === 0 ? {} : { reserved: addresses(AuxiliaryAddresses) }),
  };
  return Object.keys(request).length === 0 ? [] : [request];
}

function addresses(named: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(named).map(([name, each]) => [name, address(each)]));
}

/** In the one way it is written, so that texts compare as addresses do. Throws a `Failure` `bad-address`. */
function address(written: string): string {
  const parsed = parseAddress(written);
  if (parsed === undefined) throw new Failure('bad-address', `invalid IP address "${written}"`);
  return formatAddress(parsed.number, parsed.family);
}

/** What a client says of a network that a container is to join. */
const endpointSchema = z.looseObject({
  Aliases: z.array(z.string()).nullish(),
  Links: z.array(z.string()).nullish(),
  MacAddress: text,
  DriverOpts: strings,
  GwPriority: z.number().nullish(),
  IPAMConfig: z
    .looseObject({ IPv4Address: text, IPv6Address: text, LinkLocalIPs: z.array(z.string()).nullish() })
    .nullish(),
});

/** What a container is told about a network it joins. Throws a `Failure` `bad-request`, `bad-address`, `bad-mac` or `unsupported`. */
export function attachmentOf(network: string, endpoint: unknown): NetworkAttachment {
  const parsed = endpointSchema.safeParse(endpoint ?? {});
  if (!parsed.success) throw new Failure('bad-request', `invalid endpoint: ${z.prettifyError(parsed.error)}`);
  const { Aliases, Links, MacAddress, DriverOpts, GwPriority, IPAMConfig } = parsed.data;
  const [option] = Object.keys(DriverOpts);
  if (option !== undefined) throw unsupported(`the endpoint option ${option} is`);
  if (IPAMConfig?.LinkLocalIPs?.length) throw unsupported('a link-local address is');
  if (network === 'bridge' && (IPAMConfig?.IPv4Address ?? IPAMConfig?.IPv6Address) !== undefined)
    throw new Failure('bad-request', 'user specified IP address is supported on user defined networks only');
  if (network === 'bridge' && Aliases?.length)
    throw new Failure(
      'bad-request',
      'network-scoped alias is supported only for containers in user defined networks',
    );
  return {
    aliases: [...new Set(Aliases ?? [])],
    ...(Links?.length ? { links: Links } : {}),
    ...(MacAddress === undefined ? {} : { mac: parseMac(MacAddress) }),
    ...(GwPriority ? { gatewayPriority: GwPriority } : {}),
    ...(IPAMConfig?.IPv4Address === undefined ? {} : { address: address(IPAMConfig.IPv4Address) }),
    ...(IPAMConfig?.IPv6Address === undefined ? {} : { address6: address(IPAMConfig.IPv6Address) }),
  };
}

function unsupported(what: string): Failure {
  return new Failure('unsupported', `${what} not supported`, { hint: 'leave it out' });
}

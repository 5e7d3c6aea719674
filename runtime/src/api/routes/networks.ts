import { Failure } from '@slipway/failure';
import { z } from 'zod';
import { joinNetwork, leaveNetwork } from '../../container/membership.ts';
import { isAlive } from '../../container/record.ts';
import type { Engine } from '../../engine.ts';
import type { NetworkRecord } from '../../network/networks.ts';
import type { Api, ApiParts, Call } from '../context.ts';
import { attachmentOf, type EndpointRequest } from '../create-request.ts';
import { filters, flag, matchesLabels } from '../query.ts';
import { networkJson } from '../shapes/network-json.ts';

const createSchema = z.looseObject({
  Name: z.string(),
  Driver: z.string().nullish(),
  Internal: z.boolean().nullish(),
  EnableIPv6: z.boolean().nullish(),
  IPAM: z
    .looseObject({
      Config: z
        .array(z.looseObject({ Subnet: z.string().optional(), Gateway: z.string().optional() }))
        .nullish(),
    })
    .nullish(),
  Options: z.record(z.string(), z.string()).nullish(),
  Labels: z.record(z.string(), z.string()).nullish(),
});

/** Networks: list, inspect, create, remove, prune. */
export function networkRoutes(api: Api, { engine }: ApiParts): void {
  const { networks } = engine;
  const named = (call: Call) => networks.get(call.req.param('id')!);

  api.get('/networks', (call) => {
    const wanted = filters(call.req.query('filters'));
    const shown = networks.list().filter((network) => matches(network, wanted));
    return call.json(shown.map((network) => ({ ...networkJson(network, engine), Containers: {} })));
  });

  api.get('/networks/:id', (call) => {
    const json = networkJson(named(call), engine);
    return call.json(flag(call.req.query('verbose')) ? { ...json, Services: {} } : json);
  });

  api.post('/networks/create', async (call) => {
    const parsed = createSchema.safeParse(await call.req.json());
    if (!parsed.success)
      throw new Failure('bad-request', `invalid network: ${z.prettifyError(parsed.error)}`);
    const { Name, Driver, Internal, EnableIPv6, IPAM, Options, Labels } = parsed.data;
    if (Driver && !['bridge', 'default'].includes(Driver))
      throw new Failure('unsupported', `network driver "${Driver}" is not supported`, { hint: 'use bridge' });
    if (EnableIPv6)
      throw new Failure('unsupported', 'networks with IPv6 are not supported', { hint: 'leave --ipv6 out' });
    const [range] = IPAM?.Config ?? [];
    const network = await networks.create({
      name: Name,
      internal: Internal ?? false,
      labels: Labels ?? {},
      options: Options ?? {},
      ...(range?.Subnet === undefined ? {} : { subnet: range.Subnet }),
      ...(range?.Gateway === undefined ? {} : { gateway: range.Gateway }),
    });
    engine.events.emit('network', 'create', network.id, { name: network.name, type: 'bridge' });
    return call.json({ Id: network.id, Warning: '' }, 201);
  });

  api.delete('/networks/:id', async (call) => {
    await removeNetwork(engine, named(call));
    return call.body(null, 204);
  });

  api.post('/networks/:id/connect', async (call) => {
    const { Container, EndpointConfig } = await call.req.json<ConnectBody>();
    const { name } = bridged(named(call));
    const { containers } = engine;
    await joinNetwork(containers.get(Container), containers, name, attachmentOf(EndpointConfig));
    return call.body(null, 200);
  });

  api.post('/networks/:id/disconnect', async (call) => {
    const { Container } = await call.req.json<ConnectBody>();
    await leaveNetwork(engine.containers.get(Container), engine.containers, named(call).name);
    return call.body(null, 200);
  });

  api.post('/networks/prune', async (call) => {
    const wanted = filters(call.req.query('filters'));
    const unused = networks
      .list()
      .filter(
        (network) =>
          network.bridge !== undefined &&
          network.name !== 'bridge' &&
          matches(network, wanted) &&
          members(engine, network).length === 0,
      );
    for (const network of unused) await removeNetwork(engine, network);
    return call.json({ NetworksDeleted: unused.map(({ name }) => name) });
  });
}

interface ConnectBody {
  readonly Container: string;
  readonly EndpointConfig?: EndpointRequest | null;
  readonly Force?: boolean;
}

/** Throws a `Failure` `not-connectable` for `host` and `none`, which are not joined beside other networks. */
function bridged(network: NetworkRecord): NetworkRecord {
  if (network.bridge !== undefined) return network;
  throw new Failure(
    'not-connectable',
    `container cannot be connected to network ${network.name}, which is no bridge`,
  );
}

/** Throws a `Failure` `network-in-use`. */
async function removeNetwork(engine: Engine, network: NetworkRecord): Promise<void> {
  const [member] = members(engine, network);
  if (member !== undefined) {
    throw new Failure(
      'network-in-use',
      `error while removing network: network ${network.name} id ${network.id} has active endpoints (name:"${member.name}" id:"${member.id.slice(0, 12)}")`,
    );
  }
  await engine.networks.remove(network);
  engine.events.emit('network', 'destroy', network.id, { name: network.name, type: 'bridge' });
}

function members(engine: Engine, { name }: NetworkRecord) {
  return engine.containers
    .records()
    .filter((record) => isAlive(record.state) && record.state.endpoints[name] !== undefined);
}

function matches(network: NetworkRecord, wanted: ReadonlyMap<string, readonly string[]>): boolean {
  return [...wanted].every(([key, values]) => {
    switch (key) {
      case 'name':
        return values.some((value) => network.name.includes(value.replace(/^\^|\$$/g, '')));
      case 'id':
        return values.some((value) => network.id.startsWith(value));
      case 'driver':
        return values.includes(network.driver);
      case 'label':
        return matchesLabels(network.labels, values);
      default:
        return true;
    }
  });
}

import { Failure } from '@slipway/failure';
import { joinNetwork, leaveNetwork } from '../../container/membership.ts';
import { isAlive } from '../../container/record.ts';
import type { Engine } from '../../engine.ts';
import { type NetworkRecord, PREDEFINED } from '../../network/networks.ts';
import type { Api, ApiParts, Call } from '../context.ts';
import { attachmentOf, parseNetworkRequest } from '../network-request.ts';
import { filters, flag, matchesLabels, prunesLabels, refuseOthers, until } from '../query.ts';
import { networkJson } from '../shapes/network-json.ts';

/** Networks: list, inspect, create, remove, prune. */
export function networkRoutes(api: Api, { engine }: ApiParts): void {
  const { networks } = engine;
  const named = (call: Call) => networks.get(call.req.param('id')!);

  api.get('/networks', (call) => {
    const wanted = filters(call.req.query('filters'));
    const shown = networks.list().filter((network) => matches(engine, network, wanted));
    return call.json(shown.map((network) => ({ ...networkJson(network, engine), Containers: {} })));
  });

  api.get('/networks/:id', (call) => {
    const json = networkJson(named(call), engine);
    return call.json(flag(call.req.query('verbose')) ? { ...json, Services: {} } : json);
  });

  api.post('/networks/create', async (call) => {
    const network = await networks.create(parseNetworkRequest(await call.req.json()));
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
    await joinNetwork(containers.get(Container), containers, name, attachmentOf(name, EndpointConfig));
    return call.body(null, 200);
  });

  api.post('/networks/:id/disconnect', async (call) => {
    const { Container } = await call.req.json<ConnectBody>();
    await leaveNetwork(engine.containers.get(Container), engine.containers, named(call).name);
    return call.body(null, 200);
  });

  api.post('/networks/prune', async (call) => {
    const wanted = filters(call.req.query('filters'));
    refuseOthers(wanted, ['label', 'label!', 'until']);
    const limits = (wanted.get('until') ?? []).map((value) => until(value, engine.now()));
    const unused = networks
      .list()
      .filter(
        (network) =>
          network.bridge !== undefined &&
          network.name !== 'bridge' &&
          prunesLabels(network.labels, wanted) &&
          limits.every((limit) => Date.parse(network.created) < limit) &&
          members(engine, network).length === 0,
      );
    for (const network of unused) await removeNetwork(engine, network);
    engine.events.emit('network', 'prune', '', { reclaimed: '0' });
    return call.json({ NetworksDeleted: unused.map(({ name }) => name) });
  });
}

interface ConnectBody {
  readonly Container: string;
  readonly EndpointConfig?: unknown;
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

/** Throws a `Failure` `bad-filter`. */
function matches(
  engine: Engine,
  network: NetworkRecord,
  wanted: ReadonlyMap<string, readonly string[]>,
): boolean {
  const isBuiltin = PREDEFINED.includes(network.name);
  return [...wanted].every(([key, values]) => {
    switch (key) {
      case 'name':
        return values.some((value) => matchesPattern(network.name, value));
      case 'id':
        return values.some((value) => matchesPattern(network.id, value));
      case 'driver':
        return values.includes(network.driver);
      case 'scope':
        return values.includes('local');
      case 'type':
        return values.includes(isBuiltin ? 'builtin' : 'custom');
      case 'dangling':
        return values.every((value) => flag(value) === (!isBuiltin && members(engine, network).length === 0));
      case 'label':
        return matchesLabels(network.labels, values);
      default:
        throw new Failure('bad-filter', `invalid filter '${key}'`);
    }
  });
}

/** As docker matches: a part of it, or a regular expression. */
function matchesPattern(text: string, pattern: string): boolean {
  if (text.includes(pattern)) return true;
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return false;
  }
}

import { Failure } from '@slipway/failure';
import { familyOf } from '../network/address.ts';
import type { PublishedPort } from '../network/firewall.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import { answersFor, bindingsOf, matchPorts } from './ports.ts';
import { isAlive } from './record.ts';

/**
 * Publishes a container's ports; those that `from` holds move over in the same transaction, and it stays running for
 * its open connections. Throws a `Failure` `not-running`, `no-network` or `port-in-use`; then nothing has moved.
 */
export function takeover(container: Container, engine: Containers, from?: Container): Promise<void> {
  const predecessor = from === container ? undefined : from;
  // Both are held, in one order: two may want to take over from each other.
  const parties = [container, ...(predecessor === undefined ? [] : [predecessor])].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  // An exit withdraws what it sees in the record: it must see what has moved.
  const held = parties.reduceRight<() => Promise<void>>(
    (task, party) => () => party.exclusively(() => party.uninterrupted(task)),
    () => takePorts(container, engine, predecessor),
  );
  return held();
}

async function takePorts(container: Container, engine: Containers, from?: Container): Promise<void> {
  const { id, state, record } = container;
  if (!isAlive(state)) throw new Failure('not-running', `Container ${id} is not running`);
  const addresses = engine.attachments.publishedAddresses(state.endpoints);
  if (Object.keys(addresses).length === 0)
    throw new Failure('no-network', `Container ${id} has no network to publish ports from`);
  const theirs = from?.state.published ? from.state.ports : [];
  const own = state.published ? state.ports : [];
  // What it answers for already stays: it may have kept some ports when it handed others over.
  const usual = engine.attachments.usualHostAddress(state.endpoints);
  const bindings = bindingsOf(record, addresses, usual).filter(
    (binding) => !own.some((port) => answersFor(port, binding)),
  );
  const handed = matchPorts(bindings, theirs);
  const moved = [...handed].map(([{ port }, old]) => ({
    ...old,
    address: addresses[familyOf(old.address)]!,
    port,
  }));
  const fresh = await engine.ports.reserve(
    bindings.filter((binding) => !handed.has(binding)),
    addresses,
  );
  const ports = [...moved, ...fresh];
  try {
    await engine.firewall.move([...handed.values()], ports);
    engine.ports.aim(moved);
  } catch (error) {
    engine.ports.release(fresh);
    throw error;
  }
  // The new owner's record first: were we killed now, the port must be somebody's.
  const tookOverAt = engine.now().toISOString();
  container.change({ ports: [...own, ...ports], published: true, tookOverAt });
  if (from !== undefined) handOver(from, [...handed.values()]);
  engine.attachments.names.refreshNeighbours(record);
  container.emit('takeover', from === undefined ? {} : { from: from.id });
}

function handOver(container: Container, moved: readonly PublishedPort[]): void {
  const ports = container.state.ports.filter((port) => !moved.includes(port));
  container.change({ ports, published: ports.length > 0 });
}

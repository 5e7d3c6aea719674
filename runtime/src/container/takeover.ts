import { Failure } from '@slipway/failure';
import type { PublishedPort } from '../network/firewall.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import { answersFor, bindingsOf } from './ports.ts';
import { isAlive } from './record.ts';

/**
 * Publishes a container's ports; those that `from` holds move over in the same transaction, and it stays running for
 * its open connections. Throws a `Failure` `not-running`, `no-network` or `port-in-use`; then nothing has moved.
 */
export function takeover(container: Container, engine: Containers, from?: Container): Promise<void> {
  return container.exclusively(async () => {
    const { id, state, record } = container;
    if (!isAlive(state)) throw new Failure('not-running', `Container ${id} is not running`);
    const address = firstAddress(container);
    const theirs = from?.state.published ? from.state.ports : [];
    const own = state.published ? state.ports : [];
    // What it answers for already stays: it may have kept some ports when it handed others over.
    const bindings = bindingsOf(record).filter((binding) => !own.some((port) => answersFor(port, binding)));
    const moved = bindings.flatMap((binding) => {
      const port = theirs.find((each) => answersFor(each, binding));
      return port === undefined
        ? []
        : [{ binding, old: port, now: { ...port, address, port: binding.port } }];
    });
    const fresh = await engine.ports.reserve(
      bindings.filter((binding) => !moved.some((each) => each.binding === binding)),
      address,
    );
    const old = moved.map((each) => each.old);
    const ports = [...moved.map(({ now }) => now), ...fresh];
    await engine.firewall.move(old, ports);
    // The new owner's record first: were we killed now, the port must be somebody's.
    const tookOverAt = engine.now().toISOString();
    container.change({ ports: [...own, ...ports], published: true, tookOverAt });
    if (from !== undefined) handOver(from, old);
    engine.attachments.refreshNeighbours(record);
    container.emit('takeover', from === undefined ? {} : { from: from.id });
  });
}

function handOver(container: Container, moved: readonly PublishedPort[]): void {
  const ports = container.state.ports.filter((port) => !moved.includes(port));
  container.change({ ports, published: ports.length > 0 });
}

function firstAddress({ id, state }: Container): string {
  const address = Object.values(state.endpoints)[0]?.address;
  if (address !== undefined) return address;
  throw new Failure('no-network', `Container ${id} has no network to publish ports from`);
}

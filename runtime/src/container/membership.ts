import { Failure } from '@slipway/failure';
import { familyOf } from '../network/address.ts';
import type { PublishedPort } from '../network/firewall.ts';
import { keyOf } from '../network/host-ports.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import { type ContainerState, isAlive, type NetworkAttachment } from './record.ts';

/** The networks a container is in, changed after its creation: `docker network connect` and `disconnect`. */

/**
 * Joins one more network, at once when it runs; where that is its way out from then on, its ports lead there. Throws a
 * `Failure` `not-connectable`, `already-connected` or one about the address.
 */
export function joinNetwork(
  container: Container,
  engine: Containers,
  network: string,
  attachment: NetworkAttachment,
): Promise<void> {
  return changeNetworks(container, async () => {
    const { networks, hostConfig, name } = container.record;
    if (hostConfig.NetworkMode === 'none')
      throw new Failure(
        'not-connectable',
        'container cannot be connected to multiple networks with one of the networks in private (none) mode',
      );
    if (/^(host|container:)/.test(hostConfig.NetworkMode))
      throw new Failure(
        'not-connectable',
        'container sharing network namespace with another container or host cannot be connected to any other network',
      );
    if (networks[network] !== undefined)
      throw new Failure(
        'already-connected',
        `endpoint with name ${name} already exists in network ${network}`,
      );
    const { state } = container;
    const record = { ...container.record, networks: { ...networks, [network]: attachment } };
    const endpoint = isAlive(state) ? engine.attachments.reserveIn(network, record) : undefined;
    if (endpoint !== undefined) await engine.attachments.plugInto(container.record, network, endpoint);
    const endpoints = { ...state.endpoints, ...(endpoint ? { [network]: endpoint } : {}) };
    const next = engine.attachments.publishedAddresses(endpoints);
    const ports = state.ports.map((port) => ({
      ...port,
      address: next[familyOf(port.address)] ?? port.address,
    }));
    await redirect(state, ports, engine);
    container.save({ ...record, state: { ...state, endpoints, ports } });
    if (isAlive(state)) engine.attachments.names.refreshMember(container.record, state.endpoints);
    engine.attachments.announce('connect', container.id, [network]);
  });
}

/** Leaves a network; ports that were published by its address there stay with the next one. Throws a `Failure` `not-connected`. */
export function leaveNetwork(container: Container, engine: Containers, network: string): Promise<void> {
  return changeNetworks(container, async () => {
    const { record: before, state, id } = container;
    const { [network]: left, ...networks } = before.networks;
    if (left === undefined)
      throw new Failure('not-connected', `container ${id} is not connected to network ${network}`);
    const { [network]: _, ...endpoints } = state.endpoints;
    const next = engine.attachments.publishedAddresses(endpoints);
    const ports = state.ports.flatMap((port) => {
      const address = next[familyOf(port.address)];
      return address === undefined ? [] : [{ ...port, address }];
    });
    await redirect(state, ports, engine);
    const kept = ports.map(keyOf);
    engine.ports.release(state.ports.filter((port) => !kept.includes(keyOf(port))));
    await engine.attachments.disconnect(before, network);
    container.save({ ...before, networks, state: { ...state, endpoints, ports } });
    engine.attachments.names.refreshNeighbours(before);
    if (isAlive(state)) engine.attachments.names.refreshMember(container.record, state.endpoints);
    engine.attachments.announce('disconnect', id, [network]);
  });
}

/** One change at a time, and no exit in between, which would be recorded over. */
function changeNetworks(container: Container, change: () => Promise<void>): Promise<void> {
  return container.exclusively(() => container.uninterrupted(change));
}

/** Lets the ports that a container has published lead to other addresses of its. */
async function redirect(
  state: ContainerState,
  ports: readonly PublishedPort[],
  engine: Containers,
): Promise<void> {
  if (!state.published) return;
  await engine.firewall.move(state.ports, ports);
  engine.ports.aim(ports);
}

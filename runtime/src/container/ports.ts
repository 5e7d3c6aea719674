import type { ContainerAddresses } from '../network/attachments.ts';
import type { PublishedPort } from '../network/firewall.ts';
import {
  type BindingRequest,
  bindingsFor,
  type PortBinding,
  parseBinding,
  parsePort,
} from '../network/port.ts';
import type { ContainerRecord, HostConfig } from './record.ts';

/**
 * The ports a container wants published, each in the families it has: `-p`, and for `-P` every exposed port that `-p`
 * does not name; at the host's address `usual` where none is asked for. Throws a `Failure` as `bindingsFor` does.
 */
export function bindingsOf(
  { hostConfig, config }: ContainerRecord,
  addresses: ContainerAddresses,
  usual?: string,
): PortBinding[] {
  const families = FAMILIES.filter((family) => addresses[family] !== undefined);
  // Without a way out there is no way in: those who share its internal network need none.
  if (families.length === 0) return [];
  return [...named(hostConfig), ...exposed(hostConfig, config)].flatMap((request) =>
    bindingsFor(request, families, usual),
  );
}

const FAMILIES = [4, 6] as const;

function named({ PortBindings }: HostConfig): BindingRequest[] {
  return Object.entries(PortBindings).flatMap(([port, list]) =>
    (list?.length ? list : [{}]).map((binding) => parseBinding(port, binding)),
  );
}

function exposed(hostConfig: HostConfig, { ExposedPorts }: ContainerRecord['config']): BindingRequest[] {
  if (!hostConfig.PublishAllPorts) return [];
  const taken = named(hostConfig).map(({ port, protocol }) => `${port}/${protocol}`);
  return Object.keys(ExposedPorts ?? {}).flatMap((text) => {
    const { port, protocol } = parsePort(text);
    return taken.includes(`${port}/${protocol}`) ? [] : [parseBinding(text, {})];
  });
}

/** Whether a published port is one that the binding asks for. */
export function answersFor(port: PublishedPort, binding: PortBinding): boolean {
  const { first, last } = binding.hostPorts;
  const inRange = port.hostPort >= first && port.hostPort <= last;
  return port.protocol === binding.protocol && port.hostAddress === binding.hostAddress && inRange;
}

/**
 * Which of a predecessor's ports go over to which binding: one that led to the same port of the container if there is
 * one, and none twice. A binding that none answers for is left out.
 */
export function matchPorts(
  bindings: readonly PortBinding[],
  ports: readonly PublishedPort[],
): ReadonlyMap<PortBinding, PublishedPort> {
  const matches = new Map<PortBinding, PublishedPort>();
  const left = new Set(ports);
  for (const suits of [(a: PublishedPort, b: PortBinding) => a.port === b.port, () => true]) {
    for (const binding of bindings) {
      const port = [...left].find((each) => answersFor(each, binding) && suits(each, binding));
      if (port === undefined || matches.has(binding)) continue;
      matches.set(binding, port);
      left.delete(port);
    }
  }
  return matches;
}

import type { PublishedPort } from '../network/firewall.ts';
import { type PortBinding, parseBinding, parsePort } from '../network/port.ts';
import type { ContainerRecord } from './record.ts';

/** The ports a container wants published: `-p`, and for `-P` every exposed port that `-p` does not name. */
export function bindingsOf({ hostConfig, config }: ContainerRecord): PortBinding[] {
  const named = Object.entries(hostConfig.PortBindings).flatMap(([port, list]) =>
    (list ?? [{}]).map((binding) => parseBinding(port, binding)),
  );
  if (!hostConfig.PublishAllPorts) return named;
  const exposed = Object.keys(config.ExposedPorts ?? {}).filter((port) => {
    const { port: number, protocol } = parsePort(port);
    return !named.some((binding) => binding.port === number && binding.protocol === protocol);
  });
  return [...named, ...exposed.map((port) => parseBinding(port, {}))];
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

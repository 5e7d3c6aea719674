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

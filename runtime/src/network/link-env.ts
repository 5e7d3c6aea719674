import type { ContainerRecord } from '../container/record.ts';
import { type Link, linksOf } from './names.ts';
import { parsePort } from './port.ts';

const DEFAULT = 'bridge';

/**
 * The variables a linked container finds about its target, as Docker has set them since 2013: `DB_PORT`,
 * `DB_PORT_5432_TCP_ADDR`, `DB_NAME`, `DB_ENV_…`.
 */
export function linkEnv(owner: string, { target, alias }: Link): string[] {
  const prefix = alias.toUpperCase().replaceAll('-', '_');
  const address = target.state.endpoints[DEFAULT]?.address;
  const ports = Object.keys(target.config.ExposedPorts ?? {})
    .map(parsePort)
    .sort((a, b) => a.port - b.port);
  const lines = [`${prefix}_NAME=/${owner}/${alias}`];
  if (address !== undefined) {
    for (const [index, { port, protocol }] of ports.entries()) {
      const url = `${protocol}://${address}:${port}`;
      const name = `${prefix}_PORT_${port}_${protocol.toUpperCase()}`;
      if (index === 0) lines.push(`${prefix}_PORT=${url}`);
      lines.push(
        `${name}=${url}`,
        `${name}_ADDR=${address}`,
        `${name}_PORT=${port}`,
        `${name}_PROTO=${protocol}`,
      );
    }
  }
  const own = target.config.Env.filter((entry) => !/^(HOME|PATH)=/.test(entry));
  return [...lines, ...own.map((entry) => `${prefix}_ENV_${entry}`)];
}

/** The variables that a container's links bring: on the default network alone, as on others names do without. */
export function linkVariables(record: ContainerRecord, containers: readonly ContainerRecord[]): string[] {
  if (record.networks[DEFAULT] === undefined) return [];
  const links = linksOf(record, containers).filter(({ target }) => target.networks[DEFAULT] !== undefined);
  return links.flatMap((link) => linkEnv(record.name, link));
}

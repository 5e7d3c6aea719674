import { expect, test } from 'vitest';
import type { ContainerRecord } from '../container/record.ts';
import { linkEnv } from './link-env.ts';

function target(
  ports: readonly string[],
  address: string | undefined,
  Env: readonly string[] = [],
): ContainerRecord {
  return {
    config: { ExposedPorts: Object.fromEntries(ports.map((port) => [port, {}])), Env },
    state: { endpoints: address === undefined ? {} : { bridge: { address, veth: 'v', inside: 'eth0' } } },
  } as unknown as ContainerRecord;
}

test('a linked container finds its target as it did in 2014', () => {
  const db = target(['5433/udp', '5432/tcp'], '10.0.0.5', ['PATH=/bin', 'HOME=/root', 'PGDATA=/data=1']);
  expect(linkEnv('web', { target: db, alias: 'my-db' })).toEqual([
    'MY_DB_NAME=/web/my-db',
    'MY_DB_PORT=tcp://10.0.0.5:5432',
    'MY_DB_PORT_5432_TCP=tcp://10.0.0.5:5432',
    'MY_DB_PORT_5432_TCP_ADDR=10.0.0.5',
    'MY_DB_PORT_5432_TCP_PORT=5432',
    'MY_DB_PORT_5432_TCP_PROTO=tcp',
    'MY_DB_PORT_5433_UDP=udp://10.0.0.5:5433',
    'MY_DB_PORT_5433_UDP_ADDR=10.0.0.5',
    'MY_DB_PORT_5433_UDP_PORT=5433',
    'MY_DB_PORT_5433_UDP_PROTO=udp',
    'MY_DB_ENV_PGDATA=/data=1',
  ]);
});

test('a target without an address or without ports is known by its name alone', () => {
  for (const db of [target(['80/tcp'], undefined), target([], '10.0.0.5')])
    expect(linkEnv('web', { target: db, alias: 'db' })).toEqual(['DB_NAME=/web/db']);
});

import { expect, test } from 'vitest';
import type { PublishedPort } from '../network/firewall.ts';
import { settledClaims } from './claims.ts';
import { type ContainerRecord, NEW_STATE } from './record.ts';

const port = (hostPort: number, address: string): PublishedPort => ({
  ...{ protocol: 'tcp', hostAddress: '0.0.0.0', hostPort, address, port: 80 },
});

function record(id: string, state: Partial<ContainerRecord['state']>): ContainerRecord {
  return { id, state: { ...NEW_STATE, status: 'running', published: true, ...state } } as ContainerRecord;
}

const old = record('old', { startedAt: '2026-01-01T00:00:00Z', ports: [port(80, 'a'), port(81, 'a')] });
const taker = record('taker', {
  ...{ startedAt: '2025-12-31T00:00:00Z', tookOverAt: '2026-01-02T00:00:00Z' },
  ports: [port(80, 'b')],
});

test('a port that two claim is of the one that took it over, and the other keeps the rest', () => {
  for (const records of [
    [old, taker],
    [taker, old],
  ]) {
    const [changed, ...others] = settledClaims(records);
    expect(others).toEqual([]);
    expect(changed).toMatchObject({ id: 'old', state: { ports: [port(81, 'a')], published: true } });
  }
});

test('who has no port left publishes nothing', () => {
  const one = { ...old, state: { ...old.state, ports: [port(80, 'a')] } };
  expect(settledClaims([one, taker])[0]?.state).toMatchObject({ ports: [], published: false });
});

test('claims of those that do not run, or publish nothing, do not count', () => {
  const ended = { ...old, state: { ...old.state, status: 'exited' as const } };
  expect(settledClaims([ended, taker])).toEqual([]);
  expect(settledClaims([{ ...old, state: { ...old.state, published: false } }, taker])).toEqual([]);
});

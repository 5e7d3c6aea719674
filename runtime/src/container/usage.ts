import { readFileSync } from 'node:fs';
import { type GroupUsage, readUsage } from '../process/cgroup-usage.ts';
import { cgroupOf } from './cgroup.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import { isAlive } from './record.ts';

/** What a running container uses at one moment, and what the machine has used so far, to tell its share. */
export interface Usage {
  readonly at: Date;
  readonly group: GroupUsage;
  /** By interface; undefined for one in the host's network. */
  readonly networks: Readonly<Record<string, InterfaceCounts>> | undefined;
  /** Nanoseconds that all processors have spent, idle or not. */
  readonly machineCpu: number;
  readonly processors: number;
}

export interface InterfaceCounts {
  readonly received: TrafficCounts;
  readonly sent: TrafficCounts;
}

export interface TrafficCounts {
  readonly bytes: number;
  readonly packets: number;
  readonly errors: number;
  readonly dropped: number;
}

const TICK = 1e9 / 100;
/** user, nice, system, idle, iowait, irq, softirq and steal; guest time is in user already. proc(5). */
const COUNTED = 8;
/** /proc/net/dev has eight columns of what was received before those of what was sent. */
const SENT = 8;

/** Gives undefined for a container that does not run. */
export function usageOf(container: Container, engine: Containers): Usage | undefined {
  const { state, record } = container;
  const group = isAlive(state) ? readUsage(cgroupOf(record, engine.cgroupParent)) : undefined;
  if (group === undefined) return undefined;
  const onHost = record.hostConfig.NetworkMode === 'host';
  return {
    at: engine.now(),
    group,
    networks: onHost ? undefined : parseInterfaces(interfaceTable(state.pid)),
    ...machineTime(readFileSync('/proc/stat', 'utf8')),
  };
}

function machineTime(stat: string): Pick<Usage, 'machineCpu' | 'processors'> {
  const [all = '', ...lines] = stat.split('\n');
  const ticks = all.split(/\s+/).slice(1, COUNTED + 1);
  return {
    machineCpu: ticks.reduce((sum, each) => sum + Number(each), 0) * TICK,
    processors: lines.filter((line) => /^cpu\d/.test(line)).length,
  };
}

/** Empty for a process that has just ended: its control group is there a moment longer. */
function interfaceTable(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/net/dev`, 'utf8');
  } catch {
    return '';
  }
}

/** The interfaces of /proc/net/dev but for the loopback. */
function parseInterfaces(table: string): Record<string, InterfaceCounts> {
  const rows = table.split('\n').slice(2).filter(Boolean);
  const entries = rows.map((row): [string, InterfaceCounts] => {
    const [name = '', counts = ''] = row.split(':');
    const columns = counts.trim().split(/\s+/).map(Number);
    return [name.trim(), { received: traffic(columns), sent: traffic(columns.slice(SENT)) }];
  });
  return Object.fromEntries(entries.filter(([name]) => name !== 'lo'));
}

function traffic([bytes = 0, packets = 0, errors = 0, dropped = 0]: readonly number[]): TrafficCounts {
  return { bytes, packets, errors, dropped };
}

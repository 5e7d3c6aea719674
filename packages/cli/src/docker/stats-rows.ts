import type { ContainerStats } from '@slipway/engine-client';
import { shortId } from './container-rows.ts';
import type { Columns, Row } from './listing.ts';
import { binarySize, humanSize } from './sizes.ts';

/** The rows of `docker stats`. docker, formatter of container stats. */

export const STATS_COLUMNS: Columns = {
  shown: ['ID', 'Name', 'CPUPerc', 'MemUsage', 'MemPerc', 'NetIO', 'BlockIO', 'PIDs'],
  headings: {
    Container: 'CONTAINER',
    ID: 'CONTAINER ID',
    Name: 'NAME',
    CPUPerc: 'CPU %',
    MemUsage: 'MEM USAGE / LIMIT',
    MemPerc: 'MEM %',
    NetIO: 'NET I/O',
    BlockIO: 'BLOCK I/O',
    PIDs: 'PIDS',
  },
};

/** `Container` is what the container was asked for by. */
export function statsRow(container: string, stats: ContainerStats, cut: boolean): Row {
  const { limit = 0 } = stats.memory_stats;
  const memory = memoryUsed(stats);
  const [received, sent] = traffic(stats);
  const [read, written] = blocks(stats);
  return {
    Container: container,
    ID: shortId(stats.id, cut),
    Name: stats.name.replace(/^\//, ''),
    CPUPerc: percent(processorShare(stats)),
    MemUsage: `${binarySize(memory)} / ${binarySize(limit)}`,
    MemPerc: percent(limit === 0 ? 0 : (memory / limit) * 100),
    NetIO: `${humanSize(received, 3)} / ${humanSize(sent, 3)}`,
    BlockIO: `${humanSize(read, 3)} / ${humanSize(written, 3)}`,
    PIDs: String(stats.pids_stats.current ?? 0),
  };
}

/** A container of which nothing is known yet, or any more. */
export function unknownStats(container: string): Row {
  return {
    Container: container,
    ID: container,
    Name: '--',
    CPUPerc: '--',
    MemUsage: '-- / --',
    MemPerc: '--',
    NetIO: '--',
    BlockIO: '--',
    PIDs: '--',
  };
}

const percent = (value: number) => `${value.toFixed(2)}%`;

/** Percent of one processor, since the measurement before. */
function processorShare({ cpu_stats: now, precpu_stats: before }: ContainerStats): number {
  const used = now.cpu_usage.total_usage - before.cpu_usage.total_usage;
  const passed = (now.system_cpu_usage ?? 0) - (before.system_cpu_usage ?? 0);
  return used > 0 && passed > 0 ? (used / passed) * (now.online_cpus ?? 1) * 100 : 0;
}

/** Without the cache of files that the kernel would give up at once. */
function memoryUsed({ memory_stats: { usage = 0, stats = {} } }: ContainerStats): number {
  const cached = stats['total_inactive_file'] ?? stats['inactive_file'] ?? 0;
  return cached < usage ? usage - cached : usage;
}

function traffic({ networks }: ContainerStats): readonly [number, number] {
  const links = Object.values(networks ?? {});
  return [
    links.reduce((sum, { rx_bytes }) => sum + rx_bytes, 0),
    links.reduce((sum, { tx_bytes }) => sum + tx_bytes, 0),
  ];
}

function blocks({ blkio_stats }: ContainerStats): readonly [number, number] {
  const total = (operation: string) =>
    (blkio_stats.io_service_bytes_recursive ?? [])
      .filter(({ op }) => op.toLowerCase() === operation)
      .reduce((sum, { value }) => sum + value, 0);
  return [total('read'), total('write')];
}

import { totalmem } from 'node:os';
import type { Container } from '../../container/container.ts';
import { NEVER } from '../../container/record.ts';
import type { TrafficCounts, Usage } from '../../container/usage.ts';
import type { BlockCount } from '../../process/cgroup-usage.ts';

/**
 * One frame of GET /containers/ID/stats: `usage` now, and `before` for the rates clients show. Without `usage`, zeros
 * as Docker has them for a container that does not run.
 */
export function statsJson(
  { id, record }: Container,
  usage: Usage | undefined,
  before: Usage | undefined,
): object {
  return {
    read: usage?.at.toISOString() ?? NEVER,
    preread: before?.at.toISOString() ?? NEVER,
    pids_stats: pids(usage),
    blkio_stats: blockIo(usage),
    num_procs: 0,
    storage_stats: {},
    cpu_stats: cpu(usage),
    precpu_stats: cpu(before),
    memory_stats: memory(usage),
    name: `/${record.name}`,
    id,
    ...networks(usage),
  };
}

function pids(usage: Usage | undefined): object {
  if (usage === undefined) return {};
  const { current, limit } = usage.group.pids;
  return { current, ...(limit === undefined ? {} : { limit }) };
}

function blockIo(usage: Usage | undefined): object {
  const list = (counts: readonly BlockCount[] | undefined) => (counts?.length ? counts : null);
  return {
    io_service_bytes_recursive: list(usage?.group.bytes),
    io_serviced_recursive: list(usage?.group.operations),
    ...{ io_queue_recursive: null, io_service_time_recursive: null, io_wait_time_recursive: null },
    ...{ io_merged_recursive: null, io_time_recursive: null, sectors_recursive: null },
  };
}

function cpu(usage: Usage | undefined): object {
  const { total = 0, kernel = 0, user = 0, perCpu } = usage?.group.cpu ?? {};
  const { periods = 0, throttled = 0, time = 0 } = usage?.group.throttling ?? {};
  return {
    cpu_usage: {
      total_usage: total,
      ...(perCpu === undefined ? {} : { percpu_usage: perCpu }),
      usage_in_kernelmode: kernel,
      usage_in_usermode: user,
    },
    ...(usage === undefined ? {} : { system_cpu_usage: usage.machineCpu, online_cpus: usage.processors }),
    throttling_data: { periods, throttled_periods: throttled, throttled_time: time },
  };
}

function memory(usage: Usage | undefined): object {
  if (usage === undefined) return {};
  const { usage: bytes, maxUsage, failures, limit, details } = usage.group.memory;
  return {
    usage: bytes,
    ...(maxUsage === undefined ? {} : { max_usage: maxUsage }),
    stats: details,
    ...(failures === undefined ? {} : { failcnt: failures }),
    limit: Math.min(limit ?? Number.POSITIVE_INFINITY, totalmem()),
  };
}

function networks(usage: Usage | undefined): object {
  if (usage?.networks === undefined) return {};
  const counts = (prefix: string, { bytes, packets, errors, dropped }: TrafficCounts) => ({
    [`${prefix}_bytes`]: bytes,
    [`${prefix}_packets`]: packets,
    [`${prefix}_errors`]: errors,
    [`${prefix}_dropped`]: dropped,
  });
  const rows = Object.entries(usage.networks).map(([name, { received, sent }]) => [
    name,
    { ...counts('rx', received), ...counts('tx', sent) },
  ]);
  return { networks: Object.fromEntries(rows) };
}

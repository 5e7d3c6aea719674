import { Failure } from '@slipway/failure';
import type { Resources } from '../process/spec.ts';
import type { HostConfig, RestartPolicy } from './record.ts';

/** A container's limits: from the words of the Engine API into those of OCI, and how `docker update` changes them. */

export function resourcesOf(host: HostConfig): Resources {
  const quota = host.NanoCpus > 0 ? { quota: Math.round(host.NanoCpus / 1e4), period: 100_000 } : {};
  const memory = {
    ...(host.Memory > 0
      ? { limit: host.Memory, swap: host.MemorySwap === 0 ? host.Memory * 2 : host.MemorySwap }
      : {}),
    ...(host.MemoryReservation > 0 ? { reservation: host.MemoryReservation } : {}),
    ...(host.OomKillDisable === true ? { disableOOMKiller: true } : {}),
  };
  const cpu = {
    ...(host.CpuShares > 0 ? { shares: host.CpuShares } : {}),
    ...(host.CpuQuota > 0 ? { quota: host.CpuQuota } : {}),
    ...(host.CpuPeriod > 0 ? { period: host.CpuPeriod } : {}),
    ...quota,
    ...(host.CpusetCpus === '' ? {} : { cpus: host.CpusetCpus }),
    ...(host.CpusetMems === '' ? {} : { mems: host.CpusetMems }),
  };
  return {
    ...(Object.keys(memory).length > 0 ? { memory } : {}),
    ...(Object.keys(cpu).length > 0 ? { cpu } : {}),
    ...(host.PidsLimit ? { pids: { limit: host.PidsLimit } } : {}),
  };
}

/** What POST /containers/ID/update may carry: a zero or nothing leaves a limit as it is. */
export type LimitChanges = Partial<
  Pick<
    HostConfig,
    | 'Memory'
    | 'MemorySwap'
    | 'MemoryReservation'
    | 'NanoCpus'
    | 'CpuShares'
    | 'CpuQuota'
    | 'CpuPeriod'
    | 'CpusetCpus'
    | 'CpusetMems'
    | 'PidsLimit'
  >
> & { readonly RestartPolicy?: RestartPolicy };

/** The changed configuration. Throws a `Failure` `bad-limits` for limits that contradict each other, in Docker's words. */
export function updatedHostConfig(host: HostConfig, changes: LimitChanges): HostConfig {
  const { RestartPolicy: policy, ...limits } = changes;
  const given = Object.fromEntries(Object.entries(limits).filter(([, value]) => value));
  const restart = policy === undefined || policy.Name === '' ? host.RestartPolicy : policy;
  if (host.AutoRemove && restart !== host.RestartPolicy && restart.Name !== 'no') {
    throw new Failure(
      'bad-limits',
      'Restart policy cannot be updated because AutoRemove is enabled for the container',
    );
  }
  const updated: HostConfig = { ...host, ...given, RestartPolicy: restart };
  if (updated.Memory > 0 && updated.MemorySwap > 0 && updated.MemorySwap < updated.Memory) {
    throw new Failure(
      'bad-limits',
      'Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time',
    );
  }
  if (updated.NanoCpus > 0 && updated.CpuQuota > 0)
    throw new Failure('bad-limits', 'Conflicting options: Nano CPUs and CPU Period cannot both be set.');
  return updated;
}

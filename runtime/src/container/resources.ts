import { Failure } from '@slipway/failure';
import type { Resources } from '../process/spec.ts';
import { type BlockIoLimits, blockIoOf, checkBlockIo } from './block-io.ts';
import type { HostConfig, RestartPolicy } from './record.ts';
import { checkRestartPolicy } from './restart-policy.ts';

/** A container's limits: which are possible, from the words of the Engine API into those of OCI, and how `docker update` changes them. */

export type Limits = Pick<
  HostConfig,
  | 'Memory'
  | 'MemorySwap'
  | 'MemoryReservation'
  | 'OomKillDisable'
  | 'NanoCpus'
  | 'CpuShares'
  | 'CpuQuota'
  | 'CpuPeriod'
  | 'CpusetCpus'
  | 'CpusetMems'
  | 'PidsLimit'
>;

export function resourcesOf(host: Limits & BlockIoLimits): Resources {
  const blockIO = blockIoOf(host);
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
    ...((host.PidsLimit ?? 0) > 0 ? { pids: { limit: host.PidsLimit! } } : {}),
    ...(blockIO === undefined ? {} : { blockIO }),
  };
}

/** The most processes a kernel can have: what a limit is raised to in place of none, which crun cannot write. */
const ALL_PROCESSES = 4_194_304;

/** As `resourcesOf`, for a group that is there: what is not limited any more is said, too. */
export function changedResources(host: HostConfig): Resources {
  const resources = resourcesOf(host);
  return host.PidsLimit == null || resources.pids !== undefined
    ? resources
    : { ...resources, pids: { limit: ALL_PROCESSES } };
}

const SMALLEST_MEMORY = 6 << 20;

/** Throws a `Failure` `bad-limits` for limits that contradict one another or the machine, in Docker's words. */
export function checkLimits(
  host: Limits & BlockIoLimits & Pick<HostConfig, 'ShmSize' | 'OomScoreAdj'>,
  processors: number,
): void {
  const { Memory, MemorySwap, MemoryReservation, NanoCpus, CpuPeriod, CpuQuota } = host;
  const problems: readonly (readonly [boolean, string])[] = [
    [Memory > 0 && Memory < SMALLEST_MEMORY, 'Minimum memory limit allowed is 6MB'],
    [
      MemorySwap > 0 && Memory === 0,
      'You should always set the Memory limit when using Memoryswap limit, see usage',
    ],
    [
      MemorySwap > 0 && MemorySwap < Memory,
      'Minimum memoryswap limit should be larger than memory limit, see usage',
    ],
    [
      MemoryReservation > 0 && MemoryReservation < SMALLEST_MEMORY,
      'Minimum memory reservation allowed is 6MB',
    ],
    [
      Memory > 0 && Memory < MemoryReservation,
      'Minimum memory limit can not be less than memory reservation limit, see usage',
    ],
    [NanoCpus > 0 && CpuPeriod > 0, 'Conflicting options: Nano CPUs and CPU Period cannot both be set'],
    [NanoCpus > 0 && CpuQuota > 0, 'Conflicting options: Nano CPUs and CPU Quota cannot both be set'],
    [
      NanoCpus < 0 || NanoCpus > processors * 1e9,
      `Range of CPUs is from 0.01 to ${processors}.00, as there are only ${processors} CPUs available`,
    ],
    [
      CpuPeriod !== 0 && (CpuPeriod < 1000 || CpuPeriod > 1_000_000),
      'CPU cfs period can not be less than 1ms (i.e. 1000) or larger than 1s (i.e. 1000000)',
    ],
    [CpuQuota > 0 && CpuQuota < 1000, 'CPU cfs quota can not be less than 1ms (i.e. 1000)'],
    [!isList(host.CpusetCpus), `Invalid value ${host.CpusetCpus} for cpuset cpus`],
    [!isList(host.CpusetMems), `Invalid value ${host.CpusetMems} for cpuset mems`],
    [
      largestOf(host.CpusetCpus) >= processors,
      `Requested CPUs are not available - requested ${host.CpusetCpus}, available: 0-${processors - 1}`,
    ],
    [host.ShmSize < 0, 'SHM size can not be less than 0'],
    [
      Math.abs(host.OomScoreAdj) > 1000,
      `Invalid value ${host.OomScoreAdj}, range for oom score adj is [-1000, 1000]`,
    ],
  ];
  const problem = problems.find(([wrong]) => wrong);
  if (problem !== undefined) throw new Failure('bad-limits', problem[1]);
  checkBlockIo(host);
}

/** Whether it is a list of numbers and ranges as cpuset(7) has them, `0-2,7`; an empty one is none. */
function isList(text: string): boolean {
  return /^(\d+(-\d+)?(,\d+(-\d+)?)*)?$/.test(text);
}

function largestOf(list: string): number {
  return Math.max(-1, ...(list.match(/\d+/g) ?? []).map(Number));
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
    | 'BlkioWeight'
  >
> & { readonly RestartPolicy?: RestartPolicy };

/** The changed configuration. Throws a `Failure` `bad-limits` for limits that contradict each other, in Docker's words. */
export function updatedHostConfig(host: HostConfig, changes: LimitChanges, processors: number): HostConfig {
  const { RestartPolicy: policy, ...limits } = changes;
  // Zero processes are no limit, as -1 is.
  const given = Object.fromEntries(
    Object.entries(limits).filter(([key, value]) => value || (key === 'PidsLimit' && value === 0)),
  );
  if (policy !== undefined) checkRestartPolicy(policy);
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
  checkLimits(updated, processors);
  return updated;
}

import { Failure } from '@slipway/failure';
import type { StepLimits } from '../build/executor.ts';
import { checkLimits, type Limits, resourcesOf } from '../container/resources.ts';

/**
 * What the commands of a POST /build may use, from its query: `--memory`, `--memory-swap`, `--cpu-…` and `--cgroup-parent` of docker's
 * classic builder. Throws a `Failure` `bad-limits` for what contradicts itself or the machine, and `unsupported`.
 */
export function buildLimits(query: (name: string) => string | undefined, processors: number): StepLimits {
  const refused = UNSUPPORTED.find(([name, isNone]) => !isNone.test(query(name) ?? ''));
  if (refused !== undefined)
    throw new Failure('unsupported', `building with "${refused[0]}" is not supported`);
  const limits: Limits = {
    Memory: number('memory', query('memory')),
    MemorySwap: number('memswap', query('memswap')),
    ...{ MemoryReservation: 0, NanoCpus: 0, PidsLimit: null },
    CpuShares: number('cpushares', query('cpushares')),
    CpuQuota: number('cpuquota', query('cpuquota')),
    CpuPeriod: number('cpuperiod', query('cpuperiod')),
    CpusetCpus: query('cpusetcpus') ?? '',
    CpusetMems: query('cpusetmems') ?? '',
  };
  checkLimits({ ...limits, ShmSize: 0, OomScoreAdj: 0 }, processors);
  return { resources: resourcesOf(limits), cgroupParent: query('cgroupparent') };
}

/** What containers cannot have either, each with the values that ask for nothing. */
const UNSUPPORTED: readonly (readonly [string, RegExp])[] = [
  ['isolation', /^(default|process)?$/],
  ['securityopt', /^(null|\[\])?$/],
];

function number(name: string, value = '0'): number {
  const parsed = Number(value);
  if (Number.isInteger(parsed)) return parsed;
  throw new Failure('bad-request', `the limit "${name}" is no whole number: ${value}`);
}

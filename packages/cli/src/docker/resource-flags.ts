import type { HostConfig } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import type { Command } from 'commander';
import { count, integer } from '../commands/flags.ts';
import { parseSize } from '../use-cases/build/limits.ts';

/** The flags that say how much of the machine a container may use: those of `run`, `create` and `update`. */
export interface ResourceFlags {
  readonly blkioWeight?: number;
  readonly cpuPeriod?: number;
  readonly cpuQuota?: number;
  readonly cpuShares?: number;
  readonly cpus?: number;
  readonly cpusetCpus?: string;
  readonly cpusetMems?: string;
  readonly memory?: number;
  readonly memoryReservation?: number;
  readonly memorySwap?: number;
  readonly pidsLimit?: number;
}

export function withResourceFlags(command: Command): Command {
  return command
    .option('--blkio-weight <number>', 'its share of reading and writing disks, 10 to 1000', count)
    .option('--cpu-period <microseconds>', 'the period that --cpu-quota is of', count)
    .option('--cpu-quota <microseconds>', 'how long it may run in each period', integer)
    .option('-c, --cpu-shares <number>', 'its share of the processors', count)
    .option('--cpus <number>', 'how many processors it may use, such as 1.5', decimal)
    .option('--cpuset-cpus <list>', 'which processors it may use, such as 0-3 or 0,1')
    .option('--cpuset-mems <list>', 'which memory nodes it may use')
    .option('-m, --memory <bytes>', 'how much memory it may use, such as 512m', parseSize)
    .option('--memory-reservation <bytes>', 'how much of that it keeps when memory is short', parseSize)
    .option('--memory-swap <bytes>', 'how much memory and swap together; -1 for any', swap)
    .option('--pids-limit <number>', 'how many processes it may have; -1 for any', integer);
}

/** The members of `HostConfig` that flags stand for; those not given are left out. */
export function resources(flags: ResourceFlags): HostConfig {
  const members: Readonly<Record<string, number | string | undefined>> = {
    BlkioWeight: flags.blkioWeight,
    CpuPeriod: flags.cpuPeriod,
    CpuQuota: flags.cpuQuota,
    CpuShares: flags.cpuShares,
    CpusetCpus: flags.cpusetCpus,
    CpusetMems: flags.cpusetMems,
    Memory: flags.memory,
    MemoryReservation: flags.memoryReservation,
    MemorySwap: flags.memorySwap,
    NanoCpus: flags.cpus === undefined ? undefined : Math.round(flags.cpus * 1e9),
    PidsLimit: flags.pidsLimit,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** Reads `--restart`. Throws a `Failure` `usage`. */
export function restartPolicy(text: string): { readonly Name: string; readonly MaximumRetryCount: number } {
  const [Name = '', retries = '0'] = text.split(':');
  if (!['no', 'on-failure', 'always', 'unless-stopped'].includes(Name) || !/^\d+$/.test(retries))
    throw new Failure('usage', `invalid restart policy "${text}"`, {
      hint: 'use no, on-failure[:N], always or unless-stopped',
    });
  return { Name, MaximumRetryCount: Number(retries) };
}

function decimal(value: string): number {
  if (!/^\d*\.?\d+$/.test(value)) throw new Failure('usage', `"${value}" is not a number`);
  return Number(value);
}

function swap(value: string): number {
  return value === '-1' ? -1 : parseSize(value);
}

import { existsSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import { CGROUP_MOUNT, cgroupVersion } from '../process/cgroups.ts';
import { deviceNumbers } from './devices.ts';

/**
 * How much of the machine's disks a container may use, from the words of the Engine API into those of OCI: its share, and
 * rates for single devices. `linux.resources.blockIO` of OCI's config-linux.md.
 */

export interface DeviceRate {
  readonly Path: string;
  /** Bytes, or operations, a second. */
  readonly Rate: number;
}

export interface DeviceWeight {
  readonly Path: string;
  readonly Weight: number;
}

export interface BlockIoLimits {
  /** 10 to 1000; 0 is none. */
  readonly BlkioWeight?: number;
  readonly BlkioWeightDevice?: readonly DeviceWeight[] | null;
  readonly BlkioDeviceReadBps?: readonly DeviceRate[] | null;
  readonly BlkioDeviceWriteBps?: readonly DeviceRate[] | null;
  readonly BlkioDeviceReadIOps?: readonly DeviceRate[] | null;
  readonly BlkioDeviceWriteIOps?: readonly DeviceRate[] | null;
}

const RATES = {
  BlkioDeviceReadBps: 'throttleReadBpsDevice',
  BlkioDeviceWriteBps: 'throttleWriteBpsDevice',
  BlkioDeviceReadIOps: 'throttleReadIOPSDevice',
  BlkioDeviceWriteIOps: 'throttleWriteIOPSDevice',
} as const;
const RATE_NAMES = Object.keys(RATES) as (keyof typeof RATES)[];

/** Undefined where nothing is limited. Throws a `Failure` `bad-device`. */
export function blockIoOf(limits: BlockIoLimits): object | undefined {
  const weights = hasWeights() ? (limits.BlkioWeightDevice ?? []) : [];
  const rates = RATE_NAMES.flatMap((name) => {
    const devices = (limits[name] ?? []).map(({ Path, Rate }) => ({ ...blockDevice(Path), rate: Rate }));
    return devices.length === 0 ? [] : [[RATES[name], devices]];
  });
  const blockIo = {
    ...(limits.BlkioWeight && hasWeights() ? { weight: limits.BlkioWeight } : {}),
    ...(weights.length === 0
      ? {}
      : { weightDevice: weights.map(({ Path, Weight }) => ({ ...blockDevice(Path), weight: Weight })) }),
    ...Object.fromEntries(rates),
  };
  return Object.keys(blockIo).length === 0 ? undefined : blockIo;
}

/** Throws a `Failure` `bad-limits` or `bad-device`, in Docker's words. */
export function checkBlockIo(limits: BlockIoLimits): void {
  const weights = [limits.BlkioWeight ?? 0, ...(limits.BlkioWeightDevice ?? []).map(({ Weight }) => Weight)];
  if (weights.some((weight) => weight !== 0 && (weight < 10 || weight > 1000)))
    throw new Failure('bad-limits', 'Range of blkio weight is from 10 to 1000');
  blockIoOf(limits);
}

/** What is asked for and this kernel does not have. */
export function blockIoWarnings({ BlkioWeight, BlkioWeightDevice }: BlockIoLimits): string[] {
  const wanted = Boolean(BlkioWeight) || (BlkioWeightDevice ?? []).length > 0;
  return wanted && !hasWeights() ? ['Your kernel does not support Block I/O weight. Weight discarded.'] : [];
}

/** Shares need a scheduler that the kernel may lack, and then has no file for. */
function hasWeights(): boolean {
  const files = ['blkio.weight', 'blkio.bfq.weight'];
  return cgroupVersion() === '2' || files.some((file) => existsSync(join(CGROUP_MOUNT, 'blkio', file)));
}

function blockDevice(path: string): { readonly major: number; readonly minor: number } {
  const stats: Stats | undefined = statSync(path, { throwIfNoEntry: false });
  if (stats?.isBlockDevice() !== true)
    throw new Failure('bad-device', `cannot limit ${path}: it is no block device of this host`);
  return deviceNumbers(stats);
}

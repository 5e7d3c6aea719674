import type { HostConfig } from '../../container/record.ts';
import type { Engine } from '../../engine.ts';
import { usualCgroupNamespace } from '../../process/cgroups.ts';
import { MASKED_PATHS, READONLY_PATHS } from '../../process/spec.ts';

/**
 * A container's HostConfig as the Engine API shows it: what was asked for, the defaults spelled out, and, at the values
 * they must be left at, the fields for what does not exist here.
 */
export function hostConfigJson(hostConfig: HostConfig, engine: Engine): object {
  const ConsoleSize = hostConfig.ConsoleSize ?? [0, 0];
  return {
    ...LEFT_ALONE,
    Runtime: engine.ociRuntime,
    ...UNLIMITED,
    ...hostConfig,
    IpcMode: hostConfig.IpcMode || 'private',
    CgroupParent: hostConfig.CgroupParent ?? '',
    DeviceCgroupRules: hostConfig.DeviceCgroupRules ?? null,
    CgroupnsMode: hostConfig.CgroupnsMode || usualCgroupNamespace(),
    ConsoleSize,
    ...hiddenPaths(hostConfig),
  };
}

/** What records of earlier versions lack. */
const UNLIMITED = {
  ...{ BlkioWeight: 0, BlkioWeightDevice: [], BlkioDeviceReadBps: [], BlkioDeviceWriteBps: [] },
  ...{ BlkioDeviceReadIOps: [], BlkioDeviceWriteIOps: [] },
};

/** Requests with other values of these are refused, so these are the values of every container. */
const LEFT_ALONE = {
  ...{ ContainerIDFile: '', VolumeDriver: '', Isolation: '' },
  ...{ Cgroup: '', UsernsMode: '' },
  ...{ CpuRealtimePeriod: 0, CpuRealtimeRuntime: 0 },
  ...{ DeviceRequests: null, MemorySwappiness: null },
  ...{ CpuCount: 0, CpuPercent: 0, IOMaximumIOps: 0, IOMaximumBandwidth: 0 },
};

/** What is masked and read-only in it, the defaults spelled out as docker does; a privileged one hides nothing. */
function hiddenPaths({
  Privileged,
  MaskedPaths,
  ReadonlyPaths,
}: HostConfig): Pick<HostConfig, 'MaskedPaths' | 'ReadonlyPaths'> {
  if (Privileged) return { MaskedPaths: null, ReadonlyPaths: null };
  return { MaskedPaths: MaskedPaths ?? MASKED_PATHS, ReadonlyPaths: ReadonlyPaths ?? READONLY_PATHS };
}

import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import type { Device, DeviceRule } from '../process/spec.ts';
import type { DeviceRequest, HostConfig } from './record.ts';

/** The host's devices that a container is given: those it asks for, or with `--privileged` all there are. */

const HOST = '/dev';
/** What each container has of its own. */
const OWN = ['pts', 'shm', 'fd', 'mqueue', 'console', 'ptmx', '.lxc', '.lxd-mounts', '.udev'];

/** Throws a `Failure` `bad-device`. */
export function devicesOf({ Devices, Privileged }: HostConfig): Device[] {
  const all = Privileged ? nodesBelow(HOST).map((path) => device(path, 'rwm', lstatSync(path))) : [];
  return [...all, ...(Devices ?? []).flatMap(requested)];
}

/** What `--device-cgroup-rule` allows, as in `c 13:* rwm`. Throws a `Failure` `bad-device`. */
export function deviceRulesOf({ DeviceCgroupRules }: HostConfig): DeviceRule[] {
  return (DeviceCgroupRules ?? []).map((rule) => {
    const [, type, major, minor, access] = /^([acb]) (\d+|\*):(\d+|\*) ([rwm]{1,3})$/.exec(rule) ?? [];
    if (access === undefined)
      throw new Failure('bad-device', `invalid device cgroup rule format: '${rule}'`, {
        hint: "write it as 'c 13:* rwm'",
      });
    return {
      type: type as DeviceRule['type'],
      ...(major === '*' ? {} : { major: Number(major) }),
      ...(minor === '*' ? {} : { minor: Number(minor) }),
      access,
    };
  });
}

/** A folder stands for the devices below it; a link for what it leads to. */
function requested({ PathOnHost, PathInContainer, CgroupPermissions }: DeviceRequest): Device[] {
  const target = PathInContainer || PathOnHost;
  const access = CgroupPermissions || 'rwm';
  const stats = statSync(PathOnHost, { throwIfNoEntry: false });
  if (stats !== undefined && isDevice(stats)) return [device(target, access, stats)];
  const source = stats?.isDirectory() === true ? realpathSync(PathOnHost) : undefined;
  const nodes = source === undefined ? [] : nodesBelow(source);
  if (nodes.length > 0)
    return nodes.map((path) => device(join(target, path.slice(source!.length)), access, lstatSync(path)));
  const problem = stats === undefined ? 'no such file or directory' : 'not a device node';
  throw new Failure(
    'bad-device',
    `error gathering device information while adding custom device "${PathOnHost}": ${problem}`,
  );
}

function nodesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (OWN.includes(entry.name)) return [];
    if (entry.isDirectory()) return nodesBelow(path);
    return entry.isCharacterDevice() || entry.isBlockDevice() ? [path] : [];
  });
}

function isDevice(stats: Stats): boolean {
  return stats.isCharacterDevice() || stats.isBlockDevice();
}

/** What the kernel knows a device by: makedev(3). */
export function deviceNumbers({ rdev }: Stats): { readonly major: number; readonly minor: number } {
  return {
    major: ((rdev >> 8) & 0xfff) | ((rdev / 2 ** 32) & ~0xfff),
    minor: (rdev & 0xff) | ((rdev >> 12) & 0xfff00),
  };
}

function device(path: string, access: string, stats: Stats): Device {
  return {
    path,
    type: stats.isBlockDevice() ? 'b' : 'c',
    ...deviceNumbers(stats),
    access,
    // The owner of a node decides who may open it.
    mode: stats.mode & 0o777,
    uid: stats.uid,
    gid: stats.gid,
  };
}

import { deepEqual, equal } from 'node:assert/strict';
import type { Check } from '../check.ts';

/** Which devices a container may open: with one cgroup tree that is a BPF program, not a list in files. */

/** Reads four bytes of the system disk through a node that the container makes itself. */
const READ_DISK = 'sh -c "mknod /node b $major 0; head -c 4 /node | wc -c" 2>/dev/null';
const DISK_MAJOR = 'major=$(awk \'$2 == "virtblk" { print $1 }\' /proc/devices)';

export const deviceChecks: readonly Check[] = [
  {
    name: 'a container cannot open a disk of the machine',
    verify: async (host) =>
      equal(await host.sh(`${DISK_MAJOR}; docker run --rm busybox ${READ_DISK}`), '0\n'),
  },
  {
    name: '--device-cgroup-rule lets it',
    verify: async (host) =>
      equal(
        await host.sh(
          `${DISK_MAJOR}; docker run --rm --device-cgroup-rule "b $major:* rmw" busybox ${READ_DISK}`,
        ),
        '4\n',
      ),
  },
  {
    name: '--device with r lets it read and not write',
    verify: async (host) => {
      const seen = await host.sh(
        "docker run --rm --device /dev/vda:/dev/disk:r busybox sh -c 'head -c 4 /dev/disk | wc -c; echo > /dev/disk || echo refused' 2>/dev/null",
      );
      deepEqual(seen.trim().split('\n'), ['4', 'refused']);
    },
  },
  {
    name: 'a privileged container has the machine’s devices and may mount',
    verify: async (host) =>
      equal(
        await host.sh(
          "docker run --rm --privileged busybox sh -c 'mkdir /m; mount -t tmpfs none /m && ls /dev/vda'",
        ),
        '/dev/vda\n',
      ),
  },
];

import { deepEqual, equal } from 'node:assert/strict';
import type { Check } from '../check.ts';

/** The engine as a unit of systemd, and an image to go on with. */

const BUILD_BUSYBOX = `mkdir /tmp/context
cd /tmp/context
cp /bin/busybox .
cat > Dockerfile <<'END'
FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
RUN mkdir /tmp
END
docker build -q -t busybox .
docker images -q busybox
`;

export const engineChecks: readonly Check[] = [
  {
    name: 'the host has the kernel of Debian 12, one cgroup tree, and systemd as its init',
    verify: async (host) => {
      const seen = await host.sh('uname -r; stat -f -c %T /sys/fs/cgroup; cat /proc/1/comm');
      const [kernel, cgroups, init] = seen.split('\n');
      deepEqual([kernel?.startsWith('6.1.'), cgroups, init], [true, 'cgroup2fs', 'systemd']);
    },
  },
  {
    name: 'slipway system install-unit has systemd start the engine with the machine',
    verify: async (host) => {
      await host.sh('slipway system install-unit');
      equal(await host.sh('systemctl is-enabled slipway'), 'enabled\n');
    },
  },
  {
    name: 'the API answers when systemctl start returns',
    verify: async (host) => {
      const ping = 'curl -sS --unix-socket /run/slipway/slipway.sock http://engine/_ping';
      equal(await host.sh(`systemctl start slipway; ${ping}`), 'OK');
    },
  },
  {
    name: 'docker info tells of cgroup version 2',
    verify: async (host) => equal(await host.sh("docker info --format '{{.CgroupVersion}}'"), '2\n'),
  },
  {
    name: 'an image is built from scratch, with commands run in it',
    verify: async (host) => {
      const ids = (await host.sh(BUILD_BUSYBOX)).trim().split('\n');
      equal(ids.length, 2);
      equal(await host.sh('docker run --rm busybox echo hello'), 'hello\n');
    },
  },
];

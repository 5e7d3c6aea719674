import { deepEqual, equal, match } from 'node:assert/strict';
import type { Check } from '../check.ts';

/** What a container may use, as the kernel's one cgroup tree has it. Documentation/admin-guide/cgroup-v2.rst. */

const LIMITS = {
  'memory.max': ['-m 64m', String(64 * 2 ** 20)],
  'memory.swap.max': ['--memory-swap 96m', String(32 * 2 ** 20)],
  'memory.low': ['--memory-reservation 32m', String(32 * 2 ** 20)],
  'cpu.max': ['--cpus 0.5', '50000 100000'],
  // 2 to 262144 shares of version 1 as 1 to 10000.
  'cpu.weight': ['--cpu-shares 512', '20'],
  'cpuset.cpus': ['--cpuset-cpus 0', '0'],
  'pids.max': ['--pids-limit 50', '50'],
} as const;

const FILES = Object.keys(LIMITS);
const FLAGS = Object.values(LIMITS).map(([flag]) => flag);
const VALUES = Object.values(LIMITS).map(([, value]) => value);

export const limitChecks: readonly Check[] = [
  {
    name: 'limits are in the files of the container’s own cgroup',
    verify: async (host) => {
      const seen = await host.sh(
        `docker run --rm ${FLAGS.join(' ')} busybox sh -c 'cd /sys/fs/cgroup && cat ${FILES.join(' ')}'`,
      );
      deepEqual(seen.trim().split('\n'), VALUES);
    },
  },
  {
    name: 'a container sees its cgroup as the root, and cannot write there',
    verify: async (host) => {
      const look = 'cat /proc/self/cgroup; echo 1 > /sys/fs/cgroup/pids.max || echo refused';
      equal(await host.sh(`docker run --rm busybox sh -c '${look}' 2>&1 | grep -v ^sh:`), '0::/\nrefused\n');
    },
  },
  {
    name: '--cgroupns host shows where on the machine the cgroup is',
    verify: async (host) =>
      match(await host.sh('docker run --rm --cgroupns host busybox cat /proc/self/cgroup'), /^0::\/.*\w{64}/),
  },
  {
    name: 'a container that takes more memory than it may is killed, and inspect tells why',
    verify: async (host) => {
      await host.sh(
        "docker run --name greedy -m 16m --memory-swap 16m busybox sh -c 'x=a; while :; do x=$x$x; done' || [ $? = 137 ]",
      );
      equal(
        await host.sh("docker inspect -f '{{.State.OOMKilled}} {{.State.ExitCode}}' greedy"),
        'true 137\n',
      );
      await host.sh('docker rm greedy');
    },
  },
  {
    name: 'docker update changes the limits of a running container, and exec is below them too',
    verify: async (host) => {
      await host.sh('docker run -d --name tuned -m 100m busybox sleep 10000');
      await host.sh('docker update -m 120m --memory-swap 200m --pids-limit 77 tuned');
      const look = 'cat /proc/self/cgroup /sys/fs/cgroup/memory.max /sys/fs/cgroup/pids.max';
      equal(await host.sh(`docker exec tuned sh -c '${look}'`), `0::/\n${120 * 2 ** 20}\n77\n`);
    },
  },
  {
    name: 'docker stats shows what it uses of its limit, and how many processes it has',
    verify: async (host) => {
      const format = '{{.MemUsage}} {{.PIDs}}';
      match(await host.sh(`docker stats --no-stream --format '${format}' tuned`), /^[1-9].*B \/ 120MiB 1\n$/);
    },
  },
  {
    name: 'a paused container is frozen until it goes on',
    verify: async (host) => {
      const frozen = `cat /sys/fs/cgroup$(cut -d: -f3 /proc/$(docker inspect -f '{{.State.Pid}}' tuned)/cgroup)/cgroup.freeze`;
      const status = "docker inspect -f '{{.State.Status}}' tuned";
      const seen = await host.sh(
        `docker pause tuned; ${status}; ${frozen}; docker unpause tuned; ${status}; ${frozen}; docker rm -f tuned`,
      );
      equal(seen, 'tuned\npaused\n1\ntuned\nrunning\n0\ntuned\n');
    },
  },
];

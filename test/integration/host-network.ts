import { randomBytes } from 'node:crypto';
import { type Run, run } from '@slipway/command';

/**
 * A network for a test's own engine, as if it were alone on a host: a namespace, and behind a wire another one for
 * somebody outside. Both have IPv4 and IPv6. What happens to firewalls in there is no matter.
 */
export interface HostNetwork {
  /** The host's addresses on the wire. */
  readonly address: string;
  readonly address6: string;
  /** Of who is outside. */
  readonly outside: string;
  readonly outside6: string;
  /** What to put before a command so that it runs on the host, with its network under /sys/class/net. */
  readonly enter: readonly string[];
  /** Runs a command on the host. */
  readonly run: Run;
  /** Runs a command outside. */
  readonly runOutside: Run;
  remove(): Promise<void>;
}

/** Of /sys only the network's part is a namespace's; the cgroups stay those of the machine. */
const ENTER = `set -e
kept=$(mktemp -d)
mount --rbind /sys/fs/cgroup "$kept"
mount -t sysfs sysfs /sys
mount --rbind "$kept" /sys/fs/cgroup
umount -l "$kept"
rmdir "$kept"
exec "$@"`;

export async function makeHostNetwork(): Promise<HostNetwork> {
  const name = `sw-test-${randomBytes(3).toString('hex')}`;
  const [host, outside] = [`${name}-host`, `${name}-outside`];
  const there = { address: '198.51.100.1', address6: 'fd00:51:100::1' };
  const away = { address: '198.51.100.2', address6: 'fd00:51:100::2' };
  const net = (namespace: string) => ['nsenter', `--net=/run/netns/${namespace}`];
  const enter = [...net(host), 'unshare', '--mount', 'sh', '-c', ENTER, 'sh'];
  const within =
    (prefix: readonly string[]): Run =>
    (argv, options) =>
      run([...prefix, ...argv], options);
  for (const namespace of [host, outside]) await run(['ip', 'netns', 'add', namespace]);
  await run([
    'ip',
    '-n',
    host,
    'link',
    'add',
    'eth0',
    'type',
    'veth',
    'peer',
    'name',
    'eth0',
    'netns',
    outside,
  ]);
  for (const [namespace, { address, address6 }] of [
    [host, there],
    [outside, away],
  ] as const) {
    const commands = ['link set lo up', 'link set eth0 up', `addr add ${address}/24 dev eth0`];
    const more = [`addr add ${address6}/64 dev eth0 nodad`];
    await run(['ip', '-n', namespace, '-batch', '-'], { input: `${[...commands, ...more].join('\n')}\n` });
  }
  await run(['ip', '-n', host, 'route', 'add', 'default', 'via', away.address]);
  return {
    ...there,
    outside: away.address,
    outside6: away.address6,
    enter,
    run: within(enter),
    runOutside: within(net(outside)),
    remove: async () => {
      for (const namespace of [host, outside]) await run(['ip', 'netns', 'del', namespace]);
    },
  };
}

import { existsSync, writeFileSync } from 'node:fs';
import type { Run } from '@slipway/command';
import { macOf } from './subnet.ts';

/** Linux bridges, and the veth pairs that connect a container's network namespace to them. ip-link(8), veth(4). */

export interface Bridge {
  readonly name: string;
  readonly gateway: string;
  readonly prefix: number;
  readonly mtu: number;
  /** The engine it belongs to, kept as its alias: names of bridges tell nothing. */
  readonly owner: string;
}

export interface Veth {
  /** The host's end. */
  readonly name: string;
  /** The container's end, such as `eth0`. */
  readonly inside: string;
  readonly address: string;
}

/** Makes the bridge if it is missing, and sets what forwarding and published ports on loopback need. */
export async function ensureBridge(bridge: Bridge, run: Run): Promise<void> {
  if (!existsSync(`/sys/class/net/${bridge.name}`)) {
    await ip(run, [
      `link add name ${bridge.name} mtu ${bridge.mtu} type bridge`,
      `addr add ${bridge.gateway}/${bridge.prefix} dev ${bridge.name}`,
      `link set ${bridge.name} up alias ${bridge.owner}`,
    ]);
  }
  writeFileSync('/proc/sys/net/ipv4/ip_forward', '1');
  writeFileSync(`/proc/sys/net/ipv4/conf/${bridge.name}/route_localnet`, '1');
}

/** A network link of the host. */
export interface Link {
  readonly name: string;
  /** The bridge it is on. */
  readonly master?: string;
  readonly alias?: string;
}

/** All links in the host's network namespace. */
export async function readLinks(run: Run): Promise<Link[]> {
  const { stdout } = await run(['ip', '-json', 'link', 'show']);
  const links = JSON.parse(stdout.toString()) as { ifname: string; master?: string; ifalias?: string }[];
  return links.map(({ ifname, master, ifalias }) => ({
    name: ifname,
    ...(master === undefined ? {} : { master }),
    ...(ifalias === undefined ? {} : { alias: ifalias }),
  }));
}

export async function removeBridge(name: string, run: Run): Promise<void> {
  if (existsSync(`/sys/class/net/${name}`)) await ip(run, [`link del ${name}`]);
}

/** One end of a plug: which bridge, and whether the way out leads over it. */
export interface Plug {
  readonly bridge: Bridge;
  readonly veth: Veth;
  readonly defaultRoute: boolean;
}

/**
 * A shell script that connects a network namespace and raises its loopback. It is an OCI createRuntime hook, which
 * gets the container's state on standard input; given a process id as its argument it connects that process instead.
 * The pairs go away with the namespace. OCI runtime-spec, config.md#posix-platform-hooks.
 */
export function plugScript(plugs: readonly Plug[]): string {
  const outside = plugs.flatMap(({ bridge, veth }) => [
    `link add ${veth.name} mtu ${bridge.mtu} type veth peer name ${veth.inside} mtu ${bridge.mtu} address ${macOf(veth.address)} netns $pid`,
    `link set ${veth.name} master ${bridge.name} up`,
  ]);
  const inside = plugs.flatMap(({ bridge, veth, defaultRoute }) => [
    `addr add ${veth.address}/${bridge.prefix} dev ${veth.inside}`,
    `link set ${veth.inside} up`,
    ...(defaultRoute ? [`route add default via ${bridge.gateway}`] : []),
  ]);
  return `#!/bin/sh
set -e
pid=\${1:-$(sed -n 's/.*"pid"[ :]*\\([0-9][0-9]*\\).*/\\1/p')}
${outside.length === 0 ? '' : `ip -batch - <<END\n${outside.join('\n')}\nEND`}
exec nsenter --target "$pid" --net ip -batch - <<END
link set lo up
${inside.join('\n')}
END
`;
}

/** Connects the network namespace of a process that runs already. */
export async function plugInto(pid: number, plug: Plug, run: Run): Promise<void> {
  await run(['sh', '-s', String(pid)], { input: plugScript([plug]) });
}

export async function unplug(veth: Pick<Veth, 'name'>, run: Run): Promise<void> {
  const isThere = () => existsSync(`/sys/class/net/${veth.name}`);
  if (!isThere()) return;
  await ip(run, [`link del ${veth.name}`]).catch((error) => {
    // The kernel may take it away with the container's namespace while we ask.
    if (isThere()) throw error;
  });
}

async function ip(run: Run, commands: readonly string[]): Promise<void> {
  await run(['ip', '-batch', '-'], { input: `${commands.join('\n')}\n` });
}

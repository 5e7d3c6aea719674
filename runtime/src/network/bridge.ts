import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '@slipway/command';

/** Linux bridges, and the veth pairs that connect a container's network namespace to them. ip-link(8), veth(4). */

export interface Bridge {
  readonly name: string;
  /** Its own address, through which containers find the way out. */
  readonly gateway: Gateway;
  readonly gateway6?: Gateway;
  readonly mtu: number;
  /** Whether what is plugged into it may not talk to each other. */
  readonly isolated: boolean;
  /** The engine it belongs to, kept as its alias: names of bridges tell nothing. */
  readonly owner: string;
}

export interface Gateway {
  readonly address: string;
  readonly prefix: number;
}

export interface Veth {
  /** The host's end. */
  readonly name: string;
  /** The container's end, such as `eth0`. */
  readonly inside: string;
  readonly mac: string;
  readonly address: string;
  readonly address6?: string;
}

/** Makes the bridge if it is missing, and sets what forwarding and published ports on loopback need. */
export async function ensureBridge(bridge: Bridge, run: Run): Promise<void> {
  if (!existsSync(`/sys/class/net/${bridge.name}`)) {
    await ip(run, [
      `link add name ${bridge.name} mtu ${bridge.mtu} type bridge`,
      `addr add ${cidr(bridge.gateway)} dev ${bridge.name}`,
      // Nobody else is on it who could have the address.
      ...(bridge.gateway6 === undefined
        ? []
        : [`addr add ${cidr(bridge.gateway6)} dev ${bridge.name} nodad`]),
      `link set ${bridge.name} up alias ${bridge.owner}`,
    ]);
  }
  writeFileSync('/proc/sys/net/ipv4/ip_forward', '1');
  writeFileSync(`/proc/sys/net/ipv4/conf/${bridge.name}/route_localnet`, '1');
  if (bridge.gateway6 !== undefined) forwardIpv6();
}

const IPV6_SETTINGS = '/proc/sys/net/ipv6/conf';

/** Whether the host's kernel has IPv6. */
export function hasIpv6(): boolean {
  return existsSync(IPV6_SETTINGS);
}

/** A host that forwards takes no more router advertisements unless told so: it would lose its own way out. */
function forwardIpv6(): void {
  const forwarding = join(IPV6_SETTINGS, 'all/forwarding');
  if (readFileSync(forwarding, 'utf8').trim() === '1') return;
  for (const name of readdirSync(IPV6_SETTINGS)) {
    const accepting = join(IPV6_SETTINGS, name, 'accept_ra');
    if (readFileSync(accepting, 'utf8').trim() === '1') writeFileSync(accepting, '2');
  }
  writeFileSync(forwarding, '1');
}

function cidr({ address, prefix }: Gateway): string {
  return `${address}/${prefix}`;
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

/** Whether something is plugged into the bridge: a container that runs. */
export function isInUse(bridge: string): boolean {
  const ports = `/sys/class/net/${bridge}/brif`;
  return existsSync(ports) && readdirSync(ports).length > 0;
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
 * Connects the network namespace that a file stands for, and raises its loopback. The pairs go away with the namespace.
 * Where the kernel filters what is bridged (br_netfilter, which dockerd loads), a container that asks for its own
 * published port gets its packet back by the way it came: hairpin.
 */
export async function plugInto(namespace: string, plugs: readonly Plug[], run: Run): Promise<void> {
  const outside = plugs.flatMap(({ bridge, veth }) => [
    `link add ${veth.name} mtu ${bridge.mtu} type veth peer name ${veth.inside} mtu ${bridge.mtu} address ${veth.mac} netns ${namespace}`,
    `link set ${veth.name} master ${bridge.name} up`,
    `link set ${veth.name} type bridge_slave hairpin on${bridge.isolated ? ' isolated on' : ''}`,
  ]);
  const inside = plugs.flatMap(({ bridge, veth, defaultRoute }) => [
    `addr add ${veth.address}/${bridge.gateway.prefix} dev ${veth.inside}`,
    ...(veth.address6 === undefined || bridge.gateway6 === undefined
      ? []
      : [`addr add ${veth.address6}/${bridge.gateway6.prefix} dev ${veth.inside} nodad`]),
    `link set ${veth.inside} up`,
    ...(defaultRoute ? routesVia(bridge) : []),
  ]);
  // The kernel takes its time to remove what an earlier start of the container has made.
  for (const { veth } of plugs) await unplug(veth, run);
  if (outside.length > 0) await ip(run, outside);
  await ip(run, ['link set lo up', ...inside], namespace);
}

/** Gives a network namespace its way out over a bridge that it is plugged into. */
export async function leadOut(namespace: string, bridge: Bridge, run: Run): Promise<void> {
  await ip(run, routesVia(bridge), namespace);
}

function routesVia({ gateway, gateway6 }: Bridge): string[] {
  return [gateway, ...(gateway6 === undefined ? [] : [gateway6])].map(
    ({ address }) => `route replace default via ${address}`,
  );
}

export async function unplug(veth: Pick<Veth, 'name'>, run: Run): Promise<void> {
  const isThere = () => existsSync(`/sys/class/net/${veth.name}`);
  if (!isThere()) return;
  await ip(run, [`link del ${veth.name}`]).catch((error) => {
    // The kernel may take it away with the container's namespace while we ask.
    if (isThere()) throw error;
  });
}

async function ip(run: Run, commands: readonly string[], namespace?: string): Promise<void> {
  const there = namespace === undefined ? [] : ['nsenter', `--net=${namespace}`];
  await run([...there, 'ip', '-batch', '-'], { input: `${commands.join('\n')}\n` });
}

import { type Link, readLinks, removeBridge, unplug } from '../network/bridge.ts';
import { type Finding, type Inspector, surplus } from './finding.ts';

/** Network links: a bridge for each network, and on them a veth for each endpoint of a running container. */
export const inspectLinks: Inspector = async ({ containers, networks, run }) => {
  const bridges = networks.list().flatMap(({ bridge }) => bridge?.name ?? []);
  const veths = containers
    .aliveRecords()
    .flatMap(({ state }) => Object.values(state.endpoints).map(({ veth }) => veth));
  const repairs = {
    removeBridge: (name: string) => removeBridge(name, run),
    makeBridges: () => networks.restore(),
    unplug: (name: string) => unplug({ name }, run),
  };
  return compareLinks(await readLinks(run), { owner: networks.owner, bridges, veths }, repairs);
};

interface WantedLinks {
  readonly owner: string;
  readonly bridges: readonly string[];
  readonly veths: readonly string[];
}

interface LinkRepairs {
  removeBridge(name: string): Promise<void>;
  makeBridges(): Promise<void>;
  unplug(name: string): Promise<void>;
}

export function compareLinks(there: readonly Link[], wanted: WantedLinks, repairs: LinkRepairs): Finding[] {
  const own = there.filter(({ alias }) => alias === wanted.owner).map(({ name }) => name);
  const ours = new Set([...wanted.bridges, ...own]);
  const plugged = there
    .filter(({ master }) => master !== undefined && ours.has(master))
    .map(({ name }) => name);
  const names = there.map(({ name }) => name);
  return [
    ...surplus(plugged, wanted.veths).map((name) => ({
      ...{ noun: 'veth', name, problem: 'is on a bridge of ours, and of no container that runs' },
      repair: { did: 'removed', run: () => repairs.unplug(name) },
    })),
    ...surplus(own, wanted.bridges).map((name) => ({
      ...{ noun: 'bridge', name, problem: 'is of no network' },
      repair: { did: 'removed', run: () => repairs.removeBridge(name) },
    })),
    ...surplus(wanted.bridges, names).map((name) => ({
      ...{ noun: 'bridge', name, problem: 'is missing; containers on it have no network until they restart' },
      repair: { did: 'made', run: () => repairs.makeBridges() },
    })),
    ...surplus(wanted.veths, names).map((name) => ({
      ...{ noun: 'veth', name, problem: 'is missing; the container that had it must be restarted' },
    })),
  ];
}

import { familyOf } from '../network/address.ts';
import { type BridgeRule, type PublishedPort, placeOf } from '../network/firewall.ts';
import { type Finding, type Inspector, surplus } from './finding.ts';

/** The nftables tables: their maps and sets have what networks and running containers want there, and nothing else. */
export const inspectFirewall: Inspector = async ({ containers, networks, run }) => {
  const { firewall } = containers;
  const ports = containers.aliveRecords().flatMap(({ state }) => (state.published ? state.ports : []));
  const rules = networks.rules();
  const { stdout } = await run(['nft', '--json', 'list', 'ruleset']);
  const there = elementsIn(stdout.toString(), firewall.table);
  const bridges = firewall.families.flatMap((family) => rules.map((rule) => bridgeElementOf(family, rule)));
  const wanted = [...bridges, ...ports.map(elementOf)];
  return compareElements(there, wanted, () => firewall.reset(rules, ports));
};

export function compareElements(
  there: readonly string[],
  wanted: readonly string[],
  reset: () => Promise<void>,
): Finding[] {
  const repair = { did: 'put the table as it must be', run: reset };
  return [
    ...surplus(there, wanted).map((name) => ({
      ...{ noun: 'nftables element', name, problem: 'is of no network and no running container' },
      repair,
    })),
    ...surplus(wanted, there).map((name) => ({
      ...{ noun: 'nftables element', name, problem: 'is missing' },
      repair,
    })),
  ];
}

interface NftObject {
  readonly set?: NftSet;
  readonly map?: NftSet;
}

interface NftSet {
  readonly family: string;
  readonly table: string;
  readonly name: string;
  readonly elem?: readonly NftElement[];
}

type NftValue = string | number | { readonly concat: readonly (string | number)[] };
type NftElement = NftValue | readonly [NftValue, NftValue];

const COMPARED = ['bridges', 'published', 'published_at'];

/** The elements of our tables as `FAMILY SET KEY[ : VALUE]`, read from what `nft --json list` gives. */
export function elementsIn(json: string, table: string): string[] {
  const { nftables } = JSON.parse(json) as { readonly nftables: readonly NftObject[] };
  return nftables.flatMap((object) => {
    const set = object.set ?? object.map;
    if (set?.table !== table || !COMPARED.includes(set.name)) return [];
    return (set.elem ?? []).map(
      (element) =>
        `${set.family} ${set.name} ${Array.isArray(element) ? element.map(valueText).join(' : ') : valueText(element as NftValue)}`,
    );
  });
}

function valueText(value: NftValue): string {
  return typeof value === 'object' ? value.concat.join(' . ') : String(value);
}

function bridgeElementOf(family: string, { bridge }: BridgeRule): string {
  return `${family} bridges ${bridge}`;
}

export function elementOf(published: PublishedPort): string {
  const { set, key } = placeOf(published);
  const family = familyOf(published.address) === 6 ? 'ip6' : 'ip';
  return `${family} ${set} ${key} : ${published.address} . ${published.port}`;
}

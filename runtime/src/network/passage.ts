import type { Run } from '@slipway/command';
import { type Family, familyOf } from './address.ts';
import type { BridgeRule } from './firewall.ts';

/**
 * The way through a firewall that is not ours. A packet that is forwarded must be accepted by every base chain on its
 * way: what our table accepts, a chain whose policy is drop still drops, such as the FORWARD chain as dockerd leaves it.
 * So where there is one, a chain of ours is hooked into it that lets our bridges' traffic pass; what may not pass our own
 * table drops. DOCKER-USER, where administrators filter, keeps its place in front. nft(8), iptables(8).
 */
export class Passage {
  readonly #name: string;
  readonly #run: Run;
  #last: Promise<unknown> = Promise.resolve();

  /** `name` is the engine's, by which its chains are known. */
  constructor(name: string, run: Run) {
    this.#name = name;
    this.#run = run;
  }

  /** Sees to it that the bridges' traffic passes, whatever chains there are by now. */
  open(bridges: readonly BridgeRule[]): Promise<void> {
    return this.#inTurn(async () => {
      for (const wall of await this.#walls()) await this.#hook(wall, bridges);
    });
  }

  /** Takes our chains away again. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      for (const wall of await this.#walls()) await this.#unhook(wall);
    });
  }

  /** The chains that would drop our bridges' traffic, as `FAMILY TABLE CHAIN`. */
  async closed(): Promise<string[]> {
    const walls = await this.#walls();
    return walls
      .filter(({ hooked }) => !hooked)
      .map(({ family, table, chain }) => `${family} ${table} ${chain}`);
  }

  /** Whether the host's firewall lets containers reach what the host itself serves, as far as policies tell. */
  async isInputOpen(): Promise<boolean> {
    const { stdout } = await this.#run(['nft', '--json', 'list', 'ruleset']);
    return !dropsInput(stdout.toString());
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => {});
    return result;
  }

  /** Chains on the forward hook whose policy is drop, and those where we are already. */
  async #walls(): Promise<Wall[]> {
    const { stdout } = await this.#run(['nft', '--json', '--handle', 'list', 'ruleset']);
    return wallsIn(stdout.toString(), this.#name);
  }

  async #hook(wall: Wall, bridges: readonly BridgeRule[]): Promise<void> {
    const tool = await this.#xtablesOf(wall);
    const rules = bridges.filter(({ subnets }) => subnets.some((subnet) => passes(wall, familyOf(subnet))));
    if (tool === undefined) {
      await this.#nft(nftHook(wall, this.#name, rules));
    } else {
      const restore = iptablesRules(this.#name, rules);
      await this.#run([`${tool}-restore`, '--noflush', '--wait'], { input: restore });
      if (!wall.hooked) await this.#run([tool, '--wait', '--insert', wall.chain, ...this.#place(wall)]);
    }
  }

  /** Behind DOCKER-USER if that comes first. */
  #place({ afterDockerUser }: Wall): string[] {
    return [afterDockerUser ? '2' : '1', '--jump', this.#name];
  }

  async #unhook(wall: Wall): Promise<void> {
    if (!wall.hooked) return;
    const tool = await this.#xtablesOf(wall);
    if (tool === undefined) return this.#nft(nftUnhook(wall, this.#name));
    await this.#run([tool, '--wait', '--delete', wall.chain, '--jump', this.#name]);
    await this.#run([tool, '--wait', '--flush', this.#name]);
    await this.#run([tool, '--wait', '--delete-chain', this.#name]);
  }

  /** The program that a chain belongs to, which could not read what nft writes into it; none where it is not installed. */
  async #xtablesOf({ family, table, chain }: Wall): Promise<string | undefined> {
    if (table !== 'filter' || chain !== 'FORWARD' || family === 'inet') return undefined;
    const tool = family === 'ip' ? 'iptables-nft' : 'ip6tables-nft';
    const isThere = await this.#run([tool, '--version']).then(
      () => true,
      () => false,
    );
    return isThere ? tool : undefined;
  }

  async #nft(commands: readonly string[]): Promise<void> {
    await this.#run(['nft', '-f', '-'], { input: `${commands.join('\n')}\n` });
  }
}

/** A base chain on the forward hook that drops what nobody accepts. */
export interface Wall {
  readonly family: string;
  readonly table: string;
  readonly chain: string;
  /** The rules in it that lead to our chain, by handle. */
  readonly handles: readonly number[];
  readonly hooked: boolean;
  readonly afterDockerUser: boolean;
}

interface NftList {
  readonly nftables: readonly {
    readonly chain?: {
      readonly family: string;
      readonly table: string;
      readonly name: string;
      readonly hook?: string;
      readonly policy?: string;
    };
    readonly rule?: {
      readonly family: string;
      readonly table: string;
      readonly chain: string;
      readonly handle: number;
      readonly expr: readonly { readonly jump?: { readonly target: string } }[];
    };
  }[];
}

/** Read from what `nft --json --handle list ruleset` gives; `name` is that of our chains. */
export function wallsIn(json: string, name: string): Wall[] {
  const { nftables } = JSON.parse(json) as NftList;
  const rules = nftables.flatMap(({ rule }) => rule ?? []);
  return nftables.flatMap(({ chain }) => {
    if (chain?.hook !== 'forward' || !['ip', 'ip6', 'inet'].includes(chain.family)) return [];
    const own = rules.filter(
      (rule) => rule.family === chain.family && rule.table === chain.table && rule.chain === chain.name,
    );
    const leadsTo = (target: string) => (rule: (typeof own)[number]) =>
      rule.expr.some(({ jump }) => jump?.target === target);
    const handles = own.filter(leadsTo(name)).map(({ handle }) => handle);
    if (chain.policy !== 'drop' && handles.length === 0) return [];
    const { family, table } = chain;
    const afterDockerUser = own[0] !== undefined && leadsTo('DOCKER-USER')(own[0]);
    return [{ family, table, chain: chain.name, handles, hooked: handles.length > 0, afterDockerUser }];
  });
}

/** Whether a chain on the input hook has the policy drop, in what nft lists as JSON. */
export function dropsInput(json: string): boolean {
  const { nftables } = JSON.parse(json) as NftList;
  return nftables.some(
    ({ chain }) =>
      chain?.hook === 'input' && ['ip', 'inet'].includes(chain.family) && chain.policy === 'drop',
  );
}

function passes({ family }: Wall, address: Family): boolean {
  return family === 'inet' || family === (address === 6 ? 'ip6' : 'ip');
}

/** All of it in one transaction, however it was before. */
function nftHook(
  { family, table, chain, hooked }: Wall,
  name: string,
  bridges: readonly BridgeRule[],
): string[] {
  const ours = `${family} ${table} ${name}`;
  return [
    `add chain ${ours}`,
    `flush chain ${ours}`,
    ...bridges.flatMap(({ bridge }) => [
      `add rule ${ours} iifname "${bridge}" accept`,
      `add rule ${ours} oifname "${bridge}" ct state established,related accept`,
      `add rule ${ours} oifname "${bridge}" ct status dnat accept`,
    ]),
    ...(hooked ? [] : [`insert rule ${family} ${table} ${chain} jump ${name}`]),
  ];
}

function nftUnhook({ family, table, chain, handles }: Wall, name: string): string[] {
  return [
    ...handles.map((handle) => `delete rule ${family} ${table} ${chain} handle ${handle}`),
    `flush chain ${family} ${table} ${name}`,
    `delete chain ${family} ${table} ${name}`,
  ];
}

/** As iptables-restore reads it; a chain that is declared is emptied first. */
function iptablesRules(name: string, bridges: readonly BridgeRule[]): string {
  const rules = bridges.flatMap(({ bridge }) => [
    `-A ${name} -i ${bridge} -j ACCEPT`,
    `-A ${name} -o ${bridge} -m conntrack --ctstate RELATED,ESTABLISHED,DNAT -j ACCEPT`,
  ]);
  return `${['*filter', `:${name} - [0:0]`, ...rules, 'COMMIT'].join('\n')}\n`;
}

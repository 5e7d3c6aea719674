import type { EngineClient, Filters, RemovedImage } from '@slipway/engine-client';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { type CommonFlags, filters, several, withPlaceFlags } from './flags.ts';
import { removedLine } from './lifecycle.ts';

/** `prune` of a noun, and of all of them: asks first, then says what went and how much disk that gave. */

interface PruneFlags extends CommonFlags {
  readonly all?: boolean;
  readonly filter?: readonly string[];
  readonly force?: boolean;
  readonly volumes?: boolean;
}

interface Outcome {
  readonly removed: readonly string[];
  readonly bytes: number;
}

interface Noun {
  readonly title: string;
  /** What is about to go, for the question. */
  readonly warning: (all: boolean) => string;
  /** The same in the question of `system prune`, where docker puts it otherwise. */
  readonly together?: string;
  /** What `--all` adds; left out where there is no such flag. */
  readonly all?: string;
  readonly prune: (engine: EngineClient, filters: Filters, all: boolean) => Promise<Outcome>;
}

const NOUNS = {
  container: {
    title: 'Deleted Containers',
    warning: () => 'all stopped containers',
    prune: ({ containers }, given) => containers.prune(given),
  },
  network: {
    title: 'Deleted Networks',
    warning: () => 'all custom networks not used by at least one container',
    together: 'all networks not used by at least one container',
    prune: ({ networks }, given) => networks.prune(given),
  },
  volume: {
    title: 'Deleted Volumes',
    warning: (all) => `${all ? 'all' : 'anonymous'} local volumes not used by at least one container`,
    together: 'all anonymous volumes not used by at least one container',
    all: 'also those that have a name',
    prune: ({ volumes }, given, all) => volumes.prune(all ? { ...given, all: ['true'] } : given),
  },
  image: {
    title: 'Deleted Images',
    warning: (all) =>
      all ? 'all images without at least one container associated to them' : 'all dangling images',
    all: 'all that no container is made of, not only those without a name',
    prune: async ({ images }, given, all) => {
      const { removed, bytes } = await images.prune({ ...given, dangling: [String(!all)] });
      return { removed: removed.map(lowered), bytes };
    },
  },
  builder: {
    title: 'Deleted build cache objects',
    warning: (all) => (all ? 'all build cache' : 'unused build cache'),
    all: 'also what images share',
    prune: ({ builds }, given, all) => builds.prune({ all, filters: given }),
  },
} as const satisfies Readonly<Record<string, Noun>>;

export type Prunable = keyof typeof NOUNS;

/** In the prune of an image docker says it in small letters. */
function lowered(image: RemovedImage): string {
  return removedLine(image).replace(/^\w/, (letter) => letter.toLowerCase());
}

export function pruneCommand(program: Command, context: CliContext, kind: Prunable): void {
  const noun: Noun = NOUNS[kind];
  const command = withPlaceFlags(program.command('prune'))
    .description(`remove ${noun.warning(false)}`)
    .option('--filter <condition>', 'such as until=24h or label=NAME', several)
    .option('-f, --force', 'without asking')
    .addHelpText('after', `\nExample:\n  $ slipway ${kind} prune --force`)
    .action(async (flags: PruneFlags) => {
      const all = flags.all === true;
      if (!(await agreed(`WARNING! This will remove ${noun.warning(all)}.`, flags, context))) return;
      const outcome = await noun.prune(engineClient(flags, context.env), filters(flags.filter ?? []), all);
      context.stdout.write(report(noun, outcome));
      if (kind !== 'network') await writeTotal(outcome.bytes, context);
    });
  if (noun.all !== undefined) command.option('-a, --all', noun.all);
}

export function systemPruneCommand(system: Command, context: CliContext): void {
  withPlaceFlags(system.command('prune'))
    .description('remove containers, networks, images and build cache that are not in use')
    .option('-a, --all', 'all images that no container is made of, not only those without a name')
    .option('--filter <condition>', 'such as until=24h or label=NAME', several)
    .option('-f, --force', 'without asking')
    .option('--volumes', 'also anonymous volumes')
    .addHelpText('after', '\nExample:\n  $ slipway system prune --all --volumes')
    .action(async (flags: PruneFlags) => {
      const all = flags.all === true;
      const nouns: readonly Noun[] = [
        NOUNS.container,
        NOUNS.network,
        ...(flags.volumes === true ? [NOUNS.volume] : []),
        NOUNS.image,
        NOUNS.builder,
      ];
      // Only anonymous volumes go, whatever is asked of images.
      const allOf = (noun: Noun) => all && noun !== NOUNS.volume;
      const lines = nouns.map((noun) => `  - ${noun.together ?? noun.warning(allOf(noun))}`);
      const warning = ['WARNING! This will remove:', ...lines, ''].join('\n');
      if (!(await agreed(warning, flags, context))) return;
      const engine = engineClient(flags, context.env);
      let bytes = 0;
      for (const noun of nouns) {
        const outcome = await noun.prune(engine, filters(flags.filter ?? []), allOf(noun));
        context.stdout.write(report(noun, outcome));
        bytes += outcome.bytes;
      }
      await writeTotal(bytes, context);
    });
}

function report({ title }: Noun, { removed }: Outcome): string {
  return removed.length === 0 ? '' : `${title}:\n${removed.map((each) => `${each}\n`).join('')}\n`;
}

async function writeTotal(bytes: number, { stdout }: CliContext): Promise<void> {
  const { humanSize } = await import('../docker/sizes.ts');
  stdout.write(`Total reclaimed space: ${humanSize(bytes)}\n`);
}

/** Whether the answer is yes; asks nothing with `--force`. */
async function agreed(warning: string, { force }: PruneFlags, context: CliContext): Promise<boolean> {
  if (force === true) return true;
  context.stdout.write(`${warning}\nAre you sure you want to continue? [y/N] `);
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: context.stdin });
  for await (const line of lines) {
    lines.close();
    return line.trim().toLowerCase() === 'y';
  }
  return false;
}

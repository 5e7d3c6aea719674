import type { EngineClient, RemovedImage } from '@slipway/engine-client';
import { Failure, isFailure } from '@slipway/failure';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { type CommonFlags, integer, withPlaceFlags } from './flags.ts';

/** Commands that do one thing with each container or image they are given, as docker's do: the next one even if one fails. */

interface LifecycleFlags extends CommonFlags {
  readonly force?: boolean;
  readonly signal?: string;
  readonly time?: number;
  readonly timeout?: number;
  readonly volumes?: boolean;
  /** `false` for `--no-prune`. */
  readonly prune: boolean;
}

/** Told the exit code when it is to say more than that a command failed. */
export type OnExit = (code: number) => void;

interface Verb {
  readonly name: string;
  readonly description: string;
  readonly options: readonly (readonly [string, string, ((value: string) => number)?])[];
  readonly example: string;
  /** What is printed once it is done; the name, as it was given, when it says nothing. */
  readonly act: (engine: EngineClient, name: string, flags: LifecycleFlags) => Promise<unknown>;
}

const STOPPING = [
  ['-s, --signal <signal>', 'what to send in place of its stop signal'],
  ['-t, --timeout <seconds>', 'how long it may take to stop before it is killed; -1 for any', integer],
  ['--time <seconds>', 'the older name of --timeout', integer],
] as const;

const VERBS: readonly Verb[] = [
  {
    name: 'stop',
    description: 'stop containers: their stop signal, and SIGKILL after a while',
    options: STOPPING,
    example: 'slipway stop --timeout 30 db',
    act: ({ containers }, name, { timeout, time, signal }) => containers.stop(name, timeout ?? time, signal),
  },
  {
    name: 'restart',
    description: 'stop containers and start them again',
    options: STOPPING,
    example: 'slipway restart web',
    act: ({ containers }, name, { timeout, time, signal }) =>
      containers.restart(name, timeout ?? time, signal),
  },
  {
    name: 'kill',
    description: 'send containers a signal',
    options: [['-s, --signal <signal>', 'which; SIGKILL when left out']],
    example: 'slipway kill --signal HUP web',
    act: ({ containers }, name, { signal }) => containers.kill(name, signal),
  },
  {
    name: 'pause',
    description: 'stop all processes of containers for a while',
    options: [],
    example: 'slipway pause web',
    act: ({ containers }, name) => containers.pause(name),
  },
  {
    name: 'unpause',
    description: 'let paused containers go on',
    options: [],
    example: 'slipway unpause web',
    act: ({ containers }, name) => containers.unpause(name),
  },
  {
    name: 'wait',
    description: 'wait until containers have ended, and print their exit codes',
    options: [],
    example: 'slipway wait job',
    act: async ({ containers }, name) => String(await containers.wait(name)),
  },
  {
    name: 'rm',
    description: 'remove containers',
    options: [
      ['-f, --force', 'also those that run'],
      ['-v, --volumes', 'with their anonymous volumes'],
    ],
    example: 'slipway rm --force web',
    act: ({ containers }, name, { force, volumes }) =>
      containers.remove(name, { force: force === true, volumes: volumes === true }),
  },
];

const REMOVE_IMAGE: Verb = {
  name: 'rmi',
  description: 'remove images, or names of images',
  options: [
    ['-f, --force', 'also if a container is made of them'],
    ['--no-prune', 'keep the images they were made of'],
  ],
  example: 'slipway rmi registry.example/shop/web:1.4.1',
  act: async ({ images }, name, { force, prune }) => {
    const removed = await images.remove(name, { force: force === true, noprune: !prune });
    return removed.map(removedLine).join('\n');
  },
};

/** `Untagged: NAME` or `Deleted: ID`. */
export function removedLine({ Untagged, Deleted }: RemovedImage): string {
  return Untagged === undefined ? `Deleted: ${Deleted}` : `Untagged: ${Untagged}`;
}

export function lifecycleCommands(program: Command, context: CliContext, onExit: OnExit): void {
  for (const verb of VERBS) verbCommand(program, verb, context, onExit);
}

export function rmiCommand(program: Command, context: CliContext, onExit: OnExit, name = 'rmi'): void {
  verbCommand(program, { ...REMOVE_IMAGE, name }, context, onExit);
}

function verbCommand(program: Command, verb: Verb, context: CliContext, onExit: OnExit): void {
  const command = withPlaceFlags(program.command(verb.name))
    .description(verb.description)
    .argument('<names...>', 'ids or names')
    .addHelpText('after', `\nExample:\n  $ ${verb.example}`)
    .action(async (names: string[], flags: LifecycleFlags) => {
      const engine = engineClient(flags, context.env);
      await eachName(names, (name) => verb.act(engine, name, flags), context, onExit);
    });
  for (const [flag, description, parse] of verb.options) {
    if (parse === undefined) command.option(flag, description);
    else command.option(flag, description, parse);
  }
}

/**
 * Does one thing with each name, and prints what that gives, or the name. Where one fails docker's words say so, and
 * the next one has its turn; a failure whose code is in `pardoned` is none.
 */
export async function eachName(
  names: readonly string[],
  act: (name: string) => Promise<unknown>,
  context: CliContext,
  onExit: OnExit,
  pardoned: readonly string[] = [],
): Promise<void> {
  const failed: string[] = [];
  for (const name of names) {
    try {
      context.stdout.write(`${String((await act(name)) ?? name)}\n`);
    } catch (error) {
      if (!(error instanceof Failure) || isFailure(error, 'engine-unreachable')) throw error;
      if (!pardoned.includes(error.code)) failed.push(`Error response from daemon: ${error.message}\n`);
    }
  }
  context.stderr.write(failed.join(''));
  if (failed.length > 0) onExit(1);
}

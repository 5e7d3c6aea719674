import type { EngineClient } from '@slipway/engine-client';
import { Failure, isFailure } from '@slipway/failure';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { type CommonFlags, count, withPlaceFlags } from './flags.ts';

/** Commands that do one thing with each container or image they are given, as docker's do: the next one even if one fails. */

interface LifecycleFlags extends CommonFlags {
  readonly force?: boolean;
  readonly signal?: string;
  readonly time?: number;
  readonly volumes?: boolean;
}

interface Verb {
  readonly name: string;
  readonly description: string;
  readonly options: readonly (readonly [string, string, ((value: string) => number)?])[];
  readonly example: string;
  /** What is printed once it is done; the name, as it was given, when it says nothing. */
  readonly act: (engine: EngineClient, name: string, flags: LifecycleFlags) => Promise<unknown>;
}

const TIME = ['-t, --time <seconds>', 'how long it may take to stop before it is killed', count] as const;

const VERBS: readonly Verb[] = [
  {
    name: 'start',
    description: 'start containers',
    options: [],
    example: 'slipway start db web',
    act: ({ containers }, name) => containers.start(name),
  },
  {
    name: 'stop',
    description: 'stop containers: their stop signal, and SIGKILL after a while',
    options: [TIME],
    example: 'slipway stop --time 30 db',
    act: ({ containers }, name, { time }) => containers.stop(name, time),
  },
  {
    name: 'restart',
    description: 'stop containers and start them again',
    options: [TIME],
    example: 'slipway restart web',
    act: ({ containers }, name, { time }) => containers.restart(name, time),
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
  {
    name: 'rmi',
    description: 'remove images, or names of images',
    options: [['-f, --force', 'also if a container is made of them']],
    example: 'slipway rmi registry.example/shop/web:1.4.1',
    act: async ({ images }, name, { force }) => {
      const removed = await images.remove(name, { force: force === true });
      return removed
        .map((line) =>
          Object.entries(line)
            .map(([kind, what]) => `${kind}: ${what}`)
            .join('\n'),
        )
        .join('\n');
    },
  },
];

export function lifecycleCommands(
  program: Command,
  context: CliContext,
  onExit: (code: number) => void,
): void {
  for (const verb of VERBS) {
    const command = withPlaceFlags(program.command(verb.name))
      .description(verb.description)
      .argument('<names...>', 'ids or names')
      .addHelpText('after', `\nExample:\n  $ ${verb.example}`)
      .action((names: string[], flags: LifecycleFlags) => each(verb, names, flags, context, onExit));
    for (const [flag, description, parse] of verb.options) {
      if (parse === undefined) command.option(flag, description);
      else command.option(flag, description, parse);
    }
  }
}

async function each(
  { act }: Verb,
  names: readonly string[],
  flags: LifecycleFlags,
  context: CliContext,
  onExit: (code: number) => void,
): Promise<void> {
  const engine = engineClient(flags, context.env);
  for (const name of names) {
    try {
      context.stdout.write(`${String((await act(engine, name, flags)) ?? name)}\n`);
    } catch (error) {
      if (!(error instanceof Failure) || isFailure(error, 'engine-unreachable')) throw error;
      context.stderr.write(`Error response from daemon: ${error.message}\n`);
      onExit(1);
    }
  }
}

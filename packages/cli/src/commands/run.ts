import { Failure } from '@slipway/failure';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { type ContainerFlags, containerSpec, withContainerFlags } from '../docker/container-flags.ts';
import type { RunOptions } from '../docker/run.ts';
import { type CommonFlags, truth, withPlaceFlags } from './flags.ts';
import type { OnExit } from './lifecycle.ts';

/** `run` and `create`: docker's commands, flags and exit codes. */

interface RunFlags extends CommonFlags, ContainerFlags {
  readonly detach?: boolean;
  readonly detachKeys?: string;
  readonly sigProxy: boolean;
}

export function runCommand(program: Command, context: CliContext, onExit: OnExit): void {
  const command = withContainerFlags(withPlaceFlags(program.command('run')))
    .description('run a command in a new container')
    .argument('<image>', 'the image it is made of')
    .argument('[command...]', "what it runs, in place of the image's own")
    .option('-d, --detach', 'leave it running, and print its id')
    .option('--detach-keys <keys>', 'what leaves its terminal, such as ctrl-p,ctrl-q')
    .option('--sig-proxy <true|false>', 'pass signals on to it', truth, true)
    .passThroughOptions()
    .addHelpText(
      'after',
      '\nExit codes: those of the command; 125 when it was not run, 126 when it cannot be, 127 when it is not there.\n\nExamples:\n  $ slipway run --rm -it debian:bookworm-slim bash\n  $ slipway run -d --name web -p 8080:80 --restart unless-stopped nginx',
    )
    .action(async (image: string, command: string[], flags: RunFlags) => {
      const { createContainer, runAttached, runExitCode } = await import('../docker/run.ts');
      const engine = engineClient(flags, context.env);
      const attached = flags.detach !== true;
      try {
        const spec = containerSpec(flags, image, command, { env: context.env, attached });
        const id = await createContainer(optionsOf(flags, spec), engine, context);
        if (!attached) {
          await engine.containers.start(id);
          context.stdout.write(`${id}\n`);
          return;
        }
        const { detachKeys, sigProxy } = flags;
        onExit(await runAttached(id, { spec, detachKeys, sigProxy }, engine, context));
      } catch (error) {
        if (error instanceof Failure) onExit(runExitCode(error));
        throw error;
      }
    });
  refusingAs(NOT_RUN, command, onExit);
}

/** What `run` ends with when it is told wrongly, as a program in the container may end with any other code. */
const NOT_RUN = 125;

function refusingAs(code: number, command: Command, onExit: OnExit): void {
  command.exitOverride((error) => {
    onExit(code);
    throw error;
  });
  for (const option of command.options) {
    const parse = option.parseArg;
    if (parse === undefined) continue;
    option.argParser((value, previous) => {
      try {
        return parse(value, previous);
      } catch (error) {
        onExit(code);
        throw error;
      }
    });
  }
}

export function createCommand(program: Command, context: CliContext): void {
  withContainerFlags(withPlaceFlags(program.command('create')))
    .description('make a container without starting it')
    .argument('<image>', 'the image it is made of')
    .argument('[command...]', "what it runs, in place of the image's own")
    .passThroughOptions()
    .addHelpText('after', '\nExample:\n  $ slipway create --name job alpine true && slipway start job')
    .action(async (image: string, command: string[], flags: RunFlags) => {
      const { createContainer } = await import('../docker/run.ts');
      const spec = containerSpec(flags, image, command, { env: context.env, attached: true });
      const id = await createContainer(optionsOf(flags, spec), engineClient(flags, context.env), context);
      context.stdout.write(`${id}\n`);
    });
}

function optionsOf(flags: RunFlags, spec: RunOptions['spec']): RunOptions {
  const { name, platform, pull, cidfile, quiet = false } = flags;
  if (!['always', 'missing', 'never'].includes(pull))
    throw new Failure('usage', `--pull is always, missing or never, not ${pull}`);
  return { spec, name, platform, pull, cidfile, quiet };
}

import { Failure } from '@slipway/failure';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { type CommonFlags, several, truth, withPlaceFlags } from './flags.ts';
import { eachName, type OnExit } from './lifecycle.ts';

/** `exec` and `attach`: docker's commands, flags and exit codes. */

interface ExecFlags extends CommonFlags {
  readonly detach?: boolean;
  readonly detachKeys?: string;
  readonly env?: readonly string[];
  readonly envFile?: readonly string[];
  readonly interactive?: boolean;
  readonly privileged?: boolean;
  readonly tty?: boolean;
  readonly user?: string;
  readonly workdir?: string;
}

export function execCommand(program: Command, context: CliContext, onExit: OnExit): void {
  withPlaceFlags(program.command('exec'))
    .description('run a command in a container that runs')
    .argument('<container>', 'its id or name')
    .argument('<command...>', 'what to run')
    .option('-d, --detach', 'do not wait for it')
    .option('--detach-keys <keys>', 'what leaves its terminal, such as ctrl-p,ctrl-q')
    .option('-e, --env <name[=value]>', 'set a variable; without a value, to what it is here', several)
    .option('--env-file <path>', 'set variables from a file', several)
    .option('-i, --interactive', 'keep its standard input open')
    .option('--privileged', 'give it all capabilities')
    .option('-t, --tty', 'give it a terminal')
    .option('-u, --user <user[:group]>', 'whom it runs as')
    .option('-w, --workdir <path>', 'its working directory')
    .passThroughOptions()
    .addHelpText('after', '\nExample:\n  $ slipway exec -it db psql -U postgres')
    .action(async (container: string, command: string[], flags: ExecFlags) => {
      const { execIn } = await import('../docker/exec.ts');
      const { environment } = await import('../docker/environment.ts');
      const { detachKeys, user, workdir } = flags;
      const detach = flags.detach === true;
      const spec = {
        Cmd: command,
        Env: environment(flags, context.env),
        Tty: flags.tty === true,
        Privileged: flags.privileged === true,
        AttachStdin: flags.interactive === true && !detach,
        AttachStdout: !detach,
        AttachStderr: !detach,
        ...(detachKeys === undefined ? {} : { DetachKeys: detachKeys }),
        ...(user === undefined ? {} : { User: user }),
        ...(workdir === undefined ? {} : { WorkingDir: workdir }),
      };
      onExit(await execIn(container, spec, detach, engineClient(flags, context.env), context));
    });
}

interface AttachFlags extends CommonFlags {
  readonly detachKeys?: string;
  /** `false` for `--no-stdin`. */
  readonly stdin: boolean;
  readonly sigProxy: boolean;
}

export function attachCommand(program: Command, context: CliContext, onExit: OnExit): void {
  withPlaceFlags(program.command('attach'))
    .description('connect to the input and output of a container that runs')
    .argument('<container>', 'its id or name')
    .option('--detach-keys <keys>', 'what leaves its terminal, such as ctrl-p,ctrl-q')
    .option('--no-stdin', 'do not pass on what is typed')
    .option('--sig-proxy <true|false>', 'pass signals on to it', truth, true)
    .addHelpText('after', '\nExample:\n  $ slipway attach shop-web-1')
    .action(async (container: string, flags: AttachFlags) => {
      const { attachTo } = await import('../docker/run.ts');
      onExit(await attachTo(container, flags, engineClient(flags, context.env), context));
    });
}

interface StartFlags extends CommonFlags {
  readonly attach?: boolean;
  readonly detachKeys?: string;
  readonly interactive?: boolean;
  readonly sigProxy: boolean;
}

export function startCommand(program: Command, context: CliContext, onExit: OnExit): void {
  withPlaceFlags(program.command('start'))
    .description('start containers')
    .argument('<names...>', 'ids or names')
    .option('-a, --attach', 'show what it writes, and end as it ends; of one only')
    .option('--detach-keys <keys>', 'what leaves its terminal, such as ctrl-p,ctrl-q')
    .option('-i, --interactive', 'the same, and pass on what is typed')
    .option('--sig-proxy <true|false>', 'pass signals on to it', truth, true)
    .addHelpText('after', '\nExamples:\n  $ slipway start db web\n  $ slipway start --attach job')
    .action(async (names: string[], { attach, interactive, ...flags }: StartFlags) => {
      const engine = engineClient(flags, context.env);
      if (attach !== true && interactive !== true) {
        await eachName(names, (name) => engine.containers.start(name), context, onExit);
        return;
      }
      if (names.length > 1)
        throw new Failure('usage', 'only one container can be started and attached to', {
          hint: 'start the others without --attach',
        });
      const { startAttached } = await import('../docker/run.ts');
      const options = { ...flags, interactive: interactive === true };
      onExit(await startAttached(names[0]!, options, engine, context));
    });
}

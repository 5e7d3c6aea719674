import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { type CommonFlags, several, withPlaceFlags } from './flags.ts';

/** `exec` and `attach`: docker's commands, flags and exit codes. */

interface ExecFlags extends CommonFlags {
  readonly detach?: boolean;
  readonly detachKeys?: string;
  readonly env?: readonly string[];
  readonly interactive?: boolean;
  readonly privileged?: boolean;
  readonly tty?: boolean;
  readonly user?: string;
  readonly workdir?: string;
}

export function execCommand(program: Command, context: CliContext, onExit: (code: number) => void): void {
  withPlaceFlags(program.command('exec'))
    .description('run a command in a container that runs')
    .argument('<container>', 'its id or name')
    .argument('<command...>', 'what to run')
    .option('-d, --detach', 'do not wait for it')
    .option('--detach-keys <keys>', 'what leaves its terminal, such as ctrl-p,ctrl-q')
    .option('-e, --env <name=value>', 'set a variable', several)
    .option('-i, --interactive', 'keep its standard input open')
    .option('--privileged', 'give it all capabilities')
    .option('-t, --tty', 'give it a terminal')
    .option('-u, --user <user[:group]>', 'whom it runs as')
    .option('-w, --workdir <path>', 'its working directory')
    .passThroughOptions()
    .addHelpText('after', '\nExample:\n  $ slipway exec -it db psql -U postgres')
    .action(async (container: string, command: string[], flags: ExecFlags) => {
      const { execIn } = await import('../docker/exec.ts');
      const { detachKeys, user, workdir } = flags;
      const detach = flags.detach === true;
      const spec = {
        Cmd: command,
        Env: flags.env ?? [],
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

export function attachCommand(program: Command, context: CliContext, onExit: (code: number) => void): void {
  withPlaceFlags(program.command('attach'))
    .description('connect to the input and output of a container that runs')
    .argument('<container>', 'its id or name')
    .option('--detach-keys <keys>', 'what leaves its terminal, such as ctrl-p,ctrl-q')
    .option('--no-stdin', 'do not pass on what is typed')
    .option('--no-sig-proxy', 'do not pass signals on to it')
    .addHelpText('after', '\nExample:\n  $ slipway attach shop-web-1')
    .action(async (container: string, flags: AttachFlags) => {
      const { attachTo } = await import('../docker/run.ts');
      onExit(await attachTo(container, flags, engineClient(flags, context.env), context));
    });
}

import { Failure } from '@slipway/failure';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { type ResourceFlags, resources, restartPolicy, withResourceFlags } from '../docker/resource-flags.ts';
import { type CommonFlags, several, withPlaceFlags } from './flags.ts';
import { eachName, type OnExit } from './lifecycle.ts';

/** `rename`, `update` and `commit`: what can be made of a container that exists. */

export function renameCommand(program: Command, context: CliContext): void {
  withPlaceFlags(program.command('rename'))
    .description('give a container another name')
    .argument('<container>', 'its id or name')
    .argument('<name>', 'its new name')
    .addHelpText('after', '\nExample:\n  $ slipway rename web web-old')
    .action((container: string, name: string, flags: CommonFlags) =>
      engineClient(flags, context.env).containers.rename(container, name),
    );
}

interface UpdateFlags extends CommonFlags, ResourceFlags {
  readonly restart?: string;
}

export function updateCommand(program: Command, context: CliContext, onExit: OnExit): void {
  withResourceFlags(withPlaceFlags(program.command('update')))
    .description('change the limits and the restart policy of containers')
    .argument('<names...>', 'ids or names')
    .option('--restart <policy>', 'no, on-failure[:N], always or unless-stopped')
    .addHelpText('after', '\nExample:\n  $ slipway update --memory 512m --restart always web')
    .action(async (names: string[], flags: UpdateFlags) => {
      const changes = {
        ...resources(flags),
        ...(flags.restart === undefined ? {} : { RestartPolicy: restartPolicy(flags.restart) }),
      };
      if (Object.keys(changes).length === 0)
        throw new Failure('usage', 'you must provide one or more flags when using this command', {
          hint: 'such as --memory 512m; see slipway update --help',
        });
      const { containers } = engineClient(flags, context.env);
      const update = async (name: string) => {
        for (const warning of await containers.update(name, changes)) context.stderr.write(`${warning}\n`);
      };
      await eachName(names, update, context, onExit);
    });
}

interface CommitFlags extends CommonFlags {
  readonly author?: string;
  readonly change?: readonly string[];
  readonly message?: string;
  /** `false` for `--no-pause`. */
  readonly pause: boolean;
}

export function commitCommand(program: Command, context: CliContext): void {
  withPlaceFlags(program.command('commit'))
    .description('make an image of the files of a container')
    .argument('<container>', 'its id or name')
    .argument('[name]', 'what to call the image')
    .option('-a, --author <name>', 'who made it')
    .option(
      '-c, --change <instruction>',
      'a Dockerfile instruction to apply, such as CMD ["/bin/app"]',
      several,
    )
    .option('-m, --message <text>', 'what it is')
    .option('--no-pause', 'do not pause the container meanwhile')
    .addHelpText('after', '\nExample:\n  $ slipway commit --change \'CMD ["bash"]\' debugged shop/web:debug')
    .action(async (container: string, name: string | undefined, flags: CommitFlags) => {
      const { repositoryAndTag } = await import('../docker/image-name.ts');
      const id = await engineClient(flags, context.env).containers.commit(container, {
        ...(name === undefined ? {} : repositoryAndTag(name)),
        author: flags.author,
        comment: flags.message,
        changes: flags.change,
        pause: flags.pause,
      });
      context.stdout.write(`${id}\n`);
    });
}

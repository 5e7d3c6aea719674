import { Failure } from '@slipway/failure';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { type CopyProgress, copyProgress } from '../output/copy-progress.ts';
import { refuseTerminal, writeAll } from './archives.ts';
import { type CommonFlags, withPlaceFlags } from './flags.ts';

/** `cp`: files between a container and here, in the words of `docker cp`. */

interface CpFlags extends CommonFlags {
  readonly archive?: boolean;
  readonly followLink?: boolean;
  readonly quiet?: boolean;
}

export function cpCommand(program: Command, context: CliContext): void {
  withPlaceFlags(program.command('cp'))
    .description('copy files between a container and here')
    .argument('<source>', 'CONTAINER:PATH or a path here; - is a tar archive on standard input')
    .argument('<destination>', 'a path here or CONTAINER:PATH; - is a tar archive on standard output')
    .option('-a, --archive', 'what comes into a container belongs to its user')
    .option('-L, --follow-link', 'copy what a link leads to, where the source is one')
    .option('-q, --quiet', 'say nothing of how much was copied')
    .addHelpText(
      'after',
      '\nExamples:\n  $ slipway cp web:/var/log/app .\n  $ slipway cp site/. web:/srv/site\n  $ slipway cp web:/etc - | tar t',
    )
    .action(async (source: string, destination: string, flags: CpFlags) => {
      const progress = copyProgress(context, flags.quiet === true);
      try {
        await copy(source, destination, flags, progress, context);
      } finally {
        progress.clear();
      }
    });
}

async function copy(
  source: string,
  destination: string,
  { archive = false, followLink = false, ...flags }: CpFlags,
  progress: CopyProgress,
  context: CliContext,
): Promise<void> {
  const { operand } = await import('../docker/copy/placement.ts');
  const { copyFromStream, copyIn, copyOut, copyToStream } = await import('../docker/copy/copy.ts');
  if (source === '') throw new Failure('bad-source', 'source can not be empty');
  if (destination === '') throw new Failure('bad-destination', 'destination can not be empty');
  const [from, to] = [operand(source), operand(destination)];
  const { containers } = engineClient(flags, context.env);
  const moved = (bytes: number) => progress.moved(bytes);
  const options = { archive, followLink, moved, signal: context.signal };
  if (from.container !== undefined && to.container !== undefined)
    throw new Failure('unsupported', 'copying between containers is not supported');
  if (from.container !== undefined) {
    const { container, path } = from;
    if (to.path === '-') {
      refuseTerminal(context, 'name a file or a folder, or redirect it');
      return copyToStream({ container, path }, (tar) => writeAll(tar, context), options, containers);
    }
    return progress.done(await copyOut({ container, path }, to.path, options, containers, context));
  }
  if (to.container === undefined)
    throw new Failure('no-container', 'must specify at least one container source', {
      hint: 'write CONTAINER:PATH for one of them',
    });
  const target = { container: to.container, path: to.path };
  progress.done(
    from.path === '-'
      ? await copyFromStream(context.stdin, target, options, containers)
      : await copyIn(from.path, target, options, containers, context),
  );
}

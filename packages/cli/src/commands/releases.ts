import { isFailure } from '@slipway/failure';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { table } from '../output/table.ts';
import { Terminal } from '../output/terminal.ts';
import { formatBytes, shortDigest } from '../output/units.ts';
import { type CommonFlags, withCommonFlags } from './flags.ts';

interface ReleasesFlags extends CommonFlags {
  readonly name: string;
  readonly project?: string;
}

export function releasesCommand(program: Command, context: CliContext): void {
  withCommonFlags(program.command('releases'))
    .description('list the releases in the registry, and which of them this host runs or keeps')
    .argument('[dir]', 'a folder of the repository, with the Compose file', '.')
    .requiredOption('--name <repository>', 'what the image is called')
    .option('--project <name>', "the project's name; that of the Compose file when left out")
    .addHelpText('after', '\nExample:\n  $ slipway releases --name registry.example/shop/web')
    .action(async (dir: string, flags: ReleasesFlags) => {
      const { deployedReleases } = await import('../use-cases/deploy.ts');
      const { listReleases } = await import('../use-cases/releases.ts');
      const terminal = new Terminal(context, flags.json === true);
      const engine = engineClient(flags, context.env);
      const project = flags.project ?? (await projectHere(dir, context));
      const deployed =
        project === undefined ? [] : await deployedReleases({ name: 'localhost', engine }, project);
      const releases = await listReleases(flags.name, deployed, context);
      const rows = releases.map(({ release, commit, digest, created, size, deployed: state }) => [
        release,
        commit?.slice(0, 12) ?? '-',
        shortDigest(digest),
        created,
        formatBytes(size),
        state === null ? '-' : `${state.state} since ${state.at}`,
      ]);
      terminal.result(
        { name: flags.name, project: project ?? null, releases },
        table(['release', 'commit', 'digest', 'created', 'size', 'deployed'], rows),
      );
    });
}

/** A folder without a Compose file still has releases. */
async function projectHere(folder: string, context: CliContext): Promise<string | undefined> {
  const { headProject } = await import('../use-cases/deploy.ts');
  try {
    return await headProject({ folder, file: undefined, variables: {} }, context);
  } catch (error) {
    if (isFailure(error, 'no-compose-file') || isFailure(error, 'not-a-repository')) return undefined;
    throw error;
  }
}

import { readFile } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import type { Commit } from '@slipway/builder';
import { Failure } from '@slipway/failure';
import { parseReference, withDefaultTag } from '@slipway/oci';
import { commitTags } from '@slipway/release';
import { type LoadedProject, loadProject, parseCompose, type ReleaseImage } from '@slipway/rollout';
import type { CliContext } from '../context.ts';
import { registryClient } from './registry.ts';
import { readCommitted } from './source.ts';

export type ProjectContext = Pick<CliContext, 'env' | 'run' | 'stream' | 'fetch'>;

/** Compose's names for its file, in its order. */
const COMPOSE_FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];

/**
 * The service definition of a commit: its own Compose file, and the files that names. What the commit does not have,
 * such as a file of secrets, is read from the folder. Throws a `Failure` `no-compose-file` or those of the file.
 */
export async function projectOf(
  commit: Commit,
  folder: string,
  file: string | undefined,
  variables: Readonly<Record<string, string>>,
  context: ProjectContext,
): Promise<LoadedProject> {
  const top = (await context.run(['git', '-C', folder, 'rev-parse', '--show-toplevel'])).stdout
    .toString()
    .trim();
  const read = (path: string) => readCommitted(commit, relative(top, resolve(path)), context);
  for (const name of file === undefined ? COMPOSE_FILES : [file]) {
    const path = resolve(folder, name);
    const text = await read(path);
    if (text === undefined) continue;
    const all = { ...context.env, ...variables };
    return loadProject(
      parseCompose(text, path, all),
      async (each) => (await read(each)) ?? fromDisk(each),
      all,
    );
  }
  throw new Failure(
    'no-compose-file',
    `commit ${commit.id.slice(0, 12)} has no ${file ?? COMPOSE_FILES[0]} in ${basename(resolve(folder))}`,
    {
      hint: 'name it with --file',
    },
  );
}

/**
 * The image of each service, by digest: for one with a `build` section the image that was built of this commit, for
 * the others what the Compose file names. Throws a `Failure` `no-image`.
 */
export async function imagesOf(
  project: LoadedProject,
  commit: Commit,
  context: ProjectContext,
): Promise<Readonly<Record<string, ReleaseImage>>> {
  const [commitTag = ''] = commitTags(commit.id);
  const entries = Object.values(project.services).map(async ({ name, image, build }) => {
    if (image === undefined) {
      throw new Failure('no-image', `service ${name} has no image`, {
        hint: `add to it: image: REGISTRY/${project.name}/${name}`,
      });
    }
    const { registry, repository, tag, digest } = withDefaultTag(parseReference(image));
    const wanted = build === undefined ? (digest ?? tag!) : commitTag;
    const found = await registryClient(registry, context).resolve(repository, wanted);
    if (found === undefined) {
      throw new Failure('no-image', `${registry}/${repository} has no ${wanted}`, {
        hint:
          build === undefined
            ? 'check the image of the service'
            : 'build and push it first: slipway build, slipway push',
      });
    }
    return [
      name,
      {
        reference: `${registry}/${repository}:${digest === undefined ? wanted : 'latest'}`,
        digest: found.digest,
      },
    ] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function fromDisk(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

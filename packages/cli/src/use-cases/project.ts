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

/** An image of the commit's that its registry does not have. */
export interface LostImage {
  /** Its name, without tag. */
  readonly name: string;
  readonly commit: Commit;
  readonly build: NonNullable<LoadedProject['services'][string]['build']>;
}

/**
 * The image of each service, by digest: for one with a `build` section the image that was built of this commit, for
 * the others what the Compose file names. `restore` may bring one back that the registry has lost. Throws a `Failure`
 * `no-image`.
 */
export async function imagesOf(
  project: LoadedProject,
  commit: Commit,
  context: ProjectContext,
  restore?: (lost: LostImage) => Promise<void>,
): Promise<Readonly<Record<string, ReleaseImage>>> {
  const [commitTag = ''] = commitTags(commit.id);
  const images: Record<string, ReleaseImage> = {};
  for (const { name, image, build } of Object.values(project.services)) {
    if (image === undefined) {
      throw new Failure('no-image', `service ${name} has no image`, {
        hint: `add to it: image: REGISTRY/${project.name}/${name}`,
      });
    }
    const { registry, repository, tag, digest } = withDefaultTag(parseReference(image));
    const wanted = build === undefined ? (digest ?? tag!) : commitTag;
    const resolveIt = () => registryClient(registry, context).resolve(repository, wanted);
    let found = await resolveIt();
    if (found === undefined && build !== undefined && restore !== undefined) {
      await restore({ name: `${registry}/${repository}`, commit, build });
      found = await resolveIt();
    }
    if (found === undefined) {
      const hint =
        build === undefined
          ? 'check the image of the service'
          : 'build and push it first: slipway build, slipway push';
      throw new Failure('no-image', `${registry}/${repository} has no ${wanted}`, { hint });
    }
    const reference = `${registry}/${repository}:${digest === undefined ? wanted : 'latest'}`;
    images[name] = { reference, digest: found.digest };
  }
  return images;
}

async function fromDisk(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

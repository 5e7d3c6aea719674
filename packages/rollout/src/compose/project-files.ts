import { Failure, Secret } from '@slipway/failure';
import { parseEnvFile } from './env-file.ts';
import type { Variables } from './interpolation.ts';
import type { Project, Service, ServiceFile } from './project.ts';

/** A project with the content of all files it names, so that nothing but the engine is needed to run it. */
export interface LoadedProject extends Omit<Project, 'services'> {
  readonly services: Readonly<Record<string, LoadedService>>;
}

export interface LoadedService extends Omit<Service, 'files' | 'envFiles'> {
  readonly files: readonly LoadedFile[];
}

export interface LoadedFile extends Omit<ServiceFile, 'content'> {
  readonly content: Secret;
}

/** Gives a file's text, or `undefined` when there is no such file. */
export type ReadText = (path: string) => Promise<string | undefined>;

/**
 * Reads the `env_file`s, secrets and configs of a project. `environment:` wins over `env_file:`, a later file over an
 * earlier one. Throws a `Failure` `no-such-file` or `bad-env-file`.
 */
export async function loadProject(
  project: Project,
  read: ReadText,
  variables: Variables,
): Promise<LoadedProject> {
  const needed = async (path: string, what: string) => {
    const text = await read(path);
    if (text !== undefined) return text;
    throw new Failure('no-such-file', `${what}: there is no file ${path}`, {
      hint: `create it, or correct its path in ${project.file}`,
    });
  };
  const services: Record<string, LoadedService> = {};
  for (const [name, { envFiles, files, ...service }] of Object.entries(project.services)) {
    const environment: Record<string, string> = {};
    for (const { path, required } of envFiles) {
      const text = required ? await needed(path, `env_file of ${name}`) : ((await read(path)) ?? '');
      Object.assign(environment, parseEnvFile(text, path, { ...variables, ...environment }));
    }
    const loaded: LoadedFile[] = [];
    for (const file of files) {
      const { content } = file;
      const text =
        'file' in content
          ? new Secret(await needed(content.file, `${file.kind} ${file.source}`))
          : content.text;
      loaded.push({ ...file, content: text });
    }
    services[name] = { ...service, environment: { ...environment, ...service.environment }, files: loaded };
  }
  return { ...project, services };
}

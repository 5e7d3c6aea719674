import { basename, dirname, isAbsolute } from 'node:path';
import { Failure, type Location, Secret } from '@slipway/failure';
import type { z } from 'zod';
import { beside } from './beside.ts';
import { interpolate, type Variables } from './interpolation.ts';
import type { Project, ProjectNetwork, ProjectVolume } from './project.ts';
import { type ComposeFile, composeSchema } from './schema.ts';
import { type FileSource, type ServiceContext, serviceOf } from './service.ts';
import { UNSUPPORTED, UNSUPPORTED_PLAIN } from './service-keys.ts';
import { isMapping } from './values.ts';
import { type Path, parseYaml, type YamlDocument } from './yaml.ts';

/**
 * Reads a Compose file. Nothing in it is passed over: a key that Slipway does not support is an error with its place, and
 * so is one that nobody knows. Only keys that begin with `x-`, and the obsolete `version`, carry no meaning.
 *
 * `file` is the file's path, for messages and for the paths in it; `variables` are what it interpolates. Throws a `Failure`
 * `bad-yaml`, `bad-compose`, `unsupported-compose`, `bad-interpolation` or `variable-required`.
 */
export function parseCompose(text: string, file: string, variables: Variables): Project {
  const document = parseYaml(text, file);
  const warnings: Project['warnings'][number][] = [];
  const value = interpolated(document, variables, warnings);
  const folder = dirname(file);
  const parsed = composeSchema(folder).safeParse(value);
  if (!parsed.success) throw failureOf(parsed.error.issues, document);
  const compose = parsed.data;
  const problem = (path: Path, message: string, hint?: string) =>
    new Failure('bad-compose', message, {
      location: document.locate(path),
      ...(hint === undefined ? {} : { hint }),
    });
  const name = projectName(compose.name, file, variables, problem);
  const networks = { default: {}, ...compose.networks };
  const context: ServiceContext = {
    folder,
    variables,
    volumes: new Set(Object.keys(compose.volumes)),
    networks: new Set(Object.keys(networks)),
    services: new Set(Object.keys(compose.services)),
    secrets: fileSources(compose.secrets, 'secrets', folder, variables, problem),
    configs: fileSources(compose.configs, 'configs', folder, variables, problem),
    problem,
  };
  return {
    name,
    file,
    services: mapValues(compose.services, (service, key) => serviceOf(key, service, context)),
    volumes: mapValues(compose.volumes, (volume, key) => volumeOf(volume, key, name)),
    networks: mapValues(networks, (network, key) => networkOf(network, key, name)),
    warnings,
  };
}

function interpolated(
  document: YamlDocument,
  variables: Variables,
  warnings: Project['warnings'][number][],
): unknown {
  const visit = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => visit(item, [...path, index]));
    if (isMapping(value))
      return Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => path.length > 0 || !key.startsWith('x-'))
          .map(([key, member]) => [key, visit(member, [...path, key])]),
      );
    if (typeof value !== 'string') return value;
    const location = () => document.locate(path);
    const unset = (name: string) =>
      warnings.push({ message: `the variable ${name} is not set; it counts as empty`, location: location() });
    return located(() => interpolate(value, variables, unset), location);
  };
  return visit(document.value, []);
}

function located<T>(work: () => T, location: () => Location): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const hint = error.hint === undefined ? {} : { hint: error.hint };
    throw new Failure(error.code, error.message, { ...hint, location: location() });
  }
}

/** The failure for the first thing that is wrong; a misspelt key before what is missing because of it. */
function failureOf(issues: readonly z.core.$ZodIssue[], document: YamlDocument): Failure {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const path = (issue?.path ?? []).filter((step) => typeof step !== 'symbol');
  if (issue?.code === 'unrecognized_keys') return unknownKey([...path, issue.keys[0] ?? ''], document);
  const where = path.length === 0 ? 'the Compose file' : path.join('.');
  return new Failure('bad-compose', `${where}: ${problemOf(issue)}`, { location: document.locate(path) });
}

const KINDS: Readonly<Record<string, string>> = { object: 'a mapping', record: 'a mapping', array: 'a list' };

function problemOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_type') return `must be ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue?.code === 'invalid_value') return `must be ${issue.values.map(String).join(' or ')}`;
  if (issue?.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  return issue?.message ?? 'is not valid';
}

function unknownKey(path: Path, document: YamlDocument): Failure {
  const key = String(path.at(-1));
  const location = document.locate(path);
  const where = path.join('.');
  if (key in UNSUPPORTED || UNSUPPORTED_PLAIN.includes(key))
    return new Failure('unsupported-compose', `${where}: Slipway does not support ${key}`, {
      location,
      hint: UNSUPPORTED[key] ?? `remove ${key}, or rename it to x-${key} for tools that use it`,
    });
  return new Failure('bad-compose', `${where}: ${key} is not a key of a Compose file here`, {
    location,
    hint: `correct its spelling or its indentation, or rename it to x-${key}`,
  });
}

type Problem = ServiceContext['problem'];

/** As Compose does: the variable COMPOSE_PROJECT_NAME, then `name:`, then the name of the file's folder. */
function projectName(
  given: string | undefined,
  file: string,
  variables: Variables,
  problem: Problem,
): string {
  const folder = isAbsolute(file) ? basename(dirname(file)) : '';
  const derived = folder
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');
  const name = variables.COMPOSE_PROJECT_NAME ?? given ?? derived;
  if (/^[a-z0-9][a-z0-9_-]*$/.test(name)) return name;
  if (name === '') throw problem([], 'the project has no name', 'add a line such as name: shop at the top');
  throw problem(['name'], `"${name}" is not a name for a project`, 'use lower-case letters, digits, - and _');
}

function volumeOf(volume: ComposeFile['volumes'][string], key: string, project: string): ProjectVolume {
  return {
    name: volume.name ?? (volume.external ? key : `${project}_${key}`),
    external: volume.external,
    driver: volume.driver,
    driverOptions: volume.driver_opts,
    labels: volume.labels,
  };
}

function networkOf(
  network: Partial<ComposeFile['networks'][string]>,
  key: string,
  project: string,
): ProjectNetwork {
  const external = network.external ?? false;
  return {
    name: network.name ?? (external ? key : `${project}_${key}`),
    external,
    internal: network.internal ?? false,
    driver: network.driver,
    driverOptions: network.driver_opts ?? {},
    labels: network.labels ?? {},
    subnets: network.ipam?.config ?? [],
  };
}

function fileSources(
  sources: ComposeFile['secrets'],
  section: 'secrets' | 'configs',
  folder: string,
  variables: Variables,
  problem: Problem,
): ReadonlyMap<string, FileSource> {
  const contentOf = (key: string, source: ComposeFile['secrets'][string]): FileSource => {
    if (source.file !== undefined) return { file: beside(folder, source.file) };
    const text = source.environment === undefined ? source.content : variables[source.environment];
    if (text !== undefined) return { text: new Secret(text) };
    throw problem(
      [section, key, 'environment'],
      `${section}.${key}: the variable ${source.environment} is not set`,
      `set ${source.environment} and try again`,
    );
  };
  return new Map(Object.entries(sources).map(([key, source]) => [key, contentOf(key, source)]));
}

function mapValues<T, R>(
  record: Readonly<Record<string, T>>,
  map: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

import { Failure } from '@slipway/failure';
import { type Digest, isDigest } from './digest.ts';

/**
 * A name of an image: `[registry/]repository[:tag][@digest]`, normalised as the docker CLI does it, so that `debian` is
 * `docker.io/library/debian:latest`. Grammar: distribution/reference.
 */
export interface Reference {
  /** Host and optional port; `docker.io` when the name has none. */
  readonly registry: string;
  /** Path without registry, such as `library/debian`. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: Digest;
}

const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const REGISTRY = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]+)?$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DEFAULT_REGISTRY = 'docker.io';

/** Throws a `Failure` `bad-reference`. A reference without tag and digest keeps both undefined. */
export function parseReference(text: string): Reference {
  const [rest, digest] = splitDigest(text);
  const slash = rest.indexOf('/');
  const first = rest.slice(0, Math.max(slash, 0));
  const hasRegistry = isRegistry(first);
  const registry = hasRegistry ? normalRegistry(first) : DEFAULT_REGISTRY;
  const path = hasRegistry ? rest.slice(slash + 1) : rest;
  const colon = path.lastIndexOf(':');
  const name = colon < 0 ? path : path.slice(0, colon);
  const tag = colon < 0 ? undefined : path.slice(colon + 1);
  const repository = registry === DEFAULT_REGISTRY && !name.includes('/') ? `library/${name}` : name;
  if (!REGISTRY.test(registry)) throw bad(text, `"${registry}" is not a registry's host name`);
  if (!REPOSITORY.test(repository)) throw bad(text, repositoryProblem(name));
  if (repository.length > 255) throw bad(text, 'the repository is longer than 255 characters');
  if (tag !== undefined && !TAG.test(tag)) throw bad(text, `"${tag}" is not a tag`);
  return {
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** Whether `text` may be a tag. */
export function isTag(text: string): boolean {
  return TAG.test(text);
}

/** The same reference, with tag `latest` where it names neither tag nor digest. */
export function withDefaultTag(reference: Reference): Reference {
  return reference.tag === undefined && reference.digest === undefined
    ? { ...reference, tag: 'latest' }
    : reference;
}

/** The complete form: `docker.io/library/debian:latest`. */
export function formatReference(reference: Reference): string {
  const { registry, repository, tag, digest } = reference;
  return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** The form docker shows, which parses back: `debian:latest`, without the default registry and `library/`. */
export function familiarReference(reference: Reference): string {
  const full = formatReference(reference);
  const [first = '', ...others] = reference.repository.split('/');
  if (reference.registry !== DEFAULT_REGISTRY || (others.length > 0 && isRegistry(first))) return full;
  const short = full.slice(DEFAULT_REGISTRY.length + 1);
  return short.startsWith('library/') && !short.slice('library/'.length).includes('/')
    ? short.slice('library/'.length)
    : short;
}

/** Whether what is before the first slash is a registry rather than part of a repository. */
function isRegistry(first: string): boolean {
  return /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
}

function splitDigest(text: string): [string, Digest | undefined] {
  const at = text.indexOf('@');
  if (at < 0) return [text, undefined];
  const digest = text.slice(at + 1);
  if (!isDigest(digest)) throw bad(text, `"${digest}" is not a sha256 digest`);
  return [text.slice(0, at), digest];
}

function normalRegistry(host: string): string {
  return host === 'index.docker.io' ? DEFAULT_REGISTRY : host;
}

function repositoryProblem(name: string): string {
  if (name === '') return 'the repository is empty';
  if (name !== name.toLowerCase()) return 'a repository must be in lower case';
  return `"${name}" is not a repository`;
}

function bad(text: string, problem: string): Failure {
  return new Failure('bad-reference', `invalid reference "${text}": ${problem}`, {
    hint: 'write it as [registry/]repository[:tag][@sha256:…]',
  });
}

/**
 * The repository of names that images go by while they are handed out and not to be kept, so that no one else who hands
 * out the same takes them away. Of names in it archives say nothing.
 */
export const UNNAMED = 'slipway.invalid/unnamed';

import { type Digest, isDigest, isTag } from '@slipway/oci';
import { SpecError } from './spec-error.ts';

/**
 * The endpoints of distribution-spec, "Endpoints", and docker's `_catalog`. A path is decoded once and then has to
 * match the specification's grammar to the letter; what does not match never comes near a file name.
 */
export type Route =
  | { readonly endpoint: 'base' | 'catalog' }
  | { readonly endpoint: 'tags' | 'uploads'; readonly repository: string }
  | { readonly endpoint: 'upload'; readonly repository: string; readonly session: string }
  | { readonly endpoint: 'blob' | 'referrers'; readonly repository: string; readonly digest: Digest }
  | { readonly endpoint: 'manifest'; readonly repository: string; readonly reference: string };

const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const LONGEST_NAME = 255;
const SESSION = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ENDPOINT =
  /^\/v2\/(.+)\/(tags\/list|blobs\/uploads|blobs\/uploads\/[^/]+|blobs\/[^/]+|manifests\/[^/]+|referrers\/[^/]+)\/?$/;

/** Throws a `SpecError`; undefined for a path that is none of the registry's. */
export function routeOf(pathname: string): Route | undefined {
  const path = decoded(pathname);
  if (path === '/v2/' || path === '/v2') return { endpoint: 'base' };
  if (path === '/v2/_catalog') return { endpoint: 'catalog' };
  const [, name = '', rest = ''] = ENDPOINT.exec(path) ?? [];
  if (rest === '') return undefined;
  const repository = checkedRepository(name);
  const last = rest.slice(rest.lastIndexOf('/') + 1);
  if (rest === 'tags/list') return { endpoint: 'tags', repository };
  if (rest === 'blobs/uploads') return { endpoint: 'uploads', repository };
  if (rest.startsWith('blobs/uploads/'))
    return { endpoint: 'upload', repository, session: checkedSession(last) };
  if (rest.startsWith('blobs/')) return { endpoint: 'blob', repository, digest: checkedDigest(last) };
  if (rest.startsWith('referrers/'))
    return { endpoint: 'referrers', repository, digest: checkedDigest(last) };
  return { endpoint: 'manifest', repository, reference: checkedReference(last) };
}

export function checkedRepository(name: string): string {
  if (name.length <= LONGEST_NAME && REPOSITORY.test(name)) return name;
  throw new SpecError('NAME_INVALID', `"${name}" is not a repository`);
}

export function checkedDigest(text: string): Digest {
  if (isDigest(text)) return text;
  throw new SpecError('DIGEST_INVALID', `"${text}" is not a sha256 digest`);
}

function checkedReference(text: string): string {
  if (text.includes(':')) return checkedDigest(text);
  if (isTag(text)) return text;
  throw new SpecError('MANIFEST_UNKNOWN', `"${text}" is neither a tag nor a digest`);
}

function checkedSession(text: string): string {
  if (SESSION.test(text)) return text;
  throw new SpecError('BLOB_UPLOAD_UNKNOWN', `there is no upload "${text}"`);
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    throw new SpecError('NAME_INVALID', 'the path is not properly encoded');
  }
}

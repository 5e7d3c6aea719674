import { Failure, isFailure } from '@slipway/failure';
import {
  type Descriptor,
  type Digest,
  encodeManifest,
  hexOf,
  type Index,
  isIndex,
  MediaType,
  parseManifest,
} from '@slipway/oci';
import { pullScope } from '../auth/scope.ts';
import { pagesOf } from './page.ts';
import type { RegistryClient } from './registry-client.ts';
import type { Transport } from './transport.ts';

/**
 * The manifests that name another as their subject. A registry either lists them itself (the referrers API) or, when
 * it is older, clients keep the list: as an index under the tag `sha256-HEX`. distribution-spec, "Listing Referrers".
 */

/** What the referrers API says, or undefined when the registry has none. */
export async function referrersFromApi(
  transport: Transport,
  repository: string,
  subject: Digest,
  artifactType: string | undefined,
): Promise<readonly Descriptor[] | undefined> {
  const query = artifactType === undefined ? '' : `?${new URLSearchParams({ artifactType })}`;
  const referrers: Descriptor[] = [];
  const pages = pagesOf(transport, {
    target: `${repository}/referrers/${subject}${query}`,
    scopes: [pullScope(repository)],
    expect: [200, 404],
    headers: { accept: MediaType.index },
  });
  for await (const { response, content } of pages) {
    if (response.status === 404 || !isIndexAnswer(response)) return undefined;
    const index = parseManifest(content, MediaType.index);
    if (isIndex(index)) referrers.push(...index.manifests);
  }
  return referrers;
}

/** A front end may answer any address with a page of its own. */
function isIndexAnswer(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').startsWith(MediaType.index);
}

/** What the fallback tag lists; nothing when it does not exist. */
export async function referrersFromTag(
  client: RegistryClient,
  repository: string,
  subject: Digest,
): Promise<readonly Descriptor[]> {
  return (await fallbackIndex(client, repository, subject))?.manifests ?? [];
}

/** Adds a referrer to the fallback tag's index, unless it is there. Two clients doing so at once may lose one. */
export async function addToFallbackTag(
  client: RegistryClient,
  repository: string,
  subject: Digest,
  referrer: Descriptor,
): Promise<void> {
  const index = await fallbackIndex(client, repository, subject);
  const listed = index?.manifests ?? [];
  if (listed.some(({ digest }) => digest === referrer.digest)) return;
  await putFallbackIndex(client, repository, subject, index, [...listed, referrer]);
}

export async function removeFromFallbackTag(
  client: RegistryClient,
  repository: string,
  subject: Digest,
  referrer: Digest,
): Promise<void> {
  const index = await fallbackIndex(client, repository, subject);
  const rest = index?.manifests.filter(({ digest }) => digest !== referrer) ?? [];
  if (index === undefined || rest.length === index.manifests.length) return;
  await putFallbackIndex(client, repository, subject, index, rest);
}

async function fallbackIndex(
  client: RegistryClient,
  repository: string,
  subject: Digest,
): Promise<Index | undefined> {
  const tag = fallbackTag(subject);
  try {
    const { content, descriptor } = await client.getManifest(repository, tag);
    const document = parseManifest(content, descriptor.mediaType);
    if (isIndex(document)) return document;
  } catch (error) {
    if (isFailure(error, 'manifest-unknown')) return undefined;
    throw error;
  }
  throw new Failure(
    'bad-manifest',
    `${repository}:${tag} is reserved for an index of referrers, but holds an image`,
    {
      hint: `delete the tag ${tag}`,
    },
  );
}

async function putFallbackIndex(
  client: RegistryClient,
  repository: string,
  subject: Digest,
  current: Index | undefined,
  manifests: readonly Descriptor[],
): Promise<void> {
  const base = current ?? { schemaVersion: 2, mediaType: MediaType.index };
  const { content, descriptor } = encodeManifest({ ...base, manifests });
  await client.putManifest(repository, fallbackTag(subject), content, descriptor.mediaType);
}

function fallbackTag(subject: Digest): string {
  return `sha256-${hexOf(subject)}`;
}

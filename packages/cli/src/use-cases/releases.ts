import { isFailure } from '@slipway/failure';
import { collect, type Digest, isIndex, parseImageConfig, parseManifest, parseReference } from '@slipway/oci';
import type { RegistryClient } from '@slipway/registry';
import { byVersion, versionAmong } from '@slipway/release';
import type { DeployedRelease } from '@slipway/rollout';
import type { CliContext } from '../context.ts';
import { provenanceOf } from './rebuild.ts';
import { registryClient } from './registry.ts';

/** A release as the registry and a host know it. */
export interface ReleaseRow {
  /** The version, or the commit's short tag for an image without one. */
  readonly release: string;
  readonly commit: string | null;
  readonly digest: Digest;
  /** All its tags, as complete references. */
  readonly tags: readonly string[];
  /** The same without the repository. */
  readonly tagNames: readonly string[];
  /** The commit's time, RFC 3339. */
  readonly created: string;
  /** Bytes of all its blobs. */
  readonly size: number;
  readonly deployed: { readonly state: DeployedRelease['state']; readonly at: string } | null;
}

/** The releases in a repository of images, newest version first, with what a host has deployed of them. */
export async function listReleases(
  name: string,
  deployed: readonly DeployedRelease[],
  context: Pick<CliContext, 'env' | 'run' | 'fetch'>,
): Promise<ReleaseRow[]> {
  const { registry, repository } = parseReference(name);
  const client = registryClient(registry, context);
  const tags = await client.listTags(repository);
  const byDigest = new Map<Digest, string[]>();
  for (const tag of tags.filter((each) => !/^sha256-/.test(each))) {
    const descriptor = await client.resolve(repository, tag);
    if (descriptor !== undefined)
      byDigest.set(descriptor.digest, [...(byDigest.get(descriptor.digest) ?? []), tag]);
  }
  const rows = await Promise.all(
    [...byDigest].map(([digest, own]) => rowOf(client, repository, digest, own, deployed)),
  );
  return rows.sort(newestFirst);
}

async function rowOf(
  client: RegistryClient,
  repository: string,
  digest: Digest,
  tags: readonly string[],
  deployed: readonly DeployedRelease[],
): Promise<ReleaseRow> {
  const { content, descriptor } = await client.getManifest(repository, digest);
  const manifest = parseManifest(content);
  const layers = isIndex(manifest) ? [] : manifest.layers;
  const config = isIndex(manifest)
    ? undefined
    : parseImageConfig(await collect(await client.getBlob(repository, manifest.config)));
  const commit = await commitOf(client, repository, digest);
  const release = versionAmong(tags) ?? tags.find((tag) => /^sha-[0-9a-f]{12}$/.test(tag)) ?? tags[0]!;
  const record = deployed.find(
    (each) => Object.values(each.services).includes(digest) && (commit === null || each.commit === commit),
  );
  return {
    release,
    commit,
    digest,
    tags: tags.map((tag) => `${client.registry}/${repository}:${tag}`),
    tagNames: tags,
    created: config?.created ?? '',
    size: layers.reduce((sum, layer) => sum + layer.size, descriptor.size),
    deployed: record === undefined ? null : { state: record.state, at: record.deployedAt },
  };
}

async function commitOf(client: RegistryClient, repository: string, digest: Digest): Promise<string | null> {
  try {
    return (await provenanceOf(client, repository, digest)).predicate.buildDefinition.externalParameters
      .source.commit;
  } catch (error) {
    if (isFailure(error, 'no-provenance')) return null;
    throw error;
  }
}

function newestFirst(a: ReleaseRow, b: ReleaseRow): number {
  return byVersion(a.release, b.release) || (a.created < b.created ? 1 : -1);
}

import { Failure } from '@slipway/failure';
import { type BlobStore, type Descriptor, type Reference, withDefaultTag } from '@slipway/oci';
import { push, RegistryBlobStore, type RegistryClient } from '@slipway/registry';
import { ImportedCache } from './portable-cache.ts';

/** Opens a build cache that lies in a registry; layers are fetched when a step needs them. Throws a `Failure` `no-cache`, `bad-cache` or the registry's. */
export async function openRegistryCache(
  client: RegistryClient,
  reference: Reference,
): Promise<ImportedCache> {
  const { repository, tag, digest } = withDefaultTag(reference);
  const manifest = await client.resolve(repository, digest ?? tag!);
  if (manifest === undefined) throw new Failure('no-cache', 'there is none yet');
  return ImportedCache.open(manifest.digest, new RegistryBlobStore(client, repository));
}

/** Pushes a build cache under a tag. Throws the registry's `Failure`s. */
export async function pushCache(
  client: RegistryClient,
  reference: Reference,
  manifest: Descriptor,
  blobs: BlobStore,
): Promise<void> {
  const { repository, tag } = withDefaultTag(reference);
  await push(client, repository, [tag!], blobs, manifest);
}

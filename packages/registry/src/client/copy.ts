import type { Descriptor } from '@slipway/oci';
import { type PushOptions, push } from './push.ts';
import { RegistryBlobStore } from './registry-blob-store.ts';
import type { RegistryClient } from './registry-client.ts';

export interface CopySource {
  readonly client: RegistryClient;
  readonly repository: string;
  readonly tagOrDigest: string;
}

export interface CopyTarget {
  readonly client: RegistryClient;
  readonly repository: string;
  /** The digest alone names the copy when there are none. */
  readonly tags: readonly string[];
}

/**
 * Copies an image, an index with all of its platforms, or an artifact from one repository to another. Blobs stream
 * through, each held in memory only a chunk at a time; within one registry they are mounted and do not move at all.
 * Gives the descriptor of what was copied.
 */
export async function copy(
  from: CopySource,
  to: CopyTarget,
  options: Omit<PushOptions, 'mountFrom'> = {},
): Promise<Descriptor> {
  const { descriptor } = await from.client.getManifest(from.repository, from.tagOrDigest);
  const source = new RegistryBlobStore(from.client, from.repository);
  const isSameRegistry = from.client.registry === to.client.registry;
  await push(to.client, to.repository, to.tags, source, descriptor, {
    ...options,
    ...(isSameRegistry ? { mountFrom: () => from.repository } : {}),
  });
  return descriptor;
}

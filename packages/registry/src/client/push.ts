import {
  type BlobStore,
  collect,
  type Descriptor,
  type Digest,
  isIndex,
  isIndexType,
  isManifestType,
  parseManifest,
} from '@slipway/oci';
import { type OnProgress, watched } from './progress.ts';
import type { FetchedManifest, RegistryClient } from './registry-client.ts';
import { sideBySide } from './side-by-side.ts';

export interface PushOptions {
  readonly onProgress?: OnProgress | undefined;
  /** How many blobs to send at a time; 4 when left out. */
  readonly concurrency?: number | undefined;
  /** A repository of the same registry that may hold a blob already. */
  readonly mountFrom?: ((blob: Descriptor) => string | undefined) | undefined;
}

/** Where a push takes its content from. */
export type PushSource = Pick<BlobStore, 'stat' | 'get'>;

/**
 * Pushes an image, an index with all it lists, or an artifact: first the blobs, then the manifests from the leaves up,
 * and last the tags, so that no tag ever names something incomplete. Without tags, the digest alone names it. What the
 * registry has is not sent: pushing again costs one HEAD a blob and one PUT a tag. An image that an index lists but the
 * source lacks is no error if the registry has it.
 */
export async function push(
  client: RegistryClient,
  repository: string,
  tags: readonly string[],
  source: PushSource,
  descriptor: Descriptor,
  options: PushOptions = {},
): Promise<void> {
  const { manifests, blobs } = await gather(client, repository, source, descriptor);
  const report = options.onProgress ?? (() => {});
  await sideBySide([...blobs.values()], options.concurrency ?? 4, async (blob, signal) => {
    const open = async () => watched(await source.get(blob.digest), blob, report, signal);
    const outcome = await client.pushBlob(repository, blob, open, { mountFrom: options.mountFrom?.(blob) });
    report({ kind: outcome === 'uploaded' ? 'done' : outcome, descriptor: blob, bytes: blob.size });
  });
  for (const manifest of manifests) {
    const { digest, mediaType } = manifest.descriptor;
    const isRoot = digest === descriptor.digest;
    if (isRoot && tags.length > 0) {
      for (const tag of tags) await client.putManifest(repository, tag, manifest.content, mediaType);
    } else if ((await client.resolve(repository, digest)) === undefined)
      await client.putManifest(repository, digest, manifest.content, mediaType);
  }
}

interface Cargo {
  /** Each after those it refers to. */
  readonly manifests: readonly FetchedManifest[];
  readonly blobs: ReadonlyMap<Digest, Descriptor>;
}

async function gather(
  client: RegistryClient,
  repository: string,
  source: PushSource,
  root: Descriptor,
): Promise<Cargo> {
  const manifests = new Map<Digest, FetchedManifest>();
  const blobs = new Map<Digest, Descriptor>();
  const visit = async (descriptor: Descriptor): Promise<void> => {
    if (manifests.has(descriptor.digest)) return;
    const content = await collect(await source.get(descriptor.digest));
    const document = parseManifest(content, descriptor.mediaType);
    if (isIndex(document)) {
      for (const child of document.manifests) {
        if (!isManifestType(child.mediaType) && !isIndexType(child.mediaType)) blobs.set(child.digest, child);
        else if (await isToSend(child)) await visit(child);
      }
    } else for (const blob of [document.config, ...document.layers]) blobs.set(blob.digest, blob);
    manifests.set(descriptor.digest, { descriptor, content });
  };
  const isToSend = async ({ digest }: Descriptor): Promise<boolean> =>
    (await source.stat(digest)) !== undefined || (await client.resolve(repository, digest)) === undefined;
  await visit(root);
  return { manifests: [...manifests.values()], blobs };
}

import { Failure } from '@slipway/failure';
import type { BlobStore, StoredBlob } from '../blob-store.ts';
import { type Bytes, collect } from '../bytes.ts';
import type { Descriptor } from '../descriptor.ts';
import type { Digest } from '../digest.ts';
import { parseImageConfig } from '../image-config.ts';
import { gzip } from '../layer/gzip.ts';
import { encodeManifest, isIndex, parseManifest } from '../manifest.ts';
import { MediaType } from '../media-type.ts';
import { formatReference, parseReference, withDefaultTag } from '../reference.ts';
import { compressionIn, uncompressed } from './compression.ts';
import { contentsOf, type HeldManifest } from './contents.ts';
import { type DockerItem, parseDockerManifest } from './docker-manifest.ts';
import { type ArchivedImage, DOCKER_FILE, INDEX_FILE, NAME_ANNOTATION, REF_ANNOTATION } from './layout.ts';
import { fileAt, type Members, missing, storeMembers } from './members.ts';

/** An image that an archive was found to hold. */
export interface FoundImage extends ArchivedImage {
  /** Its manifest, or those of an index that are there with all they need. */
  readonly manifests: readonly HeldManifest[];
}

/**
 * Reads an archive of images, with or without compression, in one pass: an OCI layout, what `docker save` of version 25
 * and later writes, and what earlier ones, Podman and skopeo do. Its blobs are put into the store, each verified where
 * its name says its digest; layers that are not compressed elsewhere become ours. The images are in the archive's order.
 *
 * The archive may be hostile: it is never written to a path of its choosing. Throws a `Failure`: `digest-mismatch` for
 * a blob of another name, `bad-archive` for an archive that lacks what it lists or holds no image, `bad-manifest`,
 * `bad-image-config`, `bad-tar`, `bad-compression`. Blobs put until then stay, as garbage.
 */
export async function readArchive(bytes: Bytes, store: BlobStore): Promise<readonly FoundImage[]> {
  const members = await storeMembers(uncompressed(bytes), store);
  const index = members.documents.get(INDEX_FILE);
  if (index !== undefined) return imagesOfLayout(index, store);
  const docker = members.documents.get(DOCKER_FILE);
  if (docker === undefined)
    throw new Failure('bad-archive', `the archive has neither ${INDEX_FILE} nor ${DOCKER_FILE}`, {
      hint: 'load reads archives of images, as docker save writes them; for a file system there is import',
    });
  const images: FoundImage[] = [];
  for (const item of parseDockerManifest(docker)) images.push(await imageOfItem(item, members, store));
  return images;
}

async function imagesOfLayout(index: Buffer, store: BlobStore): Promise<readonly FoundImage[]> {
  const document = parseManifest(index, MediaType.index);
  if (!isIndex(document)) throw new Failure('bad-manifest', `${INDEX_FILE} lists no images`);
  const tags = new Map<Digest, Set<string>>();
  const descriptors = new Map<Digest, Descriptor>();
  for (const { annotations, ...descriptor } of document.manifests) {
    descriptors.set(descriptor.digest, descriptor);
    const names = tags.get(descriptor.digest) ?? new Set();
    tags.set(descriptor.digest, names);
    const name = annotations?.[NAME_ANNOTATION] ?? annotations?.[REF_ANNOTATION];
    // A tag alone names no image.
    if (name !== undefined && /[:/]/.test(name)) names.add(completeName(name));
  }
  const images: FoundImage[] = [];
  for (const [digest, descriptor] of descriptors)
    images.push(await found({ descriptor, tags: [...tags.get(digest)!] }, store));
  return images;
}

/** Makes the manifest that such archives lack. */
async function imageOfItem(item: DockerItem, members: Members, store: BlobStore): Promise<FoundImage> {
  const config = fileAt(item.config, members);
  const layers: Descriptor[] = [];
  for (const path of item.layers) layers.push(await compressed(fileAt(path, members), store));
  const { content, descriptor } = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.manifest,
    config: { mediaType: MediaType.config, ...config },
    layers,
  });
  await store.put(content);
  return found({ descriptor, tags: item.tags.map(completeName) }, store);
}

async function compressed(layer: StoredBlob, store: BlobStore): Promise<Descriptor> {
  switch (await compressionIn(await store.get(layer.digest))) {
    case 'gzip':
      return { mediaType: MediaType.layerGzip, ...layer };
    case 'zstd':
      return { mediaType: MediaType.layerZstd, ...layer };
    case 'none':
      return {
        mediaType: MediaType.layerGzip,
        ...(await store.put(gzip(await store.get(layer.digest)))),
      };
  }
}

/** Sees to it that all of the image is there. */
async function found(image: ArchivedImage, store: BlobStore): Promise<FoundImage> {
  if ((await store.stat(image.descriptor.digest)) === undefined) throw missing(image.descriptor.digest);
  const { manifests } = await contentsOf(store, image.descriptor, { absent: 'left-out' });
  for (const { document } of manifests) {
    for (const { digest, size } of [document.config, ...document.layers])
      if ((await store.stat(digest)) !== size) throw missing(digest);
    if (
      document.config.mediaType === MediaType.config ||
      document.config.mediaType === MediaType.dockerConfig
    )
      parseImageConfig(await collect(await store.get(document.config.digest)));
  }
  return { ...image, manifests };
}

function completeName(name: string): string {
  return formatReference(withDefaultTag(parseReference(name)));
}

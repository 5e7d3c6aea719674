import { isFailure } from '@slipway/failure';
import {
  collect,
  type Descriptor,
  type Digest,
  type FileBlobStore,
  type Index,
  isIndex,
  type Manifest,
  parseImageConfig,
  parseManifest,
} from '@slipway/oci';
import type { ImageRecord } from './images.ts';

/** What an image is made of, as far as its documents are here to tell. */
export interface ImageNeeds {
  readonly blobs: ReadonlySet<Digest>;
  /** Layers by diffID, with the archive each comes from where the manifest names it. */
  readonly layers: ReadonlyMap<Digest, Descriptor | undefined>;
}

/** The blobs and layers of an image and of the artifacts about it. A document that is missing or damaged tells nothing. */
export async function needsOf(image: ImageRecord, blobs: FileBlobStore): Promise<ImageNeeds> {
  const own = await needsOfManifest(image.manifest, blobs);
  const about = await Promise.all(image.referrers.map((referrer) => needsOfManifest(referrer, blobs)));
  return {
    layers: own.layers,
    blobs: new Set([image.id, ...[own, ...about].flatMap((each) => [...each.blobs])]),
  };
}

/** The same of all images that an index lists, and of the index. */
export async function needsOfIndex(index: Descriptor, blobs: FileBlobStore): Promise<ImageNeeds> {
  const document = await documentOf(index, blobs);
  const children = document !== undefined && isIndex(document) ? document.manifests : [];
  const needs = await Promise.all(children.map((child) => needsOfManifest(child, blobs)));
  return {
    layers: new Map(needs.flatMap((each) => [...each.layers])),
    blobs: new Set([index.digest, ...needs.flatMap((each) => [...each.blobs])]),
  };
}

async function needsOfManifest(descriptor: Descriptor, blobs: FileBlobStore): Promise<ImageNeeds> {
  const document = await documentOf(descriptor, blobs);
  if (document === undefined || isIndex(document))
    return { blobs: new Set([descriptor.digest]), layers: new Map() };
  const diffIds = await diffIdsOf(document, blobs);
  return {
    blobs: new Set([descriptor.digest, ...blobsOf(document)]),
    layers: new Map(diffIds.map((diffId, index) => [diffId, document.layers[index]])),
  };
}

function documentOf({ digest }: Descriptor, blobs: FileBlobStore): Promise<Manifest | Index | undefined> {
  return readable(async () => parseManifest(await collect(await blobs.get(digest))));
}

/** None where the configuration is not an image's: an artifact has another. */
async function diffIdsOf({ config }: Manifest, blobs: FileBlobStore): Promise<readonly Digest[]> {
  const document = await readable(async () =>
    parseImageConfig(await collect(await blobs.get(config.digest))),
  );
  return document?.rootfs.diff_ids ?? [];
}

async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

function blobsOf({ config, layers }: Manifest): Digest[] {
  return [config.digest, ...layers.map(({ digest }) => digest)];
}

import { Failure, isFailure } from '@slipway/failure';
import {
  type ArchivedImage,
  type BlobStore,
  type Bytes,
  type Descriptor,
  type FoundImage,
  formatPlatform,
  formatReference,
  type HeldManifest,
  isIndexType,
  type Manifest,
  MediaType,
  type Platform,
  parseReference,
  type Reference,
  readArchive,
  samePlatform,
  type WriteArchiveOptions,
  writeArchive,
} from '@slipway/oci';
import type { LayerStore } from '../storage/layer-store.ts';
import type { ImageRecord, Images } from './images.ts';

/** Images out of the engine and into it as archives: `docker save` and `docker load`. */

export interface LoadParts {
  readonly images: Images;
  readonly layers: LayerStore;
  readonly blobs: BlobStore;
  /** The engine's own. */
  readonly platform: Platform;
}

export interface LoadOptions {
  /** Which image to take of several; the engine's own platform when left out. */
  readonly platform?: Platform | undefined;
  /** Hears of each layer that was not there yet, once it is. */
  readonly onLayer: (layer: Manifest['layers'][number]) => void;
}

export interface LoadedArchive {
  readonly image: ImageRecord;
  /** The tags it got. */
  readonly tags: readonly Reference[];
}

/**
 * Takes in the images of an archive, with their tags, which other images may lose. Throws as `readArchive` does, and a
 * `Failure` `no-such-platform`.
 */
export async function loadArchive(
  archive: Bytes,
  { images, layers, blobs, platform }: LoadParts,
  options: LoadOptions,
): Promise<readonly LoadedArchive[]> {
  const loaded: LoadedArchive[] = [];
  for (const found of await readArchive(archive, blobs)) {
    const { descriptor, document } = await chosen(found, options.platform, platform, images);
    const { config } = await images.documents(descriptor);
    for (const [index, diffId] of config.rootfs.diff_ids.entries()) {
      const layer = document.layers[index];
      if (layer === undefined)
        throw new Failure('bad-manifest', `${descriptor.digest} lists fewer layers than its configuration`);
      const isNew = !layers.has(diffId);
      await layers.add(diffId, layer);
      if (isNew) options.onLayer(layer);
    }
    const tags = found.tags.map(parseReference);
    const index = (await isWhole(found, images)) ? found.descriptor : undefined;
    const image = await images.add(descriptor, { tags, index });
    loaded.push({ image, tags });
  }
  return loaded;
}

/** Whether it is an index of images that are all there, so that its tags may stand for all of it. */
async function isWhole({ descriptor, manifests }: FoundImage, images: Images): Promise<boolean> {
  if (!isIndexType(descriptor.mediaType)) return false;
  const held = new Map(manifests.map(({ descriptor: { digest }, document }) => [digest, document]));
  const children = await images.childrenOf(descriptor);
  return children.every(({ digest }) => CONFIG_TYPES.has(held.get(digest)?.config.mediaType ?? ''));
}

const CONFIG_TYPES: ReadonlySet<string> = new Set([MediaType.config, MediaType.dockerConfig]);

/** Of an index the image for a platform; of a lone image that one, unless another was asked for. */
async function chosen(
  found: FoundImage,
  wanted: Platform | undefined,
  own: Platform,
  images: Images,
): Promise<HeldManifest> {
  const { manifests } = found;
  const only = wanted === undefined && manifests.length === 1 ? manifests[0] : undefined;
  if (only !== undefined) return only;
  for (const manifest of manifests) {
    const { descriptor } = manifest;
    const platform = descriptor.platform ?? (await images.documents(descriptor)).config;
    if (samePlatform(platform, wanted ?? own)) return manifest;
  }
  throw new Failure(
    'no-such-platform',
    `${found.tags[0] ?? found.descriptor.digest} in the archive is not for ${formatPlatform(wanted ?? own)}`,
  );
}

/**
 * What an archive of these names is to hold, an index where a tag stands for one: a repository without a tag stands for all its tags, an id for the image
 * without any. The order of the names does not matter. Throws a `Failure` `image-unknown`.
 */
export function imagesToSave(names: readonly string[], images: Images): readonly ArchivedImage[] {
  const wanted = new Map<string, { readonly descriptor: Descriptor; readonly tags: Set<string> }>();
  const want = ({ manifest }: ImageRecord, ...tags: string[]) => {
    const descriptor = (tags[0] === undefined ? undefined : images.indexOf(tags[0])) ?? manifest;
    const known = wanted.get(descriptor.digest) ?? { descriptor, tags: new Set<string>() };
    for (const tag of tags) known.tags.add(tag);
    wanted.set(descriptor.digest, known);
  };
  for (const name of names) {
    const reference = referenceIn(name);
    const repository = reference && `${reference.registry}/${reference.repository}`;
    const all =
      reference?.tag === undefined && reference?.digest === undefined
        ? images.tags().filter(([tag]) => tag.startsWith(`${repository}:`))
        : [];
    for (const [tag, image] of all) want(image, tag);
    if (all.length > 0) continue;
    const image = images.get(name);
    const tag = reference?.tag === undefined ? undefined : formatReference(reference);
    want(image, ...(tag !== undefined && images.tagsOf(image.id).includes(tag) ? [tag] : []));
  }
  return [...wanted]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { descriptor, tags }]) => ({ descriptor, tags: [...tags].sort() }));
}

/** The same of one platform only. Throws a `Failure` `image-unknown` when it is not for that. */
export async function forPlatform(
  { descriptor, tags }: ArchivedImage,
  platform: Platform,
  images: Images,
): Promise<ArchivedImage> {
  const candidates = isIndexType(descriptor.mediaType) ? await images.childrenOf(descriptor) : [descriptor];
  for (const candidate of candidates) {
    const { config } = await images.documents(candidate);
    if (samePlatform(config, platform)) return { descriptor: candidate, tags };
  }
  throw new Failure(
    'image-unknown',
    `image ${tags[0] ?? descriptor.digest} is not for ${formatPlatform(platform)}`,
  );
}

/**
 * The archive of what `imagesToSave` chose, once all of it is found to be here. Throws a `Failure` `damaged-state`; the
 * stream throws one of `writeArchive`.
 */
export async function archiveOf(
  chosen: readonly ArchivedImage[],
  blobs: BlobStore,
  options: WriteArchiveOptions,
): Promise<Bytes> {
  try {
    return await writeArchive(blobs, chosen, options);
  } catch (error) {
    if (!isFailure(error, 'blob-unknown') && !isFailure(error, 'digest-mismatch')) throw error;
    const names = chosen.map(({ descriptor, tags }) => tags[0] ?? descriptor.digest).join(', ');
    throw new Failure('damaged-state', `${names} cannot be saved: ${error.message}`, {
      hint: 'find out with slipway system check what else is damaged, and pull or build the image again',
      cause: error,
    });
  }
}

function referenceIn(name: string): Reference | undefined {
  try {
    return parseReference(name);
  } catch {
    return undefined;
  }
}

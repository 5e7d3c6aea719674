import { Failure } from '@slipway/failure';
import {
  type BlobStore,
  type Descriptor,
  type Digest,
  encodeManifest,
  formatPlatform,
  MediaType,
  type Platform,
  samePlatform,
} from '@slipway/oci';
import type { ImageRecord, Images } from './images.ts';

/** Images of several platforms joined in an index: OCI image-spec image-index.md. */
export interface JoinedImages {
  readonly index: Descriptor;
  /** The one for this machine, or else the first: what the engine itself takes the index for. */
  readonly image: ImageRecord;
  /** Bytes of everything that is in it. */
  readonly size: number;
}

/**
 * Joins images of this engine, each for another platform, in an index and stores that. They are listed by the names of
 * their platforms, in whatever order they come. Throws a `Failure` `image-unknown` or `bad-index`.
 */
export async function joinImages(
  ids: readonly Digest[],
  {
    images,
    blobs,
    native,
  }: { readonly images: Images; readonly blobs: BlobStore; readonly native: Platform },
): Promise<JoinedImages> {
  const loaded = await Promise.all(ids.map((id) => images.load(images.get(id))));
  const members = loaded
    .map(({ config: { os, architecture, variant }, ...image }) => ({
      image,
      platform: { os, architecture, ...(variant === undefined ? {} : { variant }) },
    }))
    .sort((a, b) => (formatPlatform(a.platform) < formatPlatform(b.platform) ? -1 : 1));
  const [first] = members;
  if (first === undefined) throw new Failure('bad-index', 'an index needs an image');
  const twice = members.find(
    ({ platform }, at) => at > 0 && samePlatform(platform, members[at - 1]!.platform),
  );
  if (twice !== undefined)
    throw new Failure('bad-index', `two images are for ${formatPlatform(twice.platform)}`, {
      hint: 'name each platform once',
    });
  const encoded = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.index,
    manifests: members.map(({ image: { manifest }, platform }) => ({
      mediaType: manifest.mediaType,
      digest: manifest.digest,
      size: manifest.size,
      platform,
    })),
  });
  await blobs.put(encoded.content, { digest: encoded.descriptor.digest });
  const own = members.find(({ platform }) => samePlatform(platform, native)) ?? first;
  const size = members.reduce((sum, { image }) => sum + image.size, encoded.descriptor.size);
  return { index: encoded.descriptor, image: own.image, size };
}

import { type Descriptor, type Index, isIndex, type Manifest } from '@slipway/oci';

/**
 * The descriptor under which a manifest is listed among the referrers of its subject: with its artifact type, which for
 * an image is that of its config, and all of its annotations. distribution-spec, "Listing Referrers".
 */
export function referrerDescriptor(manifest: Manifest | Index, descriptor: Descriptor): Descriptor {
  const artifactType = manifest.artifactType || (isIndex(manifest) ? undefined : manifest.config.mediaType);
  return {
    mediaType: descriptor.mediaType,
    digest: descriptor.digest,
    size: descriptor.size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
  };
}

/** Media types of the OCI image specification, and Docker's older names for the same shapes. */
export const MediaType = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layerTar: 'application/vnd.oci.image.layer.v1.tar',
  layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  layerZstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
  empty: 'application/vnd.oci.empty.v1+json',
  dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  dockerLayer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
} as const;

export function isIndexType(mediaType: string): boolean {
  return mediaType === MediaType.index || mediaType === MediaType.dockerIndex;
}

export function isManifestType(mediaType: string): boolean {
  return mediaType === MediaType.manifest || mediaType === MediaType.dockerManifest;
}

export type Compression = 'none' | 'gzip' | 'zstd';

/** How a layer of this media type is compressed; `undefined` when it is not a layer Slipway can unpack. */
export function compressionOf(mediaType: string): Compression | undefined {
  switch (mediaType) {
    case MediaType.layerGzip:
    case MediaType.dockerLayer:
      return 'gzip';
    case MediaType.layerZstd:
      return 'zstd';
    case MediaType.layerTar:
      return 'none';
    default:
      return undefined;
  }
}

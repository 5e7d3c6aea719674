export { type Account, type ReadFile, resolveUser, type User } from './account.ts';
export { uncompressed } from './archive/compression.ts';
export type { HeldManifest } from './archive/contents.ts';
export type { ArchivedImage } from './archive/layout.ts';
export { type FoundImage, readArchive } from './archive/read.ts';
export { type WriteArchiveOptions, writeArchive } from './archive/write.ts';
export type { BlobStore, ExpectedBlob, StoredBlob } from './blob-store.ts';
export { type Bytes, bytesOf, collect } from './bytes.ts';
export { canonicalJson } from './canonical-json.ts';
export { type Descriptor, descriptorSchema, type Platform } from './descriptor.ts';
export { type Digest, Digester, digestOf, hexOf, isDigest, parseDigest } from './digest.ts';
export { FileBlobStore } from './file-blob-store.ts';
export { storeImage } from './image.ts';
export {
  type Healthcheck,
  type History,
  type ImageConfig,
  parseImageConfig,
  parseRunConfig,
  type RunConfig,
} from './image-config.ts';
export { type CanonicaliseOptions, canonicaliseTar } from './layer/canonicalise.ts';
export { type DecompressLimit, decompress } from './layer/decompress.ts';
export { COMPRESSOR, gzip } from './layer/gzip.ts';
export { emptyLower, type LowerView, StackedLower } from './layer/lower.ts';
export { type PackedLayer, packLayer, tarOf } from './layer/pack.ts';
export { type Keep, type LayerPlan, type PlannedEntry, type PlanOptions, planLayer } from './layer/plan.ts';
export type { RunProgram } from './layer/run-program.ts';
export { settleLayer } from './layer/settle.ts';
export { Tree } from './layer/tree.ts';
export { type UnpackedLayer, type UnpackLimits, type UnpackOptions, unpackLayer } from './layer/unpack.ts';
export { whitedOut } from './layer/whiteout.ts';
export { type ReadXattrs, readXattrs, type TreeXattrs } from './layer/xattrs.ts';
export { encodeManifest, type Index, isIndex, type Manifest, parseManifest } from './manifest.ts';
export { type Compression, compressionOf, isIndexType, isManifestType, MediaType } from './media-type.ts';
export { MemoryBlobStore } from './memory-blob-store.ts';
export { formatPlatform, parsePlatform, samePlatform } from './platform.ts';
export {
  familiarReference,
  formatReference,
  isTag,
  parseReference,
  type Reference,
  UNNAMED,
  withDefaultTag,
} from './reference.ts';
export { ByteString } from './tar/byte-string.ts';
export { type EntryType, type TarEntry, type TarMember, tarEntry } from './tar/entry.ts';
export { readTar } from './tar/read.ts';
export { encodeTarEntry, type WritableContent, writeTar } from './tar/write.ts';
export { verifying } from './verify.ts';

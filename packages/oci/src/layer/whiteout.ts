import type { Stats } from 'node:fs';
import { ByteString } from '../tar/byte-string.ts';

/**
 * How a layer says that something below it is gone. In an archive: an empty file `.wh.NAME`, or `.wh..wh..opq` for
 * all a directory held (OCI image-spec, layer.md#whiteouts). On overlayfs: a character device 0/0 in the place of the
 * name, or the attribute trusted.overlay.opaque=y on the directory (Linux, filesystems/overlayfs).
 */
export const WHITEOUT_PREFIX = '.wh.';
export const OPAQUE_MARKER = '.wh..wh..opq';
/** Names that AUFS kept for itself, and that some old images still have. */
export const AUFS_PREFIX = '.wh..wh.';
export const OPAQUE_XATTR = 'trusted.overlay.opaque';
/**
 * A directory that is merged with none below is listed as it is, whiteouts and all, unless it has this attribute; an empty
 * value says no more than that there may be some.
 */
export const ORIGIN_XATTR = 'trusted.overlay.origin';

export function isWhiteoutNode(stat: Stats): boolean {
  return stat.isCharacterDevice() && stat.rdev === 0;
}

/** The path in an archive that takes `path` away. */
export function whiteoutOf(path: ByteString): ByteString {
  return ByteString.join(ByteString.parent(path), `${WHITEOUT_PREFIX}${ByteString.base(path)}` as ByteString);
}

/** The path that this path in an archive takes away; `undefined` when it is no whiteout. */
export function whitedOut(path: ByteString): ByteString | undefined {
  const base = ByteString.base(path);
  if (!base.startsWith(WHITEOUT_PREFIX)) return undefined;
  return ByteString.join(ByteString.parent(path), base.slice(WHITEOUT_PREFIX.length) as ByteString);
}

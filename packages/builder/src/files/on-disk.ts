import { ByteString } from '@slipway/oci';

/** What node:fs is to be given for a path below `root`; the empty path is the root itself. */
export function onDisk(root: string, path: ByteString): Buffer {
  return Buffer.from(path === '' ? ByteString.ofText(root) : `${ByteString.ofText(root)}/${path}`, 'latin1');
}

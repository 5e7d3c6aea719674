import { createHash } from 'node:crypto';

const MAGIC = 0xfeedfeed;
const CERTIFICATE = 2;
const CHECKSUM = 20;
/** The password that distributions give the store of trusted certificates, and the words that Java adds. */
const SALT = Buffer.concat([Buffer.from('changeit', 'utf16le').swap16(), Buffer.from('Mighty Aphrodite')]);

/**
 * A Java key store of trusted certificates (format JKS) with the time each was added no later than `epoch` (seconds).
 * Undefined for what is no such store, or has nothing to change.
 */
export function clampKeystore(store: Buffer, epoch: number): Buffer | undefined {
  if (store.length < 12 + CHECKSUM || store.readUInt32BE(0) !== MAGIC) return undefined;
  const end = store.length - CHECKSUM;
  if (!checksum(store.subarray(0, end)).equals(store.subarray(end))) return undefined;
  const clamped = Buffer.from(store);
  const latest = BigInt(epoch) * 1000n;
  const version = store.readUInt32BE(4);
  let at = 12;
  for (let left = store.readUInt32BE(8); left > 0; left -= 1) {
    if (store.readUInt32BE(at) !== CERTIFICATE) return undefined;
    at += 4;
    at += 2 + store.readUInt16BE(at);
    if (store.readBigUInt64BE(at) > latest) clamped.writeBigUInt64BE(latest, at);
    at += 8;
    if (version === 2) at += 2 + store.readUInt16BE(at);
    at += 4 + store.readUInt32BE(at);
  }
  checksum(clamped.subarray(0, end)).copy(clamped, end);
  return clamped.equals(store) ? undefined : clamped;
}

function checksum(content: Buffer): Buffer {
  return createHash('sha1').update(SALT).update(content).digest();
}

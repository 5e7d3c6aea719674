import { ByteString, type Keep } from '@slipway/oci';
import { isDropped } from './dropped.ts';
import { withoutStats } from './git-index.ts';
import { clampKeystore } from './java-keystore.ts';
import { clampPyc } from './pyc.ts';
import { clampShadow } from './shadow.ts';
import { settleZipTimes } from './zip-times.ts';

/**
 * What differs between two honest runs of the same step and means nothing to the image is left out of its layer or
 * rewritten. The rules only change together with this name, which goes into the provenance: a rebuild needs the same.
 */
export const NORMALISER = 'slipway-normaliser-2';

/** A machine's id belongs to a machine: an image's is empty, and the first boot makes one. machine-id(5). */
const EMPTIED = /^(etc\/machine-id|var\/lib\/dbus\/machine-id)$/;

const GIT_INDEX = /(^|\/)\.git\/(modules\/.+\/)?index$/;

/** Archives that building makes, with the time of building in them. */
const ZIP = /\.([jwe]ar|zip|whl)$/;

/** The rule for layers of RUN, with files no newer than `epoch` (seconds); `started` is when the command began (seconds). */
export function normaliser(epoch: number, started: () => number): Keep {
  return (path, entry, read) => {
    const name = ByteString.toBytes(path).toString();
    if (isDropped(name)) return 'drop';
    if (entry.type !== 'file') return 'keep';
    if (EMPTIED.test(name)) return entry.size === 0 ? 'keep' : Buffer.alloc(0);
    if (name === 'etc/shadow' || name === 'etc/gshadow') return clampShadow(read(), epoch);
    if (name === 'etc/ssl/certs/java/cacerts') return clampKeystore(read(), epoch) ?? 'keep';
    if (GIT_INDEX.test(name)) return withoutStats(read()) ?? 'keep';
    if (ZIP.test(name)) return settleZipTimes(read(), { since: started(), epoch }) ?? 'keep';
    if (name.endsWith('.pyc')) return clampPyc(read(), epoch) ?? 'keep';
    return 'keep';
  };
}

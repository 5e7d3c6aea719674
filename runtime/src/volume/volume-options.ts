import { posix } from 'node:path';
import { Failure } from '@slipway/failure';

/** Options of Docker's `local` driver, as they are given: those of a mount. */
export type VolumeOptions = Readonly<Record<string, string>>;

const KNOWN = ['type', 'o', 'device'];
const BINDS = ['bind', 'rbind'];

/**
 * The folder of the host's that a volume stands for, by `o=bind` and `device`; undefined without options. It is not
 * mounted anywhere on the host, containers are given it itself. Throws a `Failure` `bad-volume-option` in Docker's words,
 * and `unsupported` for file systems to be mounted.
 */
export function deviceOf(name: string, options: VolumeOptions): string | undefined {
  if (Object.keys(options).length === 0) return undefined;
  const unknown = Object.keys(options).find((option) => !KNOWN.includes(option));
  if (unknown !== undefined)
    throw new Failure('bad-volume-option', `create ${name}: invalid option: ${JSON.stringify(unknown)}`);
  const { type = '', device = '', o = '' } = options;
  const missing = device === '' ? 'device' : type === '' ? 'type' : undefined;
  if (missing !== undefined)
    throw new Failure('bad-volume-option', `create ${name}: missing required option: "${missing}"`);
  const words = o.split(',').filter(Boolean);
  if (!words.some((word) => BINDS.includes(word)))
    throw new Failure('unsupported', `create ${name}: a volume of type ${type} is not supported`, {
      hint: 'mount it on the host, and make the volume with type=none, o=bind and device=FOLDER',
    });
  const more = words.find((word) => ![...BINDS, 'rw'].includes(word));
  if (more !== undefined)
    throw new Failure('unsupported', `create ${name}: the option o=${more} of a volume is not supported`, {
      hint: 'leave it out; a container makes a volume read-only for itself by :ro',
    });
  if (!posix.isAbsolute(device))
    throw new Failure('bad-volume-option', `create ${name}: device ${device} is no absolute path`);
  return posix.normalize(device);
}

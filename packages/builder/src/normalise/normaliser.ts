import { ByteString, type Keep, type TarEntry } from '@slipway/oci';
import { clampPyc } from './pyc.ts';
import { clampShadow } from './shadow.ts';

/**
 * What differs between two honest runs of the same step and means nothing to the image is left out of its layer or
 * rewritten. The list only grows together with its version, which goes into the provenance: a rebuild needs the same.
 */
export const NORMALISER = 'slipway-normaliser-1';

/** Left out, wherever a step wrote them: logs of the installation itself, caches that are made again when needed, backups. */
const DROPPED = [
  /^var\/log\/(dpkg|alternatives|bootstrap|fontconfig)\.log$/,
  /^var\/log\/apt\/[^/]+$/,
  /^var\/log\/(dnf|yum|hawkey|pacman)[^/]*\.log$/,
  /^var\/cache\/ldconfig\/aux-cache$/,
  /^var\/cache\/apt\/(src)?pkgcache\.bin$/,
  /^var\/cache\/apt\/archives\/(partial\/)?[^/]+\.deb$/,
  /^var\/cache\/debconf\/[^/]+-old$/,
  /^var\/cache\/fontconfig\/[^/]+$/,
  /^var\/cache\/man\/.*index\.db$/,
  /^var\/lib\/dpkg\/(status|diversions|statoverride|available)-old$/,
  /^var\/lib\/systemd\/(catalog\/database|random-seed)$/,
  /^etc\/(passwd|group|shadow|gshadow|subuid|subgid)-$/,
  /^etc\/\.pwd\.lock$/,
  /^run\/mount\/utab$/,
  /^(root|home\/[^/]+)\/\.npm\/(_cacache|_logs|_update-notifier-last-checked)(\/|$)/,
  /^(root|home\/[^/]+)\/\.cache\/(pip|uv|go-build|node-gyp|yarn|pnpm|composer)(\/|$)/,
  /^(root|home\/[^/]+)\/\.wget-hsts$/,
  /^tmp\/node-compile-cache(\/|$)/,
];

/** A machine's id belongs to a machine: an image's is empty, and the first boot makes one. machine-id(5). */
const EMPTIED = /^(etc\/machine-id|var\/lib\/dbus\/machine-id)$/;

/** The rule for layers of RUN, with files no newer than `epoch` (seconds). */
export function normaliser(epoch: number): Keep {
  return (path: ByteString, entry: TarEntry, read: () => Buffer) => {
    const name = ByteString.toText(path)
      .replace(/^\.?\//, '')
      .replace(/\/$/, '');
    if (DROPPED.some((pattern) => pattern.test(name))) return 'drop';
    if (entry.type !== 'file') return 'keep';
    if (EMPTIED.test(name)) return entry.size === 0 ? 'keep' : Buffer.alloc(0);
    if (name === 'etc/shadow' || name === 'etc/gshadow') return clampShadow(read(), epoch);
    if (name.endsWith('.pyc')) return clampPyc(read(), epoch) ?? 'keep';
    return 'keep';
  };
}

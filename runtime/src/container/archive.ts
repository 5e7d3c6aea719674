import { constants } from 'node:fs';
import { posix } from 'node:path';
import { stream } from '@slipway/command';
import { Failure } from '@slipway/failure';
import { type Bytes, readTar, resolveUser, uncompressed } from '@slipway/oci';
import { extractInto } from '../storage/extract.ts';
import { readText } from '../storage/layer-view.ts';
import { type Place, walkTo } from '../storage/open-folder.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';
import { type Root, withRoot } from './root.ts';

/** What the Engine API tells of a path in a container. */
export interface PathStat {
  readonly name: string;
  readonly size: number;
  /** Go's FileMode: permissions, and the kind in the high bits. */
  readonly mode: number;
  readonly mtime: string;
  readonly linkTarget: string;
}

export interface ArchiveOptions {
  /** Whether a folder may not be replaced by something else, nor the other way. */
  readonly noOverwriteDirNonDir: boolean;
  /** Whether what is unpacked is to belong to the container's own user rather than to whom the archive says. */
  readonly copyUIDGID: boolean;
}

/** GNU tar's word for files that changed or went while it read them: what runs in the container may do so. */
const WHILE_WRITTEN = { accept: [1] };

/** Throws a `Failure` `path-unknown`. */
export function statPath(container: Container, engine: Containers, path: string): Promise<PathStat> {
  return withRoot(container, engine, async (root) => {
    const place = find(container, root, path);
    try {
      return pathStat(place, path);
    } finally {
      place.folder.close();
    }
  });
}

/** Hands a tar archive of a file, or a folder with all that is in it, to `send`. Throws a `Failure` `path-unknown`. */
export function readPath(
  container: Container,
  engine: Containers,
  path: string,
  send: (stat: PathStat, archive: Bytes) => Promise<void>,
): Promise<void> {
  return withRoot(container, engine, async (root) => {
    const place = find(container, root, path);
    try {
      const stat = pathStat(place, path);
      const argv = ['tar', '--create', '--numeric-owner', '--xattrs', ...renaming(place, stat)];
      await send(stat, stream([...argv, '-C', place.folder.path, '--', place.name], WHILE_WRITTEN));
      container.emit('archive-path', { path });
    } finally {
      place.folder.close();
    }
  });
}

/** tar's options by which a folder's members begin with its name, or with `/` for the root, as Docker's do. */
function renaming({ name: found }: Place, { name }: PathStat): string[] {
  if (found !== '.' || name === '.') return [];
  if (name === '/') return ['--absolute-names', '--transform=s,^\\./\\?,/,S'];
  return [`--transform=s,^\\.,${name.replace(/[\\&,]/g, '\\$&')},S`];
}

/**
 * Unpacks a tar archive, or one compressed with gzip or zstd, into a folder of the container. Throws a `Failure`
 * `path-unknown`, `not-a-folder` or `read-only`, and as `extractInto` and `uncompressed` do.
 */
export function writePath(
  container: Container,
  engine: Containers,
  path: string,
  archive: Bytes,
  { noOverwriteDirNonDir, copyUIDGID }: ArchiveOptions,
): Promise<void> {
  return withRoot(container, engine, async (root) => {
    checkWritable(container, path);
    const place = find(container, root, `${path}/`);
    try {
      if (place.name !== '.') throw new Failure('not-a-folder', 'extraction point is not a directory');
      const owner = copyUIDGID ? ownUser(container) : undefined;
      const members = readTar(uncompressed(archive));
      const at = posix.resolve('/', path);
      await extractInto(place.folder, members, { run: engine.run, at, noOverwriteDirNonDir, owner });
      container.emit('extract-to-dir', { path });
    } finally {
      place.folder.close();
    }
  });
}

function ownUser({ record, directories }: Container): { readonly uid: number; readonly gid: number } {
  const { uid, gid } = resolveUser(record.config.User, (path) => readText(directories, path), []);
  return { uid, gid };
}

/** The whole root file system as a tar archive, mounts left out. */
export function exportRoot(
  container: Container,
  engine: Containers,
  send: (archive: Bytes) => Promise<void>,
): Promise<void> {
  return withRoot(container, engine, async (root) => {
    const argv = ['tar', '--create', '--numeric-owner', '--xattrs', '--one-file-system'];
    // Named as Docker names them, `etc/passwd`; were they listed instead, tar would go into what is mounted on them.
    const renamed = '--transform=flags=rhS;s,^\\./,,';
    await send(stream([...argv, renamed, '-C', `${root.path}/`, '.'], WHILE_WRITTEN));
    container.emit('export');
  });
}

function find({ record }: Container, { path: root, mounts }: Root, path: string): Place {
  const place = walkTo(root, path, { follow: /\/\.?$/.test(path), mounts });
  if (place?.stats !== undefined) return place;
  place?.folder.close();
  throw new Failure('path-unknown', `Could not find the file ${path} in container ${record.name}`);
}

function checkWritable({ record }: Container, path: string): void {
  const inside = (folder: string) => posix.normalize(`${path}/`).startsWith(`${folder}/`);
  const mount = record.mounts
    .filter(({ Destination }) => inside(Destination))
    .sort((a, b) => b.Destination.length - a.Destination.length)[0];
  if (mount === undefined ? record.hostConfig.ReadonlyRootfs : !mount.RW)
    throw new Failure(
      'read-only',
      `container ${mount === undefined ? 'rootfs' : 'volume'} is marked read-only`,
    );
}

function pathStat({ folder, name, stats }: Place, path: string): PathStat {
  const { mode, size, mtime } = stats!;
  return {
    name: nameOf(path),
    size,
    mode: goMode(mode),
    mtime: mtime.toISOString(),
    linkTarget: stats!.isSymbolicLink() ? folder.readLink(name) : '',
  };
}

/** A path's last name; `.` where it asks, by ending in it, for what is in a folder and not for the folder. */
function nameOf(path: string): string {
  return /(^|\/)\.$/.test(path) ? '.' : posix.basename(posix.resolve('/', path)) || '/';
}

const KINDS: Readonly<Record<number, number>> = {
  [constants.S_IFDIR]: 2 ** 31,
  [constants.S_IFLNK]: 2 ** 27,
  [constants.S_IFBLK]: 2 ** 26,
  [constants.S_IFIFO]: 2 ** 25,
  [constants.S_IFSOCK]: 2 ** 24,
  [constants.S_IFCHR]: 2 ** 26 + 2 ** 21,
};

/** Go's os.FileMode of a st_mode: setuid, setgid and sticky have bits of their own there. */
function goMode(mode: number): number {
  const special =
    (mode & 0o4000 ? 2 ** 23 : 0) + (mode & 0o2000 ? 2 ** 22 : 0) + (mode & 0o1000 ? 2 ** 20 : 0);
  return (mode & 0o777) + special + (KINDS[mode & constants.S_IFMT] ?? 0);
}

import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  lstatSync,
  openSync,
  readlinkSync,
  type Stats,
} from 'node:fs';

/**
 * Paths inside a container's root file system, walked so that nothing leads out of it: each folder is opened by its name
 * in the one before, never following a link, and links are followed as the container would follow them. What runs in
 * the container may change links meanwhile; an opened folder stays what it is. openat(2) by way of /proc/PID/fd.
 */
export class OpenFolder {
  readonly #fd: number;

  private constructor(fd: number) {
    this.#fd = fd;
  }

  static open(path: string): OpenFolder {
    return new OpenFolder(openSync(path, constants.O_DIRECTORY | constants.O_NOFOLLOW));
  }

  /** A path that leads to this very folder, for other programs too, until it is closed. */
  get path(): string {
    return `/proc/${process.pid}/fd/${this.#fd}`;
  }

  at(name: string): string {
    return `${this.path}/${name}`;
  }

  /** The entry's own status, a link's too; undefined when there is none. */
  stat(name: string): Stats | undefined {
    return lstatSync(this.at(name), { throwIfNoEntry: false });
  }

  readLink(name: string): string {
    return readlinkSync(this.at(name));
  }

  openFolder(name: string): OpenFolder {
    return OpenFolder.open(this.at(name));
  }

  /** Sets its owner and permissions. */
  own({ uid, gid, mode }: { readonly uid: number; readonly gid: number; readonly mode: number }): void {
    fchownSync(this.#fd, uid, gid);
    fchmodSync(this.#fd, mode);
  }

  close(): void {
    closeSync(this.#fd);
  }
}

export interface Place {
  readonly folder: OpenFolder;
  /** The entry's name in the folder, or `.` for the folder itself. */
  readonly name: string;
  readonly stats: Stats | undefined;
}

export interface WalkOptions {
  /** Whether a link at the very end is followed. */
  readonly follow: boolean;
  /** Folders that are mounted there: from the path in the container to that of the host. */
  readonly mounts: ReadonlyMap<string, string>;
}

const MAX_LINKS = 40;

/**
 * Opens the folder an entry lies in; whoever calls closes it. The entry itself need not exist; undefined when one of the
 * folders above it does not.
 */
export function walkTo(root: string, path: string, { follow, mounts }: WalkOptions): Place | undefined {
  const trail = [{ folder: OpenFolder.open(`${root}/`), at: '' }];
  const done = (place: Place | undefined): Place | undefined => {
    for (const { folder } of trail) if (folder !== place?.folder) folder.close();
    return place;
  };
  const back = () => {
    if (trail.length > 1) trail.pop()!.folder.close();
  };
  try {
    return done(walk());
  } catch (error) {
    done(undefined);
    throw error;
  }

  function walk(): Place | undefined {
    let pending = path.split('/').filter((name) => name !== '' && name !== '.');
    let links = 0;
    for (;;) {
      const { folder, at } = trail.at(-1)!;
      const name = pending.shift();
      if (name === undefined) return { folder, name: '.', stats: folder.stat('.') };
      if (name === '..') {
        back();
        continue;
      }
      const last = pending.length === 0;
      const mounted = mounts.get(`${at}/${name}`);
      const stats = mounted === undefined ? folder.stat(name) : lstatSync(mounted);
      if (stats?.isSymbolicLink() && (!last || follow)) {
        links += 1;
        if (links > MAX_LINKS) return undefined;
        const target = folder.readLink(name);
        if (target.startsWith('/')) while (trail.length > 1) back();
        pending = [...target.split('/').filter((each) => each !== '' && each !== '.'), ...pending];
        continue;
      }
      if (!stats?.isDirectory()) return last ? { folder, name, stats } : undefined;
      const next = mounted === undefined ? folder.openFolder(name) : OpenFolder.open(mounted);
      trail.push({ folder: next, at: `${at}/${name}` });
    }
  }
}

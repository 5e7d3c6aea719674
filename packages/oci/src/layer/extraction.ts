import {
  chmodSync,
  closeSync,
  fchmodSync,
  fchownSync,
  ftruncateSync,
  futimesSync,
  lchownSync,
  linkSync,
  lutimesSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { Failure } from '@slipway/failure';
import type { Bytes } from '../bytes.ts';
import { ByteString } from '../tar/byte-string.ts';
import { type TarEntry, tarEntry } from '../tar/entry.ts';
import type { LowerView } from './lower.ts';
import type { RunProgram } from './run-program.ts';
import { makeSpecialFiles, whiteoutNode } from './special-files.ts';
import { Tree } from './tree.ts';
import { OPAQUE_XATTR, ORIGIN_XATTR } from './whiteout.ts';

/** Replacing a directory takes time in proportion to all there is; honest layers do it a few times at most. */
const MOST_REPLACED = 1000;

/**
 * One extraction into a fresh directory. It knows every directory it made, so that an entry's parents need no look at the
 * disk: what is not among them is made, and where that fails there is something else, which nothing is written through.
 * Modes, owners and times of directories come last, since entries made in them would change their times.
 */
export class Extraction {
  readonly #directory: string;
  readonly #tree: Tree;
  readonly #lower: LowerView;
  readonly #directories = new Map<ByteString, TarEntry>();
  /** What GNU tar is to make at the end, in the archive's order. Files among it have their content on disk already. */
  readonly #special = new Map<ByteString, TarEntry>();
  readonly #whiteouts = new Set<ByteString>();
  readonly #opaque = new Set<ByteString>();
  #replaced = 0;

  constructor(directory: string, lower: LowerView) {
    this.#directory = directory;
    this.#tree = new Tree(directory);
    this.#lower = lower;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (this.#tree.names(ByteString.empty).length > 0) throw new Error(`${directory} is not empty`);
    this.#directories.set(ByteString.empty, this.#implied(ByteString.empty));
  }

  /** Makes anything but a hard link. */
  async place(wanted: TarEntry, content: Bytes): Promise<void> {
    const entry = withoutOverlayXattrs(wanted);
    const { path } = entry;
    if (entry.type === 'directory') {
      this.#placeDirectory(path, entry);
      return;
    }
    this.#makeRoom(path);
    const needsTar = entry.xattrs.size > 0 || (entry.type !== 'file' && entry.type !== 'symlink');
    if (needsTar) this.#special.set(path, entry);
    if (entry.type === 'file') await this.#placeFile(path, entry, content);
    if (entry.type === 'symlink') this.#placeSymlink(path, entry);
  }

  link(entry: TarEntry): void {
    const { path, linkname: target } = entry;
    if (target === path) return;
    if (this.#directories.has(target) || !this.#directories.has(ByteString.parent(target)))
      throw badLink(path, target);
    this.#makeRoom(path);
    // What tar makes anew at the end, it must link to anew as well.
    if (this.#special.has(target)) {
      this.#special.set(path, entry);
      return;
    }
    try {
      this.#create(path, (name) => linkSync(this.#tree.at(target), name));
    } catch (error) {
      throw codeOf(error) === 'ENOENT' ? badLink(path, target) : error;
    }
  }

  makeOpaque(path: ByteString): void {
    this.#ensureDirectory(path);
    this.#opaque.add(path);
  }

  whiteOut(path: ByteString): void {
    this.#ensureDirectory(ByteString.parent(path));
    this.#whiteouts.add(path);
  }

  /** Completes the directory. The opaque directories in it, in bytewise order. */
  async finish(run: RunProgram): Promise<readonly ByteString[]> {
    // A link's target may have gone since, and a symbolic link that leads elsewhere come in the place of its parent.
    for (const { path, type, linkname } of this.#special.values()) {
      if (type === 'hardlink' && !this.#special.has(linkname)) throw badLink(path, linkname);
    }
    for (const path of this.#whiteouts) {
      // Hidden below, and here again: a directory shows what this layer has in it and no more; the rest hides by itself.
      if (this.#directories.has(path)) this.#opaque.add(path);
      else if (!this.#special.has(path) && this.#tree.stat(path) === undefined) {
        this.#special.set(path, whiteoutNode(path));
        this.#mark(ByteString.parent(path), ORIGIN_XATTR, '');
      }
    }
    for (const path of this.#opaque) this.#mark(path, OPAQUE_XATTR, 'y');
    if (this.#special.size > 0) await makeSpecialFiles(run, this.#directory, this.#special.values());
    for (const [path, entry] of this.#directories) {
      lchownSync(this.#tree.at(path), entry.uid, entry.gid);
      chmodSync(this.#tree.at(path), entry.mode);
    }
    for (const [path, entry] of this.#directories)
      lutimesSync(this.#tree.at(path), timeOf(entry), timeOf(entry));
    return [...this.#opaque].sort();
  }

  #mark(directory: ByteString, name: string, value: string): void {
    const entry = this.#special.get(directory) ?? this.#directories.get(directory)!;
    const xattrs = new Map([...entry.xattrs, [name, Buffer.from(value)]]);
    this.#special.set(directory, { ...entry, xattrs });
  }

  #placeDirectory(path: ByteString, entry: TarEntry): void {
    if (!this.#directories.has(path)) {
      this.#makeRoom(path);
      this.#create(path, (name) => mkdirSync(name, { mode: 0o700 }));
    }
    this.#directories.set(path, entry);
    if (entry.xattrs.size > 0) this.#special.set(path, entry);
    else this.#special.delete(path);
  }

  async #placeFile(path: ByteString, entry: TarEntry, content: Bytes): Promise<void> {
    const file = this.#create(path, (name) => openSync(name, 'wx', 0o600));
    try {
      if (entry.size > 0) await writeContent(file, entry.size, content);
      fchownSync(file, entry.uid, entry.gid);
      fchmodSync(file, entry.mode);
      futimesSync(file, timeOf(entry), timeOf(entry));
    } finally {
      closeSync(file);
    }
  }

  #placeSymlink(path: ByteString, entry: TarEntry): void {
    const target = ByteString.toBytes(entry.linkname);
    this.#create(path, (name) => symlinkSync(target, name));
    lchownSync(this.#tree.at(path), entry.uid, entry.gid);
    lutimesSync(this.#tree.at(path), timeOf(entry), timeOf(entry));
  }

  /** Runs a call that makes a file of this name; where an earlier entry made one, that goes first. */
  #create<T>(path: ByteString, call: (name: Buffer) => T): T {
    const name = this.#tree.at(path);
    try {
      return call(name);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      unlinkSync(name);
      return call(name);
    }
  }

  /** Sees to the parent, and forgets what an earlier entry of this path asked for; a directory goes with all in it. */
  #makeRoom(path: ByteString): void {
    if (path === '') throw unsafe('the layer has an entry for its root that is not a directory');
    this.#ensureDirectory(ByteString.parent(path));
    this.#special.delete(path);
    if (!this.#directories.has(path)) return;
    if (++this.#replaced > MOST_REPLACED)
      throw unsafe('the layer replaces its own directories over and over');
    rmSync(this.#tree.at(path), { recursive: true });
    for (const known of [this.#directories, this.#special, this.#whiteouts, this.#opaque]) {
      for (const below of known.keys()) {
        if (below === path || below.startsWith(`${path}/`)) known.delete(below);
      }
    }
  }

  #ensureDirectory(path: ByteString): void {
    if (this.#directories.has(path)) return;
    this.#ensureDirectory(ByteString.parent(path));
    if (this.#special.has(path)) throw notADirectory(path);
    try {
      mkdirSync(this.#tree.at(path), { mode: 0o700 });
    } catch (error) {
      throw codeOf(error) === 'EEXIST' ? notADirectory(path) : error;
    }
    this.#directories.set(path, this.#implied(path));
  }

  /** A directory that the layer has no entry for. */
  #implied(path: ByteString): TarEntry {
    const stat = this.#lower.stat(path);
    if (stat?.isDirectory() !== true) return tarEntry({ path, type: 'directory' });
    return { ...this.#tree.describe(path, stat), mtime: Math.floor(stat.mtimeMs / 1000) };
  }
}

/** What overlayfs keeps for itself would let a layer redirect lookups in those below it. */
function withoutOverlayXattrs(entry: TarEntry): TarEntry {
  if (entry.xattrs.size === 0) return entry;
  const xattrs = [...entry.xattrs].filter(([name]) => !/^(trusted|user)\.overlay\./.test(name));
  return { ...entry, xattrs: new Map(xattrs) };
}

const ZEROS = Buffer.alloc(1 << 20);
const SMALLEST_HOLE = 1 << 12;

/** Writes a new file, leaving holes where there are zeros, so that a huge sparse file takes no more than its data. */
async function writeContent(file: number, size: number, content: Bytes): Promise<void> {
  let at = 0;
  let end = 0;
  for await (const piece of content) {
    if (isHole(piece)) {
      at += piece.length;
      continue;
    }
    for (let done = 0; done < piece.length; ) {
      const written = writeSync(file, piece, done, piece.length - done, at);
      done += written;
      at += written;
    }
    end = at;
  }
  if (end < size) ftruncateSync(file, size);
}

function isHole(piece: Uint8Array): boolean {
  if (piece.length < SMALLEST_HOLE || piece.length > ZEROS.length || piece[0] !== 0) return false;
  return ZEROS.compare(piece, 0, piece.length, 0, piece.length) === 0;
}

/** Node takes a negative number of seconds for the present; a Date before 1970 it takes for what it is. */
function timeOf({ mtime }: TarEntry): number | Date {
  return mtime < 0 ? new Date(mtime * 1000) : mtime;
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

function badLink(path: ByteString, target: ByteString): Failure {
  return unsafe(
    `the layer's hard link ${ByteString.toText(path)} is to ${ByteString.toText(target)}, which is no file of the layer`,
  );
}

function notADirectory(path: ByteString): Failure {
  return unsafe(`the layer has entries below ${ByteString.toText(path)}, which is not a directory in it`);
}

/** For an entry that could only be carried out by reaching out of the layer, or by no one at all. */
export function unsafe(message: string): Failure {
  return new Failure('unsafe-layer', message, {
    hint: 'whoever made this layer made it badly or means harm; do not use it',
  });
}

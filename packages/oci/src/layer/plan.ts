import { readFileSync, type Stats } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Failure } from '@slipway/failure';
import { ByteString } from '../tar/byte-string.ts';
import { type TarEntry, tarEntry } from '../tar/entry.ts';
import type { LowerView } from './lower.ts';
import { Tree } from './tree.ts';
import { isWhiteoutNode, OPAQUE_XATTR, WHITEOUT_PREFIX, whiteoutOf } from './whiteout.ts';
import { isAllowedXattr, isKernelXattr, type ReadXattrs, type TreeXattrs } from './xattrs.ts';

/**
 * Decides what of an overlayfs upper directory goes into a layer, and how, before a byte is written: the same decisions
 * make the archive (pack.ts) and bring the directory in line with it (settle.ts). The rules, which leave one form only
 * for one outcome of a step, in whichever order and at whatever time it was written:
 *
 * - entries sorted bytewise by path, so parents come first; a hard link names the first of its paths, and repeats its owner,
 *   mode, time and attributes;
 * - modification times in whole seconds, from 0 to the epoch. overlayfs gives a directory it copies up the present
 *   time once an entry in it changes, which the epoch makes constant;
 * - a directory is left out when nothing in it is new and its mode and owner are those of the lower one;
 * - whiteouts are explicit, and only where the lower layers have the path. An opaque directory, and those below it,
 *   get one for each name that the lower one has and they have not;
 * - of extended attributes only security.capability, and `user.*` if asked;
 * - sockets, and what `keep` drops, are left out, and what is removed while the directory is walked.
 */

/** What the normaliser says of a file: keep it, leave it out (a directory with all in it), or the content to give it. */
export type Keep = (path: ByteString, entry: TarEntry, read: () => Buffer) => 'keep' | 'drop' | Buffer;

export interface PlanOptions {
  /** Seconds since 1970 that no modification time may exceed. */
  readonly epoch: number;
  readonly lower: LowerView;
  readonly readXattrs: ReadXattrs;
  readonly keep?: Keep;
  /** Whether extended attributes named `user.*` belong into the layer. */
  readonly userXattrs?: boolean;
}

export interface PlannedEntry {
  readonly entry: TarEntry;
  /** The content where it is not that of the file on disk. */
  readonly content?: Buffer;
  /** Whether the file on disk has the entry's time already. */
  readonly timed?: boolean;
}

export interface LayerPlan {
  /** The directory planned for. It may have moved by the time the plan is carried out. */
  readonly upper: string;
  /** In the archive's order. None: the step changed nothing. */
  readonly entries: readonly PlannedEntry[];
  /** Paths in the directory, each with all below it, that are not in the layer. */
  readonly discarded: readonly ByteString[];
  /** Paths that are whited out in the layer by an opaque parent, and have no node on disk yet. */
  readonly unmarked: readonly ByteString[];
  /** Extended attributes on disk that are not in the layer, with the paths that have them. */
  readonly stripped: ReadonlyMap<string, readonly ByteString[]>;
}

/** Throws a `Failure` `unpackable-upper` for what no layer can say. Changes nothing on disk. */
export async function planLayer(upper: string, options: PlanOptions): Promise<LayerPlan> {
  const xattrs = await options.readXattrs(upper);
  refuseOverlayFeatures(xattrs);
  return new Planner(upper, xattrs, options).plan();
}

/** A planned entry, and, where its file has other names, what they have in common. */
interface Candidate extends PlannedEntry {
  readonly inode?: string;
}

/** `unchanged` is a directory that the lower layers have just so. */
type Outcome = 'planned' | 'unchanged' | 'discarded';

/** How many files are looked at before other work of the process has its turn. */
const TURN = 500;
const DEFAULT_ROOT = { mode: 0o755, uid: 0, gid: 0 };

/** One walk over an upper directory. */
class Planner {
  readonly #upper: string;
  readonly #tree: Tree;
  readonly #xattrs: TreeXattrs;
  readonly #options: PlanOptions;
  readonly #candidates: Candidate[] = [];
  readonly #discarded: ByteString[] = [];
  readonly #unmarked: ByteString[] = [];
  #seen = 0;

  constructor(upper: string, xattrs: TreeXattrs, options: PlanOptions) {
    this.#upper = upper;
    this.#tree = new Tree(upper);
    this.#xattrs = xattrs;
    this.#options = options;
  }

  async plan(): Promise<LayerPlan> {
    await this.#visitRoot();
    const sorted = this.#candidates.sort((a, b) => (a.entry.path < b.entry.path ? -1 : 1));
    const entries = linkToFirst(sorted);
    return {
      upper: this.#upper,
      entries,
      discarded: this.#discarded,
      unmarked: this.#unmarked,
      stripped: this.#stripped(entries),
    };
  }

  async #visitRoot(): Promise<void> {
    const root = ByteString.empty;
    const stat = this.#tree.stat(root);
    if (stat?.isDirectory() !== true)
      throw new Failure('unpackable-upper', `${this.#upper} is not a directory`);
    await this.#visitChildren(root, this.#isOpaque(root));
    const entry = this.#describe(root, stat);
    const lower = this.#options.lower.stat(root) ?? DEFAULT_ROOT;
    if (!hasOwnerAndModeOf(lower, entry)) this.#candidates.push({ entry });
  }

  /** @param hidden whether a parent is opaque, so that nothing of the lower layers shows here. */
  async #visit(path: ByteString, hidden: boolean): Promise<Outcome> {
    try {
      return await this.#visitPresent(path, hidden);
    } catch (error) {
      if (isGone(error)) return this.#discard(path);
      throw error;
    }
  }

  async #visitPresent(path: ByteString, hidden: boolean): Promise<Outcome> {
    if (++this.#seen % TURN === 0) await setImmediate();
    const stat = this.#tree.stat(path);
    if (stat === undefined || stat.isSocket()) return this.#discard(path);
    if (isWhiteoutNode(stat)) return this.#visitWhiteout(path);
    if (ByteString.base(path).startsWith(WHITEOUT_PREFIX)) throw reservedName(path);
    const entry = this.#describe(path, stat);
    const verdict = this.#options.keep?.(path, entry, () => readFileSync(this.#tree.at(path))) ?? 'keep';
    if (verdict === 'drop') return this.#discard(path);
    if (stat.isDirectory()) return this.#visitDirectory(path, entry, hidden);
    this.#candidates.push(
      verdict === 'keep'
        ? { entry, timed: stat.mtimeMs === entry.mtime * 1000, ...this.#inode(path, stat) }
        : rewritten(entry, verdict),
    );
    return 'planned';
  }

  #visitWhiteout(path: ByteString): Outcome {
    if (this.#options.lower.stat(path) === undefined) return this.#discard(path);
    this.#candidates.push({ entry: whiteoutEntry(path) });
    return 'planned';
  }

  async #visitDirectory(path: ByteString, entry: TarEntry, hidden: boolean): Promise<Outcome> {
    const changed = await this.#visitChildren(path, hidden || this.#isOpaque(path));
    const lower = this.#options.lower.stat(path);
    if (!changed && lower?.isDirectory() === true && hasOwnerAndModeOf(lower, entry)) {
      this.#discarded.push(path);
      return 'unchanged';
    }
    this.#candidates.push({ entry });
    return 'planned';
  }

  /** Whether any child is in the layer. */
  async #visitChildren(path: ByteString, hidden: boolean): Promise<boolean> {
    const outcomes = new Map<ByteString, Outcome>();
    for (const name of this.#tree.names(path))
      outcomes.set(name, await this.#visit(ByteString.join(path, name), hidden));
    if (hidden) {
      for (const name of this.#options.lower.children(path)) {
        if ((outcomes.get(name) ?? 'discarded') !== 'discarded') continue;
        outcomes.set(name, 'planned');
        this.#unmarked.push(ByteString.join(path, name));
        this.#candidates.push({ entry: whiteoutEntry(ByteString.join(path, name)) });
      }
    }
    return [...outcomes.values()].includes('planned');
  }

  #discard(path: ByteString): Outcome {
    this.#discarded.push(path);
    return 'discarded';
  }

  #isOpaque(path: ByteString): boolean {
    return this.#xattrs.get(path)?.get(OPAQUE_XATTR)?.toString() === 'y';
  }

  #describe(path: ByteString, stat: Stats): TarEntry {
    const entry = this.#tree.describe(path, stat);
    const mtime = Math.max(0, Math.min(Math.floor(entry.mtime), this.#options.epoch));
    const xattrs = this.#xattrs.get(path);
    // Of many files few have any: a map for each of the others would be most of what a plan holds in memory.
    if (xattrs === undefined) return { ...entry, mtime };
    return { ...entry, mtime, xattrs: new Map([...xattrs].filter(([name]) => this.#isAllowed(name))) };
  }

  #inode(path: ByteString, stat: Stats): { readonly inode?: string } {
    return stat.nlink > 1 ? { inode: this.#tree.inode(path) } : {};
  }

  #isAllowed(name: string): boolean {
    return isAllowedXattr(name, this.#options.userXattrs ?? false);
  }

  /** Of the files that stay on disk as they are; the root stays even where it is no entry. */
  #stripped(entries: readonly PlannedEntry[]): ReadonlyMap<string, readonly ByteString[]> {
    const staying = entries.filter(
      ({ entry, content }) => entry.type !== 'hardlink' && content === undefined,
    );
    const stripped = new Map<string, ByteString[]>();
    for (const path of new Set([ByteString.empty, ...staying.map(({ entry }) => entry.path)])) {
      for (const name of this.#xattrs.get(path)?.keys() ?? []) {
        if (this.#isAllowed(name) || isKernelXattr(name)) continue;
        const paths = stripped.get(name);
        if (paths === undefined) stripped.set(name, [path]);
        else paths.push(path);
      }
    }
    return stripped;
  }
}

/** What a running container removes may go between one look at it and the next. */
function isGone(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Of entries in the archive's order, turns all but the first name of a file into hard links to it. */
function linkToFirst(candidates: readonly Candidate[]): PlannedEntry[] {
  const first = new Map<string, ByteString>();
  return candidates.map(({ inode, ...planned }) => {
    const { entry } = planned;
    const linkname = inode === undefined ? undefined : first.get(inode);
    if (inode !== undefined && linkname === undefined) first.set(inode, entry.path);
    if (linkname === undefined) return planned;
    // dockerd and containerd set owner, mode and attributes of what they have linked once more, from the link's entry.
    return { ...planned, entry: { ...entry, type: 'hardlink', size: 0, linkname, devMajor: 0, devMinor: 0 } };
  });
}

/** A file with another content is a file of its own: it has no other names and no extended attributes. */
function rewritten(entry: TarEntry, content: Buffer): PlannedEntry {
  return { entry: { ...entry, size: content.length, xattrs: new Map() }, content };
}

function whiteoutEntry(path: ByteString): TarEntry {
  return tarEntry({ path: whiteoutOf(path), type: 'file', mode: 0 });
}

function hasOwnerAndModeOf(lower: Pick<Stats, 'mode' | 'uid' | 'gid'>, entry: TarEntry): boolean {
  return (
    (lower.mode & 0o7777) === entry.mode &&
    lower.uid === entry.uid &&
    lower.gid === entry.gid &&
    entry.xattrs.size === 0
  );
}

/** With these, a file's content or a directory's children lie elsewhere than where the upper directory shows them. */
function refuseOverlayFeatures(tree: TreeXattrs): void {
  for (const [path, xattrs] of tree) {
    for (const name of ['trusted.overlay.redirect', 'trusted.overlay.metacopy']) {
      if (!xattrs.has(name)) continue;
      throw new Failure('unpackable-upper', `${ByteString.toText(path)} has the attribute ${name}`, {
        hint: 'mount the overlay with redirect_dir=off,metacopy=off',
      });
    }
  }
}

function reservedName(path: ByteString): Failure {
  return new Failure('unpackable-upper', `${ByteString.toText(path)} cannot be in an image`, {
    hint: `names that start with ${WHITEOUT_PREFIX} mark deletions in a layer; give the file another name`,
  });
}
